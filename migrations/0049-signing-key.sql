-- By what a cookie is known to be one that we gave: the same in every instance, and after a restart.

create table signing_key (
  id smallint primary key default 1 check (id = 1),
  key text not null
);
-- Two random UUIDs are 244 bits of chance.
insert into signing_key (key)
  values (encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));

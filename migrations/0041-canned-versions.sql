-- What a canned reply was before each change: whoever looks into the audit log sees from what to what.

create table canned_versions (
  canned_id bigint not null references canned_replies,
  version integer not null,
  titles jsonb not null,
  texts jsonb not null,
  scope text not null,
  "group" text,
  steps jsonb not null,
  primary key (canned_id, version)
);

-- What those in charge tell the agents, and who has read it.

create table bulletins (
  id bigint generated always as identity primary key,
  text text not null,
  -- Ids of the groups it was for, as they were called then; null: everybody.
  groups jsonb,
  created_by bigint not null references agents,
  at timestamptz not null
);

-- Each reader has it among what they are told of: seen is read.
alter table notices add column bulletin_id bigint references bulletins;
create unique index notices_bulletin_id on notices (bulletin_id, agent_id) where bulletin_id is not null;

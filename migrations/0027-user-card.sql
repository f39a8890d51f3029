-- What agents know of a user besides the messenger's word: a corrected name, their @username, notes of the desk.

-- Whoever corrected the name; the messenger's own does not overwrite it from then on.
alter table users
  add column name_corrected_by bigint references agents,
  add column name_corrected_at timestamptz;

alter table addresses add column username text;
create index addresses_username on addresses (lower(username) text_pattern_ops) where username is not null;

create table user_notes (
  id bigint generated always as identity primary key,
  user_id bigint not null references users,
  agent_id bigint not null references agents,
  text text not null,
  at timestamptz not null,
  -- Taken away from the card, and still known: who did it and when.
  removed_at timestamptz,
  removed_by bigint references agents
);
create index user_notes_user_id on user_notes (user_id);

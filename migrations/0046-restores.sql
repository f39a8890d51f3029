-- A copy that was restored sends nothing until somebody says so: what it has to send may have been sent before.

create table restores (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  -- Of when the data are.
  backup_at timestamptz not null,
  -- Null: nothing is sent yet.
  released_at timestamptz
);
create unique index restores_held on restores ((true)) where released_at is null;

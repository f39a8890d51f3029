-- Who changed which setting, from what to what. Only ever added to. Null: as usual, nothing was or is set.
create table settings_changes (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  -- Null: the command line.
  agent_id bigint references agents,
  key text not null,
  -- The version that the setting became.
  version integer not null,
  value_before jsonb,
  value_after jsonb
);
create index settings_changes_key on settings_changes (key, id);

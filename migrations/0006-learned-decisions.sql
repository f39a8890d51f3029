-- Who accepted or threw out a learned question, and when. Only ever added to.
create table learned_decisions (
  id bigint generated always as identity primary key,
  example_id bigint not null references learned_examples on delete cascade,
  -- Null: on the command line.
  agent_id bigint references agents,
  status_before text not null,
  status_after text not null,
  decided_at timestamptz not null default now()
);
create index learned_decisions_example on learned_decisions (example_id, id);

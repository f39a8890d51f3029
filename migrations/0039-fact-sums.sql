-- What reports count of days and months that are over, counted once: by the figures' loop (src/database/figures/sums.ts),
-- which leaves alone what may still change by itself. Emptied, it is made anew; whatever changes a fact takes its day and its
-- month away.
create table fact_units (
  id bigint generated always as identity primary key,
  -- Of which facts.
  rows text not null check (rows in ('incidents', 'talks')),
  size text not null check (size in ('day', 'month')),
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- In which days begin.
  zone text not null,
  -- By which definitions of the figures: other definitions, other sums.
  made_by text not null,
  unique (rows, size, from_at)
);

create table fact_sums (
  unit_id bigint not null references fact_units on delete cascade,
  -- By what it is cut; '': by nothing.
  cut text not null,
  key text,
  -- By figure: two numbers as texts, or its times as they are packed, in base64.
  counts jsonb not null
);
create index fact_sums_unit on fact_sums (unit_id, cut);

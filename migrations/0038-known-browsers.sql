-- Browsers from which somebody has come in before: they have a budget of guesses of their own, so that nobody else's
-- guessing keeps their owner out.
create table known_browsers (
  token_hash text not null,
  agent_id bigint not null references agents on delete cascade,
  seen_at timestamptz not null,
  -- Two may share a browser.
  primary key (token_hash, agent_id)
);
create index known_browsers_agent_id on known_browsers (agent_id);

-- A code has a million values and no more: its guesses are counted by themselves.
alter table sign_in_failures add column is_code boolean not null default false;
create index sign_in_failures_login on sign_in_failures (login, at);
create index sign_in_failures_address on sign_in_failures (address, at);

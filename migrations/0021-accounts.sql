-- A second step of signing in. The secret has to be read back to check a code, so it cannot be a hash; why it is not
-- encrypted either stands in src/decisions.
alter table agents
  add column totp_secret text,
  -- Null while it is only shown: a secret nobody has proved to hold opens and closes nothing.
  add column totp_confirmed_at timestamptz,
  -- The half minute of the last code that was taken: no code counts twice.
  add column totp_last_step integer;

create table recovery_codes (
  agent_id bigint not null references agents on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (agent_id, code_hash)
);

-- Between the password and the code.
create table half_sessions (
  token_hash text primary key,
  agent_id bigint not null references agents on delete cascade,
  created_at timestamptz not null default now()
);
create index half_sessions_agent_id on half_sessions (agent_id);

alter table sessions
  -- A name for it that opens nothing.
  add column id bigint generated always as identity unique,
  add column address text,
  add column device text;

-- Why a browser finds itself at the door. Kept as long as its cookie can live.
create table ended_sessions (
  token_hash text primary key,
  why text not null,
  ended_at timestamptz not null default now()
);

-- Whoever ends a session, in whatever process or by hand: all instances hear it as it commits and look at their streams.
create function tell_session_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('frontline_changes', '{"changes":[["sessions",0]]}');
  return null;
end
$$;
create trigger sessions_ended after delete on sessions for each row execute function tell_session_ended();

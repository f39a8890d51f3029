-- Who changed what of the desk, who came in, who took data out: one line each, in a chain. What is done to a conversation
-- or an incident stands in their own histories. Ids, names of settings and plain values; never what people wrote, so that
-- erasing somebody leaves it whole.
create table audit_log (
  -- Without a gap: each line is made while the one before it is locked.
  number bigint primary key,
  at timestamptz not null,
  -- Null: nobody the desk knows, or a command on the server.
  agent_id bigint references agents,
  what text not null,
  -- Of what: an id, the name of a setting, a report.
  subject text,
  details jsonb not null default '{}',
  address text,
  -- SHA-256 over the line before and this one (src/desk/access/audit-chain.ts).
  hash text not null
);
create index audit_log_agent_id on audit_log (agent_id, number desc);
create index audit_log_what on audit_log (what, number desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only added to';
end
$$;
create trigger audit_log_fixed before update or delete on audit_log for each row execute function refuse_change();
create trigger audit_log_kept before truncate on audit_log execute function refuse_change();

-- Sees everything and changes nothing.
alter table agents drop constraint agents_role_check,
  add constraint agents_role_check check (role in ('agent', 'supervisor', 'editor', 'admin', 'auditor'));

-- Whose words are kept and not answered, until when, why, and who wanted it.
alter table users
  add column blocked_until timestamptz,
  add column blocked_reason text,
  add column blocked_by bigint references agents;

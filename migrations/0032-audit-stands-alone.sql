-- The log names agents and depends on none: whatever becomes of their rows, it stays as it is.
alter table audit_log drop constraint audit_log_agent_id_fkey;

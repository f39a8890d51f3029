-- Whose words are kept and not answered, until when and why; who did it stands in the transcript.
alter table users
  add column blocked_until timestamptz,
  add column blocked_reason text;

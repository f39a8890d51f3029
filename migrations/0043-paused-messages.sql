-- A message of an announcement that is paused: kept back, and in nobody's way in its own chat.

alter table outbox
  drop constraint outbox_status_check,
  add constraint outbox_status_check
    check (status in ('queued', 'sending', 'sent', 'unknown', 'refused', 'dropped', 'held', 'paused'));

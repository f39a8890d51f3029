-- For whom an announcement is, by what the directory says of people (null: for everybody), and when it begins by itself.
alter table announcements
  add column audience jsonb,
  add column starts_at timestamptz,
  drop constraint announcements_status_check,
  add constraint announcements_status_check
    check (status in ('draft', 'scheduled', 'running', 'paused', 'cancelled', 'finished'));
create index announcements_scheduled on announcements (starts_at) where status = 'scheduled';

-- What the desk's lists, its board and its search go by when there are a million incidents and ten million messages.

-- The list of those that are over, the last first.
create index incidents_ended on incidents ((coalesce(closed_at, resolved_at)) desc, id desc)
  where status in ('resolved', 'closed', 'cancelled');
-- How many were solved today.
create index incident_events_resolved on incident_events (at) where type = 'resolved';
-- Whoever looks for a word looks among the last weeks first: few pages tell of thousands of messages when they were written.
create index messages_written on messages using brin (created_at) with (pages_per_range = 32, autosummarize = on);
alter index incidents_ended alter column 1 set statistics 0;

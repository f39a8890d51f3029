-- What was promised stays with the incident, its bells ring once, and life in a queue is told from life in work.
-- The promise may be empty: processes of the version before do not write it.
alter table incidents
  add column response_target_ms bigint,
  add column resolution_target_ms bigint,
  add column target_counts text check (target_counts in ('around_the_clock', 'working_hours')),
  add column response_warned_at timestamptz,
  add column response_breached_at timestamptz,
  add column resolution_warned_at timestamptz,
  add column resolution_breached_at timestamptz,
  -- The earliest instant of what has not rung.
  add column next_alarm_at timestamptz,
  -- From one person or group to another.
  add column reassignment_count integer not null default 0,
  add column queued_ms bigint not null default 0,
  add column queued_since timestamptz,
  -- Grows by one with each event.
  add column version integer not null default 0;

-- Until now every incident was promised this.
update incidents i
set response_target_ms = t.response_minutes * 60000,
    resolution_target_ms = t.resolution_hours * 3600000,
    target_counts = t.counts
from (values
  (1, 15, 4, 'around_the_clock'),
  (2, 30, 8, 'around_the_clock'),
  (3, 60, 8, 'working_hours'),
  (4, 240, 24, 'working_hours'),
  (5, 480, 40, 'working_hours')
) as t (priority, response_minutes, resolution_hours, counts)
where i.priority = t.priority;

-- What is late already, or over, rings no more: a bell is for what comes.
update incidents
set response_warned_at = coalesce(response_due_at, first_response_at, closed_at, now()),
    response_breached_at = coalesce(response_due_at, first_response_at, closed_at, now())
where response_due_at <= now()
   or response_met = false
   or (response_met is null and clock_running_since is null and response_target_ms <=
       case target_counts when 'around_the_clock' then clock_elapsed_ms else clock_working_ms end);
update incidents
set resolution_warned_at = coalesce(resolution_due_at, resolved_at, closed_at, now()),
    resolution_breached_at = coalesce(resolution_due_at, resolved_at, closed_at, now())
where resolution_due_at <= now()
   or resolution_met = false
   or (resolution_met is null and clock_running_since is null and resolution_target_ms <=
       case target_counts when 'around_the_clock' then clock_elapsed_ms else clock_working_ms end);

-- Looked at once by the worker, which finds out what it is to ring and when.
update incidents set next_alarm_at = now() where status in ('new', 'assigned', 'in_progress');
create index incidents_next_alarm_at on incidents (next_alarm_at) where next_alarm_at is not null;

-- In the queue since it began or was last moved; nobody noted more.
update incidents i
set queued_since = coalesce(
  (select max(e.at) from incident_events e
   where e.incident_id = i.id and e.details -> 'changes' ?| array['assigneeId', 'status']),
  i.opened_at)
where assignee_id is null and status in ('new', 'assigned', 'in_progress');

update incidents i
set version = e.events,
    reassignment_count = e.reassignments
from (
  select incident_id, count(*) as events,
         count(*) filter (where
           (jsonb_typeof(details #> '{changes,assigneeId,from}') = 'string' and jsonb_typeof(details #> '{changes,assigneeId,to}') = 'string')
           or (jsonb_typeof(details #> '{changes,group,from}') = 'string' and jsonb_typeof(details #> '{changes,group,to}') = 'string')
         ) as reassignments
  from incident_events group by incident_id
) as e
where e.incident_id = i.id;

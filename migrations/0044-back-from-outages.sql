-- Requests that an outage's end had resolved and that were opened again: the outage counts them.
create index incident_events_back_from_major
  on incident_events ((details -> 'changes' -> 'majorId' ->> 'from')) where type = 'reopened';

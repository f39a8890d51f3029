-- What an incident is besides its life: why it happened, tags, the answers of its form, how it stands to others, who has to
-- consent and what is to be done step by step.
alter table incidents
  add column cause text,
  add column tags jsonb not null default '[]',
  add column form jsonb not null default '{}',
  add column snoozed_until timestamptz,
  add column merged_into bigint references incidents,
  add column approval text check (approval in ('waiting', 'granted', 'denied'));
create index incidents_tags on incidents using gin (tags);
create index incidents_merged_into on incidents (merged_into) where merged_into is not null;

-- The first is the later of the two: a duplicate, a follow-up, what was split off.
create table incident_links (
  from_id bigint not null references incidents,
  to_id bigint not null references incidents,
  relation text not null check (relation in ('related', 'duplicate_of', 'follow_up_of', 'split_from')),
  at timestamptz not null,
  primary key (from_id, to_id, relation),
  check (from_id <> to_id)
);
create index incident_links_to_id on incident_links (to_id);

-- The checklist of a service request.
create table incident_steps (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incidents,
  position integer not null,
  title text not null,
  assignee_id bigint references agents,
  done_at timestamptz,
  done_by bigint references agents
);
create index incident_steps_incident_id on incident_steps (incident_id);
create index incident_steps_assignee_id on incident_steps (assignee_id) where done_at is null;

-- Who has been asked to consent, and who has.
create table approvals (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incidents,
  approver_id bigint references agents,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by bigint references agents,
  is_granted boolean,
  reason text
);
create unique index approvals_open on approvals (incident_id) where decided_at is null;

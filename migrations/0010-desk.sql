-- The desk: who is there, what is offered to whom, who is told when nobody comes.

alter table agents
  -- By hand or by itself; only who is on duty is offered anything.
  add column presence text not null default 'away' check (presence in ('on_duty', 'busy', 'away')),
  -- A sign of life of the agent's browser, and the last thing the agent did.
  add column seen_at timestamptz,
  add column active_at timestamptz,
  -- Offers in a row that were let pass.
  add column missed_offers integer not null default 0,
  -- Where the agent is paged outside the console: their own chat with the bot.
  add column paging_conversation_id bigint references conversations;

-- A code that joins a chat to an agent; used once.
create table link_codes (
  code text primary key,
  agent_id bigint not null references agents on delete cascade,
  expires_at timestamptz not null
);

alter table hand_overs
  -- Whose queue it stands in; null: the first line of a desk without groups.
  add column "group" text,
  -- It has lost its agent: before all others.
  add column is_returned boolean not null default false,
  add column last_agent_id bigint references agents,
  add column offered_to bigint references agents,
  add column offered_at timestamptz,
  add column offer_ends_at timestamptz,
  -- Who said no, for good, and who let it pass in this round.
  add column refused_by jsonb not null default '[]',
  add column missed_by jsonb not null default '[]',
  -- Since when the agent owes the user a reply.
  add column owed_since timestamptz,
  add column owed_told_at timestamptz,
  drop constraint hand_overs_ended_by_check,
  add constraint hand_overs_ended_by_check
    check (ended_by in ('user', 'agent', 'resolved', 'cancelled', 'lost', 'silent', 'passed_on'));
create index hand_overs_offered on hand_overs (offer_ends_at) where offered_to is not null and accepted_by is null and ended_at is null;
create index hand_overs_owed on hand_overs (owed_since) where owed_since is not null and ended_at is null;
create index hand_overs_accepted_by on hand_overs (accepted_by) where ended_at is null;
create index hand_overs_asked on hand_overs (asked_at);

-- What an open hand-over waits for is looked for by the router; one that was accepted before owes nothing yet.
update hand_overs h set "group" = i."group" from incidents i where i.id = h.incident_id and h.ended_at is null;

-- Each offer with what became of it: the 15 seconds are measured on these.
create table offers (
  id bigint generated always as identity primary key,
  hand_over_id bigint not null references hand_overs,
  agent_id bigint not null references agents,
  offered_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('accepted', 'refused', 'missed', 'withdrawn')),
  reason text,
  check ((ended_at is null) = (outcome is null))
);
create index offers_hand_over_id on offers (hand_over_id);
create unique index offers_open on offers (hand_over_id) where ended_at is null;

-- What rings until somebody takes it: a hand-over, an urgent incident, a deadline that has passed.
create table alarms (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('hand_over', 'incident', 'breach')),
  incident_id bigint not null references incidents,
  began_at timestamptz not null,
  -- The step of the ladder that is next, and when.
  step integer not null default 0,
  next_at timestamptz,
  ended_at timestamptz
);
create unique index alarms_open on alarms (incident_id, kind) where ended_at is null;
create index alarms_next_at on alarms (next_at) where ended_at is null;
-- Whoever waits now rings from now on, and so does what cannot wait and nobody has.
insert into alarms (kind, incident_id, began_at, next_at)
select 'hand_over', incident_id, asked_at, now() from hand_overs where ended_at is null and accepted_by is null;
insert into alarms (kind, incident_id, began_at, next_at)
select 'incident', i.id, i.opened_at, now() from incidents i
where i.priority <= 2 and i.assignee_id is null and i.status in ('new', 'assigned', 'in_progress')
  and not exists (select 1 from alarms a where a.incident_id = i.id);

-- What an agent is told, until they have seen it.
create table notices (
  id bigint generated always as identity primary key,
  agent_id bigint not null references agents,
  kind text not null,
  incident_id bigint references incidents,
  conversation_id bigint references conversations,
  details jsonb not null default '{}',
  at timestamptz not null,
  seen_at timestamptz,
  unique (agent_id, kind, incident_id, at)
);
create index notices_unseen on notices (agent_id, id) where seen_at is null;

-- "I take it", pressed in the agent's own messenger: carried out under the lock of the incident's conversation.
create table takes (
  id bigint generated always as identity primary key,
  agent_id bigint not null references agents,
  incident_id bigint not null references incidents,
  asked_in bigint not null references conversations,
  asked_at timestamptz not null,
  unique (agent_id, incident_id, asked_at)
);

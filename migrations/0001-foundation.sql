-- People, conversations and their words.

create table users (
  id bigint generated always as identity primary key,
  name text,
  language text not null,
  is_vip boolean not null default false,
  created_at timestamptz not null default now()
);

create table addresses (
  id bigint generated always as identity primary key,
  user_id bigint not null references users,
  channel text not null,
  external_id text not null,
  -- Set when the messenger says the person blocked the bot; cleared when they come back.
  unreachable_at timestamptz,
  created_at timestamptz not null default now(),
  unique (channel, external_id)
);
create index addresses_user_id on addresses (user_id);

create table conversations (
  id bigint generated always as identity primary key,
  address_id bigint not null unique references addresses,
  state jsonb not null,
  -- Copied from the state, so that the sender can compare without reading it.
  generation integer not null default 0,
  -- The number of the newest message: gapless, drawn under this row's lock.
  message_count integer not null default 0,
  -- Grows with every change an agent can see; the live stream says only this.
  version integer not null default 0,
  last_message_at timestamptz,
  last_user_message_at timestamptz,
  created_at timestamptz not null default now()
  -- Rewritten with every message: room on the page keeps the rewrite from touching the indexes.
) with (fillfactor = 50);

create table agents (
  id bigint generated always as identity primary key,
  login text not null unique,
  name text not null,
  role text not null check (role in ('agent', 'supervisor', 'editor', 'admin')),
  language text not null default 'ru',
  password_hash text not null,
  must_change_password boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

create table sessions (
  -- SHA-256 of the cookie's token: a stolen table opens nothing.
  token_hash text primary key,
  agent_id bigint not null references agents on delete cascade,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);
create index sessions_agent_id on sessions (agent_id);

create table incidents (
  id bigint generated always as identity primary key,
  number integer generated always as identity unique,
  kind text not null check (kind in ('incident', 'service_request')),
  user_id bigint not null references users,
  conversation_id bigint not null references conversations,
  -- The business key: the event that began the draft. However often a confirmation arrives, there is one incident.
  origin_event_id text not null unique,
  status text not null check (status in ('new', 'assigned', 'in_progress', 'pending', 'resolved', 'closed', 'cancelled')),
  impact smallint not null check (impact between 1 and 3),
  urgency smallint not null check (urgency between 1 and 3),
  priority smallint not null check (priority between 1 and 5),
  is_priority_confirmed boolean not null,
  is_vip boolean not null,
  category text,
  description text not null,
  assignee_id bigint references agents,
  "group" text,
  support_tier smallint not null check (support_tier between 1 and 3),
  opened_at timestamptz not null,
  first_response_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  reopened_count integer not null,
  pending_reason text,
  pending_until timestamptz,
  resolution_text text,
  resolution_code text,
  rating smallint check (rating between 1 and 5),
  rating_comment text,
  clock_running_since timestamptz,
  clock_working_ms bigint not null,
  clock_elapsed_ms bigint not null,
  response_due_at timestamptz,
  resolution_due_at timestamptz,
  next_due_at timestamptz,
  response_met boolean,
  resolution_met boolean,
  check (assignee_id is not null or status not in ('assigned', 'in_progress') or "group" is not null)
);
create index incidents_conversation_id on incidents (conversation_id);
create index incidents_user_id on incidents (user_id);
create index incidents_next_due_at on incidents (next_due_at) where next_due_at is not null;
create index incidents_open on incidents (assignee_id) where status in ('new', 'assigned', 'in_progress', 'pending');

-- Append-only: who, when, from, to, why. Nothing ever updates or deletes a row here.
create table incident_events (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incidents,
  type text not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('user', 'agent', 'bot', 'clock')),
  actor_id bigint,
  details jsonb not null
);
create index incident_events_incident_id on incident_events (incident_id, id);

create table hand_overs (
  id bigint generated always as identity primary key,
  conversation_id bigint not null references conversations,
  incident_id bigint not null references incidents,
  asked_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by bigint references agents,
  ended_at timestamptz,
  ended_by text check (ended_by in ('user', 'agent', 'resolved', 'cancelled')),
  generation integer not null,
  check ((accepted_at is null) = (accepted_by is null))
);
-- A conversation has one owner at most.
create unique index hand_overs_open on hand_overs (conversation_id) where ended_at is null;
create index hand_overs_incident_id on hand_overs (incident_id);
create index hand_overs_waiting on hand_overs (asked_at) where ended_at is null;

create table messages (
  conversation_id bigint not null references conversations,
  number integer not null,
  author text not null check (author in ('user', 'bot', 'agent', 'system')),
  agent_id bigint references agents,
  -- 'text', 'choice', 'media', 'edit', 'note' (never sent), 'event' (a line between the bubbles)
  kind text not null check (kind in ('text', 'choice', 'media', 'edit', 'note', 'event')),
  text text not null,
  -- Format, buttons, media, masked kinds: whatever the pages show besides the words.
  content jsonb not null,
  incident_id bigint references incidents,
  -- The messenger's id of a user's message.
  external_id text,
  created_at timestamptz not null,
  primary key (conversation_id, number)
);

-- What came in, once: committed before the messenger gets its 200.
create table inbox (
  id bigint generated always as identity primary key,
  channel text not null,
  external_id text not null,
  -- Whose turn it is: rows of one sender are handled in order, senders do not wait for each other.
  sender text not null,
  event jsonb not null,
  received_at timestamptz not null default now(),
  attempts integer not null default 0,
  next_try_at timestamptz,
  finished_at timestamptz,
  outcome text check (outcome in ('handled', 'ignored', 'set_aside')),
  last_error text,
  unique (channel, external_id),
  check ((finished_at is null) = (outcome is null))
);
create index inbox_waiting on inbox (channel, sender, id) where finished_at is null;
create index inbox_waiting_by_id on inbox (id) where finished_at is null;

-- What goes out. The row is the truth; a sender only holds a lease on it.
create table outbox (
  id bigint generated always as identity primary key,
  conversation_id bigint not null,
  message_number integer not null,
  channel text not null,
  recipient text not null,
  -- A reply is dropped when its generation is old; a notice is always sent.
  kind text not null check (kind in ('reply', 'notice')),
  author text not null check (author in ('bot', 'agent')),
  generation integer not null,
  status text not null check (status in ('queued', 'sending', 'sent', 'unknown', 'refused', 'dropped', 'held')),
  attempts integer not null default 0,
  -- An earlier attempt may have arrived: a further one may be a duplicate.
  is_uncertain boolean not null default false,
  next_try_at timestamptz not null default now(),
  lease_until timestamptz,
  external_id text,
  error text,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  delivered_at timestamptz,
  seen_at timestamptz,
  unique (conversation_id, message_number),
  foreign key (conversation_id, message_number) references messages,
  check (status <> 'sending' or lease_until is not null)
);
create index outbox_unsettled on outbox (conversation_id, id) where status in ('queued', 'sending');
create index outbox_queued on outbox (id) where status = 'queued';
create index outbox_external_id on outbox (channel, external_id) where external_id is not null;

-- Every wait is a row: a restart forgets nothing. The same key replaces.
create table timers (
  conversation_id bigint not null references conversations,
  key text not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  primary key (conversation_id, key)
);
create index timers_due_at on timers (due_at);

-- What became of questions, for the editors.
create table answers (
  id bigint generated always as identity primary key,
  conversation_id bigint not null references conversations,
  at timestamptz not null,
  language text not null,
  question text not null,
  outcome text not null check (outcome in ('shown', 'suggested', 'nothing', 'helped', 'not_helped')),
  article_id text
);
create index answers_at on answers (at);

create table settings (
  key text primary key,
  value jsonb not null,
  version integer not null default 1,
  changed_at timestamptz not null default now()
);

-- One row a refused sign-in; kept for a day.
create table sign_in_failures (
  id bigint generated always as identity primary key,
  login text not null,
  address text not null,
  at timestamptz not null default now()
);
create index sign_in_failures_at on sign_in_failures (at);

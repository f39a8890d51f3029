-- What is said to many users at once, at the messengers' pace, each of them once.

alter table users add column announcements_off_at timestamptz;

-- A row that lets everything else pass: an announcement, until an answer in the same chat stands behind it.
alter table outbox add column gives_way boolean not null default false;
drop index outbox_queued;
create index outbox_queued on outbox (gives_way, id) where status = 'queued';
create index outbox_giving_way on outbox (channel) where gives_way and status in ('queued', 'sending');

create table announcements (
  id bigint generated always as identity primary key,
  -- A text a language, at least one.
  texts jsonb not null,
  is_urgent boolean not null,
  -- Names of the messengers it goes out over.
  channels jsonb not null,
  status text not null check (status in ('draft', 'running', 'paused', 'cancelled', 'finished')),
  -- Null: begun on the command line.
  created_by bigint references agents,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index announcements_running on announcements (id) where status = 'running';

-- Who is to get it, laid out when it starts. What became of it is the outbox's to say.
create table announcement_recipients (
  announcement_id bigint not null references announcements,
  conversation_id bigint not null references conversations,
  channel text not null,
  status text not null check (status in ('waiting', 'queued', 'skipped')),
  message_number integer,
  primary key (announcement_id, conversation_id),
  foreign key (conversation_id, message_number) references messages,
  check ((status = 'queued') = (message_number is not null))
);
create index announcement_recipients_waiting
  on announcement_recipients (announcement_id, channel, conversation_id) where status = 'waiting';
create index announcement_recipients_message on announcement_recipients (conversation_id, message_number);

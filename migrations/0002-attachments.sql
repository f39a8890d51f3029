-- Files of both directions, and what refers to an earlier message.

-- Bytes under a random name. A blob without an attachment is an upload nobody sent; it goes after a day.
create table blobs (
  key text primary key,
  size_bytes bigint not null default 0,
  -- Found out by looking at the bytes; a name proves nothing.
  content_type text not null default 'application/octet-stream',
  file_name text,
  is_complete boolean not null default false,
  created_by bigint references agents,
  created_at timestamptz not null default now()
);
create index blobs_created_at on blobs (created_at);

create table attachment_chunks (
  blob_key text not null references blobs on delete cascade,
  number integer not null,
  bytes bytea not null,
  primary key (blob_key, number)
);
-- Pictures and videos are packed already.
alter table attachment_chunks alter column bytes set storage external;

create table attachments (
  id bigint generated always as identity primary key,
  conversation_id bigint not null,
  message_number integer not null,
  -- Several in one message are an album.
  position smallint not null,
  -- As the messenger or the agent describes it: kind, name, size, length.
  media jsonb not null,
  status text not null check (status in ('waiting', 'fetching', 'stored', 'too_large', 'lost')),
  -- The messenger's id of the message it came with; of an album each file has its own.
  external_id text,
  -- What the messenger is asked with for the bytes; never an address that holds a token.
  remote text,
  blob_key text references blobs,
  error text,
  attempts integer not null default 0,
  next_try_at timestamptz not null default now(),
  lease_until timestamptz,
  -- For messengers that fetch files themselves: an address nobody can guess.
  public_key text unique,
  created_at timestamptz not null default now(),
  unique (conversation_id, message_number, position),
  foreign key (conversation_id, message_number) references messages,
  check (status <> 'stored' or blob_key is not null),
  check (status <> 'fetching' or lease_until is not null)
);
create index attachments_waiting on attachments (id) where status in ('waiting', 'fetching');
create index attachments_external_id on attachments (conversation_id, external_id) where external_id is not null;
create index attachments_blob_key on attachments (blob_key);

-- A reaction and a withdrawal are messages about a message.
alter table messages drop constraint messages_kind_check;
alter table messages add constraint messages_kind_check
  check (kind in ('text', 'choice', 'media', 'edit', 'reaction', 'withdrawal', 'note', 'event'));
create index messages_external_id on messages (conversation_id, external_id) where external_id is not null;
create index messages_album_id on messages (conversation_id, (content ->> 'albumId')) where content ? 'albumId';
-- One click of an agent writes once, however often its request arrives.
create unique index messages_request_id on messages (conversation_id, (content ->> 'requestId')) where content ? 'requestId';

-- What the messenger charges for a message, in its own numbers (Viber's billing_status).
alter table outbox add column billing_status smallint;

-- People are known: the directory, whose phone was proved in which chat, and two messengers of one person.

create table people (
  id bigint generated always as identity primary key,
  -- E.164. By it a person is known; it stands nowhere else.
  phone text not null unique,
  name text not null,
  department text,
  class text,
  is_vip boolean not null default false,
  -- One that the bot speaks; null: not known.
  language text,
  -- IANA; null: the desk's.
  time_zone text,
  -- Works here no more: kept with all that was said, but proves nothing and counts for nothing.
  left_at timestamptz,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);

alter table users
  -- Who has proved their phone in one of this user's chats.
  add column person_id bigint references people,
  -- Chosen by the user: no directory changes it.
  add column is_language_chosen boolean not null default false;
create index users_person_id on users (person_id) where person_id is not null;

alter table addresses
  -- Whose phone was proved in this very chat; it stays with the chat when its messengers part.
  add column person_id bigint references people,
  add column proved_at timestamptz,
  add constraint addresses_proof check ((person_id is null) = (proved_at is null));

-- A code that joins two messengers of one person; used once.
create table chat_codes (
  code text primary key,
  conversation_id bigint not null references conversations,
  expires_at timestamptz not null
);
create index chat_codes_conversation_id on chat_codes (conversation_id);

-- Codes that were none: so many are let pass.
create table chat_guesses (
  id bigint generated always as identity primary key,
  conversation_id bigint not null references conversations,
  at timestamptz not null
);
create index chat_guesses_conversation_id on chat_guesses (conversation_id, at);

-- Two chats that are to become one user's: carried out under the locks of both.
create table chat_links (
  id bigint generated always as identity primary key,
  conversation_id bigint not null references conversations,
  into_conversation_id bigint not null references conversations,
  reason text not null check (reason in ('code', 'phone')),
  asked_at timestamptz not null
);

-- A notice that did not arrive, written into the user's other chat: once.
create table moved_notices (
  conversation_id bigint not null,
  message_number integer not null,
  to_conversation_id bigint not null references conversations,
  moved_at timestamptz not null,
  primary key (conversation_id, message_number),
  foreign key (conversation_id, message_number) references messages
);
create index outbox_undelivered on outbox (created_at)
  where kind = 'notice' and author = 'bot' and status in ('held', 'refused');

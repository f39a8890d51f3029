-- People who want to have, or to have erased, what is known of them. A row is carried out once, however often it is asked for.

create table data_requests (
  id bigint generated always as identity primary key,
  user_id bigint not null references users,
  -- In which it was asked; an export is sent there.
  conversation_id bigint not null references conversations,
  kind text not null check (kind in ('export', 'erasure')),
  -- Null: the user themselves.
  agent_id bigint references agents,
  asked_at timestamptz not null,
  -- Not before then: the user hears first that it is coming.
  due_at timestamptz not null,
  done_at timestamptz
);
create unique index data_requests_open on data_requests (user_id, kind) where done_at is null;
create index data_requests_conversation_id on data_requests (conversation_id);
create index data_requests_user_id on data_requests (user_id);

-- Nobody writes in it any more: whoever waited for its lock meanwhile begins a new one.
alter table conversations add column erased_at timestamptz;

-- How far an agent has read a conversation, whatever browser they sit at.
create table reads (
  agent_id bigint not null references agents on delete cascade,
  conversation_id bigint not null references conversations on delete cascade,
  number integer not null,
  at timestamptz not null,
  primary key (conversation_id, agent_id)
);

-- What an agent has typed and not sent.
create table drafts (
  agent_id bigint not null references agents on delete cascade,
  conversation_id bigint not null references conversations on delete cascade,
  kind text not null check (kind in ('reply', 'note')),
  text text not null,
  -- The message that is answered.
  quotes integer,
  -- Uploaded, in this order.
  files jsonb not null default '[]',
  at timestamptz not null,
  primary key (agent_id, conversation_id, kind)
);

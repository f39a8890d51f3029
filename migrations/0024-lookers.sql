-- Who has a conversation on the screen, and who is typing in it: worth nothing a minute later, so it need not outlive a crash.
create unlogged table lookers (
  agent_id bigint not null references agents on delete cascade,
  conversation_id bigint not null references conversations on delete cascade,
  looks_until timestamptz not null,
  types_until timestamptz,
  primary key (conversation_id, agent_id)
);

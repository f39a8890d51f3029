-- The one message by which a user sees how an incident stands; edited in place where the messenger can.
create table incident_cards (
  incident_id bigint primary key references incidents,
  conversation_id bigint not null references conversations,
  -- Null: none has been sent yet.
  message_number integer,
  -- What it says, so that nothing is sent that says the same.
  shown text not null,
  -- How many of the set parts of the target it was said at that there is no news.
  news_told integer not null default 0,
  foreign key (conversation_id, message_number) references messages
);

-- A reply says which earlier attempts of the same words it stands in for: one of those that arrives late writes nothing.
create index messages_instead on messages (conversation_id) where content ? 'instead';

-- Nor does anybody look for a chat by the bot's fixed phrases or by the buttons that were pressed: they are the same words
-- everywhere, and two thirds of all messages. They have no words now, and no place in the index of them.

alter table messages alter column words drop not null;

create or replace function messages_words() returns trigger language plpgsql as $$
begin
  new.words := case
    when new.kind = 'choice' or new.content ? 'phrase' or new.content ->> 'format' = 'markdown' then null
    else public.search_words(new.text)
  end;
  return new;
end $$;

drop index messages_words;
create index messages_words on messages using gin (words) where words is not null;

-- The newest words are looked for, and nothing else goes by when a message was written but what goes by weeks of them.
drop index messages_created_at;
create index messages_said on messages (created_at desc) where words is not null;

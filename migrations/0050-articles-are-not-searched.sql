-- What the bot answers with and announces are the same words in thousands of chats: nobody looks for a chat by them, and to cut each
-- into its words took more than all the rest of an answer. The column stays as it is and is filled by a trigger from now on;
-- words of articles that were said before are found until their messages go.

alter table messages alter column words drop expression;

create function messages_words() returns trigger language plpgsql as $$
begin
  new.words := case when new.content ->> 'format' = 'markdown' then ''::tsvector else public.search_words(new.text) end;
  return new;
end $$;

create trigger messages_words before insert or update of text on messages
  for each row execute function messages_words();

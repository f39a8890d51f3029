-- For its plans the server samples the values of each column and keeps some of them, where no erasure and no masking of ours
-- finds them. Of columns with people's words and names it keeps none: no plan of ours goes by which words are frequent.

do $$
declare
  place record;
begin
  for place in
    select c.oid::regclass as name, c.relname, a.attname
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and (c.relname, a.attname) in (
        ('addresses', 'external_id'), ('addresses', 'username'), ('answers', 'question'), ('approvals', 'reason'),
        ('article_drafts', 'article_id'), ('article_drafts', 'text'), ('article_drafts', 'title'),
        ('attachment_chunks', 'bytes'), ('attachments', 'error'), ('attachments', 'external_id'), ('attachments', 'media'),
        ('attachments', 'public_key'), ('attachments', 'remote'), ('blobs', 'file_name'), ('chat_codes', 'code'),
        ('conversations', 'state'), ('drafts', 'files'), ('drafts', 'text'), ('feedback', 'answer'), ('feedback', 'comment'),
        ('inbox', 'event'), ('inbox', 'last_error'), ('inbox', 'sender'), ('incident_cards', 'shown'),
        ('incident_events', 'details'), ('incident_steps', 'title'), ('incidents', 'cause'), ('incidents', 'complaint'),
        ('incidents', 'description'), ('incidents', 'form'), ('incidents', 'rating_comment'),
        ('incidents', 'resolution_text'), ('incidents', 'tags'), ('learned_examples', 'question'),
        ('learned_examples', 'question_key'), ('learned_votes', 'question_key'), ('learned_votes', 'voter'),
        ('messages', 'content'), ('messages', 'external_id'), ('messages', 'text'), ('messages', 'words'),
        ('notices', 'details'), ('offers', 'reason'), ('outbox', 'error'), ('outbox', 'external_id'),
        ('outbox', 'recipient'), ('quality_reviews', 'comment'), ('quality_reviews', 'comments'),
        ('quality_reviews', 'reply'), ('user_notes', 'text'), ('users', 'blocked_reason'), ('users', 'name'))
  loop
    execute format('alter table %s alter column %I set statistics 0', place.name, place.attname);
    -- What was sampled before goes as well, where the server lets us: since PostgreSQL 18.
    if to_regprocedure('pg_clear_attribute_stats(text, text, text, boolean)') is not null then
      perform pg_clear_attribute_stats(current_schema()::text, place.relname::text, place.attname::text, false);
    end if;
  end loop;
  -- Of what an index makes out of them it keeps samples, too.
  for place in
    select i.indexrelid::regclass as name, c.relname, a.attname, a.attnum
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_attribute a on a.attrelid = i.indexrelid
    where c.relnamespace = current_schema()::regnamespace and i.indkey[a.attnum - 1] = 0
  loop
    execute format('alter index %s alter column %s set statistics 0', place.name, place.attnum);
    if to_regprocedure('pg_clear_attribute_stats(text, text, text, boolean)') is not null then
      perform pg_clear_attribute_stats(current_schema()::text, place.relname::text, place.attname::text, false);
    end if;
  end loop;
end $$;

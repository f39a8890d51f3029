-- What agents look for: words in any form, names, phones, files; and the lists they keep.

-- Word forms of Russian and English (words in Latin letters go to the English stemmer) without lists of words that do not
-- count: whoever looks for «не работает» means both. Ukrainian words are cut by the Russian rules on both sides alike.
create text search dictionary frontline_russian (template = snowball, language = russian);
create text search dictionary frontline_english (template = snowball, language = english);
create text search configuration frontline (copy = pg_catalog.russian);
alter text search configuration frontline
  alter mapping for asciiword, asciihword, hword_asciipart with frontline_english;
alter text search configuration frontline
  alter mapping for word, hword, hword_part with frontline_russian;

-- The same letters however they are written, character for character, so that a place in it is a place in the text.
create function search_letters(text) returns text language sql immutable parallel safe strict as $$
  select translate(normalize($1, NFC),
    'ёЁ.,:;!?…()[]{}<>«»„“”"/\|_@#№%^&*+=~-‐‑–—',
    'еЕ                                        ')
$$;

-- An apostrophe is a part of its word, whichever of them was typed.
create function search_text(text) returns text language sql immutable parallel safe strict as $$
  select translate(public.search_letters($1), '''’ʼ‘ʹ`', '')
$$;

create function search_words(text) returns tsvector language sql immutable parallel safe strict as $$
  select to_tsvector('public.frontline'::regconfig, public.search_text(left($1, 100000)))
$$;

-- Of an incident: what it is about, how it ended, its form and its tags.
create function incident_text(description text, resolution text, cause text, form jsonb, tags jsonb)
returns text language sql immutable parallel safe as $$
  select concat_ws(E'\n', description, resolution, cause,
    (select string_agg(value, E'\n') from jsonb_each_text(form)),
    (select string_agg(value, ' ') from jsonb_array_elements_text(tags)))
$$;

-- People write Елкин for Ёлкин and d'Arc for d’Arc; a name may come with its marks as characters of their own.
create function folded_name(text) returns text language sql immutable parallel safe strict as $$
  select translate(regexp_replace(normalize(lower($1), NFD), '[\u0300-\u036F]', '', 'g'), '’ʼ‘ʹ`‐‑–', '''''''''''---')
$$;

-- Stored, not only indexed: a frequent word is looked for from the newest message backwards, and there each is compared.
alter table messages
  add column words tsvector not null generated always as (search_words(text)) stored;
create index messages_words on messages using gin (words);
create index messages_created_at on messages (created_at desc);

create index incidents_words on incidents
  using gin (search_words(incident_text(description, resolution_text, cause, form, tags)));
create index attachments_file_name on attachments
  using gin (search_words(media ->> 'fileName')) where media ? 'fileName';

-- A phone from its beginning, with and without its country, and its end.
create index people_phone_whole on people ((translate(phone, '+', '')) text_pattern_ops);
create index people_phone_local on people ((right(phone, 10)) text_pattern_ops);
create index people_phone_end on people ((reverse(phone)) text_pattern_ops);

-- The middle of a name needs trigrams. Where they are not to be had (an extension that is not there, or no right to create
-- it), names are compared one by one: slower with very many people, the same answers.
do $$
begin
  create extension if not exists pg_trgm;
  create index users_folded_name on users using gin (folded_name(name) gin_trgm_ops);
exception
  when insufficient_privilege or undefined_file or undefined_object or feature_not_supported then
    raise notice 'names are searched without an index: %', sqlerrm;
end
$$;

-- A list that somebody keeps: a name, what is in it, its order.
create table views (
  id bigint generated always as identity primary key,
  name text not null,
  -- The tab it narrows, and by what: see desk/conversations/queue-filter.ts.
  view text not null,
  filter jsonb not null,
  sort text not null check (sort in ('turn', 'newest', 'oldest', 'priority')),
  -- Whose own it is; null: everybody's.
  agent_id bigint references agents,
  version integer not null default 0
);
create index views_agent_id on views (agent_id);

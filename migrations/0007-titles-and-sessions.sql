-- Titles of buttons that are still open, or were pressed last: what were phrases with the languages inside are now the
-- words themselves, in the language that the conversation speaks. The version before reads these, too.
update conversations
set state = regexp_replace(
  replace(
    replace(state::text, '{"phrase": "language-ru"}', '{"text": "Русский"}'),
    '{"phrase": "language-en"}', '{"text": "English"}'
  ),
  '\{"phrase": "category-name", "values": \{"en": ("(?:[^"\\]|\\.)*"), "ru": ("(?:[^"\\]|\\.)*")\}\}',
  case when state ->> 'language' = 'en' then '{"text": \1}' else '{"text": \2}' end,
  'g'
)::jsonb
where state::text ~ '"phrase": "(category-name|language-ru|language-en)"';

-- What becomes of notices when answers are no longer free is a matter of every messenger that has such sessions. The old
-- row stays for processes of the version before.
insert into settings (key, value)
select 'sessions', value from settings where key = 'viber'
on conflict (key) do nothing;

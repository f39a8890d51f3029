-- How somebody was served, in their words: a mark that stays on the incident. And whether a colleague began it, writing
-- first to a user.
alter table incidents
  add column complaint text,
  add column complained_at timestamptz,
  add column complained_of bigint references agents,
  add column begun_by_desk boolean not null default false;

-- What the conversation is about has names of its own now. Processes of the version before read the new names as idle.
update conversations
set state = jsonb_set(state, '{doing}', (state -> 'doing') - 'isThanked' || '{"at": "thanked"}')
where state #>> '{doing,at}' = 'answered' and state #> '{doing,isThanked}' is not null;

update conversations
set state = jsonb_set(state, '{doing}', jsonb_build_object(
  'at', 'collecting', 'texts', state #> '{doing,texts}', 'after', '{"is": "nothing"}'::jsonb))
where state #>> '{doing,at}' = 'collecting' and state #> '{doing,after}' is null;

update conversations
set state = jsonb_set(state, '{doing,shownAt}', '0')
where state #>> '{doing,at}' = 'choosing' and state #> '{doing,shownAt}' is null;

update conversations
set state = jsonb_set(jsonb_set(state, '{doing,since}', to_jsonb(floor(extract(epoch from now()) * 1000))), '{doing,toldAt}', '0')
where state #>> '{doing,at}' = 'waiting' and state #> '{doing,since}' is null;

update conversations
set state = jsonb_set(jsonb_set(state, '{doing,since}', '0'), '{doing,score}', '0')
where state #>> '{doing,at}' = 'commenting' and state #> '{doing,since}' is null;

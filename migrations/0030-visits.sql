-- Visits to the bot, kept like the other facts: questions of one chat, less than eight hours apart.
create table visit_facts (
  conversation_id bigint not null references conversations on delete cascade,
  first_at timestamptz not null,
  last_at timestamptz not null,
  channel text not null,
  language text not null,
  -- The last thing that the bot found was an article, or the user said that it helped.
  is_answered boolean not null,
  -- A request was opened, or a person asked for, until a day after the last question.
  needed_person boolean not null,
  primary key (conversation_id, first_at)
);
create index visit_facts_first_at on visit_facts (first_at);

create table visits_due (id bigint generated always as identity primary key, conversation_id bigint not null);
insert into visits_due (conversation_id) select distinct conversation_id from answers;

create function mark_visits_due() returns trigger language plpgsql as $$
begin
  insert into visits_due (conversation_id) select distinct conversation_id from changed;
  return null;
end
$$;
create trigger answers_visits after insert on answers
  referencing new table as changed for each statement execute function mark_visits_due();
create trigger incidents_visits after insert on incidents
  referencing new table as changed for each statement execute function mark_visits_due();
create trigger hand_overs_visits after insert on hand_overs
  referencing new table as changed for each statement execute function mark_visits_due();

-- What was open at a time is looked for among what ended after it.
create index incident_spans_until_at on incident_spans (until_at);
create index incident_spans_open on incident_spans (from_at) where until_at is null;

-- What reports count: one narrow row an incident and one a talk, made from their histories by the figures' loop
-- (src/desk/figures/keep-facts.ts) and never changed by anything else. Emptied, they are made anew.
create table incident_facts (
  incident_id bigint primary key references incidents on delete cascade,
  user_id bigint not null,
  opened_at timestamptz not null,
  kind text not null,
  -- By what reports are cut. Null: it has none.
  channel text not null,
  category text,
  "group" text,
  agent_id bigint,
  language text not null,
  class text,
  is_vip boolean not null,
  -- The highest line that it has been at.
  line smallint not null,
  is_dropped boolean not null,
  -- The solution that holds.
  solved_at timestamptz,
  was_solved boolean not null,
  was_reopened boolean not null,
  -- Working time on the clock until the solution, or until the facts were made.
  worked_ms bigint not null,
  -- When its clock passes, or will pass, eight working hours; null: it never has, and while it is paused nobody knows.
  late_at timestamptz,
  first_response_ms bigint,
  response_met boolean,
  resolution_met boolean,
  is_first_contact boolean not null,
  reassignments integer not null,
  queued_ms bigint not null,
  -- From the opening to its end; null: it has none yet.
  life_ms bigint
);
create index incident_facts_opened_at on incident_facts (opened_at);

-- When an incident was open, and when it was overdue; until null: it still is.
create table incident_spans (
  incident_id bigint not null references incidents on delete cascade,
  is_overdue boolean not null,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (incident_id, is_overdue, from_at)
);

create table talk_facts (
  hand_over_id bigint primary key references hand_overs on delete cascade,
  incident_id bigint not null references incidents on delete cascade,
  asked_at timestamptz not null,
  channel text not null,
  category text,
  "group" text,
  -- Who accepted it.
  agent_id bigint,
  language text not null,
  class text,
  is_vip boolean not null,
  line smallint not null,
  -- Asked in the working hours of its group.
  is_in_hours boolean not null,
  waited_ms bigint,
  ended_at timestamptz,
  -- Gone before anybody came.
  is_left boolean not null,
  -- How long the user waited for each answer, seconds. Of a talk that is over.
  reply_waits integer[],
  handling_ms bigint
);
create index talk_facts_asked_at on talk_facts (asked_at);
create index talk_facts_incident_id on talk_facts (incident_id);

-- Whose facts are to be made anew. Not unique: whoever marks must never wait for whoever works a mark off.
create table facts_due (id bigint generated always as identity primary key, incident_id bigint not null);
insert into facts_due (incident_id) select id from incidents order by id;

-- By which rules the facts were made: other hours, other facts.
create table facts_rules (rules text primary key);

create function mark_facts_due() returns trigger language plpgsql as $$
begin
  insert into facts_due (incident_id) select distinct incident_id from changed;
  return null;
end
$$;
create trigger incident_events_facts after insert on incident_events
  referencing new table as changed for each statement execute function mark_facts_due();
create trigger hand_overs_facts after insert on hand_overs
  referencing new table as changed for each statement execute function mark_facts_due();

create function mark_talk_due() returns trigger language plpgsql as $$
begin
  insert into facts_due (incident_id) values (new.incident_id);
  return null;
end
$$;
create trigger hand_overs_facts_later after update on hand_overs for each row
  when (old.accepted_at is distinct from new.accepted_at or old.ended_at is distinct from new.ended_at
    or old."group" is distinct from new."group")
  execute function mark_talk_due();

-- By whom reports are cut, too: a language chosen later, a person recognised, a class of the directory.
create function mark_user_due() returns trigger language plpgsql as $$
begin
  insert into facts_due (incident_id) select id from incidents where user_id = new.id;
  return null;
end
$$;
create trigger users_facts after update on users for each row
  when (old.language is distinct from new.language or old.person_id is distinct from new.person_id)
  execute function mark_user_due();

create function mark_person_due() returns trigger language plpgsql as $$
begin
  insert into facts_due (incident_id)
  select i.id from incidents i join users u on u.id = i.user_id where u.person_id = new.id;
  return null;
end
$$;
create trigger people_facts after update on people for each row
  when (old.class is distinct from new.class)
  execute function mark_person_due();

create function mark_incident_due() returns trigger language plpgsql as $$
begin
  insert into facts_due (incident_id) values (new.id);
  return null;
end
$$;
-- Chats that became one user's, or two users' again.
create trigger incidents_facts after update of user_id on incidents for each row
  when (old.user_id is distinct from new.user_id)
  execute function mark_incident_due();

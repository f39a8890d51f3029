-- How long the user waited for each answer, whole seconds, four bytes each, the high one first: reports read them by the
-- million, and an array would have to be taken apart row by row. Made anew by the figures' loop.
alter table talk_facts drop column reply_waits;
alter table talk_facts add column reply_waits bytea;
insert into facts_due (incident_id) select id from incidents order by id;

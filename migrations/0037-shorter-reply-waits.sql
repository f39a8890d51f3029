-- How long the user waited for each answer, whole seconds, two bytes each and six for what is longer than 18 hours
-- (src/database/figures/packed-seconds.ts): half of what reports read by the million. Made anew by the figures' loop.
alter table talk_facts drop column reply_waits;
alter table talk_facts add column reply_waits bytea;
insert into facts_due (incident_id) select id from incidents order by id;

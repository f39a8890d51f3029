-- Who called it off; when that was stands in finished_at. Null: on the command line, or long ago.
alter table announcements add column cancelled_by bigint references agents;

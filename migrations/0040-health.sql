-- One row that is written to learn whether anything can be: a full disk or a server that only reads says no.
create table health_beat (
  id integer primary key check (id = 1),
  at timestamptz not null
);
insert into health_beat (id, at) values (1, now());

-- What health and metrics count, among millions of rows that are done with.
create index inbox_set_aside on inbox (id) where outcome = 'set_aside';
create index outbox_unknown on outbox (id) where status = 'unknown';

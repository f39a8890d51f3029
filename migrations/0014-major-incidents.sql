-- One outage that many have: told to each of them once, and resolved with all who have it.

create table major_incidents (
  id bigint generated always as identity primary key,
  -- The incident it was declared on; null: from nothing.
  incident_id bigint references incidents,
  -- A text a language, at least one each.
  title jsonb not null,
  text jsonb not null,
  category text,
  article_ids jsonb not null default '[]',
  declared_by bigint not null references agents,
  declared_at timestamptz not null,
  next_update_at timestamptz not null,
  -- How many updates there were; each has the number that this then is.
  updates integer not null default 0,
  apologised_at timestamptz,
  ended_at timestamptz,
  ended_by bigint references agents,
  check ((ended_at is null) = (ended_by is null))
);
create index major_incidents_open on major_incidents (next_update_at) where ended_at is null;

-- What its users were told, and when they were promised to hear again. Only ever added to.
create table major_updates (
  major_id bigint not null references major_incidents,
  number integer not null,
  kind text not null check (kind in ('update', 'apology', 'end')),
  -- Empty: the bot's own words.
  texts jsonb not null,
  next_update_at timestamptz,
  -- Null: the bot.
  created_by bigint references agents,
  created_at timestamptz not null,
  -- The click's own id: a request that arrives twice tells once.
  request_id text,
  primary key (major_id, number)
);
create unique index major_updates_request_id on major_updates (major_id, request_id);

-- An update goes the road of announcements, to those who wait for it at that moment.
alter table announcements
  add column major_id bigint references major_incidents,
  add column major_number integer,
  add constraint announcements_major_update foreign key (major_id, major_number) references major_updates,
  add constraint announcements_major_whole check ((major_id is null) = (major_number is null));
create unique index announcements_major on announcements (major_id, major_number) where major_id is not null;

alter table incidents
  add column major_id bigint references major_incidents,
  -- The number of the newest update its user had been told of when it joined.
  add column major_update integer;
-- Which incidents wait for a major one, and whom an update goes to.
create index incidents_major on incidents (major_id) where major_id is not null;

-- What was proposed to supervisors because reports burst: once in a while for a category or an article.
create table major_proposals (
  id bigint generated always as identity primary key,
  category text,
  article_id text,
  reports integer not null,
  proposed_at timestamptz not null,
  check ((category is null) <> (article_id is null))
);
create index major_proposals_at on major_proposals (proposed_at);

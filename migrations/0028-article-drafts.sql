-- Articles begun by a click: out of a solved incident, of questions without an answer, of what an agent looked for in vain.

create table article_drafts (
  id bigint generated always as identity primary key,
  language text not null,
  -- Of its file.
  article_id text not null,
  title text not null,
  -- The whole Markdown file.
  text text not null,
  origin text not null check (origin in ('incident', 'gap', 'missing')),
  incident_id bigint references incidents,
  -- In which it was missing.
  conversation_id bigint references conversations,
  agent_id bigint not null references agents,
  at timestamptz not null,
  status text not null default 'new' check (status in ('new', 'done', 'dropped')),
  decided_by bigint references agents,
  decided_at timestamptz,
  constraint article_drafts_incident check ((origin = 'incident') = (incident_id is not null))
);
-- However often somebody clicks, and whoever does.
create unique index article_drafts_of_incident on article_drafts (incident_id) where status <> 'dropped';
create unique index article_drafts_of_question on article_drafts (language, title)
  where incident_id is null and status = 'new';
create index article_drafts_status on article_drafts (status, id desc);

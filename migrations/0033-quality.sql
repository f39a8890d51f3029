-- Reviews of transcripts: whose work is looked at, what reviewers thought of it, what the agent says to that.

-- A week of which transcripts are drawn, by its Monday on the desk's calendar. The seed makes the order in which they are
-- drawn: nobody knows it before, and whoever draws again draws the same ones.
create table quality_weeks (
  monday text primary key check (monday ~ '^\d{4}-\d\d-\d\d$'),
  seed text not null
);

-- The work of one agent at one incident, to be reviewed.
create table quality_transcripts (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incidents,
  agent_id bigint not null references agents,
  -- Drawn for this week; null: somebody chose it.
  monday text references quality_weeks,
  chosen_by bigint references agents,
  drawn_at timestamptz not null,
  -- Two score it, neither sees the other's before both have saved.
  is_calibration boolean not null default false,
  -- What it is scored by, from the first mark on: a later change of the setting changes nothing here.
  sheet jsonb,
  constraint quality_transcripts_origin check ((monday is null) <> (chosen_by is null)),
  -- Never drawn twice.
  constraint quality_transcripts_work unique (incident_id, agent_id)
);
create index quality_transcripts_agent_id on quality_transcripts (agent_id);
create index quality_transcripts_monday on quality_transcripts (monday);

create table quality_reviews (
  id bigint generated always as identity primary key,
  transcript_id bigint not null references quality_transcripts,
  reviewer_id bigint not null references agents,
  -- By the ids of the sheet's criteria: a mark, null where one does not apply; and words.
  marks jsonb not null default '{}',
  comments jsonb not null default '{}',
  comment text,
  -- Grows with each draft: two browsers of one reviewer do not overwrite each other.
  version integer not null default 0,
  begun_at timestamptz not null,
  -- Null: a draft.
  saved_at timestamptz,
  -- 0 to 1; null: nothing of the sheet applies, or not saved.
  score double precision check (score between 0 and 1),
  acknowledged_at timestamptz,
  reply text,
  replied_at timestamptz,
  constraint quality_reviews_one unique (transcript_id, reviewer_id)
);
create index quality_reviews_saved_at on quality_reviews (saved_at desc) where saved_at is not null;

-- Questions whose answer was confirmed: examples of their article, until an editor accepts or rejects them.
create table learned_examples (
  id bigint generated always as identity primary key,
  language text not null,
  article_id text not null,
  -- The question in one spelling: the same words asked again count for the same row.
  question_key text not null,
  -- As it was asked; never with anything masked.
  question text not null,
  source text not null check (source in ('user', 'agent')),
  helped integer not null default 0,
  not_helped integer not null default 0,
  -- 'accepted': it stands in the article's file now. 'rejected': never again.
  status text not null default 'learned' check (status in ('learned', 'accepted', 'rejected')),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  unique (language, article_id, question_key)
);

-- Who said it: people are counted, not clicks. 'user:12' or 'agent:3'.
create table learned_votes (
  voter text not null,
  language text not null,
  article_id text not null,
  question_key text not null,
  has_helped boolean not null,
  voted_at timestamptz not null default now(),
  primary key (language, article_id, question_key, voter)
);
create index learned_votes_voter on learned_votes (voter, voted_at);

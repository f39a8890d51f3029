-- What users think of the desk: scores, wishes, complaints; worked off as lists.

create table feedback (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('csat', 'ces', 'nps', 'wish', 'complaint')),
  user_id bigint not null references users,
  -- Where it was said, and where its answer goes.
  conversation_id bigint not null references conversations,
  incident_id bigint references incidents,
  -- Who served; null: nobody, or it is about nobody.
  agent_id bigint references agents,
  score smallint,
  reason text,
  comment text,
  at timestamptz not null,
  status text not null default 'new' check (status in ('new', 'in_hand', 'done')),
  handled_by bigint references agents,
  handled_at timestamptz,
  answer text,
  -- Once: the agent has heard it.
  thanked_at timestamptz,
  constraint feedback_score check ((kind in ('csat', 'ces', 'nps')) = (score is not null))
);
-- Changing one's mind changes the score, and counts once.
create unique index feedback_of_incident on feedback (incident_id, kind) where kind in ('csat', 'ces', 'nps');
create index feedback_at on feedback (at desc, id desc);
create index feedback_open on feedback (id) where status <> 'done';
create index feedback_user_id on feedback (user_id);

-- Of a user over all of their chats.
alter table users add column nps_asked_at timestamptz;

-- Complaints of before: what is over needs nobody any more.
insert into feedback (kind, user_id, conversation_id, incident_id, agent_id, comment, at, status, handled_at)
select 'complaint', user_id, conversation_id, id, complained_of, complaint, coalesce(complained_at, opened_at),
       case when status in ('closed', 'cancelled') then 'done' else 'new' end,
       case when status in ('closed', 'cancelled') then coalesce(complained_at, opened_at) end
from incidents where complaint is not null;

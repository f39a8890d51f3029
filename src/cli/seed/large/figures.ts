import { type RawBuilder, sql } from 'kysely'
import type { LargeDesk } from './measures.ts'

/** What the figures' loop would have kept of each incident, with times spread as at a real desk. */
export const figuresOfIncidents: RawBuilder<unknown> = sql`
  insert into incident_facts (incident_id, user_id, opened_at, kind, channel, category, "group", agent_id, language,
    class, is_vip, line, is_dropped, solved_at, was_solved, was_reopened, worked_ms, late_at, first_response_ms,
    response_met, resolution_met, is_first_contact, reassignments, queued_ms, life_ms)
  select i.id, i.user_id, i.opened_at, i.kind, a.channel, i.category, i."group", i.assignee_id, u.language,
    (array['staff','client',null])[1 + i.id % 3], i.is_vip, i.support_tier, i.id % 30 = 0,
    case when i.id % 30 > 1 then i.resolved_at end, i.id % 30 > 1 and i.resolved_at is not null, i.reopened_count > 0,
    (-ln(1 - random()) * 1e7)::bigint, case when i.id % 30 = 1 then i.opened_at + interval '2 days' end,
    (-ln(1 - random()) * 3e6)::bigint, i.id % 9 > 0, i.id % 8 > 0, i.id % 3 > 0, i.id % 3, (random() * 1e6)::bigint, 10800000
  from incidents i join users u on u.id = i.user_id join addresses a on a.user_id = u.id`

/** How long each was open, and every tenth late. */
export const spansOfIncidents = ({ incidents, open }: LargeDesk): RawBuilder<unknown> => sql`
  insert into incident_spans (incident_id, is_overdue, from_at, until_at)
  select id, false, opened_at, case when id <= ${incidents - open}::int then opened_at + random() * interval '5 days' end
  from incidents
  union all select id, true, opened_at + interval '1 day', opened_at + interval '2 days' from incidents where id % 10 = 1`

export const figuresOfTalks: RawBuilder<unknown> = sql`
  insert into talk_facts (hand_over_id, incident_id, asked_at, channel, category, "group", agent_id, language, class,
    is_vip, line, is_in_hours, waited_ms, ended_at, is_left, reply_waits, handling_ms)
  select h.id, h.incident_id, h.asked_at, f.channel, f.category, f."group", h.accepted_by, f.language, f.class, f.is_vip,
    f.line, h.id % 10 > 0, (random() * 40000)::bigint, h.ended_at, false,
    int2send((random() * 300 - 32768)::int2) || int2send((random() * 300 - 32768)::int2), (random() * 900000)::bigint
  from hand_overs h join incident_facts f on f.incident_id = h.incident_id`

/** Of every fifth. */
export const scores: RawBuilder<unknown> = sql`
  insert into feedback (kind, user_id, conversation_id, incident_id, agent_id, score, at)
  select 'csat', user_id, conversation_id, id, assignee_id, 1 + id % 5, closed_at
  from incidents where id % 5 = 0 and closed_at is not null`

export const figuresOfVisits: RawBuilder<unknown> = sql`
  insert into visit_facts (conversation_id, first_at, last_at, channel, language, is_answered, needed_person)
  select i.conversation_id, f.opened_at, f.opened_at + interval '5 minutes', f.channel, f.language, i.id % 3 > 0, i.id % 4 = 0
  from incident_facts f join incidents i on i.id = f.incident_id`

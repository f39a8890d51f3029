import { sql } from 'kysely'

/** Of a user `u` in their chat at address `a`, the person they are proved to be, as long as they work here. */
export const knownPerson = sql`(
  select jsonb_build_object('id', p.id::text, 'name', p.name, 'language', p.language, 'timeZone', p.time_zone, 'isVip', p.is_vip,
    'isHere', a.person_id is not distinct from p.id)
  from people p where p.id = u.person_id and p.left_at is null)`

/** Of a user `u`: important by themselves, or by what the directory says of them. */
export const countsAsVip = sql`(
  u.is_vip or coalesce((select p.is_vip and p.left_at is null from people p where p.id = u.person_id), false))`

/** Of a user `u`, what agents are shown of the person: also of one who has left. */
export const personOfUser = sql`(
  select jsonb_build_object('name', p.name, 'department', p.department, 'class', p.class, 'timeZone', p.time_zone,
    'hasLeft', p.left_at is not null, 'provedAt', (
      select floor(extract(epoch from min(pa.proved_at)) * 1000) from addresses pa
      where pa.user_id = u.id and pa.person_id = p.id))
  from people p where p.id = u.person_id)`

/** Of a user `u`, what agents wrote about them, oldest first. */
export const notesOfUser = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', n.id::text, 'text', n.text, 'by', ag.name,
    'at', floor(extract(epoch from n.at) * 1000)) order by n.id), '[]')
  from user_notes n join agents ag on ag.id = n.agent_id
  where n.user_id = u.id and n.removed_at is null)`

/** So many of the last ones show how somebody rates; the rest is in the list of feedback. */
const ratingsShown = 5

/** Of a user `u`, their last ratings of solved incidents, newest first. */
export const ratingsOfUser = sql`(
  select coalesce(jsonb_agg(to_jsonb(r) order by r.at desc), '[]') from (
    select f.score, f.comment, floor(extract(epoch from f.at) * 1000) as at, i.number as "incidentNumber"
    from feedback f left join incidents i on i.id = f.incident_id
    where f.user_id = u.id and f.kind = 'csat' order by f.at desc limit ${ratingsShown}
  ) r)`

/** Of a user `u`, who corrected their name and when; null: it is as their messenger says. */
export const nameCorrected = sql`(
  select jsonb_build_object('by', ag.name, 'at', floor(extract(epoch from u.name_corrected_at) * 1000))
  from agents ag where ag.id = u.name_corrected_by)`

/** Of a user `u`, the chats besides the one at address `a`. */
export const otherChats = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('conversationId', oc.id::text, 'channel', oa.channel) order by oc.id), '[]')
  from addresses oa join conversations oc on oc.address_id = oa.id
  where oa.user_id = u.id and oa.id <> a.id)`

import { sql } from 'kysely'

/** Of a user `u` in their chat at address `a`, the person they are proved to be, as long as they work here. */
export const knownPerson = sql`(
  select jsonb_build_object('id', p.id::text, 'name', p.name, 'language', p.language, 'timeZone', p.time_zone, 'isVip', p.is_vip,
    'isHere', a.person_id is not distinct from p.id)
  from people p where p.id = u.person_id and p.left_at is null)`

/** Of a user `u`: important by themselves, or by what the directory says of them. */
export const countsAsVip = sql`(
  u.is_vip or exists (select from people p where p.id = u.person_id and p.is_vip and p.left_at is null))`

/** Of a user `u`, what agents are shown of the person: also of one who has left. */
export const personOfUser = sql`(
  select jsonb_build_object('name', p.name, 'department', p.department, 'class', p.class, 'timeZone', p.time_zone,
    'hasLeft', p.left_at is not null, 'provedAt', (
      select floor(extract(epoch from min(pa.proved_at)) * 1000) from addresses pa
      where pa.user_id = u.id and pa.person_id = p.id))
  from people p where p.id = u.person_id)`

/** Of a user `u`, the chats besides the one at address `a`. */
export const otherChats = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('conversationId', oc.id::text, 'channel', oa.channel) order by oc.id), '[]')
  from addresses oa join conversations oc on oc.address_id = oa.id
  where oa.user_id = u.id and oa.id <> a.id)`

import { sql } from 'kysely'

/** Of a user `u` in their chat at address `a`, the person they are proved to be, as long as they work here. */
export const knownPerson = sql`(
  select jsonb_build_object('id', p.id::text, 'name', p.name, 'language', p.language, 'timeZone', p.time_zone, 'isVip', p.is_vip,
    'isHere', a.person_id is not distinct from p.id)
  from people p where p.id = u.person_id and p.left_at is null)`

/** Of a user `u`: important by themselves, or by what the directory says of them. */
export const countsAsVip = sql`(
  u.is_vip or exists (select from people p where p.id = u.person_id and p.is_vip and p.left_at is null))`

import { sql } from 'kysely'
import type {
  KnownPerson,
  PeopleWrites,
  UndeliveredNotice,
  UserChat,
  WantedLink,
} from '../../desk/people/people-ports.ts'
import { toJson } from '../../kit/cut.ts'
import type { Side } from '../../people/linking.ts'
import type { Database } from '../server/connect.ts'
import { eraseUser } from './erase-user.ts'
import { timestamp } from '../server/timestamp.ts'

/** People and their chats, within one transaction. */
export const peopleWrites = (trx: Database): PeopleWrites => ({
  byPhone: async (phone) => {
    const { rows } = await sql<Omit<KnownPerson, 'isHere'>>`
      select id, name, language, time_zone as "timeZone", is_vip as "isVip"
      from people where phone = ${phone} and left_at is null`.execute(trx)
    return rows[0] ?? null
  },
  chatOf: async (userId) => {
    const { rows } = await sql<{ id: string }>`
      select c.id from conversations c join addresses a on a.id = c.address_id
      where a.user_id = ${userId} order by c.id limit 1`.execute(trx)
    return rows[0]?.id ?? null
  },
  openIncidents: async (userId) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from incidents
      where user_id = ${userId} and status not in ('closed', 'cancelled')`.execute(trx)
    return rows[0]?.count ?? 0
  },
  wantData: async ({ userId, conversationId, kind, by }, at, dueAt) => {
    const { rows } = await sql`
      insert into data_requests (user_id, conversation_id, kind, agent_id, asked_at, due_at)
      values (${userId}, ${conversationId}, ${kind}, ${by}, ${timestamp(at)}, ${timestamp(dueAt)})
      on conflict do nothing returning id`.execute(trx)
    return rows.length > 0
  },
  endDataRequest: async (id, at) => {
    const { numUpdatedRows } = await trx
      .updateTable('data_requests')
      .set({ done_at: timestamp(at) })
      .where('id', '=', id)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },
  erase: (userId, at) => eraseUser(trx, userId, at),
  lockUser: async (userId) => {
    const { rows } = await sql<Side & { isLanguageChosen: boolean }>`
      select id as "userId", person_id as "personId", is_language_chosen as "isLanguageChosen"
      from users where id = ${userId} for no key update`.execute(trx)
    if (rows[0] === undefined) throw new Error('a chat without its user')
    return rows[0]
  },
  chatsWith: async (conversationId) => {
    const { rows } = await sql<UserChat>`
      select c.id as "conversationId", a.channel, a.unreachable_at is not null as "isUnreachable", a.person_id as "personId"
      from conversations me join addresses ma on ma.id = me.address_id
      join addresses a on a.user_id = ma.user_id join conversations c on c.address_id = a.id
      where me.id = ${conversationId} order by c.id`.execute(trx)
    return rows
  },
  otherChatOf: async (personId, userId) => {
    const { rows } = await sql<{ id: string }>`
      select c.id from addresses a join conversations c on c.address_id = a.id
      where a.person_id = ${personId} and a.user_id <> ${userId} order by a.proved_at desc limit 1`.execute(trx)
    return rows[0]?.id ?? null
  },
  prove: async ({ id, userId }, personId, at) => {
    await sql`
      update addresses set person_id = ${personId}, proved_at = ${timestamp(at)}
      where id = (select address_id from conversations where id = ${id})`.execute(trx)
    await sql`
      update users u set person_id = ${personId},
        language = case when u.is_language_chosen then u.language else coalesce(p.language, u.language) end
      from people p where u.id = ${userId} and p.id = ${personId}`.execute(trx)
  },
  forgetProof: async ({ id, userId }) => {
    await sql`
      update addresses set person_id = null, proved_at = null
      where id = (select address_id from conversations where id = ${id})`.execute(trx)
    await sql`update users set person_id = ${personOfChats(userId)} where id = ${userId}`.execute(trx)
  },
  newCode: async (conversationId, code, until) => {
    await sql`delete from chat_codes where conversation_id = ${conversationId}`.execute(trx)
    await trx
      .insertInto('chat_codes')
      .values({ code, conversation_id: conversationId, expires_at: timestamp(until) })
      .execute()
  },
  useCode: async (code, conversationId, at) => {
    const { rows } = await sql<{ id: string }>`
      with good as (
        select code, conversation_id from chat_codes where code = ${code} and expires_at > ${timestamp(at)} for update
      ), used as (
        delete from chat_codes c using good g where c.code = g.code and g.conversation_id <> ${conversationId}
      )
      select conversation_id as id from good`.execute(trx)
    return rows[0]?.id ?? null
  },
  guessesSince: async (conversationId, since) => {
    const { rows } = await sql<{ at: number }>`
      select at from chat_guesses
      where conversation_id = ${conversationId} and at > ${timestamp(since)} order by id`.execute(trx)
    return rows.map(({ at }) => at)
  },
  noteGuess: async (conversationId, at) => {
    await trx
      .insertInto('chat_guesses')
      .values({ conversation_id: conversationId, at: timestamp(at) })
      .execute()
  },
  wantLink: async ({ conversationId, intoConversationId, reason }, at) => {
    await trx
      .insertInto('chat_links')
      .values({
        conversation_id: conversationId,
        into_conversation_id: intoConversationId,
        reason,
        asked_at: timestamp(at),
      })
      .execute()
  },
  dueLink: async (except) => {
    const { rows } = await sql<WantedLink>`
      select id, conversation_id as "conversationId", into_conversation_id as "intoConversationId", reason
      from chat_links where id not in (select one::bigint from jsonb_array_elements_text(${toJson(except)}::jsonb) as one)
      order by id limit 1 for update skip locked`.execute(trx)
    return rows[0] ?? null
  },
  endLink: async (id) => {
    await trx.deleteFrom('chat_links').where('id', '=', id).execute()
  },
  join: (userId, intoUserId) => join(trx, userId, intoUserId),
  part: ({ id, userId }) => part(trx, id, userId),
  addNote: async (userId, { text, by }, at) => {
    await trx
      .insertInto('user_notes')
      .values({ user_id: userId, agent_id: by, text, at: timestamp(at) })
      .execute()
  },
  removeNote: async (userId, noteId, by, at) => {
    const { numUpdatedRows } = await trx
      .updateTable('user_notes')
      .set({ removed_at: timestamp(at), removed_by: by })
      .where('id', '=', noteId)
      .where('user_id', '=', userId)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },
  undelivered: (since, except) => undelivered(trx, timestamp(since), except),
  moved: (notice, at) => moved(trx, notice, timestamp(at)),
})

async function join(trx: Database, userId: string, intoUserId: string): Promise<void> {
  await sql`
    /* join chats */
    update incidents set user_id = ${intoUserId} where user_id = ${userId}`.execute(trx)
  await sql`update feedback set user_id = ${intoUserId} where user_id = ${userId}`.execute(trx)
  await sql`update user_notes set user_id = ${intoUserId} where user_id = ${userId}`.execute(trx)
  // What both have asked for is asked for once.
  await sql`
    delete from data_requests d where user_id = ${userId} and done_at is null
      and exists (select from data_requests o where o.user_id = ${intoUserId} and o.kind = d.kind and o.done_at is null)`.execute(
    trx,
  )
  await sql`update data_requests set user_id = ${intoUserId} where user_id = ${userId}`.execute(trx)
  await sql`update addresses set user_id = ${intoUserId} where user_id = ${userId}`.execute(trx)
  // Whoever wanted no announcements in one chat wants none at all.
  await sql`
    update users u set
      name = case when u.name_corrected_at is null and o.name_corrected_at is not null then o.name else u.name end,
      name_corrected_by = coalesce(u.name_corrected_by, o.name_corrected_by),
      name_corrected_at = coalesce(u.name_corrected_at, o.name_corrected_at),
      person_id = coalesce(u.person_id, o.person_id), is_vip = u.is_vip or o.is_vip,
      announcements_off_at = coalesce(u.announcements_off_at, o.announcements_off_at),
      nps_asked_at = greatest(u.nps_asked_at, o.nps_asked_at), created_at = least(u.created_at, o.created_at)
    from users o where u.id = ${intoUserId} and o.id = ${userId}`.execute(trx)
  await sql`delete from users where id = ${userId}`.execute(trx)
}

/** Who was proved in a chat that is not parted stays who the others are. */
const personOfChats = (userId: string) => sql`(
  select a.person_id from addresses a where a.user_id = ${userId} and a.person_id is not null
  order by a.proved_at desc limit 1)`

async function part(trx: Database, conversationId: string, userId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into users (name, name_corrected_by, name_corrected_at, language, is_language_chosen, announcements_off_at, nps_asked_at, person_id)
    select u.name, u.name_corrected_by, u.name_corrected_at, u.language, u.is_language_chosen, u.announcements_off_at, u.nps_asked_at, a.person_id
    from conversations c join addresses a on a.id = c.address_id join users u on u.id = a.user_id
    where c.id = ${conversationId} returning id`.execute(trx)
  const own = rows[0]!.id
  await sql`
    update addresses set user_id = ${own}
    where id = (select address_id from conversations where id = ${conversationId})`.execute(trx)
  await sql`
    update incidents set user_id = ${own} where conversation_id = ${conversationId} and user_id = ${userId}`.execute(
    trx,
  )
  await sql`
    update feedback set user_id = ${own} where conversation_id = ${conversationId} and user_id = ${userId}`.execute(trx)
  await sql`update users set person_id = ${personOfChats(userId)} where id = ${userId}`.execute(trx)
}

/** A messenger would not take it: blocked, no such chat, or known before to be out of reach. */
const isUndelivered = sql`(
  o.kind = 'notice' and o.author = 'bot' and not o.gives_way
  and ((o.status = 'held' and a.unreachable_at is not null)
    or (o.status = 'refused' and (o.error like 'unknown chat:%' or o.error like 'blocked:%'))))`

async function undelivered(trx: Database, since: string, except: readonly string[]): Promise<UndeliveredNotice | null> {
  const { rows } = await sql<UndeliveredNotice>`
    select o.conversation_id as "conversationId", o.message_number as number, o.channel, m.text, t.id as "toConversationId"
    from outbox o
    join messages m on m.conversation_id = o.conversation_id and m.number = o.message_number
    join conversations c on c.id = o.conversation_id join addresses a on a.id = c.address_id
    cross join lateral (
      select oc.id from addresses oa join conversations oc on oc.address_id = oa.id
      where oa.user_id = a.user_id and oa.id <> a.id and oa.unreachable_at is null
      order by oc.last_user_message_at desc nulls last, oc.id limit 1
    ) t
    where o.kind = 'notice' and o.author = 'bot' and o.status in ('held', 'refused') and o.created_at > ${since}
      and ${isUndelivered} and not m.content ? 'announcement' and m.content ->> 'phrase' is distinct from 'moved-notice'
      and o.conversation_id || ':' || o.message_number not in (select jsonb_array_elements_text(${toJson(except)}::jsonb))
      and not exists (
        select from moved_notices d where d.conversation_id = o.conversation_id and d.message_number = o.message_number)
    order by o.id limit 1`.execute(trx)
  return rows[0] ?? null
}

/** It does not go out in its own chat any more when that can be reached again: it has been told elsewhere. */
async function moved(trx: Database, notice: UndeliveredNotice, at: string): Promise<boolean> {
  const { rows } = await sql<{ number: number }>`
    /* move notice */
    with found as (
      select o.id, o.conversation_id, o.message_number
      from outbox o join conversations c on c.id = o.conversation_id join addresses a on a.id = c.address_id
      where o.conversation_id = ${notice.conversationId} and o.message_number = ${notice.number} and ${isUndelivered}
      for no key update of o
    ), told as (
      insert into moved_notices (conversation_id, message_number, to_conversation_id, moved_at)
      select conversation_id, message_number, ${notice.toConversationId}, ${at} from found
      on conflict do nothing returning message_number as number
    ), dropped as (
      update outbox o set status = 'dropped', settled_at = now(), error = 'moved to another messenger'
      from found f where o.id = f.id and o.status = 'held' and exists (select from told)
    )
    select number from told`.execute(trx)
  return rows.length > 0
}

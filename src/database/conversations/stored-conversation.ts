import { sql } from 'kysely'
import type { MessageContent, MessageKind } from '../../desk/conversations/message-ports.ts'
import type { HandOverEnd } from '../../desk/hand-overs/hand-over-ports.ts'
import type { IncidentEvent } from '../../incidents/event.ts'
import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import type { Media } from '../../messaging/inbound.ts'
import { toIncidentEvent } from '../incidents/incident-rows.ts'
import type { KnownPerson } from '../../desk/people/people-ports.ts'
import { countsAsVip, knownPerson, personOfUser } from '../people/known-person.ts'
import type { Database } from '../server/connect.ts'

/** One row of the transcript, with what other tables say of it. */
export type StoredMessage = {
  readonly number: number
  readonly author: 'user' | 'bot' | 'agent' | 'system'
  readonly agentId: string | null
  readonly kind: MessageKind
  readonly text: string
  readonly content: MessageContent
  readonly incidentId: string | null
  readonly externalId: string | null
  readonly at: Instant
  readonly files: readonly { readonly media: Media; readonly status: string }[]
  /** Of the news that there is an answer now: the article, and what had been asked. */
  readonly news: { readonly announcementId: string; readonly articleId: string; readonly question: string } | null
}

export type StoredHandOver = {
  readonly incidentId: string
  readonly askedAt: Instant
  readonly acceptedAt: Instant | null
  readonly acceptedBy: string | null
  readonly endedAt: Instant | null
  readonly endedBy: HandOverEnd | null
  /** Who was to be asked first. */
  readonly lastAgentId: string | null
}

/** All that stays of a conversation: what was said and done, and the histories of its user's incidents. */
export type StoredConversation = {
  readonly id: string
  readonly channel: string
  readonly userId: string
  readonly userName: string | null
  readonly isVip: boolean
  readonly language: Language
  /** Who it is by the directory, and since when that is known. */
  readonly person: (Pick<KnownPerson, 'name' | 'timeZone' | 'isHere'> & { readonly provedAt: Instant }) | null
  readonly messages: readonly StoredMessage[]
  /** By the incident's id, oldest event first. */
  readonly histories: ReadonlyMap<string, readonly IncidentEvent[]>
  readonly handOvers: readonly StoredHandOver[]
  readonly agentNames: ReadonlyMap<string, string>
}

/** Which conversation an incident's number belongs to; null when there is no such incident. */
export async function conversationOfIncident(db: Database, number: number): Promise<string | null> {
  const row = await db.selectFrom('incidents').select('conversation_id').where('number', '=', number).executeTakeFirst()
  return row?.conversation_id ?? null
}

/** Reads everything at one moment, and cannot write: null when there is no such conversation. */
export function readStoredConversation(db: Database, id: string): Promise<StoredConversation | null> {
  return db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { rows } = await sql<
        Pick<StoredConversation, 'id' | 'channel' | 'userId' | 'userName' | 'isVip' | 'language' | 'person'>
      >`
        select c.id, a.channel, u.id as "userId", u.name as "userName", ${countsAsVip} as "isVip", u.language, ${personOfUser} || ${knownPerson} as person
        from conversations c join addresses a on a.id = c.address_id join users u on u.id = a.user_id
        where c.id = ${id}`.execute(trx)
      const [conversation] = rows
      if (conversation === undefined) return null
      const agents = await trx.selectFrom('agents').select(['id', 'name']).execute()
      return {
        ...conversation,
        messages: await messagesOf(trx, id),
        histories: await historiesOf(trx, conversation.userId),
        handOvers: await handOversOf(trx, id),
        agentNames: new Map(agents.map(({ id: agentId, name }) => [agentId, name])),
      }
    })
}

async function messagesOf(trx: Database, id: string): Promise<readonly StoredMessage[]> {
  const { rows } = await sql<StoredMessage>`
    select m.number, m.author, m.agent_id as "agentId", m.kind, m.text, m.content, m.incident_id as "incidentId",
           m.external_id as "externalId", m.created_at as at, f.files, n.news
    from messages m
    left join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('media', t.media, 'status', t.status) order by t.position), '[]') as files
      from attachments t where t.conversation_id = m.conversation_id and t.message_number = m.number
    ) f on true
    left join lateral (
      select jsonb_build_object('announcementId', an.id::text, 'articleId', an.article_id,
                                'question', coalesce(q.question, '')) as news
      from announcement_recipients r
      join announcements an on an.id = r.announcement_id
      left join answers q on q.id = r.answer_id
      where r.conversation_id = m.conversation_id and r.message_number = m.number and an.article_id is not null
      limit 1
    ) n on true
    where m.conversation_id = ${id} order by m.number`.execute(trx)
  return rows
}

async function historiesOf(trx: Database, userId: string): Promise<ReadonlyMap<string, readonly IncidentEvent[]>> {
  const rows = await trx
    .selectFrom('incident_events as e')
    .innerJoin('incidents as i', 'i.id', 'e.incident_id')
    .select(['e.incident_id', 'e.type', 'e.at', 'e.actor_kind', 'e.actor_id', 'e.details'])
    .where('i.user_id', '=', userId)
    .orderBy('e.id')
    .execute()
  const histories = new Map<string, IncidentEvent[]>()
  for (const { incident_id: incidentId, ...row } of rows) {
    histories.set(incidentId, [...(histories.get(incidentId) ?? []), toIncidentEvent(row)])
  }
  return histories
}

async function handOversOf(trx: Database, id: string): Promise<readonly StoredHandOver[]> {
  const rows = await trx
    .selectFrom('hand_overs')
    .select(['incident_id', 'asked_at', 'accepted_at', 'accepted_by', 'ended_at', 'ended_by', 'last_agent_id'])
    .where('conversation_id', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    incidentId: row.incident_id,
    askedAt: row.asked_at,
    acceptedAt: row.accepted_at,
    acceptedBy: row.accepted_by,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    lastAgentId: row.last_agent_id,
  }))
}

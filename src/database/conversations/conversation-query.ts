import { type Selectable, sql } from 'kysely'
import type {
  ConsoleConversation,
  ConsoleHandOver,
  ConsolePerson,
  IncidentHistory,
  OwnedIncident,
} from '../../desk/conversations/console-ports.ts'
import type { ActorKind } from '../../incidents/command.ts'
import type { IncidentEvent } from '../../incidents/event.ts'
import {
  countsAsVip,
  nameCorrected,
  notesOfUser,
  otherChats,
  personOfUser,
  ratingsOfUser,
} from '../people/known-person.ts'
import type { Database } from '../server/connect.ts'
import { toIncident } from '../incidents/incident-rows.ts'
import type { Tables } from '../server/tables.ts'

type Header = {
  id: string
  version: number
  message_count: number
  first_kept: number | null
  first_by_agent: number | null
  last_user_message_at: number | null
  channel: string
  user_id: string
  name: string | null
  language: string
  is_vip: boolean
  since: number
  unreachable_at: number | null
  blocked_until: number | null
  blocked_reason: string | null
  blocked_by: string | null
  person: ConsolePerson | null
  other_chats: ConsoleConversation['user']['otherChats']
  username: string | null
  name_corrected: ConsoleConversation['user']['nameCorrected']
  notes: ConsoleConversation['user']['notes']
  ratings: ConsoleConversation['user']['ratings']
}

/** Several of one user's incidents in other messengers are shown; nobody reads more than these. */
const otherIncidents = 20

export async function conversation(db: Database, id: string): Promise<ConsoleConversation | null> {
  const { rows } = await sql<Header>`
    select c.id, c.version, c.message_count, c.last_user_message_at, a.channel, u.id as user_id, u.name, u.language, ${countsAsVip} as is_vip,
           u.created_at as since, a.unreachable_at, u.blocked_until, u.blocked_reason, (select g.name from agents g where g.id = u.blocked_by) as blocked_by, ${personOfUser} as person, ${otherChats} as other_chats,
           (select min(m.number) from messages m where m.conversation_id = c.id and m.agent_id is not null and m.kind <> 'note') as first_by_agent,
           (select min(m.number) from messages m where m.conversation_id = c.id) as first_kept,
           a.username, ${nameCorrected} as name_corrected, ${notesOfUser} as notes, ${ratingsOfUser} as ratings
    from conversations c join addresses a on a.id = c.address_id join users u on u.id = a.user_id
    where c.id = ${id}`.execute(db)
  const header = rows[0]
  if (header === undefined) return null
  const own = await incidentsWhere(db, sql`i.conversation_id = ${id}`, 100)
  const isElsewhere = sql`i.user_id = ${header.user_id} and i.conversation_id <> ${id}`
  return {
    id: header.id,
    version: header.version,
    messageCount: header.message_count,
    firstKept: header.first_kept ?? header.message_count + 1,
    firstByAgent: header.first_by_agent,
    channel: header.channel,
    lastUserMessageAt: header.last_user_message_at,
    user: {
      id: header.user_id,
      name: header.name,
      language: header.language,
      isVip: header.is_vip,
      since: header.since,
      unreachableAt: header.unreachable_at,
      blockedUntil: header.blocked_until,
      blockedReason: header.blocked_reason,
      blockedBy: header.blocked_by,
      person: header.person,
      otherChats: header.other_chats,
      username: header.username,
      nameCorrected: header.name_corrected,
      notes: header.notes,
      ratings: header.ratings,
    },
    handOver: await openHandOver(db, id),
    incidents: own,
    otherIncidents: await incidentsWhere(db, isElsewhere, otherIncidents),
  }
}

type IncidentRow = Selectable<Tables['incidents']> & { assignee_name: string | null }

async function incidentsWhere(
  db: Database,
  condition: ReturnType<typeof sql>,
  limit: number,
): Promise<readonly OwnedIncident[]> {
  const { rows } = await sql<IncidentRow>`
    select i.*, g.name as assignee_name from incidents i left join agents g on g.id = i.assignee_id
    where ${condition} order by i.id desc limit ${limit}`.execute(db)
  return rows.map((row) => ({ incident: toIncident(row), assigneeName: row.assignee_name }))
}

async function openHandOver(db: Database, conversationId: string): Promise<ConsoleHandOver | null> {
  const row = await db
    .selectFrom('hand_overs')
    .leftJoin('agents', 'agents.id', 'hand_overs.accepted_by')
    .select(['incident_id', 'asked_at', 'accepted_at', 'accepted_by', 'agents.name'])
    .where('conversation_id', '=', conversationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    incidentId: row.incident_id,
    askedAt: row.asked_at,
    acceptedAt: row.accepted_at,
    acceptedBy: row.accepted_by,
    acceptedByName: row.name,
  }
}

type EventRow = { type: string; at: number; actor_kind: ActorKind; actor_id: string | null; details: object }

export async function history(db: Database, incidentId: string): Promise<IncidentHistory | null> {
  const [incident] = await incidentsWhere(db, sql`i.id = ${incidentId}`, 1)
  if (incident === undefined) return null
  const { rows } = await sql<EventRow>`
    select type, at, actor_kind, actor_id, details from incident_events
    where incident_id = ${incidentId} order by id`.execute(db)
  const names = await db.selectFrom('agents').select(['id', 'name']).execute()
  const events = rows.map(
    (row) =>
      ({
        ...row.details,
        type: row.type,
        at: row.at,
        actor: { kind: row.actor_kind, id: row.actor_id },
      }) as IncidentEvent,
  )
  return { incident, events, agentNames: new Map(names.map(({ id, name }) => [id, name])) }
}

import { type RawBuilder, sql } from 'kysely'
import type { Found, QueueRow, Turn } from '../../../desk/conversations/console-ports.ts'
import type { PendingReason } from '../../../incidents/incident.ts'
import type { Status } from '../../../incidents/lifecycle.ts'
import type { Priority } from '../../../incidents/priority.ts'
import { endedStatuses } from '../../incidents/open-statuses.ts'
import { countsAsVip } from '../../people/known-person.ts'
import type { Database } from '../../server/connect.ts'
import { holder, isWaiting, turn } from '../whose-turn.ts'
import { snippet } from './snippet.ts'

const longest = 200
/** Whoever finds more looks for something else. */
const longestFound = 100

type Row = {
  conversation_id: string
  incident_id: string | null
  number: number | null
  user_name: string | null
  is_vip: boolean
  is_blocked: boolean
  channel: string
  priority: Priority | null
  status: Status | null
  turn: Turn | null
  is_unread: boolean
  has_failed: boolean
  last_words: string | null
  last_kind: string | null
  last_number: number | null
  last_message_at: number | null
  waiting_since: number | null
  opened_at: number | null
  next_due_at: number | null
  is_warned: boolean
  assignee_id: string | null
  assignee_name: string | null
  holder_id: string | null
  pending_reason: PendingReason | null
  has_draft: boolean
  group: string | null
  tags: readonly string[] | null
  is_merged: boolean | null
  incident_version: number | null
  version: number
  found_where?: Found['where'] | null
  found_number?: number | null
  found_text?: string | null
  found_marked?: string | null
  found_at?: number | null
}

/** The open talk `h` of an incident `i`. */
export const withTalk = sql`left join hand_overs h on h.incident_id = i.id and h.ended_at is null`
/** Who writes in a conversation `c`. */
export const withPeople = sql`join addresses a on a.id = c.address_id join users u on u.id = a.user_id`

type Wanted = {
  /** Incidents `i` of conversations, with all that the condition and the order go by but its talk `h`. */
  readonly from: RawBuilder<unknown>
  /** Of `from` the conversation's id. */
  readonly conversation: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
  /** The same text whoever asks: its plan is kept. */
  readonly isAsUsual?: boolean
  /** `found_…`, of a search. */
  readonly found?: {
    /** Of `from`, for the rows that are picked. */
    readonly picked: RawBuilder<unknown>
    /** Of `p`, which is picked. */
    readonly shown: RawBuilder<unknown>
  }
}

const lastWords = sql`coalesce(nullif(l.text, ''), i.description, '')`
/** Of a search: several incidents of one chat are told apart by what each is about. */
const itsWords = sql`coalesce(i.description, nullif(l.text, ''), '')`

/** The lines of a list. Picked first: what else a line says is looked up for those that are shown, not for all that fit. */
export async function selectRows(db: Database, agentId: string, wanted: Wanted): Promise<readonly QueueRow[]> {
  const { rows } = await sql<Row>`
    ${wanted.isAsUsual === true ? sql`/* prepared */` : sql``} select c.id as conversation_id, i.id as incident_id, i.number, u.name as user_name, ${countsAsVip} as is_vip,
           coalesce(u.blocked_until > now(), false) as is_blocked, a.channel,
           i.priority, i.status, left(${wanted.found === undefined ? lastWords : itsWords}, 300) as last_words, coalesce(l.content->'media'->>'kind', l.kind) as last_kind,
           n.number as last_number, c.last_message_at, case when ${isWaiting} then h.asked_at end as waiting_since,
           i.opened_at, i.next_due_at, ${isWarned} as is_warned,
           ${turn} as turn, ${unreadFor(agentId)} as is_unread, ${hasFailed} as has_failed, i.assignee_id, g.name as assignee_name, ${holder} as holder_id,
           i.pending_reason, exists (
  select 1 from drafts d where d.agent_id = ${agentId} and d.conversation_id = c.id and (d.text <> '' or d.files <> '[]')
) as has_draft,
           i."group", i.tags, i.merged_into is not null as is_merged, i.version as incident_version, c.version ${wanted.found?.shown ?? sql``}
    from (
      select picked.*, row_number() over () as place from (
        select ${wanted.conversation} as of_conversation, i.id as of_incident ${wanted.found?.picked ?? sql``}
        from ${wanted.from}
        ${withTalk}
        where ${wanted.where}
        order by ${wanted.order}
        limit ${wanted.found === undefined ? longest : longestFound}
      ) picked
    ) p
    join conversations c on c.id = p.of_conversation
    left join incidents i on i.id = p.of_incident
    ${withPeople}
    ${withTalk}
    left join agents g on g.id = i.assignee_id
    left join lateral (
      select m.number, m.text, m.kind, m.content, m.kind <> 'choice' and m.text not like '/%' as says from messages m
      where m.conversation_id = c.id and m.author = 'user' and m.kind <> 'reaction' order by m.number desc limit 1
    ) n on true
    -- Buttons and commands say nothing to whoever looks for work.
    left join lateral (
      select n.text, n.kind, n.content where n.says
      union all (
        select m.text, m.kind, m.content from messages m
        where not n.says and m.conversation_id = c.id and m.number < n.number and m.author = 'user'
          and m.kind not in ('choice', 'reaction') and m.text not like '/%'
        order by m.number desc limit 1)
    ) l on true
    order by p.place`.execute(db)
  return rows.map(toRow)
}

/**
 * Whether the user's last words are news to this agent: of their own chats by what they have read themselves, of those that
 * nobody has by what anybody of the desk has. What a colleague has is the colleague's to read.
 */
function unreadFor(agentId: string): RawBuilder<unknown> {
  return sql`case
    when n.number is null or i.status in (${endedStatuses}) then false
    when ${holder} = ${agentId} then n.number > coalesce((select r.number from reads r where r.conversation_id = c.id and r.agent_id = ${agentId}), 0)
    when ${holder} is null then n.number > coalesce((select max(r.number) from reads r where r.conversation_id = c.id), 0)
    else false
  end`
}

/** The deadline that is next has been warned of. */
export const isWarned = sql`coalesce(
  (i.next_due_at = i.response_due_at and i.response_warned_at is not null)
  or (i.next_due_at = i.resolution_due_at and i.resolution_warned_at is not null), false)`

/** Something of ours did not arrive, and nothing that was written after it has; further back nobody looks. */
const hasFailed = sql`coalesce((
  select o.status in ('refused', 'unknown') from outbox o
  where o.conversation_id = c.id and o.message_number > c.message_count - 50 and o.status in ('refused', 'unknown', 'sent')
  order by o.message_number desc limit 1), false)`

const toRow = (row: Row): QueueRow => ({
  conversationId: row.conversation_id,
  incidentId: row.incident_id,
  number: row.number,
  userName: row.user_name,
  isVip: row.is_vip,
  isBlocked: row.is_blocked,
  channel: row.channel,
  priority: row.priority,
  status: row.status,
  lastWords: row.last_words ?? '',
  lastKind: row.last_kind,
  lastUserNumber: row.last_number ?? 0,
  lastMessageAt:
    row.found_at === undefined ? row.last_message_at : (row.found_at ?? row.opened_at ?? row.last_message_at),
  turn: row.turn,
  isUnread: row.is_unread,
  hasFailed: row.has_failed,
  isWarned: row.is_warned,
  waitingSince: row.waiting_since,
  openedAt: row.opened_at,
  nextDueAt: row.next_due_at,
  assigneeId: row.assignee_id,
  assigneeName: row.assignee_name,
  holderId: row.holder_id,
  pendingReason: row.pending_reason,
  hasDraft: row.has_draft,
  group: row.group,
  tags: row.tags ?? [],
  isMerged: row.is_merged ?? false,
  incidentVersion: row.incident_version,
  version: row.version,
  found:
    row.found_where === undefined || row.found_where === null
      ? null
      : {
          where: row.found_where,
          messageNumber: row.found_number ?? null,
          parts: snippet(row.found_text ?? '', row.found_marked ?? ''),
        },
})

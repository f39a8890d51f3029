import { endedStatuses, openStatuses } from '../incidents/open-statuses.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Heard, QueueCounts, QueueRow, QueueView, Turn } from '../../desk/conversations/console-ports.ts'
import type { PendingReason } from '../../incidents/incident.ts'
import type { Status } from '../../incidents/lifecycle.ts'
import { findNumber } from '../../incidents/number.ts'
import type { Priority } from '../../incidents/priority.ts'
import { countsAsVip } from '../people/known-person.ts'
import type { Database } from '../server/connect.ts'
import { holder, isWaiting, turn } from './whose-turn.ts'

const longest = 200

type Row = {
  conversation_id: string
  incident_id: string | null
  number: number | null
  user_name: string | null
  is_vip: boolean
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
  version: number
}

const isOpen = sql`i.status in (${openStatuses})`
const isInSight = sql`i.snoozed_until is null`
/** What waits for a major incident stands in no queue of its own: hundreds of them are one matter. */
const isForDesk = sql`i.approval is distinct from 'waiting' and i.pending_reason is distinct from 'major'`
const waits = sql`(${isWaiting} or (${isOpen} and i.assignee_id is null and ${isInSight} and ${isForDesk}))`

export async function queue(
  db: Database,
  view: QueueView,
  search: string,
  agentId: string,
): Promise<readonly QueueRow[]> {
  const wanted = search.trim() === '' ? inView(view, agentId) : found(search.trim())
  const isNewestFirst = view === 'closed' || search.trim() !== ''
  const order = isNewestFirst ? sql`c.last_message_at desc nulls last, i.id desc` : byTurn(view, agentId)
  const { rows } = await sql<Row>`
    select c.id as conversation_id, i.id as incident_id, i.number, u.name as user_name, ${countsAsVip} as is_vip, a.channel,
           i.priority, i.status, left(coalesce(nullif(l.text, ''), i.description, ''), 300) as last_words, coalesce(l.content->'media'->>'kind', l.kind) as last_kind,
           n.number as last_number, c.last_message_at, case when ${isWaiting} then h.asked_at end as waiting_since,
           i.opened_at, i.next_due_at, ${isWarned} as is_warned,
           ${turn} as turn, ${unreadFor(agentId)} as is_unread, ${hasFailed} as has_failed, i.assignee_id, g.name as assignee_name, ${holder} as holder_id,
           i.pending_reason, exists (
             select 1 from drafts d where d.agent_id = ${agentId} and d.conversation_id = c.id and (d.text <> '' or d.files <> '[]')
           ) as has_draft, c.version
    from conversations c
    join addresses a on a.id = c.address_id
    join users u on u.id = a.user_id
    left join incidents i on i.conversation_id = c.id
    left join agents g on g.id = i.assignee_id
    left join hand_overs h on h.incident_id = i.id and h.ended_at is null
    left join lateral (
      select m.number from messages m
      where m.conversation_id = c.id and m.author = 'user' and m.kind <> 'reaction' order by m.number desc limit 1
    ) n on true
    -- Buttons and commands say nothing to whoever looks for work.
    left join lateral (
      select m.text, m.kind, m.content from messages m
      where m.conversation_id = c.id and m.author = 'user' and m.kind not in ('choice', 'reaction') and m.text not like '/%'
      order by m.number desc limit 1
    ) l on true
    where ${wanted}
    order by ${order}
    limit ${longest}`.execute(db)
  return rows.map(toRow)
}

/**
 * Whoever waits for a person stands in the order of `routing/rank-waiting.ts`, as the list and who is next must agree. In
 * the other lists what is late comes before them; then what somebody of the desk has to do, and last what waits for others.
 */
function byTurn(view: QueueView, agentId: string): RawBuilder<unknown> {
  const isLate = sql`coalesce(i.next_due_at <= now(), false)`
  const lateFirst = view === 'waiting' ? sql`` : sql`${isLate} desc, case when ${isLate} then i.priority end,`
  return sql`${lateFirst}
    ${isWaiting} desc, case when ${isWaiting} then not h.is_returned end, case when ${isWaiting} then i.priority end,
    case when ${isWaiting} then not i.is_vip end, case when ${isWaiting} then h.asked_at end,
    case ${turn} when 'desk' then 0 when 'agent' then case when ${holder} = ${agentId} then 0 else 1 end else 2 end,
    i.next_due_at nulls last, i.id`
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
const isWarned = sql`coalesce(
  (i.next_due_at = i.response_due_at and i.response_warned_at is not null)
  or (i.next_due_at = i.resolution_due_at and i.resolution_warned_at is not null), false)`

/** Something of ours did not arrive, and nothing that was written after it has; further back nobody looks. */
const hasFailed = sql`coalesce((
  select o.status in ('refused', 'unknown') from outbox o
  where o.conversation_id = c.id and o.message_number > c.message_count - 50 and o.status in ('refused', 'unknown', 'sent')
  order by o.message_number desc limit 1), false)`

function inView(view: QueueView, agentId: string): RawBuilder<unknown> {
  if (view === 'waiting') return sql`i.id is not null and ${waits}`
  if (view === 'mine') return sql`i.assignee_id = ${agentId} and ${isOpen} and ${isInSight}`
  if (view === 'all') return sql`${isOpen} and ${isInSight}`
  if (view === 'snoozed') return sql`${isOpen} and not ${isInSight}`
  return sql`i.status in (${endedStatuses})`
}

/** Over everything, open or not: whoever searches does not know where it is. */
function found(search: string): RawBuilder<unknown> {
  const number = /^\d{1,9}$/.test(search) ? Number(search) : findNumber(search)
  const words = namedBy(search)
  const isNamed =
    words.length === 0
      ? sql`false`
      : sql.join(
          words.map((word) => sql`${foldedName} like ${containing(word)}`),
          sql` and `,
        )
  return sql`(
    i.number = ${number}::int or (${isNamed})
    or i.tags ? ${search.trim().toLowerCase()}::text
    or exists (select 1 from jsonb_each_text(i.form) f where lower(f.value) like ${containing(search.toLowerCase())})
    or exists (
      select 1 from messages m
      where m.conversation_id = c.id
        and translate(lower(m.text), 'ё', 'е') like ${containing(search.normalize('NFC').toLowerCase().replaceAll('ё', 'е'))}
    )
  )`
}

const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

/** People write Елкин for Ёлкин and d'Arc for d’Arc; a name may come with its marks as characters of their own. */
const foldedName = sql`translate(regexp_replace(normalize(lower(u.name), NFD), '[\u0300-\u036F]', '', 'g'), '’ʼ‘ʹ‐‑–', '''''''''---')`

/** The words of a search as `foldedName` has them; a name is said in either order. */
const namedBy = (search: string): readonly string[] =>
  search
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll(/[’ʼ‘ʹ]/g, "'")
    .replaceAll(/[‐‑–]/g, '-')
    .split(/[\s,]+/)
    .filter((word) => word !== '')

const toRow = (row: Row): QueueRow => ({
  conversationId: row.conversation_id,
  incidentId: row.incident_id,
  number: row.number,
  userName: row.user_name,
  isVip: row.is_vip,
  channel: row.channel,
  priority: row.priority,
  status: row.status,
  lastWords: row.last_words ?? '',
  lastKind: row.last_kind,
  lastUserNumber: row.last_number ?? 0,
  lastMessageAt: row.last_message_at,
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
  version: row.version,
})

export async function counts(db: Database, agentId: string): Promise<QueueCounts> {
  const { rows } = await sql<Record<keyof QueueCounts, string>>`
    select count(*) filter (where ${waits}) as waiting,
           count(*) filter (where ${isWaiting}) as "handOvers",
           count(*) filter (where ${isOpen} and ${isInSight} and i.assignee_id = ${agentId}) as mine,
           count(*) filter (where ${isOpen} and ${isInSight}) as "all",
           count(*) filter (where ${isOpen} and not ${isInSight}) as snoozed,
           count(*) filter (where ${turn} = 'agent' and ${holder} = ${agentId} and ${isInSight}) as "myTurn"
    from incidents i left join hand_overs h on h.incident_id = i.id and h.ended_at is null
    where ${isOpen} or h.id is not null`.execute(db)
  const row = rows[0]
  return {
    myTurn: Number(row?.myTurn ?? 0),
    waiting: Number(row?.waiting ?? 0),
    handOvers: Number(row?.handOvers ?? 0),
    mine: Number(row?.mine ?? 0),
    all: Number(row?.all ?? 0),
    snoozed: Number(row?.snoozed ?? 0),
  }
}

/** The newest word of a user to this agent: what a reply that sounds is about. */
export async function lastHeard(db: Database, agentId: string): Promise<Heard | null> {
  const { rows } = await sql<Heard>`
    select c.id as "conversationId", c.last_user_message_at as at, u.name as "userName",
           coalesce((select left(m.text, 200) from messages m
                     where m.conversation_id = c.id and m.author = 'user' order by m.number desc limit 1), '') as words
    from incidents i
    left join hand_overs h on h.incident_id = i.id and h.ended_at is null
    join conversations c on c.id = i.conversation_id
    join addresses a on a.id = c.address_id
    join users u on u.id = a.user_id
    where ${isOpen} and ${holder} = ${agentId} and c.last_user_message_at is not null
    order by c.last_user_message_at desc limit 1`.execute(db)
  return rows[0] ?? null
}

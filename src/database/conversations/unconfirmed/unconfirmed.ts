import { sql } from 'kysely'
import type {
  Obstacle,
  Unconfirmed,
  UnconfirmedAct,
  UnconfirmedMessage,
  UnconfirmedOutcome,
  UnconfirmedRefusal,
} from '../../../desk/conversations/unconfirmed/unconfirmed-ports.ts'
import { decidedAgainst } from '../../../messaging/outbound.ts'
import { heldSince } from '../../server/backup/release.ts'
import type { Database } from '../../server/connect.ts'
import { backIntoQueue, obstacle, settleRows } from './back-into-queue.ts'

/** So much of a text is shown. */
const shownLetters = 300

export const makeUnconfirmed = (db: Database): Unconfirmed => ({
  list: (before, limit) => list(db, before, limit),
  count: () => count(db),
  decide: (act, ids) => db.transaction().execute((trx) => decide(trx, act, ids)),
  heldSince: () => heldSince(db),
})

/** The status as words: only so is the index of these few known to do. */
async function list(db: Database, before: string | null, limit: number): Promise<readonly UnconfirmedMessage[]> {
  const { rows } = await sql<UnconfirmedMessage>`
    /* unconfirmed page */
    select o.id, o.conversation_id as "conversationId", o.message_number as number, m.incident_id as "incidentId",
           o.channel, u.name as "userName", o.author, g.name as "agentName", left(m.text, ${shownLetters}) as text,
           o.created_at as at, o.error, ${obstacle} as obstacle
    from outbox o
    join conversations c on c.id = o.conversation_id
    join addresses a on a.id = c.address_id
    join users u on u.id = a.user_id
    join messages m on m.conversation_id = o.conversation_id and m.number = o.message_number
    left join agents g on g.id = m.agent_id
    where o.status = 'unknown' and ${before === null ? sql`true` : sql`o.id < ${before}`}
    order by o.id desc limit ${limit}`.execute(db)
  return rows
}

async function count(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    /* unconfirmed count */ select count(*)::int as count from outbox where status = 'unknown'`.execute(db)
  return rows[0]?.count ?? 0
}

/** What is written before a reason that is kept: taken back, it is there again. */
const mark = `${decidedAgainst}: `

async function decide(trx: Database, act: UnconfirmedAct, ids: readonly string[]): Promise<UnconfirmedOutcome> {
  const chosen = sql`o.id = any(${ids}::bigint[])`
  // Conversations before their messages, as everywhere; in one order, so that two who decide at once wait for each other.
  await sql`
    select c.id from conversations c
    where c.id in (select o.conversation_id from outbox o where ${chosen})
    order by c.id for no key update`.execute(trx)
  const { done, changed } = await carryOut[act](trx, chosen)
  const isDone = new Set(done.map(({ id }) => id))
  const left = [...new Set(ids)].filter((id) => !isDone.has(id))
  return { done, refused: await whyNot(trx, act, left), changed }
}

/** Since when nobody knows stays as it is: what is taken back is no news. */
const carryOut = {
  send: (trx, chosen) => backIntoQueue(trx, sql`${chosen} and o.status = 'unknown'`),
  drop: (trx, chosen) =>
    settleRows(
      trx,
      sql`
        update outbox o set status = 'dropped', error = ${mark} || coalesce(o.error, '')
        where ${chosen} and o.status = 'unknown'`,
    ),
  keep: (trx, chosen) =>
    settleRows(
      trx,
      sql`
        update outbox o set status = 'unknown', error = nullif(substr(o.error, ${mark.length + 1}::int), '')
        where ${chosen} and o.status = 'dropped' and starts_with(o.error, ${mark})`,
    ),
} satisfies Record<UnconfirmedAct, (trx: Database, chosen: ReturnType<typeof sql>) => ReturnType<typeof settleRows>>

async function whyNot(
  trx: Database,
  act: UnconfirmedAct,
  ids: readonly string[],
): Promise<UnconfirmedOutcome['refused']> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; status: string; obstacle: Obstacle | null }>`
    select o.id, o.status, ${obstacle} as obstacle
    from outbox o join conversations c on c.id = o.conversation_id
    where o.id = any(${ids}::bigint[])`.execute(trx)
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => ({ id, error: refusalOf(found.get(id), act) }))
}

function refusalOf(
  row: { readonly status: string; readonly obstacle: Obstacle | null } | undefined,
  act: UnconfirmedAct,
): UnconfirmedRefusal {
  if (row === undefined) return 'message_unknown'
  if (row.status === 'dropped') return 'dropped_before'
  if (row.status !== 'unknown') return 'sent_before'
  return act === 'send' && row.obstacle !== null ? row.obstacle : 'kept_before'
}

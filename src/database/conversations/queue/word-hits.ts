import { type RawBuilder, sql } from 'kysely'
import type { Found } from '../../../desk/conversations/console-ports.ts'
import { toJson } from '../../../kit/cut.ts'
import { day } from '../../../kit/time.ts'
import type { Database } from '../../server/connect.ts'
import { timestamp } from '../../server/timestamp.ts'

/** Where the words stand. */
type WordHit = {
  readonly conversation_id: string
  readonly incident_id: string | null
  readonly number: number | null
  readonly at: number
  readonly place: Found['where']
  /** Of a file its name; what is long is read where it is shown. */
  readonly text: string | null
  readonly is_bots: boolean
}

/** What has to hold of words, and of the text they were made of. */
export type Holds = (words: RawBuilder<unknown>, text: RawBuilder<unknown>) => RawBuilder<unknown>

/** An incident `i` as its index of words has it. */
export const ofIncident = sql`incident_text(i.description, i.resolution_text, i.cause, i.form, i.tags)`

/** So many of the newest tell whether a word is frequent: when it is in at least so many of them, reading backwards is sooner. */
const sampleOf = { messages: { rows: 1_000, frequent: 4 }, files: { rows: 200, frequent: 4 } } as const
/** Days back from the newest message. */
const windowsOfDays = [30, 365] as const
/** Rows back from the newest one: in so many there are enough hits of a word that is in one of a hundred. */
const rowsAtFirst = 10_000
/** A second look goes back by so much more than the first one says is needed. */
const roomForChance = 1.5
/** Of a word so rare that a longer way back is needed, all hits are soon read. */
const rarestShare = 1 / 20
const ever = Number.POSITIVE_INFINITY

/**
 * The newest `most` messages, incidents and files that hold the words, each. An index of words gives all that hold them, in no
 * order, and an index of times the newest, whatever they hold: a frequent word is read backwards, any other looked up among the
 * last weeks, and further back where that is not enough. No plan is left to what the server believes of words: it knows nothing.
 */
export async function wordHits(db: Database, holds: Holds, most: number): Promise<readonly WordHit[]> {
  const kinds = await Promise.all([messages(db, holds, most), incidents(db, holds, most), files(db, holds, most)])
  return kinds.flat()
}

const ofMessage = sql`m.conversation_id, m.incident_id, m.number, m.created_at as at, 'message' as place, null as text, m.author = 'bot' as is_bots`

async function messages(db: Database, holds: Holds, most: number): Promise<readonly WordHit[]> {
  const holdsHere = sql`m.kind <> 'reaction' and ${holds(sql`m.words`, sql`m.text`)}`
  const newest = (count: number) => sql`(
    select * from messages where words is not null order by created_at desc limit ${count}) m`
  const { rows: sample, frequent } = sampleOf.messages
  const { rows } = await sql<{ count: number; last: number | null }>`
    select count(*) filter (where ${holdsHere})::int as count, max(created_at) as last from ${newest(sample)}`.execute(
    db,
  )
  const { count = 0, last = null } = rows[0] ?? {}
  if (last === null) return []
  if (count >= frequent) {
    const enough = Math.ceil((2 * most * sample) / frequent)
    const { rows: read } = await sql<WordHit>`
      select ${ofMessage} from ${newest(enough)} where ${holdsHere} limit ${most}`.execute(db)
    if (read.length === most) return read
  }
  const found = sql`select ${ofMessage} from messages m where ${holdsHere}`
  return await lookedUp(db, most, [
    ...windowsOfDays.map((days) => ({
      size: days,
      hits: sql`${found} and m.created_at >= ${timestamp(last - days * day)}::timestamptz`,
    })),
    { size: ever, hits: found },
  ])
}

async function incidents(db: Database, holds: Holds, most: number): Promise<readonly WordHit[]> {
  const { rows } = await sql<{ last: string | null }>`select max(id) as last from incidents`.execute(db)
  const last = Number(rows[0]?.last ?? 0)
  const found = sql`
    select i.conversation_id, i.id as incident_id, null::integer as number, i.opened_at as at, 'incident' as place,
      null as text, false as is_bots
    from incidents i where ${holds(sql`search_words(${ofIncident})`, ofIncident)}`
  const back = async (size: number) => await newestOf(db, sql`${found} and i.id > ${last - size}::bigint`, most)
  if (last <= rowsAtFirst) return await newestOf(db, found, most)
  const first = await back(rowsAtFirst)
  if (first.length === most) return first
  const needed = (roomForChance * rowsAtFirst * most) / first.length
  const second = needed < last * rarestShare ? await back(Math.ceil(needed)) : []
  return second.length === most ? second : await newestOf(db, found, most)
}

async function files(db: Database, holds: Holds, most: number): Promise<readonly WordHit[]> {
  const name = sql`t.media ->> 'fileName'`
  const holdsHere = holds(sql`t.words`, name)
  const newest = (count: number) => sql`(
    select * from attachments f where f.words is not null order by f.id desc limit ${count}) t`
  const { rows: sample, frequent } = sampleOf.files
  const { rows: counted } = await sql<{ count: number }>`
    select count(*) filter (where ${holdsHere})::int as count from ${newest(sample)}`.execute(db)
  const among = async (from: RawBuilder<unknown>, enough: RawBuilder<unknown>) => {
    const { rows } = await sql<WordHit>`
      with found as materialized (
        select t.conversation_id, t.message_number as number, t.created_at as at, ${name} as text
        from ${from} where t.words is not null and ${holdsHere} ${enough}
      ), newest as (select * from found order by at desc limit ${most})
      select h.conversation_id, m.incident_id, h.number, h.at, 'file' as place, h.text, false as is_bots
      from newest h join messages m on m.conversation_id = h.conversation_id and m.number = h.number`.execute(db)
    return rows
  }
  if ((counted[0]?.count ?? 0) >= frequent) {
    const read = await among(newest(Math.ceil((2 * most * sample) / frequent)), sql`limit ${most}`)
    if (read.length === most) return read
  }
  return await among(sql`attachments t`, sql``)
}

type Window = { readonly size: number; readonly hits: RawBuilder<unknown> }

/**
 * The newest of the first window that has enough of them, else of all; the number in one window tells how large the next has to
 * be.
 */
async function lookedUp(db: Database, most: number, windows: readonly Window[]): Promise<readonly WordHit[]> {
  let needed = 0
  for (const { size, hits } of windows) {
    if (size < needed) continue
    const rows = await newestOf(db, hits, most)
    if (rows.length === most || size === ever) return rows
    needed = (size * most) / Math.max(rows.length, 1)
  }
  return []
}

/** Put in order when all of them are there: told of the order before, the server would walk along it. */
async function newestOf(db: Database, hits: RawBuilder<unknown>, most: number): Promise<readonly WordHit[]> {
  const { rows } = await sql<WordHit>`
    with hits as materialized (${hits}) select * from hits order by at desc limit ${most}`.execute(db)
  return rows
}

/** Hits as rows of a statement. */
export const hitRows = (hits: readonly WordHit[]): RawBuilder<unknown> => sql`(
  select r.conversation_id, r.incident_id, r.number, to_timestamp(r.at / 1000.0) as at, r.place, r.text, r.is_bots
  from jsonb_to_recordset(${toJson(hits)}::jsonb)
    as r (conversation_id bigint, incident_id bigint, number integer, at float8, place text, text text, is_bots boolean))`

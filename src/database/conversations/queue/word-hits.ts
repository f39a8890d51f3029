import { type RawBuilder, sql } from 'kysely'
import type { Found } from '../../../desk/conversations/console-ports.ts'
import { toJson } from '../../../kit/cut.ts'
import type { Database } from '../../server/connect.ts'

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

/** So many of the newest messages tell whether a word is frequent. */
const sampled = 1_000
/** In so many of them, and the newest hits are sooner read one after the other than looked up. */
const frequent = 15
const recentDays = 30
const recentRows = 20_000

/**
 * The newest `most` messages, incidents and files that hold the words, each. An index of words gives all that hold them, in no
 * order, and an index of times the newest, whatever they hold: a frequent word is read backwards, any other looked up among the
 * last weeks, and among all where that is not enough. No plan is left to what the server believes of words: it knows nothing.
 */
export async function wordHits(db: Database, holds: Holds, most: number): Promise<readonly WordHit[]> {
  const kinds = await Promise.all([messages(db, holds, most), incidents(db, holds, most), files(db, holds, most)])
  return kinds.flat()
}

const ofMessage = sql`m.conversation_id, m.incident_id, m.number, m.created_at as at, 'message' as place, null as text, m.author = 'bot' as is_bots`

async function messages(db: Database, holds: Holds, most: number): Promise<readonly WordHit[]> {
  const holdsHere = sql`m.kind <> 'reaction' and ${holds(sql`m.words`, sql`m.text`)}`
  const newest = (count: number) => sql`(select * from messages order by created_at desc limit ${count}) m`
  const { rows } = await sql<{ count: number; since: number | null }>`
    select count(*) filter (where ${holdsHere})::int as count, max(created_at) - make_interval(days => ${recentDays}) as since
    from ${newest(sampled)}`.execute(db)
  const { count = 0, since = null } = rows[0] ?? {}
  if (since === null) return []
  if (count >= frequent) {
    const enough = Math.ceil((2 * most * sampled) / frequent)
    const { rows: read } = await sql<WordHit>`
      select ${ofMessage} from ${newest(enough)} where ${holdsHere} limit ${most}`.execute(db)
    if (read.length === most) return read
  }
  return await lookedUp(db, most, {
    recent: sql`select ${ofMessage} from messages m where ${holdsHere} and m.created_at >= ${new Date(since).toISOString()}`,
    ever: sql`select ${ofMessage} from messages m where ${holdsHere}`,
  })
}

async function incidents(db: Database, holds: Holds, most: number): Promise<readonly WordHit[]> {
  const found = sql`
    select i.conversation_id, i.id as incident_id, null::integer as number, i.opened_at as at, 'incident' as place,
      null as text, false as is_bots
    from incidents i where ${holds(sql`search_words(${ofIncident})`, ofIncident)}`
  return await lookedUp(db, most, {
    recent: sql`${found} and i.id > (select max(id) - ${recentRows}::int from incidents)`,
    ever: found,
  })
}

async function files(db: Database, holds: Holds, most: number): Promise<readonly WordHit[]> {
  const name = sql`t.media ->> 'fileName'`
  const found = sql`
    select t.conversation_id, null::bigint as incident_id, t.message_number as number, t.created_at as at, 'file' as place,
      ${name} as text, false as is_bots
    from attachments t where t.media ? 'fileName' and ${holds(sql`search_words(${name})`, name)}`
  const hits = await lookedUp(db, most, {
    recent: sql`${found} and t.id > (select max(id) - ${recentRows}::int from attachments)`,
    ever: found,
  })
  if (hits.length === 0) return hits
  const { rows } = await sql<WordHit>`
    select h.conversation_id, m.incident_id, h.number, h.at, h.place, h.text, h.is_bots
    from ${hitRows(hits)} h join messages m on m.conversation_id = h.conversation_id and m.number = h.number`.execute(
    db,
  )
  return rows
}

/** Hits as rows of a statement. */
export const hitRows = (hits: readonly WordHit[]): RawBuilder<unknown> => sql`(
  select r.conversation_id, r.incident_id, r.number, to_timestamp(r.at / 1000.0) as at, r.place, r.text, r.is_bots
  from jsonb_to_recordset(${toJson(hits)}::jsonb)
    as r (conversation_id bigint, incident_id bigint, number integer, at float8, place text, text text, is_bots boolean))`

/** Put in order when all of them are there: told of the order before, the server would walk along it. */
async function lookedUp(
  db: Database,
  most: number,
  { recent, ever }: { readonly recent: RawBuilder<unknown>; readonly ever: RawBuilder<unknown> },
): Promise<readonly WordHit[]> {
  const among = async (hits: RawBuilder<unknown>) => {
    const { rows } = await sql<WordHit>`
      with hits as materialized (${hits}) select * from hits order by at desc limit ${most}`.execute(db)
    return rows
  }
  const found = await among(recent)
  return found.length === most ? found : await among(ever)
}

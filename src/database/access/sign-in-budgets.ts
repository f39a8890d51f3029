import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { AttemptReserved, GuessedFrom, SignInBudgets } from '../../desk/access/session-ports.ts'
import { day, minute, type Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

const window = 15 * minute
/** So long a browser is known without its owner's coming in. */
const knownFor = 180 * day
const mostBrowsers = 20

const most = {
  /** A browser that is known, or a session that is open, has only itself to count. */
  known: 10,
  here: 5,
  /** From one address, whoever is meant: an office shares one. */
  address: 20,
  /** A day's strangers before one login is called attacked. */
  login: 100,
  /**
   * Then each address has this much left, so that whoever guesses from many does not keep the owner out: a right password
   * comes in at the first try.
   */
  hereUnderAttack: 1,
  /** A day's codes for one login: a ten-thousandth of the chance to hit one. Only who knows the password gets so far. */
  codes: 30,
} as const

export function makeSignInBudgets(db: Database): SignInBudgets {
  return {
    knows: async (login, tokenHash) => {
      const row = await db
        .selectFrom('known_browsers')
        .innerJoin('agents', 'agents.id', 'known_browsers.agent_id')
        .select('token_hash')
        .where('token_hash', '=', tokenHash)
        .where('login', '=', login)
        .executeTakeFirst()
      return row !== undefined
    },
    remember: async (agentId, tokenHash, at) => {
      await sql`delete from known_browsers where seen_at < ${timestamp(at - knownFor)}`.execute(db)
      await sql`
        insert into known_browsers (token_hash, agent_id, seen_at) values (${tokenHash}, ${agentId}, ${timestamp(at)})
        on conflict (token_hash, agent_id) do update set seen_at = excluded.seen_at`.execute(db)
      await sql`
        delete from known_browsers where agent_id = ${agentId} and token_hash in (
          select token_hash from known_browsers where agent_id = ${agentId}
          order by seen_at desc, token_hash offset ${mostBrowsers})`.execute(db)
    },
    forgetAll: async (agentId, login) => {
      await db.deleteFrom('known_browsers').where('agent_id', '=', agentId).execute()
      await db.deleteFrom('sign_in_failures').where('login', '=', marked(login)).execute()
    },
    reserveAttempt: (login, from, at) =>
      db.transaction().execute((trx) => reserveAttempt(trx, marked(login), from, at)),
    forgive: async (login, { place }) => {
      await db.deleteFrom('sign_in_failures').where('login', '=', marked(login)).where('address', '=', place).execute()
    },
    takeBack: async (login, { place }) => {
      await sql`
        delete from sign_in_failures where id = (
          select max(id) from sign_in_failures where login = ${marked(login)} and address = ${place})`.execute(db)
    },
  }
}

/** What people type as a login is sometimes their password: only a mark of it is kept. */
const marked = (login: string) => createHash('sha256').update(login).digest('base64url')

type Counts = {
  readonly here: number
  readonly hereOldest: Instant | null
  readonly address: number
  readonly addressOldest: Instant | null
  readonly login: number
  readonly codes: number
  readonly codesOldest: Instant | null
}

async function reserveAttempt(
  trx: Database,
  login: string,
  { place, isKnown, isCode = false }: GuessedFrom,
  at: Instant,
): Promise<AttemptReserved> {
  // Attempts are counted one after the other: two at once must not both be the fifth. A number of our own choosing.
  await sql`select pg_advisory_xact_lock(7220517)`.execute(trx)
  await sql`delete from sign_in_failures where at < ${timestamp(at - day)}`.execute(trx)
  const recent = timestamp(at - window)
  const { rows } = await sql<Counts>`
    select h.n as here, h.oldest as "hereOldest", a.n as address, a.oldest as "addressOldest",
      l.n as login, l.codes, l.oldest as "codesOldest"
    from (select count(*)::int as n, min(at) as oldest from sign_in_failures
          where login = ${login} and address = ${place} and at > ${recent}) h,
      (select count(*)::int as n, min(at) as oldest from sign_in_failures
       where address = ${place} and at > ${recent}) a,
      (select (count(*) filter (where not is_code))::int as n, (count(*) filter (where is_code))::int as codes,
         min(at) filter (where is_code) as oldest
       from sign_in_failures where login = ${login}) l`.execute(trx)
  const counts = rows[0]
  if (counts === undefined) throw new Error('attempts could not be counted')
  const retries = retriesAt(counts, { isKnown, isCode }, at)
  if (retries.length > 0) return { isAllowed: false, retryAt: Math.max(...retries) }
  await trx
    .insertInto('sign_in_failures')
    .values({ login, address: place, is_code: isCode, at: timestamp(at) })
    .execute()
  return { isAllowed: true }
}

/** When each of the budgets that are used up has something again. */
function retriesAt(
  counts: Counts,
  { isKnown, isCode }: { readonly isKnown: boolean; readonly isCode: boolean },
  at: Instant,
): readonly Instant[] {
  const after = (oldest: Instant | null, ms: number) => (oldest ?? at) + ms
  if (isKnown) return counts.here >= most.known ? [after(counts.hereOldest, window)] : []
  const here = counts.login >= most.login && !isCode ? most.hereUnderAttack : most.here
  return [
    ...(counts.here >= here ? [after(counts.hereOldest, window)] : []),
    ...(counts.address >= most.address ? [after(counts.addressOldest, window)] : []),
    ...(isCode && counts.codes >= most.codes ? [after(counts.codesOldest, day)] : []),
  ]
}

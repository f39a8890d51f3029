import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { second } from '../../../kit/time.ts'
import { hold, keepFromSending } from './keep-from-sending.ts'
import { raiseNumbers } from './raise-numbers.ts'

type Held = {
  /** Of when the data are: the last that happened. */
  readonly at: Date
  readonly undelivered: number
  readonly nextNumber: number
}

/**
 * Does to a database that was brought back by other means, by WAL to a moment or by a snapshot of its disk, what a restore does to
 * a backup: it sends nothing until it is released. Waits for the end of its recovery, `withinMs`.
 * @throws an Error with a sentence: it is no desk, is held already, does not come out of its recovery, or a Frontline runs on it.
 */
export async function holdRecovered(url: string, withinMs: number): Promise<Held> {
  const client = new pg.Client({ connectionString: url, application_name: 'frontline restore' })
  await client.connect()
  try {
    await waitForRecovery(client, withinMs)
    await client.query('begin')
    await client.query('set local statement_timeout = 0')
    await refuseUnfit(client)
    const { rows } = await client.query<{ at: Date }>(`
      select greatest((select max(at) from health_beat), (select max(created_at) from messages), 'epoch') as at`)
    const at = rows[0]?.at ?? new Date(0)
    const nextNumber = await raiseNumbers(client)
    const undelivered = await keepFromSending(client)
    for (const table of ['sessions', 'half_sessions']) await client.query(`delete from ${table}`)
    await hold(client, at)
    await client.query('commit')
    return { at, undelivered, nextNumber }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

async function waitForRecovery(client: pg.Client, withinMs: number): Promise<void> {
  for (const until = Date.now() + withinMs; ; await sleep(second)) {
    const { rows } = await client.query<{ recovers: boolean }>('select pg_is_in_recovery() as recovers')
    if (rows[0]?.recovers === false) return
    if (Date.now() < until) continue
    throw new Error(
      "The database still recovers: nothing was changed. Wait for it, and see that recovery_target_action is 'promote'.",
    )
  }
}

async function refuseUnfit(client: pg.Client): Promise<void> {
  const { rows: tables } = await client.query<{ is: boolean }>(`select to_regclass('restores') is not null as is`)
  if (tables[0]?.is !== true) {
    throw new Error(
      'This database is no desk of this release: nothing was changed. Start the release that it is of, or restore a backup.',
    )
  }
  const { rows } = await client.query<{ held: boolean; runs: boolean }>(`
    select exists (select from restores where released_at is null) as held,
      -- Every Frontline that runs listens.
      exists (select from pg_stat_activity
        where datname = current_database() and application_name = 'frontline notifications') as runs`)
  if (rows[0]?.held === true)
    throw new Error('This database is held already: npm run restore -- --release lets it send.')
  if (rows[0]?.runs === true) throw new Error('A Frontline runs on this database: stop it first. Nothing was changed.')
}

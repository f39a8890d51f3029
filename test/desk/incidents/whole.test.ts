import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IncidentEvent } from '../../../src/incidents/event.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { type Desk, openDesk } from '../../http/console-desk.ts'
import { playSequence } from './whole-sequences.ts'

const sequences = 500
const atOnce = 5
const happenings: readonly IncidentEvent['type'][] = [
  'merged',
  'absorbed',
  'split_off',
  'linked',
  'pended',
  'resumed',
  'snoozed',
  'withdrawn',
  'resolved',
  'reopened',
  'approval_asked',
  'approval_decided',
  'step_changed',
]

let database: TestDatabase
let desk: Desk
beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

test(`${sequences} sequences of what two agents and a user do at once lose no message, file, promise or history line`, async () => {
  const agents = [await desk.hire('anna', 'supervisor'), await desk.hire('boris')]
  const first = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000)
  let next = first
  const play = async () => {
    while (next < first + sequences) {
      const seed = (next += 1)
      await playSequence(desk, agents, seed).catch((error: unknown) => {
        throw new Error(`sequence ${seed}: ${String(error)}`, { cause: error })
      })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, play))
  await expectInvariants(desk.db)
  // Each of them has happened, and more than once: a dozen times and more on the usual day.
  const { rows } = await sql<{ type: string; count: number }>`
    select type, count(*)::int as count from incident_events group by type`.execute(desk.db)
  const counts = new Map(rows.map(({ type, count }) => [type, count]))
  for (const type of happenings) expect([type, (counts.get(type) ?? 0) > 2]).toEqual([type, true])
  expect(next).toBeGreaterThanOrEqual(first + sequences)
}, 420_000)

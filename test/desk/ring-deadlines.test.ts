import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeAlarms } from '../../src/database/incidents/incidents.ts'
import { makeTransactions } from '../../src/database/road/unit-of-work.ts'
import type { DeskContext } from '../../src/desk/desk-context.ts'
import { openIncident } from '../../src/desk/incidents/handle-incident.ts'
import { makeRingDeadlines } from '../../src/desk/incidents/ring-deadlines.ts'
import { defaultSettings } from '../../src/desk/settings/default-settings.ts'
import { alwaysOpen } from '../../src/incidents/clock/working-calendar.ts'
import { day, hour, minute } from '../../src/kit/time.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { expectInvariants } from '../support/invariants.ts'
import { safe } from '../support/safe.ts'
import { silentLog } from '../support/silent-log.ts'

let database: TestDatabase
let now = 0
let people = 0
beforeAll(async () => {
  database = await createDatabase()
})
beforeEach(async () => {
  now = Date.parse('2026-03-17T07:00Z')
  await sql`update incidents set next_alarm_at = null`.execute(database.db)
})
afterAll(() => database.drop())

const usual = defaultSettings('Europe/Moscow', 'ru')
const settings = { ...usual, rules: { ...usual.rules, calendar: alwaysOpen } }
// Ringing needs no more of it than this.
const context = { log: silentLog, settings: () => settings, now: () => now } as unknown as DeskContext

/** Incidents of priority 4, four and twenty-four hours, each of a person of their own; `together`: all of one. */
async function openSome(count: number, together = false): Promise<readonly string[]> {
  const transactions = makeTransactions(database.db, () => {})
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) {
    if (index === 0 || !together) people += 1
    const from = { externalId: `person ${people}`, name: safe('Ольга'), languageCode: 'ru' }
    await transactions.run(async (unit) => {
      const [conversation] = (await unit.conversations.of([{ channel: 'telegram', from, language: 'ru' }])).values()
      if (conversation === undefined) throw new Error('no conversation')
      const work = { context, unit, conversation, settings, at: now, eventId: 'e', isByUser: true }
      const draft = { originEventId: `${people}-${index}`, description: safe('VPN'), category: null } as const
      const incident = await openIncident(work, { ...draft, impact: 3, urgency: 2 }, { kind: 'bot', id: null })
      unit.conversations.saveState(conversation, now, { isByUser: true })
      ids.push(incident.id)
    })
  }
  return ids
}

const bells = async (ids: readonly string[]) => {
  const { rows } = await sql<{ id: string; bell: string; at: number }>`
    select incident_id as id, type || ' ' || (details ->> 'target') as bell, at from incident_events
    where type like 'deadline%' and incident_id in (${sql.join(ids)}) order by incident_events.id`.execute(database.db)
  return rows
}

const ringer = (onRung?: Parameters<typeof makeRingDeadlines>[3]) =>
  makeRingDeadlines(
    context,
    makeTransactions(database.db, () => {}),
    makeAlarms(database.db),
    onRung,
  )

async function untilQuiet(ring: () => Promise<number>): Promise<void> {
  while ((await ring()) > 0);
}

test('several workers ring each of many bells once, and whoever listens hears it once', async () => {
  const ids = await openSome(100)
  now += 3 * hour
  const heard: string[] = []
  const workers = Array.from({ length: 4 }, () =>
    ringer(async (_, incident, event) => void heard.push(`${incident.id} ${event.type}`)),
  )
  await Promise.all(workers.map(untilQuiet))
  expect((await bells(ids)).map(({ id, bell }) => `${id} ${bell}`).toSorted()).toEqual(
    ids.map((id) => `${id} deadline_warned response`).toSorted(),
  )
  expect(heard.toSorted()).toEqual(ids.map((id) => `${id} deadline_warned`).toSorted())
  await expectInvariants(database.db)
})

test('several incidents of one conversation ring together', async () => {
  const ids = await openSome(5, true)
  now += 5 * hour
  await untilQuiet(ringer())
  expect(await bells(ids)).toHaveLength(10)
  await expectInvariants(database.db)
})

test('one that fails rests and lets the others pass, and rings when it can', async () => {
  const ids = await openSome(5)
  const [cursed = ''] = ids
  now += 3 * hour
  let isCursed = true
  const ring = ringer(async (_, incident) => {
    if (isCursed && incident.id === cursed) throw new Error('a bug of ours')
  })
  await untilQuiet(ring)
  expect((await bells(ids)).map(({ id }) => id).toSorted()).toEqual(ids.slice(1).toSorted())
  isCursed = false
  now += minute
  await untilQuiet(ring)
  expect(await bells([cursed])).toMatchObject([{ bell: 'deadline_warned response', at: now }])
})

test('jumps of the clock ring late once, and nothing twice', async () => {
  const ids = await openSome(1)
  const ring = ringer()
  now += 2 * day
  await untilQuiet(ring)
  now -= 2 * day
  await untilQuiet(ring)
  now += 3 * day
  await untilQuiet(ring)
  expect((await bells(ids)).map(({ bell }) => bell)).toEqual([
    'deadline_warned response',
    'deadline_breached response',
    'deadline_warned resolution',
    'deadline_breached resolution',
  ])
})

test('a mark of the database that says nothing of the incident is put right without a word', async () => {
  const [id = ''] = await openSome(1)
  await sql`update incidents set next_alarm_at = ${new Date(now).toISOString()} where id = ${id}`.execute(database.db)
  await untilQuiet(ringer())
  const row = await database.db.selectFrom('incidents').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect([row.next_alarm_at, row.version]).toEqual([now + 3 * hour, 1])
  expect(await bells([id])).toEqual([])
})

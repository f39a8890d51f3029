import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAlarms } from '../../../src/database/incidents/incidents.ts'
import { makeTransactions } from '../../../src/database/road/unit-of-work.ts'
import type { DeskContext } from '../../../src/desk/desk-context.ts'
import { commandIncident, openIncident } from '../../../src/desk/incidents/handle-incident.ts'
import { makeRingDeadlines } from '../../../src/desk/incidents/ring-deadlines.ts'
import { defaultSettings } from '../../../src/desk/settings/default-settings.ts'
import { alwaysOpen } from '../../../src/incidents/clock/working-calendar.ts'
import type { Actor, IncidentCommand } from '../../../src/incidents/command.ts'
import { hour, minute } from '../../../src/kit/time.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { safe } from '../../support/safe.ts'
import { silentLog } from '../../support/silent-log.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database?.drop())

const usual = defaultSettings('Europe/Moscow', 'ru')
const settings = { ...usual, rules: { ...usual.rules, calendar: alwaysOpen } }
const context = { log: silentLog, settings: () => settings, now: Date.now } as unknown as DeskContext
const added = [...readFileSync('migrations/0009-clock.sql', 'utf8').matchAll(/add column (\w+)/g)].map(
  (match) => match[1],
)

let people = 0
async function opened(agedMs: number, ...steps: readonly (readonly [IncidentCommand, number])[]): Promise<string> {
  people += 1
  const at = Date.now() - agedMs
  const from = { externalId: `person ${people}`, name: safe('Ольга'), languageCode: 'ru' }
  return await makeTransactions(database.db, () => {}).run(async (unit) => {
    const [conversation] = (await unit.conversations.of([{ channel: 'telegram', from, language: 'ru' }])).values()
    if (conversation === undefined) throw new Error('no conversation')
    const work = { context, unit, conversation, settings, at, eventId: 'e', isByUser: true }
    const draft = { originEventId: `${people}`, description: safe('VPN'), category: null } as const
    let incident = await openIncident(work, { ...draft, impact: 3, urgency: 2 }, { kind: 'bot', id: null })
    for (const [command, after] of steps) {
      const done = await commandIncident({ ...work, at: at + after }, incident, command)
      if (!done.ok) throw new Error(done.refusal.code)
      incident = done.value.incident
    }
    unit.conversations.saveState(conversation, at, { isByUser: true })
    return incident.id
  })
}

test('an upgraded desk keeps what it promised and does not ring what is over', async () => {
  const { id: agentId } = await database.db
    .insertInto('agents')
    .values({ login: 'anna', name: safe('Анна'), role: 'agent', password_hash: '' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const anna: Actor = { kind: 'agent', id: agentId }
  const resolve: IncidentCommand = { type: 'resolve', actor: anna, text: safe('ok'), code: null }
  const fresh = await opened(minute)
  const near = await opened(3.5 * hour)
  const late = await opened(30 * hour)
  const solved = await opened(50 * hour, [{ type: 'start', actor: anna }, hour], [resolve, 30 * hour])
  const pending = await opened(
    9 * hour,
    [{ type: 'start', actor: anna }, hour],
    [{ type: 'pend', actor: anna, reason: 'user', until: null }, 5 * hour],
  )
  await sql`alter table incidents ${sql.join(added.map((column) => sql`drop column ${sql.ref(column ?? '')}`))}`.execute(
    database.db,
  )
  await sql.raw(readFileSync('migrations/0009-clock.sql', 'utf8')).execute(database.db)

  const rowOf = (id: string) =>
    database.db.selectFrom('incidents').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(await rowOf(fresh)).toMatchObject({
    response_target_ms: String(4 * hour),
    resolution_target_ms: String(24 * hour),
    target_counts: 'working_hours',
    version: 1,
  })
  expect((await rowOf(fresh)).queued_since).toBe((await rowOf(fresh)).opened_at)
  expect(await rowOf(solved)).toMatchObject({ version: 5, next_alarm_at: null, queued_since: null })

  const ring = makeRingDeadlines(
    { ...context, now: () => Date.now() + 1_000 },
    makeTransactions(database.db, () => {}),
    makeAlarms(database.db),
  )
  while ((await ring()) > 0);
  const { rows } = await sql<{ id: string; bell: string }>`
    select incident_id as id, details ->> 'target' as bell from incident_events where type like 'deadline%'`.execute(
    database.db,
  )
  expect(rows).toEqual([{ id: near, bell: 'response' }])
  expect((await rowOf(fresh)).next_alarm_at).toBe((await rowOf(fresh)).opened_at + 3 * hour)
  expect((await rowOf(late)).next_alarm_at).toBeNull()
  expect((await rowOf(pending)).response_breached_at).not.toBeNull()
})

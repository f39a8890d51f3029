import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeConsoleQueries } from '../../../src/database/conversations/queries.ts'
import { type QueueView, queueViews } from '../../../src/desk/conversations/console-ports.ts'
import type { KeptView, QueueFilter } from '../../../src/desk/conversations/queue-filter.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { deskRows } from '../../support/desk-rows.ts'
import { safe } from '../../support/safe.ts'
import { hire } from '../../support/staff.ts'

const statuses = ['new', 'assigned', 'in_progress', 'pending', 'resolved', 'closed', 'cancelled'] as const
const turns = ['desk', 'agent', 'user', 'other'] as const
const priorities = [1, 2, 3, 4, 5] as const
const groups = ['first-line', 'networks']
const categories = ['mail', 'access']
const channels = ['telegram', 'viber']
const languages = ['ru', 'uk', 'en'] as const
const tags = ['впн', 'касса', 'b"c']
const day = 86_400_000

type Made = {
  readonly number: number
  readonly status: (typeof statuses)[number]
  readonly priority: (typeof priorities)[number]
  readonly group: string | null
  readonly category: string | null
  readonly assignee: string | null
  readonly channel: string
  readonly language: (typeof languages)[number]
  readonly isVip: boolean
  readonly tags: readonly string[]
  readonly isSnoozed: boolean
  readonly pendingReason: 'user' | 'supplier' | 'major' | null
  readonly dueIn: number | null
  readonly isWarned: boolean
  readonly handOver: 'waits' | 'owed' | 'accepted' | null
  readonly opened: number
}

let database: TestDatabase
let agents: readonly string[] = []
const all: Made[] = []

const random = fc.record({
  status: fc.constantFrom(...statuses),
  priority: fc.constantFrom(...priorities),
  group: fc.option(fc.constantFrom(...groups)),
  category: fc.option(fc.constantFrom(...categories)),
  assignee: fc.option(fc.nat(1)),
  channel: fc.constantFrom(...channels),
  language: fc.constantFrom(...languages),
  isVip: fc.boolean(),
  tags: fc.subarray(tags),
  isSnoozed: fc.boolean(),
  pendingReason: fc.constantFrom('user' as const, 'supplier' as const, 'major' as const),
  dueIn: fc.option(fc.constantFrom(-day, day)),
  isWarned: fc.boolean(),
  handOver: fc.option(fc.constantFrom('waits' as const, 'owed' as const, 'accepted' as const)),
})

beforeAll(async () => {
  database = await createDatabase()
  const rows = deskRows(database.db)
  agents = [
    await hire(database.db, { login: 'anna', name: 'Анна' }),
    await hire(database.db, { login: 'boris', name: 'Борис' }),
  ]
  const at = (from: number) => new Date(Date.now() + from).toISOString()
  for (const [index, one] of fc.sample(random, { numRuns: 120, seed: 7 }).entries()) {
    const isEnded = ['resolved', 'closed', 'cancelled'].includes(one.status)
    const needsOne = one.status === 'assigned' || one.status === 'in_progress'
    const assignee = one.status === 'new' ? null : (agents[one.assignee ?? (needsOne ? 0 : 9)] ?? null)
    const group = one.group ?? (assignee === null ? null : 'networks')
    const pendingReason = one.status === 'pending' ? one.pendingReason : null
    const dueIn = isEnded ? null : one.dueIn
    const chat = await rows.chat({ channel: one.channel, language: one.language, isVip: one.isVip })
    const { id, number } = await rows.incident(chat, {
      status: one.status,
      priority: one.priority,
      group,
      category: one.category,
      assignee_id: assignee,
      tags: JSON.stringify(one.tags),
      snoozed_until: one.isSnoozed ? at(day) : null,
      pending_reason: pendingReason,
      next_due_at: dueIn === null ? null : at(dueIn),
      response_due_at: dueIn === null ? null : at(dueIn),
      response_warned_at: one.isWarned ? at(-day) : null,
      opened_at: at(-index * 1_000),
    })
    if (dueIn !== null)
      await sql`update incidents set response_due_at = next_due_at where id = ${id}`.execute(database.db)
    const handOver = isEnded ? null : one.handOver
    if (handOver !== null) {
      const accepted = handOver === 'waits' ? null : (agents[1] ?? null)
      await sql`insert into hand_overs (conversation_id, incident_id, asked_at, generation, accepted_at, accepted_by, owed_since)
        values (${chat.id}, ${id}, now(), 0, ${accepted === null ? null : at(0)}, ${accepted}, ${handOver === 'owed' ? at(0) : null})`.execute(
        database.db,
      )
    }
    const isSnoozed = one.isSnoozed
    all.push({ ...one, number, group, assignee, pendingReason, dueIn, handOver, isSnoozed, opened: -index })
  }
})
afterAll(() => database.drop())

const isOpen = ({ status }: Made) => !['resolved', 'closed', 'cancelled'].includes(status)
const inSight = (one: Made) => isOpen(one) && !one.isSnoozed

function turnOf(one: Made): (typeof turns)[number] | null {
  if (one.handOver === 'waits') return 'desk'
  if (!isOpen(one)) return null
  if (one.handOver === 'owed') return 'agent'
  if (one.status === 'pending') return one.pendingReason === 'user' ? 'user' : 'other'
  if (one.handOver === 'accepted') return 'user'
  return one.assignee === null ? 'desk' : 'agent'
}

/** The lists once more, slowly and in other words. */
const stands: Readonly<Record<QueueView, (one: Made, me: string) => boolean>> = {
  waiting: (one) =>
    one.handOver === 'waits' || (inSight(one) && one.assignee === null && one.pendingReason !== 'major'),
  mine: (one, me) => inSight(one) && one.assignee === me,
  all: inSight,
  unassigned: (one) => inSight(one) && one.assignee === null,
  breaching: (one) => inSight(one) && one.dueIn !== null && (one.dueIn < 0 || one.isWarned),
  pending: (one) => inSight(one) && one.status === 'pending' && one.pendingReason !== 'major',
  snoozed: (one) => isOpen(one) && one.isSnoozed,
  major: (one) => isOpen(one) && one.pendingReason === 'major',
  closed: (one) => !isOpen(one),
}

function passes(one: Made, filter: QueueFilter, me: string): boolean {
  const among = (values: readonly unknown[] | undefined, value: unknown) =>
    values === undefined || values.length === 0 || values.includes(value)
  return (
    among(filter.status, one.status) &&
    among(filter.priority, one.priority) &&
    among(filter.group, one.group) &&
    among(filter.category, one.category) &&
    among(filter.channel, one.channel) &&
    among(
      filter.assignee?.map((id) => (id === 'me' ? me : id)),
      one.assignee,
    ) &&
    among(filter.turn, turnOf(one)) &&
    (filter.vip === undefined || filter.vip === one.isVip) &&
    (filter.tag === undefined || filter.tag.length === 0 || filter.tag.some((tag) => one.tags.includes(tag))) &&
    among(filter.language, one.language)
  )
}

const some = <Value>(...values: readonly Value[]) => fc.subarray([...values])
const filters: fc.Arbitrary<QueueFilter> = fc.record(
  {
    status: some(...statuses),
    priority: some(...priorities),
    group: some(...groups, "'; drop table views; --"),
    category: some(...categories),
    channel: some(...channels),
    assignee: fc.constantFrom([], ['me'], ['1'], ['me', '2']),
    turn: some(...turns),
    vip: fc.boolean(),
    tag: some(...tags.map(safe)),
    language: some(...languages),
  },
  { requiredKeys: [] },
)

test('every filter holds what a slow reading of it holds, and is counted so', async () => {
  const queries = makeConsoleQueries(database.db)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...queueViews), filters, fc.nat(1), async (view, filter, who) => {
      const me = agents[who] ?? ''
      const expected = all.filter((one) => stands[view](one, me) && passes(one, filter, me)).map(({ number }) => number)
      const rows = await queries.queue(view, '', me, { filter, sort: null })
      expect(new Set(rows.map(({ number }) => number))).toEqual(new Set(expected))
      expect(rows).toHaveLength(expected.length)
      const kept: KeptView = { id: '5', name: safe('Своё'), view, filter, sort: 'turn', agentId: me, version: 0 }
      const counts = await queries.counts(me, [kept])
      expect(counts.kept).toEqual(view === 'closed' ? {} : { 5: expected.length })
    }),
    { numRuns: 150 },
  )
})

test('each number beside a list is the length of the list', async () => {
  const queries = makeConsoleQueries(database.db)
  for (const me of agents) {
    const counts = await queries.counts(me)
    for (const view of queueViews) {
      if (view === 'closed') continue
      expect((await queries.queue(view, '', me)).length, view).toBe(counts[view])
      expect(counts[view], view).toBeGreaterThan(0)
    }
    for (const group of groups) {
      const rows = await queries.queue('all', '', me, { filter: { group: [group] }, sort: null })
      expect(rows.length, group).toBe(counts.groups[group])
    }
  }
})

test('a list is sorted as it was asked for', async () => {
  const queries = makeConsoleQueries(database.db)
  const opened = new Map(all.map((one) => [one.number, one.opened]))
  const oldest = await queries.queue('all', '', '0', { filter: {}, sort: 'oldest' })
  const order = oldest.map(({ number }) => opened.get(number ?? 0) ?? 0)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  const byPriority = (await queries.queue('all', '', '0', { filter: {}, sort: 'priority' })).map(
    (row) => row.priority ?? 0,
  )
  expect(byPriority).toEqual(byPriority.toSorted((a, b) => a - b))
  const newest = (await queries.queue('all', '', '0', { filter: {}, sort: 'newest' })).map(
    (row) => row.lastMessageAt ?? 0,
  )
  expect(newest).toEqual(newest.toSorted((a, b) => b - a))
})

test('a filter narrows a search too', async () => {
  const rows = deskRows(database.db)
  for (const channel of channels) {
    const chat = await rows.chat({ channel })
    await rows.incident(chat)
    await rows.says(chat, 'сломалась кофемолка')
  }
  const queries = makeConsoleQueries(database.db)
  expect(await queries.queue('all', 'кофемолка', '0')).toHaveLength(2)
  const found = await queries.queue('all', 'кофемолка', '0', { filter: { channel: ['viber'] }, sort: null })
  expect(found.map(({ channel }) => channel)).toEqual(['viber'])
})

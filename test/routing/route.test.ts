import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate, Waiting } from '../../src/routing/candidate.ts'
import { rankWaiting } from '../../src/routing/rank-waiting.ts'
import { route } from '../../src/routing/route.ts'

const agent = (id: string, of: Partial<Candidate> = {}): Candidate => ({
  id,
  presence: 'on_duty',
  isOnline: true,
  capacity: 4,
  load: 0,
  isAsked: false,
  skills: { main: null, also: [] },
  lastServedAt: 0,
  ...of,
})

const waiting = (id: string, of: Partial<Waiting> = {}): Waiting => ({
  id,
  askedAt: 0,
  priority: 4,
  isVip: false,
  category: null,
  isReturned: false,
  isPassedOn: false,
  lastAgentId: null,
  refusedBy: [],
  missedBy: [],
  complainedOf: null,
  members: ['1', '2', '3'],
  supervisors: ['9'],
  ...of,
})

const offeredTo = (one: Waiting, agents: readonly Candidate[]) => route([one], agents)[0]?.agentId

describe('who is offered a waiting user', () => {
  test('the last agent of this user first, though others have less to do', () => {
    expect(offeredTo(waiting('7', { lastAgentId: '2' }), [agent('1'), agent('2', { load: 3 })])).toBe('2')
  })

  test('then who knows the system best, then who has the least load, then who has been idle for longest', () => {
    const asked = waiting('7', { category: 'access' })
    const main = agent('2', { skills: { main: 'access', also: [] }, load: 2 })
    const adjacent = agent('3', { skills: { main: 'mail', also: ['access'] }, load: 1 })
    expect(offeredTo(asked, [agent('1'), main, adjacent])).toBe('2')
    expect(offeredTo(asked, [agent('1'), adjacent])).toBe('3')
    expect(offeredTo(waiting('7'), [agent('1', { load: 1 }), agent('2')])).toBe('2')
    expect(offeredTo(waiting('7'), [agent('1', { lastServedAt: 9 }), agent('2', { lastServedAt: 5 })])).toBe('2')
  })

  test('nobody who is away, busy, over capacity, not connected, has refused, or is complained of', () => {
    for (const unfit of [{ presence: 'away' }, { presence: 'busy' }, { isOnline: false }, { load: 4 }] as const) {
      expect(offeredTo(waiting('7'), [agent('1', unfit)])).toBeNull()
    }
    expect(offeredTo(waiting('7', { refusedBy: ['1'] }), [agent('1')])).toBeNull()
    expect(offeredTo(waiting('7', { complainedOf: '1' }), [agent('1')])).toBeNull()
  })

  test('when the group has let it pass it goes to those in charge, and then around once more', () => {
    const all = [agent('1'), agent('2'), agent('9')]
    expect(route([waiting('7', { missedBy: ['1'] })], all)[0]).toMatchObject({ agentId: '2', isToSupervisor: false })
    expect(route([waiting('7', { missedBy: ['1', '2'] })], all)[0]).toMatchObject({
      agentId: '9',
      isToSupervisor: true,
    })
    expect(route([waiting('7', { missedBy: ['1', '2', '9'] })], all)[0]).toMatchObject({ isNewRound: true })
  })

  test('a group that is at its limit keeps the user waiting for one of its own', () => {
    expect(offeredTo(waiting('7'), [agent('1', { load: 4 }), agent('9')])).toBeNull()
  })

  test('who was passed on to somebody is that one’s next, before others who have lost their agents', () => {
    const lost = waiting('7', { isReturned: true, lastAgentId: '1', missedBy: ['1'], askedAt: 0 })
    const passed = waiting('8', { isReturned: true, lastAgentId: '2', askedAt: 5 })
    const urgent = waiting('9', { priority: 1, askedAt: 1 })
    const offered = route([lost, passed, urgent], [agent('1', { load: 4 }), agent('2'), agent('3', { load: 1 })])
    expect(offered.map(({ waitingId, agentId }) => [waitingId, agentId])).toEqual([
      ['7', '3'],
      ['8', '2'],
      ['9', null],
    ])
  })

  test('who was given to somebody by name goes before those who had lost the same agent', () => {
    const lost = waiting('7', { isReturned: true, lastAgentId: '1', priority: 1, askedAt: 0 })
    const given = waiting('8', { isReturned: true, isPassedOn: true, lastAgentId: '1', askedAt: 5 })
    const offered = route([lost, given], [agent('1')])
    expect(offered.map(({ waitingId, agentId }) => [waitingId, agentId])).toEqual([
      ['7', null],
      ['8', '1'],
    ])
  })

  test('nobody is asked about two at once', () => {
    const three = [waiting('7'), waiting('8', { askedAt: 1 }), waiting('9', { askedAt: 2 })]
    const offered = route(three, [agent('1'), agent('2', { lastServedAt: 1 })])
    expect(offered.map(({ agentId }) => agentId)).toEqual(['1', '2', null])
  })

  test('whoever is being asked about another is waited for, before those in charge and a new round', () => {
    const all = [agent('1'), agent('2', { isAsked: true }), agent('9')]
    expect(offeredTo(waiting('7', { missedBy: ['1'] }), all)).toBeNull()
    const asked = [agent('1'), agent('2'), agent('9', { isAsked: true })]
    expect(offeredTo(waiting('7', { missedBy: ['1', '2'] }), asked)).toBeNull()
  })
})

const arbAgent = fc.record({
  presence: fc.constantFrom('on_duty', 'busy', 'away'),
  isOnline: fc.boolean(),
  capacity: fc.integer({ min: 1, max: 4 }),
  load: fc.integer({ min: 0, max: 5 }),
  isAsked: fc.boolean(),
  skills: fc.record({ main: fc.constantFrom('a', 'b', null), also: fc.subarray(['a', 'b']) }),
  lastServedAt: fc.nat(100),
})
const ids = ['1', '2', '3', '4', '5', '9']
const arbAgents = fc
  .array(arbAgent, { minLength: 0, maxLength: 6 })
  .map((some) => some.map((one, index) => agent(ids[index] ?? '0', one as Partial<Candidate>)))
const arbWaiting = fc
  .array(
    fc.record({
      askedAt: fc.nat(1_000),
      priority: fc.integer({ min: 1, max: 5 }),
      isVip: fc.boolean(),
      category: fc.constantFrom('a', 'b', null),
      isReturned: fc.boolean(),
      isPassedOn: fc.boolean(),
      lastAgentId: fc.constantFrom(...ids, null),
      refusedBy: fc.subarray(ids),
      missedBy: fc.subarray(ids),
      complainedOf: fc.constantFrom(...ids, null),
      members: fc.subarray(ids),
      supervisors: fc.subarray(ids),
    }),
    { maxLength: 6 },
  )
  .map((some) => some.map((one, index) => waiting(String(100 + index), one as Partial<Waiting>)))

describe('laws of routing', () => {
  test('an offer goes to nobody who is away, over capacity or has refused', () => {
    fc.assert(
      fc.property(arbWaiting, arbAgents, (queue, agents) => {
        const given = new Map<string, number>()
        for (const { waitingId, agentId } of route(queue, agents)) {
          if (agentId === null) continue
          const one = queue.find(({ id }) => id === waitingId)
          const to = agents.find(({ id }) => id === agentId)
          if (one === undefined || to === undefined) throw new Error('offered to nobody known')
          given.set(agentId, (given.get(agentId) ?? 0) + 1)
          expect(to.presence).toBe('on_duty')
          expect(to.isOnline).toBe(true)
          expect(to.load).toBeLessThan(to.capacity)
          expect(to.isAsked).toBe(false)
          expect(given.get(agentId)).toBe(1)
          expect(one.refusedBy).not.toContain(agentId)
          expect(one.complainedOf).not.toBe(agentId)
          expect([...one.members, ...one.supervisors]).toContain(agentId)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('at the same priority who waits longest is first', () => {
    fc.assert(
      fc.property(arbWaiting, (queue) => {
        const ranked = rankWaiting(queue)
        for (const [index, one] of ranked.entries()) {
          for (const later of ranked.slice(index + 1)) {
            const isEqual =
              one.priority === later.priority && one.isVip === later.isVip && one.isReturned === later.isReturned
            if (isEqual) expect(one.askedAt).toBeLessThanOrEqual(later.askedAt)
          }
        }
      }),
    )
  })

  test('with anybody of the group free who was not asked yet, nobody is left without an offer', () => {
    fc.assert(
      fc.property(arbWaiting, arbAgents, (queue, agents) => {
        const routed = route(queue, agents)
        const given = (id: string) => routed.filter(({ agentId }) => agentId === id).length
        for (const one of routed) {
          if (one.agentId !== null) continue
          const who = queue.find(({ id }) => id === one.waitingId)
          const free = agents.filter(
            (each) =>
              each.presence === 'on_duty' &&
              each.isOnline &&
              who?.members.includes(each.id) === true &&
              !who.refusedBy.includes(each.id) &&
              !who.missedBy.includes(each.id) &&
              who.complainedOf !== each.id &&
              each.load < each.capacity &&
              !each.isAsked &&
              given(each.id) === 0,
          )
          expect(free).toEqual([])
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

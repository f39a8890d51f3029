import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Candidate } from '../../src/routing/candidate.ts'
import { pickAssignee } from '../../src/routing/pick-assignee.ts'

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
const unassigned = { category: null, complainedOf: null, members: ['1', '2', '3'] }
const openOf = (counts: Readonly<Record<string, number>>) => (id: string) => counts[id] ?? 0

test('the one who knows the system, then the one with the fewest open incidents, whatever chats they have', () => {
  const knows = agent('2', { skills: { main: 'access', also: [] } })
  expect(pickAssignee({ ...unassigned, category: 'access' }, [agent('1'), knows], openOf({ 2: 9 }))).toBe('2')
  expect(pickAssignee(unassigned, [agent('1'), agent('2', { load: 4 })], openOf({ 1: 2, 2: 1 }))).toBe('2')
  expect(pickAssignee(unassigned, [], openOf({}))).toBeNull()
})

test('never one who is not on duty, not of the group, or complained of; and somebody whenever there is one', () => {
  const people = fc.array(
    fc.record({
      id: fc.constantFrom('1', '2', '3', '4', '5'),
      presence: fc.constantFrom('on_duty' as const, 'busy' as const, 'away' as const),
      isOnline: fc.boolean(),
      open: fc.nat(5),
    }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(people, fc.constantFrom(null, '1', '2'), (drawn, complainedOf) => {
      const unique = [...new Map(drawn.map((one) => [one.id, one])).values()]
      const agents = unique.map(({ id, presence, isOnline }) => agent(id, { presence, isOnline }))
      const open = Object.fromEntries(unique.map((one) => [one.id, one.open]))
      const picked = pickAssignee({ ...unassigned, complainedOf }, agents, openOf(open))
      const fit = unique.filter(
        ({ id, presence, isOnline }) =>
          presence === 'on_duty' && isOnline && id !== complainedOf && unassigned.members.includes(id),
      )
      const best = fit.find(({ id }) => id === picked)
      if (fit.length === 0) expect(picked).toBeNull()
      else expect(best?.open).toBe(Math.min(...fit.map((one) => one.open)))
    }),
    { numRuns: 300 },
  )
})

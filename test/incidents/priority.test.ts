import { expect, test } from 'vitest'
import { canMove, lifecycle, type Status } from '../../src/incidents/lifecycle.ts'
import { defaultMatrix, impacts, priorityOf, urgencies } from '../../src/incidents/priority.ts'

const statuses = Object.keys(lifecycle) as Status[]
const row = (isVip: boolean, isConfirmed: boolean, matrix = defaultMatrix): number[] =>
  impacts.flatMap((impact) => urgencies.map((urgency) => priorityOf({ impact, urgency, isVip, isConfirmed }, matrix)))

test('priority is impact + urgency - 1, and only an agent confirms 1', () => {
  expect(row(false, true)).toEqual([1, 2, 3, 2, 3, 4, 3, 4, 5])
  expect(row(false, false)).toEqual([2, 2, 3, 2, 3, 4, 3, 4, 5])
})

test('a VIP user is lifted by one but never to 1', () => {
  expect(row(true, true)).toEqual([1, 2, 2, 2, 2, 3, 2, 3, 4])
  expect(row(true, false)).toEqual([2, 2, 2, 2, 2, 3, 2, 3, 4])
})

test("a desk's own matrix decides, and the lift and the cap are laid over it", () => {
  const strict = { 1: { 1: 1, 2: 1, 3: 1 }, 2: { 1: 4, 2: 4, 3: 4 }, 3: { 1: 5, 2: 5, 3: 5 } } as const
  expect(row(false, true, strict)).toEqual([1, 1, 1, 4, 4, 4, 5, 5, 5])
  expect(row(true, false, strict)).toEqual([2, 2, 2, 3, 3, 3, 4, 4, 4])
})

test('the clock runs exactly while the desk owes work', () => {
  expect(statuses.filter((status) => lifecycle[status].clockRuns)).toEqual(['new', 'assigned', 'in_progress'])
})

test('nothing leaves cancelled, and only reopening leaves closed', () => {
  expect(statuses.filter((to) => canMove('cancelled', to))).toEqual(['cancelled'])
  expect(statuses.filter((to) => canMove('closed', to))).toEqual(['new', 'assigned', 'in_progress', 'closed'])
})

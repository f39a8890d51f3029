import { describe, expect, test } from 'vitest'
import type { FigureId } from '../../src/figures/figure.ts'
import { wordsOfFigure } from '../../src/figures/figure-words.ts'
import type { IncidentFacts } from '../../src/figures/incident-facts.ts'
import { readPilotFigures } from '../../src/figures/pilot-figures.ts'
import { languages } from '../../src/kit/language.ts'
import { hour } from '../../src/kit/time.ts'

const solved: IncidentFacts = {
  isDropped: false,
  isSolved: true,
  workedMs: hour,
  wasSolved: true,
  wasReopened: false,
  highestTier: 1,
}
const open: IncidentFacts = { ...solved, isSolved: false, wasSolved: false }
const dropped: IncidentFacts = { ...open, isDropped: true }

const read = (id: FigureId, facts: readonly IncidentFacts[]) => {
  const reading = readPilotFigures(facts).find((each) => each.id === id)
  if (reading === undefined) throw new Error(`${id} is missing`)
  return reading
}
const numbers = (id: FigureId, ...facts: readonly IncidentFacts[]) => {
  const { count, of } = read(id, facts)
  return [count, of]
}
const times = (count: number, facts: IncidentFacts) => Array.from({ length: count }, () => facts)

describe('solved within 8 working hours', () => {
  test('eight hours sharp are in time, a millisecond more is not', () => {
    expect(numbers('solved_in_time', { ...solved, workedMs: 8 * hour })).toEqual([1, 1])
    expect(numbers('solved_in_time', { ...solved, workedMs: 8 * hour + 1 })).toEqual([0, 1])
  })

  test('an open one is asked when it can no longer be in time, and not before', () => {
    expect(numbers('solved_in_time', { ...open, workedMs: 8 * hour })).toEqual([0, 0])
    expect(numbers('solved_in_time', { ...open, workedMs: 8 * hour + 1 })).toEqual([0, 1])
  })

  test('one that is open again is not solved, however quickly it was', () => {
    const again = { ...solved, isSolved: false, wasReopened: true }
    expect(numbers('solved_in_time', again)).toEqual([0, 0])
    expect(numbers('solved_in_time', { ...again, workedMs: 9 * hour })).toEqual([0, 1])
  })

  test('what was dropped is left out, early or late', () => {
    expect(numbers('solved_in_time', dropped, { ...dropped, workedMs: 99 * hour })).toEqual([0, 0])
  })
})

describe('passed to line 2', () => {
  test('every higher line counts, once; the open ones are in, the dropped ones are out', () => {
    const facts = [solved, open, { ...solved, highestTier: 2 }, { ...open, highestTier: 3 }]
    expect(numbers('passed_to_line_2', ...facts, { ...dropped, highestTier: 2 })).toEqual([2, 4])
  })
})

describe('reopened', () => {
  test('it is asked of those that were resolved at least once, also if they were dropped later', () => {
    const again = { ...solved, wasReopened: true }
    expect(numbers('reopened', solved, open, dropped, again)).toEqual([1, 2])
    expect(numbers('reopened', { ...dropped, wasSolved: true, wasReopened: true })).toEqual([1, 1])
  })
})

test('a goal that is reached sharply is met, one incident more or less is not', () => {
  const slow = { ...solved, workedMs: 9 * hour }
  expect(read('solved_in_time', [...times(7, solved), ...times(3, slow)])).toMatchObject({ share: 0.7, isMet: true })
  expect(read('solved_in_time', [...times(69, solved), ...times(31, slow)]).isMet).toBe(false)
  const passed = { ...solved, highestTier: 2 }
  expect(read('passed_to_line_2', [...times(2, passed), ...times(8, solved)])).toMatchObject({
    share: 0.2,
    isMet: true,
  })
  expect(read('passed_to_line_2', [...times(21, passed), ...times(79, solved)]).isMet).toBe(false)
  const again = { ...solved, wasReopened: true }
  expect(read('reopened', [...times(3, again), ...times(97, solved)])).toMatchObject({ share: 0.03, isMet: true })
  expect(read('reopened', [...times(4, again), ...times(96, solved)]).isMet).toBe(false)
})

test('of nothing there is no share, and no goal is met or missed', () => {
  for (const reading of readPilotFigures([])) {
    expect(reading).toMatchObject({ count: 0, of: 0, share: null, isMet: null })
  }
})

test('each has its definition in every language, with its own goal in the formula', () => {
  for (const { id, goal } of readPilotFigures([])) {
    for (const language of languages) {
      const words = wordsOfFigure(language, id)
      for (const said of Object.values(words)) expect(said.trim()).not.toBe('')
      expect(words.formula).toContain(`${Math.round(100 * goal.share)} %`)
    }
  }
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aboutFigure, type FigureId, readingOf, type Tally } from '../../src/figures/figure.ts'
import { allFigureWords } from '../../src/figures/figure-words.ts'
import { reportIds, reports } from '../../src/figures/reports.ts'
import { edgesOf, unitFor } from '../../src/figures/stretches.ts'
import { languages } from '../../src/kit/language.ts'
import { day, hour } from '../../src/kit/time.ts'

const figureIds = reportIds.flatMap((id): readonly FigureId[] => reports[id])
const tally = (count: number, of: number): Tally => ({ count, of, meanMs: null, medianMs: null, p90Ms: null })
const read = (id: FigureId, count: number, of: number) => readingOf(id, tally(count, of))

describe('a reading', () => {
  test('a goal that is reached sharply is met, one request more or less is not', () => {
    expect(read('solved_in_time', 7, 10)).toMatchObject({ value: 0.7, isMet: true })
    expect(read('solved_in_time', 69, 100).isMet).toBe(false)
    expect(read('passed_to_line_2', 2, 10)).toMatchObject({ value: 0.2, isMet: true })
    expect(read('passed_to_line_2', 21, 100).isMet).toBe(false)
    expect(read('reopened', 3, 100)).toMatchObject({ value: 0.03, isMet: true })
    expect(read('reopened', 4, 100).isMet).toBe(false)
    expect(read('accepted_in_time', 4, 5)).toMatchObject({ value: 0.8, isMet: true })
  })

  test('of nothing there is no share, and no goal is met or missed; none of a thing is none', () => {
    for (const id of figureIds) {
      const { value, isMet } = read(id, 0, 0)
      expect([id, value, isMet]).toEqual([id, aboutFigure(id).shape === 'amount' ? 0 : null, null])
    }
  })

  test('a balance may be below nothing, a mean above one', () => {
    expect(read('nps', -3, 12).value).toBe(-0.25)
    expect(read('ces', 43, 10).value).toBe(4.3)
    expect(read('iqs', 2.25, 3).value).toBe(0.75)
  })
})

describe('words', () => {
  test.each(languages)('%s: each figure has its definition, with its own goal in the formula', (language) => {
    const words = allFigureWords(language)
    for (const id of figureIds) {
      for (const said of Object.values(words[id])) expect(said.trim()).not.toBe('')
      const about = aboutFigure(id)
      const goal = about.shape === 'share' ? about.goal : undefined
      if (goal !== undefined) expect(words[id].formula).toContain(`${Math.round(100 * goal.share)} %`)
    }
  })

  test('every figure stands in exactly one report', () => {
    expect(figureIds.toSorted()).toEqual(Object.keys(allFigureWords('ru')).toSorted())
  })
})

describe('stretches', () => {
  const zones = ['Europe/Moscow', 'America/New_York', 'Australia/Lord_Howe', 'UTC']
  const period = fc
    .tuple(fc.integer({ min: 0, max: 2e12 }), fc.integer({ min: 1, max: 900 * day }))
    .map(([from, length]) => ({ from, until: from + length }))

  test('they lie side by side from the beginning to the end, in any zone and over any change of its clocks', () => {
    fc.assert(
      fc.property(period, fc.constantFrom(...zones), ({ from, until }, zone) => {
        const edges = edgesOf(from, until, unitFor(from, until), zone)
        expect([edges[0], edges.at(-1)]).toEqual([from, until])
        expect(edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? Infinity))).toBe(true)
        expect(edges.length).toBeLessThan(120)
      }),
      { numRuns: 300 },
    )
  })

  test('days begin at midnight of the zone, weeks on Monday, months on the first', () => {
    const at = (text: string) => Date.parse(text)
    const monday = at('2026-11-02T10:00+03:00')
    expect(edgesOf(monday, monday + 2 * day, 'day', 'Europe/Moscow')).toEqual([
      monday,
      at('2026-11-03T00:00+03:00'),
      at('2026-11-04T00:00+03:00'),
      monday + 2 * day,
    ])
    expect(edgesOf(monday, at('2026-11-20T00:00+03:00'), 'week', 'Europe/Moscow').slice(1, -1)).toEqual([
      at('2026-11-09T00:00+03:00'),
      at('2026-11-16T00:00+03:00'),
    ])
    expect(edgesOf(monday, at('2027-01-05T00:00+03:00'), 'month', 'Europe/Moscow').slice(1, -1)).toEqual([
      at('2026-12-01T00:00+03:00'),
      at('2027-01-01T00:00+03:00'),
    ])
  })

  test('a day of 23 hours and one of 25 have as many hours', () => {
    const spring = Date.parse('2026-03-08T00:00-05:00')
    const autumn = Date.parse('2026-11-01T00:00-04:00')
    expect(edgesOf(spring, spring + 23 * hour, 'hour', 'America/New_York')).toHaveLength(24)
    expect(edgesOf(autumn, autumn + 25 * hour, 'hour', 'America/New_York')).toHaveLength(26)
  })
})

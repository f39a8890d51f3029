import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedAfter, isNpsDue } from '../../../src/conversation/feedback/which-question.ts'
import { day, hour, type Instant } from '../../../src/kit/time.ts'
import { incident, talk } from '../talk.ts'

/** When something ended for a user, hours after the one before. */
const history = fc.array(fc.integer({ min: 0, max: 60 * 24 }), { maxLength: 60 })
const pause = fc.oneof(fc.constant(0), fc.integer({ min: 90, max: 400 }))

test('over any history no user is asked twice within the days between', () => {
  fc.assert(
    fc.property(history, pause, (gaps, everyDays) => {
      const askedAt: Instant[] = []
      let at = 0
      for (const gap of gaps) {
        at += gap * hour
        if (isNpsDue(askedAt.at(-1) ?? null, at, everyDays)) askedAt.push(at)
      }
      for (const [nth, one] of askedAt.entries()) {
        if (nth > 0) expect(one - askedAt[nth - 1]!).toBeGreaterThanOrEqual(90 * day)
      }
      if (everyDays === 0) expect(askedAt).toEqual([])
      else if (gaps.length > 0) expect(askedAt.length).toBeGreaterThan(0)
    }),
  )
})

test('each resolve is asked one question, and so many in a row have one about the effort', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 50 }), (first, every) => {
      const asked = Array.from({ length: every }, (_, next) => askedAfter(first + next, every))
      expect(asked.filter((kind) => kind === 'ces')).toHaveLength(1)
      expect(asked.filter((kind) => kind === 'csat')).toHaveLength(every - 1)
      expect(askedAfter(first, 0)).toBe('csat')
    }),
  )
})

test('a resolve says one question, whichever it is, and nothing is asked after the answer has got its words', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom('resolution_confirmed' as const, 'incident_closed' as const),
      fc.integer({ min: 1, max: 5 }),
      (number, cesEvery, kind, score) => {
        const asked = talk(undefined, { cesEvery }).happens({ kind, incident: incident({ number, status: 'closed' }) })
        expect(asked.phrases()).toHaveLength(1)
        const isEffort = askedAfter(number, cesEvery) === 'ces'
        asked.presses(isEffort ? 'give_score' : 'rate', (action) => 'score' in action && action.score === score)
        const given = { incidentId: '7', score, comment: '', agentName: 'Анна Петрова' }
        asked.happens(isEffort ? { kind: 'score_given', of: 'ces', ...given } : { kind: 'incident_rated', ...given })
        expect(asked.phrases()).toEqual([score <= 3 ? 'ask-reason' : 'ask-comment'])
        asked.presses('no_comment')
        // Whether it is asked is not for the conversation to say.
        expect(asked.does()).toEqual(['ask_nps'])
        expect(asked.phrases()).toEqual(['thanks-anyway'])
      },
    ),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../../../src/kit/language.ts'
import { playSession } from '../../conversation/model/laws-of-a-session.ts'
import { anyStep } from '../../conversation/model/sessions.ts'
import { smallBase } from '../../conversation/model/small-base.ts'

const sessions = 20_000

test('T11: twenty thousand sessions: an answer of some kind, and a way out', { timeout: 3_600_000 }, () => {
  const index = smallBase()
  const property = fc.property(
    fc.array(anyStep, { minLength: 5, maxLength: 50 }),
    fc.constantFrom(...languages),
    (steps, language) => playSession(index, language, steps),
  )
  expect(() => fc.assert(property, { numRuns: sessions })).not.toThrow()
})

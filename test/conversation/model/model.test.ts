import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../../../src/kit/language.ts'
import { playSession } from './laws-of-a-session.ts'
import { anyStep } from './sessions.ts'
import { smallBase } from './small-base.ts'

const sessions = 500
const mostSteps = 50

test('T11: whoever types, presses, waits, sends or edits in whatever order gets an answer and a way out', {
  timeout: 120_000,
}, () => {
  const index = smallBase()
  const property = fc.property(
    fc.array(anyStep, { minLength: 5, maxLength: mostSteps }),
    fc.constantFrom(...languages),
    (steps, language) => playSession(index, language, steps),
  )
  expect(() => fc.assert(property, { numRuns: sessions })).not.toThrow()
})

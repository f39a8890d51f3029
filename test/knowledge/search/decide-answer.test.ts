import { expect, test } from 'vitest'
import { boldnesses } from '../../../src/knowledge/search/boldness.ts'
import { decideAnswer, worthOffering } from '../../../src/knowledge/search/decide-answer.ts'
import { runSteps } from '../../../src/kit/functions/run-steps.ts'
import { fitLogistic, probability } from '../../../src/knowledge/index/logistic.ts'
import { anArticle } from '../an-article.ts'

test.each([
  [0.9, 0.95, 'answer'],
  [0.5, 0.8, 'suggest'],
  [0.1, 0.2, 'nothing'],
] as const)('sure %f and offer %f lead to %s', (sure, offer, decision) => {
  expect(decideAnswer(sure, offer)).toBe(decision)
})

test.each([
  [0.9, 0.95, ['answer', 'answer', 'answer']],
  [0.8, 0.9, ['suggest', 'answer', 'answer']],
  [0.7, 0.9, ['suggest', 'suggest', 'answer']],
  [0.3, 0.35, ['nothing', 'suggest', 'suggest']],
  [0.2, 0.28, ['nothing', 'nothing', 'suggest']],
  [0.1, 0.2, ['nothing', 'nothing', 'nothing']],
] as const)('sure %f and offer %f, when careful, balanced and bold', (sure, offer, decisions) => {
  expect(boldnesses.map((boldness) => decideAnswer(sure, offer, boldness))).toEqual(decisions)
})

test('a calibration without samples is what is typical', () => {
  expect(runSteps(fitLogistic([], [-2, 3], 4))).toEqual([-2, 3])
})

test('many samples outweigh what is typical', () => {
  const samples = Array.from({ length: 400 }, (_, at) => ({ features: [1, at / 400], holds: at % 4 !== 0, weight: 1 }))
  const weights = runSteps(fitLogistic(samples, [-4, 0], 1))
  expect(probability([1, 0.5], weights)).toBeGreaterThan(0.65)
  expect(probability([1, 0.5], weights)).toBeLessThan(0.85)
})

test('samples that separate perfectly do not run away', () => {
  const samples = Array.from({ length: 100 }, (_, at) => ({
    features: [1, at < 50 ? 0 : 1],
    holds: at >= 50,
    weight: 1,
  }))
  const weights = runSteps(fitLogistic(samples, [0, 0], 4))
  expect(weights.every((weight) => Math.abs(weight) < 20)).toBe(true)
  expect(probability([1, 1], weights)).toBeGreaterThan(0.8)
})

test.each([
  [[0.6, 0.2, 0.1, 0.04], 4],
  [[0.6, 0.3, 0.02, 0.01], 2],
  [[0.9, 0.01, 0.01, 0], 2],
  [[0.9], 1],
])('of chances %j, %i are worth offering', (chances, count) => {
  const matches = chances.map((probability, rank) => {
    return { article: anArticle({ id: `a${rank}` }), score: 4 - rank, probability, otherLanguage: false, parts: {} }
  })
  const explanation = { read: 'карта не работает', unknown: [], nearest: null, words: [], parts: {} }
  expect(worthOffering({ matches, explanation })).toEqual(matches.slice(0, count))
  expect(worthOffering({ matches, explanation: { ...explanation, read: 'карта' } })).toEqual(matches)
})

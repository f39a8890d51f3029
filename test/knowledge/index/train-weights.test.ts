import { expect, test } from 'vitest'
import { runSteps } from '../../../src/kit/functions/run-steps.ts'
import type { Article } from '../../../src/knowledge/articles/article.ts'
import { buildBm25f } from '../../../src/knowledge/index/bm25f.ts'
import { isExample, readCorpus, wordsOfText } from '../../../src/knowledge/index/corpus.ts'
import { stemCounter } from '../../../src/knowledge/index/features.ts'
import { buildLetters } from '../../../src/knowledge/index/letters.ts'
import { rulesOf } from '../../../src/knowledge/words/rules/all-rules.ts'
import { trainWeights } from '../../../src/knowledge/index/train-weights.ts'
import { anArticle } from '../an-article.ts'

const article = (id: string, questions: readonly string[]) => anArticle({ id, title: '', questions, language: 'en' })

function trained(articles: readonly Article[]) {
  const corpus = runSteps(readCorpus(articles, new Map(), rulesOf.en))
  const counts = stemCounter(corpus.stem)
  const asked = (words: readonly string[]) => ({ own: counts(words), all: counts(words) })
  const bm25f = runSteps(buildBm25f(corpus, () => 1))
  const weights = runSteps(trainWeights(corpus, { asked, bm25f, letters: runSteps(buildLetters(corpus)) }))
  return { ...weights, corpus, stem: corpus.stem }
}

/** Each place stands in one example of each article, as rare as what is asked about, and says nothing of it. */
const misled = [
  article('parking', ['parking in berlin', 'parking at the airport', 'where to park in madrid', 'parking permit']),
  article('lunch', ['lunch in madrid', 'lunch at the airport', 'where to have lunch in berlin', 'lunch card']),
  article('wifi', ['wifi in berlin', 'wifi at the airport', 'wifi password in madrid', 'no wifi']),
]

test('words that lead astray come to count less than their rarity, those that lead home more', () => {
  const { whole, stem } = trained(misled)
  for (const word of ['berlin', 'madrid', 'airport']) expect(whole.ofStem(stem(word))).toBeLessThan(1)
  for (const word of ['parking', 'lunch', 'wifi']) expect(whole.ofStem(stem(word))).toBeGreaterThan(1.03)
  expect(whole.ofStem(stem('unheard'))).toBe(1)
})

test('an article that comes too often by what it does not answer is held back', () => {
  const greedy = article('everything', [
    'problem with parking lunch wifi',
    'berlin madrid airport offices',
    'where is what in berlin',
    'what is where in madrid',
  ])
  const { whole } = trained([...misled, greedy])
  expect(whole.ofArticle[3]).toBeLessThan(0)
  expect(Math.max(...whole.ofArticle)).toBeGreaterThan(0)
})

test('a text teaches nothing about itself', () => {
  const odd = 'zeppelin in berlin'
  const at = (base: ReturnType<typeof trained>, question: string) =>
    [...Array(base.corpus.textCount).keys()].find((text) => wordsOfText(base.corpus, text).join(' ') === question)!
  const base = trained([...misled, article('zeppelin', [odd, 'airship zeppelin', 'zeppelin tour', 'zeppelin seats'])])
  const text = at(base, odd)
  // Of the examples only this one and its part say "berlin" beside "zeppelin": without it, others decide.
  expect(base.without(text).ofStem(base.stem('berlin'))).not.toBe(base.whole.ofStem(base.stem('berlin')))
  const alone = trained([article('one', ['alpha beta']), article('two', ['gamma delta', 'alpha gamma'])])
  const first = at(alone, 'alpha beta')
  expect(alone.without(first).ofStem('beta')).toBe(1)
})

test('what has only titles learns nothing', () => {
  const { whole, corpus } = trained(['parking', 'lunch', 'wifi'].map((id) => article(id, [])))
  expect(corpus.fieldOf.some(isExample)).toBe(false)
  expect([...whole.ofArticle]).toEqual([0, 0, 0])
  expect(whole.ofStem('park')).toBe(1)
})

test('the same base learns the same', () => {
  const [one, other] = [trained(misled), trained(misled)]
  expect([...one.whole.ofArticle]).toEqual([...other.whole.ofArticle])
  expect(one.whole.ofStem('park')).toBe(other.whole.ofStem('park'))
})

test('a base too large to be asked whole or in a good part stays as it is, and is not held up', () => {
  const many = Array.from({ length: 2_000 }, (_, at) => article(`a${at}`, [`alpha${at} beta`, `gamma${at} beta`]))
  const { whole, stem } = trained(many)
  expect(whole.ofStem(stem('beta'))).toBe(1)
  expect(whole.ofArticle.every((tendency) => tendency === 0)).toBe(true)
})

import { expect, test } from 'vitest'
import { runSteps } from '../../../src/kit/functions/run-steps.ts'
import { synonymsOf } from '../../../src/knowledge/index/synonyms.ts'
import { allRules, rulesOf } from '../../../src/knowledge/words/rules/all-rules.ts'
import { stemmerOf } from '../../../src/knowledge/words/stem.ts'
import { normaliseText, wordsOf } from '../../../src/knowledge/words/words.ts'

const groups = {
  ...rulesOf.en,
  synonyms: [
    ['refund', 'reimburse'],
    ['charge', 'fee'],
    ['charge', 'battery'],
  ],
}
const stem = stemmerOf(rulesOf.en)
const withSynonyms = runSteps(synonymsOf(groups))
const counts = (...words: readonly string[]) => new Map(words.map((word) => [stem(word), 1]))

test('a word brings what others say for it, at a fraction of its own weight', () => {
  const all = withSynonyms(counts('refund'), () => true)
  expect(all.get(stem('refund'))).toBe(1)
  expect(all.get(stem('reimburse'))).toBeGreaterThan(0)
  expect(all.get(stem('reimburse'))).toBeLessThan(0.5)
})

test('for a word that no article has, its synonyms count more', () => {
  const of = (isKnown: boolean) => withSynonyms(counts('refund'), () => isKnown).get(stem('reimburse'))!
  expect(of(false)).toBeGreaterThan(of(true))
})

test('a word of several groups brings the words of each; they do not bring theirs', () => {
  expect([...withSynonyms(counts('charge'), () => true).keys()].sort()).toEqual(['batteri', 'charg', 'fee'])
  expect([...withSynonyms(counts('fee'), () => true).keys()].sort()).toEqual(['charg', 'fee'])
})

test('what the user said is never made less', () => {
  const all = withSynonyms(counts('charge', 'fee'), () => true)
  expect([all.get('charg'), all.get('fee')]).toEqual([1, 1])
})

test.each(allRules)('the groups of $language are normalised, have two words and none twice', ({ synonyms }) => {
  const wrong = synonyms.filter(
    (group) =>
      group.length < 2 ||
      new Set(group).size < group.length ||
      group.some((word) => wordsOf(normaliseText(word)).join('') !== word),
  )
  expect(wrong).toEqual([])
})

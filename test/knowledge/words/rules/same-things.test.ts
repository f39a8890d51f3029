import { expect, test } from 'vitest'
import { buildIndex } from '../../../../src/knowledge/search/build-index.ts'
import { allRules, rulesOf } from '../../../../src/knowledge/words/rules/all-rules.ts'
import { normaliseText, wordsOf } from '../../../../src/knowledge/words/words.ts'
import { anArticle } from '../../an-article.ts'

test.each([
  ['ru', 'комп', 'компьютер'],
  ['ru', 'карточку', 'карта'],
  ['ru', 'винду', 'windows'],
  ['en', 'pwd', 'password'],
  ['en', 'parcels', 'package'],
] as const)('%s: «%s» is «%s»', (language, word, name) => {
  const { nameOf, stem } = rulesOf[language]
  expect(nameOf(word)).toBe(name)
  expect(stem(word)).toBe(stem(name))
})

test.each(allRules.map((rules) => [rules.language, rules] as const))(
  '%s: a name is its own, has no other, and is written as the search reads words',
  (_, { nameOf, synonyms, stem }) => {
    for (const word of synonyms.flat()) {
      const name = nameOf(word)
      expect(nameOf(name), word).toBe(name)
      expect(wordsOf(normaliseText(name))).toEqual([name])
      expect(stem(word)).toBe(stem(name))
    }
  },
)

test('another name of a thing finds its article as the usual one does', () => {
  const article = (id: string, title: string, questions: readonly string[]) => anArticle({ id, title, questions })
  const index = buildIndex([
    article('computer', 'Компьютер не включается', ['не включается компьютер', 'компьютер не запускается']),
    article('monitor', 'Монитор не включается', ['не включается монитор', 'экран не загорается']),
  ])
  const ask = (text: string) => index.search(text, { language: 'ru', audience: 'public', at: 0 })
  expect(ask('комп не включается')).toMatchObject({
    decision: 'answer',
    matches: [{ article: { id: 'computer' } }, {}],
  })
})

import { expect, test } from 'vitest'
import { readOrdinaryWords } from '../../../src/files/ordinary-words.ts'
import { runSteps } from '../../../src/kit/functions/run-steps.ts'
import { buildIndex, type IndexExtras } from '../../../src/knowledge/search/build-index.ts'
import { rulesOf } from '../../../src/knowledge/words/rules/all-rules.ts'
import { stemmerOf } from '../../../src/knowledge/words/stem.ts'
import { tellingOf } from '../../../src/knowledge/words/telling.ts'
import { anArticle } from '../an-article.ts'

const ordinaryWords = await readOrdinaryWords()

test.each([
  ['ru', 'хочу', 'пароль', 'эквайринг'],
  ['en', 'want', 'password', 'chargeback'],
] as const)('%s: «%s» tells less than «%s», a word outside the list most', (language, common, rarer, outside) => {
  const stem = stemmerOf(rulesOf[language])
  const telling = runSteps(tellingOf(ordinaryWords[language]!, stem))
  expect(telling(stem(common))).toBeGreaterThan(0)
  expect(telling(stem(common))).toBeLessThan(telling(stem(rarer)))
  expect(telling(stem(rarer))).toBeLessThan(1)
  expect(telling(stem(outside))).toBe(1)
})

test('without a list all words tell alike', () => {
  expect(runSteps(tellingOf([], (word) => word))('хочу')).toBe(1)
})

const article = (id: string, title: string, questions: readonly string[]) =>
  anArticle({ id, title, questions, language: 'en' })

test('an everyday word that only one article happens to use weighs less than what is asked about', () => {
  const articles = [
    article('badge', 'Access badge', ['i want another badge', 'badge lost']),
    article('invoice', 'Invoices', ['resend an invoice', 'invoice for last month', 'invoices of the supplier']),
    article('supplier', 'Suppliers', ['invoice from a supplier', 'new supplier']),
  ]
  const lead = (extras: IndexExtras) => {
    const { matches } = buildIndex(articles, [], extras).search('another invoice', {
      language: 'en',
      audience: 'public',
      at: 0,
    })
    const score = (id: string) => matches.find((match) => match.article.id === id)!.score
    return score('invoice') - score('badge')
  }
  expect(lead({ ordinaryWords })).toBeGreaterThan(lead({}) + 0.1)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/articles/article.ts'
import { boldnesses } from '../../../src/knowledge/search/boldness.ts'
import { buildIndex } from '../../../src/knowledge/search/build-index.ts'
import { anyCodePoints } from '../../support/any-code-points.ts'
import { anArticle } from '../an-article.ts'

const at = Date.UTC(2026, 10, 23)
const options = { language: 'ru', audience: 'public', at } as const

const article = (of: Partial<Article> & Pick<Article, 'id'>) => anArticle({ body: 'Текст.', ...of })

const vpn = article({ id: 'vpn', title: 'Не подключается VPN', questions: ['впн не работает', 'не подключается vpn'] })
const mail = article({
  id: 'mail',
  title: 'Не открывается почта',
  questions: ['не пускает в почту', 'почта не работает'],
})
const print = article({ id: 'print', title: 'Не печатает принтер', questions: ['принтер не печатает'] })
const base = [vpn, mail, print]
const first = (articles: readonly Article[], text: string, more: object = {}) =>
  buildIndex(articles).search(text, { ...options, ...more }).matches[0]

test('an article is found by its own question', () => {
  expect(first(base, 'почта не работает')?.article.id).toBe('mail')
})

test.each(boldnesses)('one word alone is asked back when %s', (boldness) => {
  expect(buildIndex(base).search('впн', { ...options, boldness }).decision).not.toBe('answer')
})

test.each(boldnesses)("whoever asks in an article's very words is answered when %s", (boldness) => {
  expect(buildIndex(base).search('впн не работает', { ...options, boldness }).decision).toBe('answer')
})

test('it is told which words spoke for the first, where it has them, and how much each weighs', () => {
  const { explanation, matches } = buildIndex(base).search('не пускает в почту', options)
  const post = explanation.words.find(({ word }) => word === 'почту')
  expect(post).toMatchObject({ isAsked: true, fields: ['title', 'question'] })
  const [first] = explanation.words
  expect(explanation.words.every(({ share }) => share > 0 && share <= first!.share)).toBe(true)
  const sum = explanation.words.reduce((total, { share }) => total + share, 0)
  expect(matches[0]?.article.id).toBe('mail')
  expect(sum).toBeCloseTo(explanation.parts.fields!, 4)
})

test('a synonym is told apart from what was asked', () => {
  const login = article({ id: 'login', title: 'Не могу войти', questions: ['не могу войти в программу'] })
  const { words } = buildIndex([login, mail, print]).search('не могу зайти', options).explanation
  expect(words.find(({ word }) => word === 'войт')?.isAsked).toBe(false)
  expect(words.find(({ word }) => word === 'могу')?.isAsked).toBe(true)
})

test('what agents only may read is never found, related, looked up or linked for the public', () => {
  const secret = article({ ...vpn, id: 'secret', audience: 'agents' })
  const pointing = article({ ...mail, related: ['secret', 'print', 'gone'] })
  const index = buildIndex([secret, pointing, print])
  expect(index.search('впн не работает', options).matches.map((match) => match.article.id)).not.toContain('secret')
  expect(index.titlesLike('Не подключается VPN', options).map(({ id }) => id)).not.toContain('secret')
  expect(index.related(pointing, 'ru').map(({ id }) => id)).toEqual(['print'])
  expect(index.article('secret', 'ru')).toBeNull()
  expect(index.article('secret', 'ru', { audience: 'agents' })?.id).toBe('secret')
  expect(first([secret, mail], 'впн не работает', { audience: 'agents' })?.article.id).toBe('secret')
})

test('an article is shown from its first to its last day', () => {
  const december = article({ ...vpn, validFrom: '2026-12-01', validUntil: '2026-12-31' })
  const index = buildIndex([december])
  const isShown = (instant: string) => index.article('vpn', 'ru', { at: Date.parse(instant) }) !== null
  expect(isShown('2026-11-30T23:59:59Z')).toBe(false)
  expect(isShown('2026-12-01T00:00:00Z')).toBe(true)
  expect(isShown('2026-12-31T23:59:59Z')).toBe(true)
  expect(isShown('2027-01-01T00:00:00Z')).toBe(false)
  expect(index.search('впн не работает', options).matches).toEqual([])
})

describe('with two languages', () => {
  const english = article({
    ...print,
    language: 'en',
    title: "Printer won't print",
    questions: ['printer not printing'],
  })
  const onlyEnglish = article({ id: 'badge', language: 'en', title: 'Lost badge', questions: ['i lost my badge'] })
  const index = buildIndex([...base, english, onlyEnglish])

  test('an article falls back to the language it exists in', () => {
    expect(index.article('badge', 'ru')?.language).toBe('en')
    expect(index.article('print', 'en')?.language).toBe('en')
    expect(index.article('nothing', 'ru')).toBeNull()
  })

  test('what exists in the other language only is found with a note', () => {
    expect(index.search('i lost my badge', options).matches[0]).toMatchObject({
      article: { id: 'badge', language: 'en' },
      otherLanguage: true,
    })
  })

  test('what exists in both is given in the user’s own', () => {
    expect(index.search('printer not printing', options).matches[0]).toMatchObject({
      article: { id: 'print', language: 'ru' },
      otherLanguage: false,
    })
  })
})

test('a repair is told, and only made when the base knows the repaired word and not the typed one', () => {
  const search = (text: string) => buildIndex(base).search(text, options)
  expect(search('ghbynth yt gtxfnftn').repaired).toEqual([
    { typed: 'ghbynth', read: 'принтер', how: 'layout' },
    { typed: 'yt', read: 'не', how: 'layout' },
    { typed: 'gtxfnftn', read: 'печатает', how: 'layout' },
  ])
  expect(search('printer ne pechataet').repaired.map(({ how }) => how)).toEqual(Array(3).fill('transliteration'))
  expect(search('принтер не печятает').repaired).toEqual([{ typed: 'печятает', read: 'печатает', how: 'typo' }])
  expect(search('vpn не подключается').repaired).toEqual([])
})

test('two articles with the same question are offered, neither is the answer', () => {
  const twin = article({ ...vpn, id: 'twin' })
  const found = buildIndex([vpn, twin, mail, print]).search('впн не работает', options)
  expect(found.decision).not.toBe('answer')
  expect(found.matches.slice(0, 2).map((match) => match.article.id)).toEqual(['vpn', 'twin'])
})

test('whoever asks in an article’s very words gets it, though another says the same in another form', () => {
  const block = article({ id: 'block', title: 'Заблокировать карту', questions: ['заблокировать карту'] })
  const blocked = article({ id: 'blocked', title: 'Карта заблокирована', questions: ['карту заблокировали'] })
  for (const { id, questions } of [block, blocked]) {
    const found = buildIndex([...base, block, blocked]).search(questions[0]!, options)
    expect([found.decision, found.matches[0]?.article.id]).toEqual(['answer', id])
  }
})

test('what denies an example is asked back, and a negation written together is none the less one', () => {
  const index = buildIndex(base)
  expect(index.search('впн не работает', options).decision).toBe('answer')
  expect(index.search('впн сегодня работает отлично', options).decision).not.toBe('answer')
  const { repaired, decision } = index.search('впн неработает', options)
  expect(repaired).toEqual([{ typed: 'неработает', read: 'не работает', how: 'typo' }])
  expect(decision).toBe('answer')
})

test('titles are found while they are being typed, with a slip', () => {
  const index = buildIndex(base)
  expect(index.titlesLike('принт', options)[0]?.id).toBe('print')
  expect(index.titlesLike('почтв', options)[0]?.id).toBe('mail')
})

test('an empty base answers nothing', () => {
  const found = buildIndex([]).search('впн не работает', options)
  expect(found).toMatchObject({ decision: 'nothing', matches: [], sure: 0, offer: 0 })
})

test('no text makes the search throw, and the same text gives the same outcome', () => {
  const index = buildIndex(base)
  fc.assert(
    fc.property(fc.oneof(anyCodePoints(), fc.string({ unit: 'grapheme' }), fc.string()), (text) => {
      const found = index.search(text, options)
      expect(index.search(text, options)).toEqual(found)
      for (const probability of [found.sure, found.offer, ...found.matches.map((match) => match.probability)]) {
        expect(probability).toBeGreaterThanOrEqual(0)
        expect(probability).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 100 },
  )
})

test('words like keys of an object, lone surrogates and very long texts do no harm', () => {
  const index = buildIndex(base)
  for (const text of ['__proto__ constructor toString', '\uD800 впн', 'впн '.repeat(20_000), 'щ'.repeat(100_000)]) {
    expect(() => index.search(text, options)).not.toThrow()
  }
})

test('a question in other words altogether is no stranger’s: it is asked back', () => {
  const pass = article({ id: 'pass', title: 'Потеряли пропуск', questions: ['потерял пропуск', 'утерян пропуск'] })
  const index = buildIndex([...base, pass])
  expect(index.search('посеял бейдж', options)).toMatchObject({ decision: 'suggest' })
  expect(index.search('посеял бейдж', options).matches[0]?.article.id).toBe('pass')
  expect(index.search('посолил борщ', options).decision).toBe('nothing')
})

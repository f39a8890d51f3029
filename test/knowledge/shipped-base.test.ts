import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readOrdinaryWords } from '../../src/files/ordinary-words.ts'
import type { ArticleLanguage } from '../../src/kit/language.ts'
import { buildIndex } from '../../src/knowledge/search/build-index.ts'
import { isVague } from '../../src/knowledge/search/is-vague.ts'
import { parseArticle } from '../../src/knowledge/articles/parse-article.ts'
import { parseCategories } from '../../src/knowledge/articles/parse-categories.ts'

const root = join(import.meta.dirname, '../../knowledge-base')
const at = Date.UTC(2026, 10, 23)

const parsed = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => parseArticle(path, readFileSync(join(root, path), 'utf8')))
const articles = parsed.flatMap((result) => (result.ok ? [result.value] : []))
const categories = parseCategories(readFileSync(join(root, 'categories.yaml'), 'utf8'))
const index = buildIndex(articles, categories.ok ? categories.value : [], { ordinaryWords: await readOrdinaryWords() })

const ask = (text: string, language: ArticleLanguage) => index.search(text, { language, audience: 'public', at })
const idsOf = (language: ArticleLanguage) =>
  articles.filter((article) => article.language === language).map(({ id }) => id)

test('every file is read without a problem', () => {
  expect(parsed.filter((result) => !result.ok)).toEqual([])
  expect(categories.ok).toBe(true)
})

test('there are at least 42 topics, each in Russian and in English, in the same category', () => {
  const place = (language: ArticleLanguage) =>
    articles.filter((article) => article.language === language).map(({ id, category }) => `${category}/${id}`)
  expect(idsOf('ru').length).toBeGreaterThanOrEqual(42)
  expect(place('ru')).toEqual(place('en'))
})

test('every article has at least four ways of asking, a body a person reads to the end and known neighbours', () => {
  const ids = new Set(idsOf('ru'))
  const known = new Set(index.categories().map(({ id }) => id))
  for (const article of articles) {
    expect(article.questions.length, article.source).toBeGreaterThanOrEqual(4)
    const words = article.body.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    expect(words, article.source).toBeGreaterThanOrEqual(60)
    expect(words, article.source).toBeLessThanOrEqual(200)
    expect(
      article.related.filter((id) => !ids.has(id)),
      article.source,
    ).toEqual([])
    expect(known.has(article.category), article.source).toBe(true)
    for (const action of article.actions) {
      if (action.kind === 'register') expect(known.has(action.category ?? article.category), article.source).toBe(true)
    }
  }
})

test('no article asks for a secret', () => {
  for (const article of articles) {
    expect(article.body, article.source).not.toMatch(
      /(пришлите|сообщите|назовите|напишите)( нам)? (пароль|пин|код|cvv|номер карты)/i,
    )
    expect(article.body, article.source).not.toMatch(
      /(send|tell|give) us (your |the )?(password|pin|code|cvv|card number)/i,
    )
  }
})

test('every own question is answered with its own article', () => {
  const lost = articles.flatMap((article) =>
    article.questions
      .filter((question) => {
        const found = ask(question, article.language)
        return found.decision !== 'answer' || found.matches[0]?.article.id !== article.id
      })
      .map((question) => `${article.source}: ${question}`),
  )
  expect(lost).toEqual([])
})

describe('an answer is given at once to', () => {
  test.each<[string, ArticleLanguage, string]>([
    ['впн не работает', 'ru', 'vpn-not-connecting'],
    ['ВПН НЕ РАБОТАЕТ!!!', 'ru', 'vpn-not-connecting'],
    ['Здравствуйте! Подскажите, пожалуйста, не подключается впн', 'ru', 'vpn-not-connecting'],
    ['dgy yt hf,jnftn', 'ru', 'vpn-not-connecting'],
    ['vpn ne rabotaet', 'ru', 'vpn-not-connecting'],
    ['впн ниработает', 'ru', 'vpn-not-connecting'],
    ['ghbynth yt gtxfnftn', 'ru', 'printer-not-printing'],
    ['принтр не пичатает', 'ru', 'printer-not-printing'],
    ['pf,sk gfhjkm', 'ru', 'password-reset'],
    ['zabyl parol', 'ru', 'password-reset'],
    ['не открываеться почта', 'ru', 'mail-not-opening'],
    ['потерял карту что делать', 'ru', 'card-lost'],
    ['poteryal kartu', 'ru', 'card-lost'],
    ['смс не приходит', 'ru', 'app-code-not-coming'],
    ['vpn not working', 'en', 'vpn-not-connecting'],
    ['мзт тще цщклштп', 'en', 'vpn-not-connecting'],
    ['printer wont print', 'en', 'printer-not-printing'],
    ['forgot pasword', 'en', 'password-reset'],
    ['hi, my card got stolen, please help', 'en', 'card-lost'],
    ['I can’t get into my emails', 'en', 'mail-not-opening'],
  ])('«%s» (%s)', (text, language, id) => {
    const found = ask(text, language)
    expect(found.matches[0]?.article).toMatchObject({ id, language })
    expect(found.decision).toBe('answer')
  })
})

describe('something is offered, with the right one among it, for', () => {
  test.each<[string, ArticleLanguage, string]>([
    ['не могу зайти в приложение', 'ru', 'app-login'],
    ['не грузится аутлук', 'ru', 'mail-not-opening'],
    ['мне позвонили и сказали перевести деньги', 'ru', 'suspicious-call'],
    ['пароль', 'ru', 'password-reset'],
    ['не работает', 'ru', 'internet-not-working'],
    ['у меня с утра не работает впн и я не могу работать, всё пропало, срочно нужен отчёт', 'ru', 'vpn-not-connecting'],
    ['cannot log in', 'en', 'app-login'],
  ])('«%s» (%s)', (text, language, id) => {
    const found = ask(text, language)
    expect(found.decision).not.toBe('nothing')
    expect(found.matches.map(({ article }) => article.id)).toContain(id)
  })
})

describe('nothing is answered at once to what may mean several things or another', () => {
  test.each<[string, ArticleLanguage]>([
    ['потерял', 'ru'],
    ['не открывается', 'ru'],
    ['не приходит', 'ru'],
    ['заблокировали', 'ru'],
    ['карта', 'ru'],
    ['lost', 'en'],
    ['password', 'en'],
    ['how do i get a mortgage', 'en'],
    ['как получить ипотеку', 'ru'],
  ])('«%s» (%s)', (text, language) => {
    expect(ask(text, language).decision).not.toBe('answer')
  })
})

describe('the bot honestly says no to', () => {
  test.each<[string, ArticleLanguage]>([
    ['какая погода', 'ru'],
    ['какая сегодня погода в москве', 'ru'],
    ['закажи пиццу', 'ru'],
    ['кто выиграл матч', 'ru'],
    ['расскажи анекдот', 'ru'],
    ['курс биткоина', 'ru'],
    ['абырвалг мымра', 'ru'],
    ['order a pizza', 'en'],
    ['what is the weather like', 'en'],
    ['who won the match', 'en'],
    ['asdfgh', 'en'],
    ['', 'ru'],
    ['?!', 'ru'],
    ['🙂', 'en'],
  ])('«%s» (%s)', (text, language) => {
    expect(ask(text, language).decision).toBe('nothing')
  })
})

test('a question in the other language is answered in the user’s own', () => {
  const match = ask('printer is not printing', 'ru').matches[0]
  expect(match).toMatchObject({ otherLanguage: false, article: { id: 'printer-not-printing', language: 'ru' } })
})

test.each([
  [
    'ru',
    ['с утра', 'срочно', 'опять', 'у меня одного', 'не получается'],
    ['почта', 'принтер', 'токен', 'аутлук', 'отпуск'],
  ],
  ['en', ['since morning', 'urgent', 'please help'], ['mail', 'and the printer', 'outlook', 'password']],
] as const)('in %s an addition names no topic, a word of an article does', (language, additions, topics) => {
  for (const text of additions) expect([text, isVague(ask(text, language))]).toEqual([text, true])
  for (const text of topics) expect([text, isVague(ask(text, language))]).toEqual([text, false])
})

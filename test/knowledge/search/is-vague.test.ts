import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/kit/language.ts'
import { buildIndex } from '../../../src/knowledge/search/build-index.ts'
import { isVague } from '../../../src/knowledge/search/is-vague.ts'
import { parseArticle } from '../../../src/knowledge/articles/parse-article.ts'
import { articleText } from '../article-text.ts'

function parsed(id: string, title: string, questions: string) {
  const read = parseArticle(`ru/access/${id}.md`, articleText({ id, title, questions }))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

const index = buildIndex(
  [
    parsed('vpn', 'Не подключается VPN', '[впн не работает, не подключается vpn]'),
    parsed('slow', 'Тормозит компьютер', '[компьютер тормозит с утра, всё медленно работает на компьютере]'),
    parsed('mail', 'Не открывается почта', '[почта не открывается, не работает почта]'),
  ],
  [],
)
const vague = (text: string, language: Language = 'ru') =>
  isVague(index.search(text, { language, audience: 'public', at: 0 }))

test('what is rather right than wrong asks something, however many words it is lost among', () => {
  const explanation = { read: '', unknown: [], nearest: null, parts: {}, words: [] }
  expect(isVague({ decision: 'suggest', sure: 0.7, explanation })).toBe(false)
  expect(isVague({ decision: 'suggest', sure: 0.6, explanation })).toBe(true)
})

describe('by itself asks', () => {
  test.each(['с утра', 'срочно', 'сегодня', 'у меня одного', 'помогите пожалуйста', ''])('nothing: «%s»', (text) => {
    expect(vague(text)).toBe(true)
  })

  test.each(['почта', 'компьютер', 'почта не открывается'])('something: «%s»', (text) => {
    expect(vague(text)).toBe(false)
  })
})

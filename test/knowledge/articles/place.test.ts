import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../../src/knowledge/articles/parse-article.ts'
import { lineOfPlace } from '../../../src/knowledge/articles/place.ts'
import { reviewArticle } from '../../../src/knowledge/articles/review-article.ts'

const long = `Слово ${'и слово '.repeat(20)}конец.`

const file = `---
id: places
title: Как **открыть**
language: ru
category: access
# questions: below
questions:
  - впн не работает
  - "нет впн"
  - Впн не работает
  - '???'
tests:
  - нет впн
  - how do I open it
owner: Служба
review_by: 2020-01-01
valid_until: 2020-01-01
actions:
  - kind: link
    title: '[[портал]]'
    url: https://a.example/
---


впн не работает, нет впн.

[раз](a.html) и снова [раз](a.html)

<!-- раз -->
- questions
- [раз](a.html)

${long}

${long}

\`\`\`
<!-- это код -->
\`\`\`

<!-- два -->
[открыта](https://a.example/
[открыта](https://a.example/
&foo; и
&foo;
`

const linesOf = (text: string) => text.split(/\r\n|\n/)

function placed(text: string): readonly (readonly [string, string])[] {
  const parsed = parseArticle('ru/access/places.md', text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
  return reviewArticle(parsed.value, Date.parse('2026-11-28')).map(({ code, at }) => {
    const line = lineOfPlace(text, at)
    return [code, `${line} ${linesOf(text)[line - 1]?.trim()}`] as const
  })
}

describe('each finding points to its own line', () => {
  test.each([
    ['as it is', file],
    ['with the line ends of Windows', file.replaceAll('\n', '\r\n')],
    ['behind a byte order mark', `\uFEFF${file}`],
  ])('%s', (_name, text) => {
    const found = placed(text)
    const of = (code: string) => found.filter(([each]) => each === code).map(([, line]) => line)
    expect(of('review-overdue')).toEqual(['16 review_by: 2020-01-01'])
    expect(of('expired')).toEqual(['17 valid_until: 2020-01-01'])
    expect(of('question-twice')).toEqual(['10 - Впн не работает'])
    expect(of('question-wordless')).toEqual(["11 - '???'"])
    expect(of('question-script')).toEqual(['14 - how do I open it'])
    expect(of('markup-foreign')).toEqual(['3 title: Как **открыть**', "20 title: '[[портал]]'"])
    expect(of('comment-shown')).toEqual(['29 <!-- раз -->', '41 <!-- два -->'])
    expect(of('link-wrong')).toEqual([
      '27 [раз](a.html) и снова [раз](a.html)',
      '27 [раз](a.html) и снова [раз](a.html)',
      '31 - [раз](a.html)',
    ])
    expect(of('long-sentence').map((line) => line.slice(0, 8))).toEqual(['33 Слово', '35 Слово'])
    expect(of('link-open')).toEqual(['42 [открыта](https://a.example/', '43 [открыта](https://a.example/'])
    expect(of('entity-unknown')).toEqual(['44 &foo; и', '45 &foo;'])
  })
})

test('few questions are told at their key', () => {
  const [[, line] = []] = placed(file.replace(/questions:\n[\s\S]*?tests:/, 'questions: [questions]\ntests:')).filter(
    ([code]) => code === 'few-questions',
  )
  expect(line).toBe('7 questions: [questions]')
})

describe('YAML that would change a meaning quietly is refused at its line', () => {
  const told = (matter: string) => {
    const text = file.replace('title: Как **открыть**', matter)
    const parsed = parseArticle('ru/access/places.md', text)
    return parsed.ok ? [] : parsed.refusal.map(({ line, fault, values }) => [line, fault, ...Object.values(values)])
  }
  test.each([
    ['title: Не печатает принтер #3 на этаже', [[3, 'yaml-comment', '#3 на этаже']]],
    ['title: #3 на этаже', [[3, 'yaml-comment', '#3 на этаже']]],
    ['title: Не печатает\n  принтер #3', [[4, 'yaml-comment', '#3']]],
    ['title: &Co договор', [[3, 'yaml-start', '&']]],
    ['title: !note договор', [[3, 'yaml-start', '!']]],
    ['title: "Папка C:\\new"', [[3, 'yaml-backslash']]],
    ['title: Принтер\ntags:\n  - касса #2\n  - "касса #3"', [[5, 'yaml-comment', '#2']]],
    ['title: "Принтер #3" # на третьем этаже', []],
    ["title: 'Папка C:\\new' # так", []],
    ['# принтер #3\ntitle: Принтер#3\n# дальше', []],
    ['title: Принтер\nvalid_from: 2019-01-01 # спросить Анну', []],
  ])('%j', (matter, expected) => {
    expect(told(matter)).toEqual(expected)
  })
})

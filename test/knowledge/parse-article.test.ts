import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/knowledge/parse-article.ts'
import { articleText } from './article-text.ts'

const path = 'ru/access/vpn.md'

function problemsOf(text: string, at = path): string[] {
  const parsed = parseArticle(at, text)
  return parsed.ok ? [] : parsed.refusal.map((problem) => `${problem.line} ${problem.code}: ${problem.message}`)
}

test('a good file becomes an article with defaults for what it leaves out', () => {
  expect(parseArticle(path, articleText())).toEqual({
    ok: true,
    value: {
      id: 'vpn-not-connecting',
      title: 'Не подключается VPN',
      language: 'ru',
      category: 'access',
      questions: ['впн не работает', 'не подключается vpn'],
      tests: [],
      tags: [],
      audience: 'public',
      validFrom: null,
      validUntil: null,
      owner: 'Сетевая группа',
      reviewBy: '2027-03-31',
      related: [],
      actions: [],
      body: 'Перезапустите роутер.',
      source: path,
    },
  })
})

test('dates, audience and actions are read', () => {
  const text = articleText({
    audience: 'agents',
    valid_from: '2026-12-01',
    valid_until: '2026-12-31T18:00:00+03:00',
    actions:
      '[{kind: register, category: access}, {kind: register}, {kind: call_person}, {kind: link, title: Портал, url: "https://intranet.example/vpn"}]',
  })
  expect(parseArticle(path, text)).toMatchObject({
    value: {
      audience: 'agents',
      validFrom: '2026-12-01',
      validUntil: '2026-12-31T18:00:00+03:00',
      actions: [
        { kind: 'register', category: 'access' },
        { kind: 'register' },
        { kind: 'call_person' },
        { kind: 'link', title: 'Портал', url: 'https://intranet.example/vpn' },
      ],
    },
  })
})

test('a file saved by Windows with a byte order mark is read', () => {
  expect(problemsOf(`\uFEFF${articleText().replaceAll('\n', '\r\n')}`)).toEqual([])
})

describe('a broken file is told in sentences with line numbers:', () => {
  test.each<[string, string, string[]]>([
    [
      'no front matter',
      'Просто текст',
      [
        '1 front-matter-missing: The file must begin with a line "---" and its front matter (id, title, language, ...).',
      ],
    ],
    [
      'front matter not closed',
      '---\nid: a\n',
      ['3 front-matter-open: The front matter is not closed: a line "---" is missing before the text.'],
    ],
    ['a missing key', articleText({ title: null }), ['2 key-missing: "title" is missing.']],
    [
      'an unknown key',
      articleText({ questons: '[a]' }),
      ['9 key-unknown: Unknown key "questons"; did you mean "questions"?'],
    ],
    [
      'several at once',
      articleText({ owner: null, language: 'de' }),
      ['4 value-wrong: "language" must be one of ru, en.', '2 key-missing: "owner" is missing.'],
    ],
    [
      'an empty question',
      articleText({ questions: '[впн, ""]' }),
      ['6 value-wrong: "questions[2]" must not be empty.'],
    ],
    [
      'no question',
      articleText({ questions: '[]' }),
      ['6 value-wrong: "questions" must have at least one way of asking.'],
    ],
    [
      'a wrong date',
      articleText({ review_by: '31.03.2027' }),
      ['8 value-wrong: "review_by" must be a date like 2027-03-31.'],
    ],
    [
      'the wrong folder',
      articleText({ category: 'mail' }),
      ['5 wrong-folder: "category" is "mail", but the file lies in the folder "access".'],
    ],
    [
      'an unsafe link',
      articleText({ actions: '[{kind: link, title: a, url: "javascript:alert(1)"}]' }),
      ['9 value-wrong: "actions[1].url" must be a full http(s) address.'],
    ],
    [
      'an unknown action',
      articleText({ actions: '[{kind: dance}]' }),
      ['9 value-wrong: "actions[1].kind" must have a kind: register, call_person or link.'],
    ],
    ['an empty body', articleText({}, ' '), ['10 body-empty: The article has no text below the front matter.']],
    ['a number for a title', articleText({ title: '5' }), ['3 value-wrong: "title" must be text.']],
  ])('%s', (_name, text, expected) => {
    expect(problemsOf(text)).toEqual(expected)
  })

  test('broken YAML', () => {
    expect(problemsOf(articleText({ title: '"не закрыта' }))[0]).toMatch(/^\d+ yaml-syntax: YAML cannot be read here: /)
  })

  test('aliases, which could blow up a small file', () => {
    expect(problemsOf(articleText({ tags: '&a [x]', related: '*a' }))).toEqual([
      '10 yaml-alias: References (*name) are not allowed; write the value out.',
    ])
  })

  test('a file that is not two folders deep', () => {
    expect(problemsOf(articleText(), 'ru/vpn.md')[0]).toMatch(/^1 file-misplaced/)
  })
})

test('a front matter that names __proto__ is only an unknown key', () => {
  expect(problemsOf(articleText({ __proto: '1', "'__proto__'": '{polluted: true}' }))).toHaveLength(2)
})

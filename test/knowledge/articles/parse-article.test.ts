import { describe, expect, test } from 'vitest'
import { readFaults } from '../../../src/composition/read-texts.ts'
import { type Language, languages } from '../../../src/kit/language.ts'
import { faultText } from '../../../src/knowledge/articles/fault.ts'
import { parseArticle } from '../../../src/knowledge/articles/parse-article.ts'
import { articleText } from '../article-text.ts'

const faults = readFaults('.')
const path = 'ru/access/vpn.md'

function problemsOf(text: string, at = path, language: Language = 'en'): string[] {
  const parsed = parseArticle(at, text)
  if (parsed.ok) return []
  return parsed.refusal.map((problem) => `${problem.line} ${problem.code}: ${faultText(faults, problem, language)}`)
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
      isUrgent: false,
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
      [`4 value-wrong: "language" must be one of ${languages.join(', ')}.`, '2 key-missing: "owner" is missing.'],
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
      [
        '9 value-wrong: "actions[1].kind" must say what the button does: kind: register, kind: call_person or kind: link.',
      ],
    ],
    ['an empty body', articleText({}, ' '), ['10 body-empty: The article has no text below the front matter.']],
    [
      'a number for a title',
      articleText({ title: '5' }),
      ['3 value-wrong: "title" is read as a number or as yes and no: put it in quotes.'],
    ],
    ['a title that is forgotten', articleText({ title: '' }), ['3 value-wrong: "title" must not be empty.']],
    ['a list for a title', articleText({ title: '[VPN]' }), ['3 value-wrong: "title" must be text.']],
    [
      'a colon in a question',
      articleText({ questions: '\n  - гость: нужна стоянка' }),
      ['7 value-wrong: The value has a colon in it: put the whole value in quotes.'],
    ],
    [
      'a list that is not opened',
      articleText({ tags: 'a, b]' }),
      ['9 value-wrong: "tags" is a list whose "[" is missing at its beginning.'],
    ],
    ['a text for a list', articleText({ tags: 'a, b' }), ['9 value-wrong: "tags" must be a list.']],
    [
      'a day that is in no calendar',
      articleText({ review_by: '2027-02-30' }),
      ['8 value-wrong: "review_by" names a day that is in no calendar.'],
    ],
    [
      'what a draft leaves to be written',
      articleText({ owner: 'CHANGE-ME' }),
      ['7 change-me: A draft says CHANGE-ME where an editor has to write something.'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(problemsOf(text)).toEqual(expected)
  })

  test.each<[string, Record<string, string>, number, string]>([
    ['a colon in a value', { title: 'VPN: не работает' }, 3, 'The value has a colon in it'],
    ['a quote that is not closed', { title: '"не закрыта' }, 3, 'A quotation mark is opened here and never closed'],
    ['words behind a quote', { title: '"VPN" не работает' }, 3, 'Words stand behind a closing quotation mark'],
    ['a bracket that is not closed', { questions: '[а, б' }, 7, 'A list is opened with [ and not closed with ].'],
    ['a sign of YAML', { owner: '@ivan' }, 7, 'A value cannot begin with @: put it in quotes.'],
    ['a backslash', { title: '"C:\\Users"' }, 3, 'A backslash in double quotes'],
    ['a tab', { questions: '\n\t- впн' }, 7, 'The line begins with a tab'],
    ['a line out of step', { title: 'VPN\n  owner: я' }, 3, 'This line is indented otherwise'],
    ['a key without a colon', { title: 'VPN\nнет двоеточия' }, 4, 'A colon and a space are missing'],
    ['a key twice', { title: 'VPN\ntitle: VPN' }, 4, 'This key stands in the file twice'],
    ['a conflict of git', { title: 'VPN\n<<<<<<< HEAD' }, 4, 'Git has left a conflict here'],
  ])('in YAML %s', (_name, matter, line, sentence) => {
    const problems = problemsOf(articleText(matter))
    expect(problems[0]).toContain(`${line} yaml-syntax: ${sentence}`)
    expect(new Set(problems.map((problem) => problem.split(' ')[0])).size).toBe(problems.length)
  })

  test('in the language of its reader', () => {
    expect(problemsOf(articleText({ owner: null, reviw_by: '2027-01-01' }), path, 'ru')).toEqual([
      '2 key-missing: Нет поля «owner».',
      '8 key-unknown: Неизвестное поле «reviw_by»; может быть, «review_by»?',
    ])
  })

  test('aliases, which could blow up a small file', () => {
    expect(problemsOf(articleText({ tags: '&a [x]', related: '*a' }))).toEqual([
      '10 yaml-alias: The value begins with *: put it in quotes, or write out what it refers to.',
    ])
  })

  test('an item that is indented into the one above it', () => {
    const [fault] = problemsOf(articleText({ tags: '\n  - vpn\n   - tunnel' }))
    expect(fault).toMatch(/^\d+ yaml-glued: This item stands deeper/)
  })

  test('a list below a key without its colon is one fault, that of the key', () => {
    const text = articleText({ questions: null }).replace(
      'owner:',
      'questions\n  - кофе не варит\n  - нет кофе\nowner:',
    )
    const parsed = parseArticle('ru/access/a.md', text)
    expect(parsed.ok ? [] : parsed.refusal.map(({ code }) => code)).toEqual(['yaml-syntax'])
  })

  test('a file that is not two folders deep', () => {
    expect(problemsOf(articleText(), 'ru/vpn.md')[0]).toMatch(/^1 file-misplaced/)
  })
})

test('a front matter that names __proto__ is only an unknown key', () => {
  expect(problemsOf(articleText({ __proto: '1', "'__proto__'": '{polluted: true}' }))).toHaveLength(2)
})

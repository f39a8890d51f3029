import { expect, test } from 'vitest'
import { protectAcross, mayComplete } from '../../src/privacy/protect-across.ts'

type Said = readonly [...earlier: string[], last: string]

/** What is said, one message after the other, and what is left of each. */
const secrets: readonly (readonly [said: Said, left: Said])[] = [
  [
    ['не могу войти, пароль', 'Leto2026Zima'],
    ['не могу войти, пароль', '••••••••'],
  ],
  [
    ['мой пароль', '12345678'],
    ['мой пароль', '••••••••'],
  ],
  [
    ['пароль:', 'qwerty'],
    ['пароль:', '••••••••'],
  ],
  [
    ['Leto2026Zima', 'это мой пароль'],
    ['••••••••', 'это мой пароль'],
  ],
  [
    ['код из смс пришёл такой', '583920'],
    ['код из смс пришёл такой', '••••••'],
  ],
  [
    ['пришло смс', '482913'],
    ['пришло смс', '••••••'],
  ],
  [
    ['пин', '4829'],
    ['пин', '••••'],
  ],
  [
    ['cvv', '847'],
    ['cvv', '•••'],
  ],
  [
    ['4111 1111', '1111 1111'],
    ['4111 11••', '•••• 1111'],
  ],
  [
    ['4111', '1111', '1111', '1111'],
    ['4111', '11••', '••••', '1111'],
  ],
  [
    ['номер карты 4111 1111', 'потом 1111 1111'],
    ['номер карты 4111 11••', 'потом •••• 1111'],
  ],
  [
    ['паспорт', '4509 123456'],
    ['паспорт', '•••• ••••••'],
  ],
  [
    ['вот', 'снилс', '11223344595'],
    ['вот', 'снилс', '•••••••••••'],
  ],
]

test.each(secrets)('%j', (said, left) => {
  const [text, earlier] = [said.at(-1) ?? '', said.slice(0, -1)]
  expect(mayComplete(text)).toBe(true)
  const masked = protectAcross(earlier, text)
  const then = earlier.map((message, index) =>
    (masked.earlier[index] ?? []).reduce((rest, { was, is }) => rest.replace(was, is), message),
  )
  expect([...then, masked.text]).toEqual(left)
})

/** Answers to the bot's questions, and what else stands below such a word. */
const harmless: readonly Said[] = [
  ['забыл пароль', '48291'],
  ['не подходит пароль', 'PC-0412'],
  ['не приходит код', '48213'],
  ['код из смс не пришёл', '89161234567'],
  ['не приходит код', 'INC-000123'],
  ['какой код ошибки', '4829'],
  ['пароль не подходит', 'перезагрузил'],
  ['пароль', 'не подходит'],
  ['пароль?', 'спасибо'],
  ['пароль', 'я его забыл'],
  ['договор', '2200 7000 1234 5678'],
  ['картридж', '4276'],
  ['кабинет 4829', 'код двери не знаю'],
  ['sms code never arrives', '48213'],
]

test.each(harmless)('%j stays', (...said) => {
  expect(protectAcross(said.slice(0, -1), said.at(-1) ?? '').found).toEqual([])
})

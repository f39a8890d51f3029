import { describe, expect, test } from 'vitest'
import { render, textOf } from '../../src/channels/viber/render.ts'

const said = (text: string) => textOf({ text, format: 'plain' })
const article = (text: string) => textOf({ text, format: 'markdown' })

describe('what is clicked, copied or dialled arrives byte for byte', () => {
  test.each([
    'https://portal.example.test/reset_password_form?user_id=17',
    'Откройте https://a.example.test/_new_/~ivan/*all*?x=_y_ и войдите.',
    'portal.example.test/_a_ и www.example.test/~ivan_petrov~',
    'Пишите на _help_desk_@bank_one.example.test, ivan_petrov@example.test.',
    'C:\\Users\\_ivan_\\*.txt, /var/log/_old_/~backup~.log, ~/.ssh/id_rsa, \\\\server\\share_1\\_x_',
    'otchet_2026_final_.xlsx, _draft_v2_.docx, ~$otchet_1.docx',
    'Наберите *100*1# или *#06#, потом *105#.',
    'set MY_VAR_1=_x_ && echo %MY_VAR_1% $_HOME_DIR_',
    '__init__ и __pycache__',
    'SELECT * FROM t WHERE a_b = c_d * 2',
    'Наберите `git add *old* _new_` и ждите *.',
    '2*3*4=24, a ~ b ~ c, от ~5 до ~10',
    '(https://a.example.test/_x_), «https://a.example.test/_y_».',
  ])('%s', (text) => {
    expect(said(text)).toBe(text)
  })

  test('code of an article, in a line and in a block', () => {
    expect(article('Наберите `rm *old* _new_`.\n\n```\ndel *a* _b_\n```')).toBe(
      'Наберите rm *old* _new_.\n\ndel *a* _b_',
    )
  })

  test('an address in an article', () => {
    expect(article('[форма](https://a.example.test/_reset_form_?user_id=17)')).toBe(
      'форма (https://a.example.test/_reset_form_?user_id=17)',
    )
  })
})

test.each([
  ['*важно*', '*\u200Bважно*'],
  ['Это _срочно_, да', 'Это _\u200Bсрочно_, да'],
  ['~так~', '~\u200Bтак~'],
  ['*очень важно!*', '*\u200Bочень важно!*'],
  ['**важно**', '*\u200B*\u200Bважно**'],
  ['(*раз*) «_два_».', '(*\u200Bраз*) «_\u200Bдва_».'],
  ['*см. https://a.example.test/b_c*', '*\u200Bсм. https://a.example.test/b_c*'],
])('words that the client would read as markup stay what they are: %s', (text, expected) => {
  expect(said(text)).toBe(expected)
})

test.each(['*важно', 'важно*', '* пункт', 'раз * два', '_', '** **', '*раз\nдва*'])(
  'nothing is put where there is no pair: %j',
  (text) => {
    expect(said(text)).toBe(text)
  },
)

test('the message on the wire has the very same bytes', () => {
  const text = 'Вот: https://portal.example.test/reset_password_form?user_id=17'
  const message = render(
    { text, format: 'plain', buttons: [], signedBy: 'Анна', deletes: [], leaves: false },
    'b',
    null,
  )
  expect(message).toMatchObject({ text })
})

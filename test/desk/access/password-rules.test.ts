import { expect, test } from 'vitest'
import { checkPassword } from '../../../src/desk/access/password-rules.ts'

const anna = { login: 'akim', name: 'Анна Кузнецова' }

test.each([
  ['qwerty', 'too_short'],
  ['a'.repeat(129), 'too_long'],
  ['qwerty123456', 'too_common'],
  ['1234567890', 'too_common'],
  ['iloveyou1234', 'too_common'],
  ['Summer2026!', 'too_common'],
  ['Moscow2026!', 'too_common'],
  ['Москва2026!', 'too_common'],
  ['Sberbank2026', 'too_common'],
  ['admin2026admin', 'too_common'],
  ['пароль12345', 'too_common'],
  ['gfhjkm12345', 'too_common'],
  ['йцукенгшщз', 'too_common'],
  ['зфыыцщкв123', 'too_common'],
  ['солнышко12', 'too_common'],
  ['frontline2026', 'too_common'],
  ['aaaaaaaaaaaa', 'too_common'],
  ['akim1234567', 'like_login'],
  ['анна123456', 'like_login'],
  ['Kuznetsova1', 'like_login'],
  ['repytwjdf12', 'like_login'],
] as const)('«%s» is refused: %s', async (password, refusal) => {
  expect(await checkPassword(password, anna)).toEqual({ ok: false, refusal })
})

test.each(['correct horse battery', 'зелёный жираф танцует', 'xk7f-9q2m-p4zt-r8wd', 'Vb7!kLq2zR'])(
  '«%s» is taken',
  async (password) => {
    expect(await checkPassword(password, anna)).toEqual({ ok: true, value: null })
  },
)

import { expect, test } from 'vitest'
import { type Language, languages } from '../../src/kit/language.ts'
import { mask } from '../../src/privacy/mask.ts'

/** What people give away in each language: the words around a secret are what it is recognised by. */
const givenAway: Readonly<Record<Language, readonly string[]>> = {
  ru: ['мой пароль: Gh7!kq2Zx', 'пин 4821', 'код из смс 482193', 'cvv 123'],
  en: ['my password is Gh7!kq2Zx', 'pin 4821', 'the sms code is 482193', 'cvv 123'],
}

test.each(languages)('a password, a PIN and a code from a message are recognised in %s', (language) => {
  const kept = givenAway[language].filter((text) => mask(text).found.length === 0)
  expect(kept).toEqual([])
})

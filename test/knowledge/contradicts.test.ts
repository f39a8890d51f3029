import { expect, test } from 'vitest'
import { contradicts } from '../../src/knowledge/contradicts.ts'
import { rulesOf } from '../../src/knowledge/rules/all-rules.ts'
import { wordsOf } from '../../src/knowledge/words.ts'

test.each([
  ['ru', 'впн работает отлично', 'впн не работает', true],
  ['ru', 'не работает впн', 'впн не работает', false],
  ['ru', 'не хочу менять пароль', 'хочу поменять пароль', true],
  ['ru', 'видео не загружается', 'как загрузить видео', false],
  ['ru', 'впн', 'впн не работает', false],
  ['ru', 'работает почта, а впн не работает', 'впн не работает', false],
  ['en', "vpn doesn't work", 'vpn works great', true],
  ['en', "it won't print", "printer won't print", false],
] as const)('%s: «%s» against «%s»: %s', (language, one, other, expected) => {
  expect(contradicts(wordsOf(one), wordsOf(other), rulesOf[language])).toBe(expected)
  expect(contradicts(wordsOf(other), wordsOf(one), rulesOf[language])).toBe(expected)
})

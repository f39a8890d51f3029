import { expect, test } from 'vitest'
import { contradicts } from '../../../src/knowledge/words/contradicts.ts'
import { runSteps } from '../../../src/kit/functions/run-steps.ts'
import { synonymsByStem } from '../../../src/knowledge/index/synonyms.ts'
import { rulesOf } from '../../../src/knowledge/words/rules/all-rules.ts'
import { wordsOf } from '../../../src/knowledge/words/words.ts'

test.each([
  ['ru', 'впн работает отлично', 'впн не работает', true],
  ['ru', 'не работает впн', 'впн не работает', false],
  ['ru', 'не хочу менять пароль', 'хочу поменять пароль', true],
  ['ru', 'не хочу менять пароль', 'как сменить пароль', true],
  ['ru', 'я не буду менять пароль', 'поменять пароль', true],
  ['ru', 'не хочу больше карту', 'не хочу карту', false],
  ['ru', 'не могу сменить пароль', 'как сменить пароль', false],
  ['ru', 'видео не загружается', 'как загрузить видео', false],
  ['ru', 'впн', 'впн не работает', false],
  ['ru', 'работает почта, а впн не работает', 'впн не работает', false],
  ['en', "vpn doesn't work", 'vpn works great', true],
  ['en', "i don't want to change my password", 'how do i change my password', true],
  ['en', 'i do not need to reset my pin', 'reset pin', true],
  ['en', "i don't want my card any more", 'i no longer want my card', false],
  ['en', "it won't print", "printer won't print", false],
] as const)('%s: «%s» against «%s»: %s', (language, one, other, expected) => {
  const synonyms = runSteps(synonymsByStem(rulesOf[language]))
  expect(contradicts(wordsOf(one), wordsOf(other), rulesOf[language], synonyms)).toBe(expected)
  expect(contradicts(wordsOf(other), wordsOf(one), rulesOf[language], synonyms)).toBe(expected)
})

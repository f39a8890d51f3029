import { expect, test } from 'vitest'
import { rulesOf } from '../../../src/knowledge/words/rules/all-rules.ts'
import { wordsOf } from '../../../src/knowledge/words/words.ts'

test.each([
  ['en', 'i deleted a photo by accident', 'photo: thing, accident: place'],
  ['en', 'my old phone is dead', 'phone: thing'],
  ['en', 'my chair broke', 'chair: thing'],
  ['en', 'left my jacket in the meeting room', 'jacket: thing, meeting: place, room: place'],
  ['en', 'not receiving notifications from jira', 'jira: thing'],
  ['en', 'may i look', 'look: act'],
  ['en', 'how do i cancel a meeting', 'cancel: act, meeting: thing'],
  ['en', 'how to print', 'print: act'],
  ['en', '', ''],
  ['ru', 'случайно удалил фото', 'фото: thing'],
  ['ru', 'не печатает принтер', 'принтер: thing'],
  ['ru', 'не приходят уведомления о покупках', 'уведомления: thing, покупках: thing'],
  ['ru', 'забыл зонт в большой переговорной', 'зонт: thing, большой: place, переговорной: place'],
  ['ru', 'хочу посмотреть отчет', 'посмотреть: act, отчет: thing'],
  ['ru', 'вернуть деньги на карту', 'вернуть: act, деньги: thing, карту: place'],
] as const)('%s: «%s» has %s', (language, text, expected) => {
  const words = wordsOf(text)
  const roles = rulesOf[language].rolesOf(words)
  const told = words.flatMap((word, at) => (roles[at] === null ? [] : [`${word}: ${roles[at]}`]))
  expect(told.join(', ')).toBe(expected)
})

import { expect, test } from 'vitest'
import { isSameHere } from '../../../src/knowledge/talk/answers/same-here.ts'

test.each([
  'у меня тоже самое',
  'и у меня',
  'то же самое',
  'да, та же фигня',
  'такая же проблема',
  'у нас тоже',
  'аналогично',
  'same here',
  'yes same here',
  'me too',
  'same problem',
  'ditto',
  'у мене теж',
  'така ж біда',
])('"%s" says "me too"', (text) => {
  expect(isSameHere(text)).toBe(true)
})

test.each([
  'у меня другое',
  'у меня не печатает принтер',
  'то же самое было вчера с впн',
  'не та',
  'спасибо',
  'да',
  'yes',
  'это я',
  'same as yesterday with the printer',
  '',
])('"%s" does not', (text) => {
  expect(isSameHere(text)).toBe(false)
})

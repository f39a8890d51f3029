import { expect, test } from 'vitest'
import { agrees, chosenIn } from '../../../src/knowledge/talk/choosing.ts'

test.each([
  ['первое', 0],
  ['второй вариант, пожалуйста', 1],
  ['2', 1],
  ['the second one', 1],
  ['one', 0],
  ['последнее', 'last'],
  ['the last one', 'last'],
  ['ни одно из этого', 'none'],
  ['никакое', 'none'],
  ['none of them', 'none'],
  ['neither', 'none'],
] as const)('«%s» chooses %s', (text, which) => {
  expect(chosenIn(text)).toBe(which)
})

test.each(['первый монитор не работает', 'второй день без почты', 'первое или второе', 'one drive is full', 'это', ''])(
  '«%s» chooses nothing',
  (text) => {
    expect(chosenIn(text)).toBeNull()
  },
)

test.each(['да, отправляй', 'норм', 'yes, send it', 'ok', 'всё верно, спасибо'])('«%s» agrees', (text) => {
  expect(agrees(text)).toBe(true)
})

test.each(['да у меня карта не работает', 'не так', 'send it to anna', 'спасибо', ''])(
  '«%s» does not agree',
  (text) => {
    expect(agrees(text)).toBe(false)
  },
)

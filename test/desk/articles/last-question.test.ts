import { expect, test } from 'vitest'
import { type Line, lastQuestions, wasAsked } from '../../../src/desk/articles/last-question.ts'
import { second } from '../../../src/kit/time.ts'

/** "20 user: words", the seconds first. */
const lines = (...said: string[]): Line[] =>
  said.map((each, index) => {
    const [, at, author, text] = /^(\d+) (user|bot|agent): ([\s\S]*)$/.exec(each) ?? []
    return { number: index + 1, author: author as Line['author'], text: text ?? '', at: Number(at) * second }
  })

test('what was written in pieces is one question; an answer in between or a long pause begins another', () => {
  const said = lines(
    '0 user: не печатает принтер',
    '10 bot: Это помогло?',
    '20 user: у меня беда',
    '30 user: впн не работает',
    '400 user: и почта не открывается',
  )
  expect(lastQuestions(said, 9)).toEqual([
    ['и почта не открывается'],
    ['у меня беда', 'впн не работает'],
    ['не печатает принтер'],
  ])
  expect(lastQuestions(said, 1)).toEqual([['и почта не открывается']])
})

test('commands, greetings, thanks and numbers ask nothing', () => {
  const said = lines('0 user: впн не работает', '9 user: /person', '90 user: спасибо!', '200 user: 5', '300 user: ок')
  expect(lastQuestions(said, 9)).toEqual([['впн не работает']])
  expect(lastQuestions(lines('0 user: привет', '1 bot: Здравствуйте!'), 9)).toEqual([])
})

test('words count as asked when the user wrote them, also when the question has grown since', () => {
  const said = lines('0 user: впн не работает', '20 user: срочно нужен')
  expect(wasAsked('впн не работает', said)).toBe(true)
  expect(wasAsked('впн не работает\nсрочно нужен', said)).toBe(true)
  expect(wasAsked('почта не работает', said)).toBe(false)
  expect(wasAsked('впн не работает', lines('0 agent: впн не работает'))).toBe(false)
})

test('one word that was asked back belongs to what follows; another topic does not, nor what only says that it failed', () => {
  const list = '5 bot: Похоже на один из этих вопросов:'
  expect(lastQuestions(lines('0 user: почта', list, '9 user: не работает'), 9)).toEqual([['почта', 'не работает']])
  expect(lastQuestions(lines('0 user: почта', list, '9 user: карта'), 9)).toEqual([['карта'], ['почта']])
  const failed = lines('0 user: впн не подключается', '5 bot: Это помогло?', '9 user: всё равно не работает')
  expect(lastQuestions(failed, 9)).toEqual([['впн не подключается']])
  expect(wasAsked('всё равно не работает', failed)).toBe(false)
  expect(wasAsked('почта\nне работает', lines('0 user: почта', list, '9 user: не работает'))).toBe(true)
})

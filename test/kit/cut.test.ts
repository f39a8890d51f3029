import { expect, test } from 'vitest'
import { cut, toJson } from '../../src/kit/cut.ts'

test('a cut never tears a character in half', () => {
  expect(cut('аб😀', 3)).toBe('аб')
  expect(cut('аб😀', 4)).toBe('аб😀')
  expect(cut('абв', 2)).toBe('аб')
})

test('what is torn all the same is written as something Postgres takes', () => {
  expect(toJson({ name: 'a\ud83d' })).toBe('{"name":"a\ufffd"}')
})

import { expect, test } from 'vitest'
import { normaliseText, wordsOf } from '../../../src/knowledge/words/words.ts'

const everyWord = (text: string) =>
  (text.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []).map((word) => word.replaceAll("'", ''))

test('whatever character stands among letters, words end where Unicode says', () => {
  const differing: string[] = []
  for (let code = 1; code < 0x1_2000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue
    const text = `Ab${String.fromCodePoint(code)}Вг don't`
    for (const each of [text, normaliseText(text)])
      if (wordsOf(each).join(' ') !== everyWord(each).join(' ')) differing.push(code.toString(16))
  }
  expect(differing).toEqual([])
})

test('marks and invisible characters never part a word', () => {
  const parting: string[] = []
  for (let code = 1; code < 0x1_2000; code++) {
    const mark = String.fromCodePoint(code)
    if (!/^[\p{M}\p{Cf}]$/u.test(mark.normalize('NFKC'))) continue
    if (normaliseText(`па${mark}роль`).replace(/[й]/u, 'и').length !== 'пароль'.length) parting.push(code.toString(16))
  }
  expect(parting).toEqual([])
})

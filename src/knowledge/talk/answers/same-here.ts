import { normaliseText, wordsOf } from '../../words/words.ts'
import { exactWords } from '../ways.ts'

const says = exactWords(({ sameHere }) => sameHere.says)
const beside = exactWords(({ sameHere }) => sameHere.beside)
const mostWords = 7

/** «И у меня», «да, та же фигня», "same here": the very same, and nothing else. */
export function isSameHere(text: string): boolean {
  const words = wordsOf(normaliseText(text))
  if (words.length === 0 || words.length > mostWords || !words.some((word) => says.has(word))) return false
  return words.every((word) => says.has(word) || beside.has(word))
}

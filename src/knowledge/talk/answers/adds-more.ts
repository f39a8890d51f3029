import { normaliseText, wordsOf } from '../../words/words.ts'
import { stemmedWords } from '../ways.ts'

const isMore = stemmedWords(({ more }) => more)
const mostWords = 15

/** «Там ещё…», «забыл сказать», "also": more about what was just said. */
export function addsMore(text: string): boolean {
  const words = wordsOf(normaliseText(text))
  return words.length <= mostWords && words.slice(0, 3).some(isMore)
}

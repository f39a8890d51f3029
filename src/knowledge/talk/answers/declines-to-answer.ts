import { normaliseText, wordsOf } from '../../words/words.ts'
import { hasWay } from '../ways.ts'

const mostWords = 6
const declines = hasWay((answers) => answers.declines)

/** «Не хочу отвечать», «без оценки», "I'd rather not rate": what was asked is not answered, and that is fine. */
export function declinesToAnswer(text: string): boolean {
  const words = wordsOf(normaliseText(text))
  return words.length <= mostWords && declines(words)
}

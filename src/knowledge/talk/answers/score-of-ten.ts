import { normaliseText, wordsOf } from '../../words/words.ts'
import { exactWords, stemmedWords } from '../ways.ts'
import { isCounting } from './score.ts'

/** A score from 0 to 10 in words, and what else was said. */
type ScoreOfTen = { readonly score: number; readonly rest: string }

const places = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
const words = new Map(
  places.flatMap((score) => {
    const forms = exactWords((answers) => [
      ...(answers.numbers[score - 1] ?? []),
      ...(answers.scoresOfTen[score] ?? []),
      String(score),
    ])
    return [...forms].map((word) => [word, score] as const)
  }),
)
const isGlue = stemmedWords(({ scoreGlue }) => scoreGlue)
const mostLetters = 600
/** Says no more than that ten is the most. */
const ofTen = /\s*(?:\/|(?:из|з|із|out of|of)(?=\s))\s*(?:10|десяти|десятьох|ten)(?![\p{L}\p{N}])/iu

/** «Девять из десяти», «10, всё супер», "ten"; null where none is given. */
export function scoreOfTenIn(text: string): ScoreOfTen | null {
  const short = text.slice(0, mostLetters).replace(ofTen, '')
  const alone = scoreAlone(short)
  if (alone !== null) return { score: alone, rest: '' }
  const [clause = '', ...others] = short.split(/(?<=[,.!;:\n])|\s+[-–—]\s+/u)
  const first = others.length === 0 ? null : scoreAlone(clause)
  if (first !== null) return { score: first, rest: tidy(others.join('')) }
  const figure = /^\s*(10|\d)(?!\d)/u.exec(short)
  if (figure === null || isCounting(short, figure)) return null
  return { score: Number(figure[1]), rest: tidy(short.slice(figure[0].length)) }
}

function scoreAlone(text: string): number | null {
  const said = wordsOf(normaliseText(text))
  const [given, ...others] = said.flatMap((word) => words.get(word) ?? [])
  if (given === undefined || others.length > 0) return null
  return said.every((word) => words.has(word) || isGlue(word)) ? given : null
}

const tidy = (text: string): string => text.replace(/^[\s.,!:;–—-]+|\s+$/gu, '')

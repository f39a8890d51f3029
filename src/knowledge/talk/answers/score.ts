import { allRules } from '../../words/rules/all-rules.ts'
import { normaliseText, wordsOf } from '../../words/words.ts'
import { exactWords, stemmedWords } from '../ways.ts'

/** A rating in words, and what else was said. */
type Score = { readonly score: 1 | 2 | 3 | 4 | 5; readonly rest: string }

const scores = [1, 2, 3, 4, 5] as const
const words = new Map(
  scores.flatMap((score) =>
    [...exactWords((answers) => answers.scores[score - 1] ?? [])].map((word) => [word, score] as const),
  ),
)
const isGlue = stemmedWords(({ scoreGlue }) => scoreGlue)
const mostLetters = 600
/** «Отлично, но долго»: what follows takes some of it back, and nobody knows how much. */
const takesBack = new Set(allRules.flatMap(({ verdict }) => verdict.howevers))

/**
 * «Пятёрка», «5 спасибо Анна молодец», "4 out of 5", «⭐⭐⭐⭐». The score stands first or last; a word that praises counts
 * only alone, because «отлично» may be the beginning of a sentence. Null where none is given.
 */
export function scoreIn(text: string): Score | null {
  const short = text.slice(0, mostLetters)
  const stars = [...short.matchAll(/[⭐★]/gu)].length
  if (stars >= 1 && stars <= 5 && !/[\p{L}\p{N}]/u.test(short)) return { score: stars as Score['score'], rest: '' }
  const outOf = /^\s*(\d{1,2})\s*(?:\/|из|з|out of)\s*(5|10)(?!\d)/iu.exec(short)
  if (outOf !== null) return scaled(Number(outOf[1]), Number(outOf[2]), short.slice(outOf[0].length))
  // «На троечку, долго ждал», «отлично сработали, пятёрка»: one clause alone is the score.
  const clauses = short.split(/(?<=[,.!;])/u)
  const ending = clauses.length > 1 ? scoreIn(clauses.at(-1) ?? '') : null
  if (ending !== null && ending.rest === '') {
    return {
      score: ending.score,
      rest: clauses
        .slice(0, -1)
        .join('')
        .replace(/[\s,;]+$/u, '')
        .trim(),
    }
  }
  const [clause = '', ...others] = clauses
  if (
    others.length > 0 &&
    others.join('').trim() !== '' &&
    !takesBack.has(wordsOf(normaliseText(others.join('')))[0] ?? '')
  ) {
    const first = scoreIn(clause)
    if (first !== null) return { score: first.score, rest: joinedRest(first.rest, others.join('')) }
  }
  const said = [...short.matchAll(/[\p{L}\p{N}]+/gu)]
  const first = said[0]
  const last = said.at(-1)
  if (first === undefined || last === undefined) return null
  const all = wordsOf(normaliseText(short))
  const isAlone = all.every((word) => words.has(word) || isGlue(word))
  for (const place of [first, last]) {
    const score = words.get(normaliseText(place[0]))
    if (score === undefined) continue
    if (isAlone) return { score, rest: '' }
    // «Пять минут ждал» is no score; a figure with words of its own behind it is.
    const isFigure = /^\d$/u.test(place[0])
    if (!isFigure || isCounting(short, place)) continue
    return { score, rest: withoutGlue(short, place) }
  }
  return null
}

/** «5 минут», «2 раза», "5 hours": a figure that counts something else. */
export function isCounting(text: string, place: RegExpMatchArray): boolean {
  const behind = text.slice((place.index ?? 0) + place[0].length)
  return /^\s*[.:\-–]?\d|^\s*(?:мин|час|раз|дн|дня|день|нед|мес|год|лет|чел|хв|годин|min|hour|day|week|time|people)/iu.test(
    behind,
  )
}

function withoutGlue(text: string, place: RegExpMatchArray): string {
  const before = text.slice(0, place.index ?? 0)
  const behind = text.slice((place.index ?? 0) + place[0].length)
  return `${before} ${behind}`
    .replace(/^[\s.,!:;–—-]+|[\s,:;–—-]+$/gu, '')
    .replace(/\s{2,}/gu, ' ')
    .trim()
}

const joinedRest = (...parts: readonly string[]) =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')

function scaled(given: number, most: number, rest: string): Score | null {
  const score = most === 10 ? Math.round(given / 2) : given
  if (score < 1 || score > 5 || given > most) return null
  return { score: score as Score['score'], rest: rest.replace(/^[\s.,!:;–—-]+/u, '').trim() }
}

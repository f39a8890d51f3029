import type { SafeText } from '../kit/safe-text.ts'
import type { FindingKind } from '../messaging/finding-kind.ts'
import { announcedAfter, announcedBefore } from './across/announced.ts'
import { numbersInPieces } from './across/pieces.ts'
import { apart, looks, replaced, secretsIn } from './mask.ts'
import { forgetHarmless } from './protect-words.ts'
import { spokenNumbers } from './secrets/code/number-words.ts'
import { passwordWords } from './secrets/password/keyword.ts'
import { bullet, type Span } from './secrets/span.ts'
import { letters } from './secrets/letters.ts'

/** What stood in an earlier message, and what is to stand there in its place. */
export type HiddenPiece = { readonly was: string; readonly is: SafeText }

type ProtectedAcross = {
  readonly text: SafeText
  /** Of each earlier message what has turned out to be secret, in the order they were given. */
  readonly earlier: readonly (readonly HiddenPiece[])[]
  readonly found: readonly FindingKind[]
}

/** Words enough for a value that has no digit: «вот оно Ландыш», a phrase, a code in words. */
const mostWords = 6

/**
 * Whether a text may complete a secret that was begun before it: something with a digit, something without a sentence, a
 * word for one.
 */
export const mayComplete = (text: string): boolean =>
  /\d/.test(text) ||
  text.trim().split(/\s+/u, mostWords + 1).length <= mostWords ||
  spokenNumbers(text).length > 0 ||
  passwordWords(text).length > 0 ||
  /пин|pin|код|code|cvv|логин|login|PRIVATE KEY/iu.test(text)

/** Whoever says that none comes gives none: the number that follows is of something else. */
const noneComes = letters(
  /(?:не\s+(?:прих[оі]д|приш|прий|пр[ие]ход|получ|отрим|доход|вид|бач|работ|прац|чита|подход|помн)|нет\s+(?:кода|смс)|забы|забу|потер|not\s+(?:arriv|com|get|receiv|work)|n[o']t\s+(?:arriv|com|get|receiv|work)|never|forg[oe]t)\p{L}*/iu,
)

const saysNothing = (text: string): boolean => noneComes.test(text) && !/\d{4}/.test(text)

/** All that can be found in messages by reading them together, of each what stands in it. */
function spansAcross(said: readonly string[]): readonly (readonly Span[])[] {
  const heard = said.map((each, index) => (index < said.length - 1 && saysNothing(each) ? '' : each))
  const together = secretsIn(heard.join('\n'))
  const inPieces = numbersInPieces(said)
  let start = 0
  return said.map((message, index) => {
    const text = heard[index] ?? ''
    const joined = together.flatMap((span) => partIn(span, start, text))
    start += text.length + 1
    const called = index === said.length - 2 ? announcedAfter(said) : null
    const announced = index === said.length - 1 ? announcedBefore(said) : called === null ? [] : [called]
    return apart([...(inPieces[index] ?? []), ...joined, ...announced]).filter(
      ({ from, to, replacement }) => replacement !== message.slice(from, to),
    )
  })
}

/**
 * Secrets that are said in pieces: the word in one message and the value in a later one, a number in parts, a value that
 * is called a password afterwards. `earlier`: the last messages of the same person, oldest first, masked alone.
 */
export function protectAcross(earlier: readonly string[], text: string): ProtectedAcross {
  const found: FindingKind[] = []
  const pieces: HiddenPiece[][] = earlier.map(() => [])
  let said: readonly string[] = [...earlier, text]
  for (let look = 0; look < looks; look += 1) {
    const spans = spansAcross(said)
    if (spans.every((each) => each.length === 0)) break
    found.push(...spans.flat().map(({ kind }) => kind))
    spans.slice(0, -1).forEach((each, index) => {
      const message = said[index] ?? ''
      pieces[index]?.push(
        ...each.map(({ from, to, replacement }) => ({ was: message.slice(from, to), is: replacement as SafeText })),
      )
    })
    said = said.map((message, index) => replaced(message, spans[index] ?? []))
  }
  if (found.length > 0) forgetHarmless()
  return { text: (said.at(-1) ?? text) as SafeText, earlier: pieces, found }
}

/** What of a secret stands in the message that begins at `start`; nothing where it is elsewhere. */
function partIn(span: Span, start: number, message: string): readonly Span[] {
  const from = Math.max(span.from - start, 0)
  const to = Math.min(span.to - start, message.length)
  if (from >= to) return []
  // Hidden digit by digit it can be divided like what it hides; anything else is hidden whole in each of its parts.
  const isEven = span.replacement.length === span.to - span.from
  const isWhole = from === span.from - start && to === span.to - start
  const replacement = isWhole
    ? span.replacement
    : isEven
      ? span.replacement.slice(from + start - span.from, to + start - span.from)
      : bullet.repeat(8)
  return [{ from, to, kind: span.kind, replacement }]
}

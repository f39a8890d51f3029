import type { SafeText } from '../kit/safe-text.ts'
import type { FindingKind } from '../messaging/finding-kind.ts'
import { looks, secretsIn } from './mask.ts'
import { bullet, type Span } from './secrets/span.ts'

/** What stood in an earlier message, and what is to stand there in its place. */
export type HiddenPiece = { readonly was: string; readonly is: SafeText }

type ProtectedAcross = {
  readonly text: SafeText
  /** Of each earlier message what has turned out to be secret, in the order they were given. */
  readonly earlier: readonly (readonly HiddenPiece[])[]
  readonly found: readonly FindingKind[]
}

/** Whether a text may complete a secret that was begun before it: digits, something without a sentence, a word for one. */
export const mayComplete = (text: string): boolean =>
  /\d{3}/.test(text) ||
  /^\s*\S{4,64}\s*$/u.test(text) ||
  /парол|пароль|password|pwd|pass|пин|pin|код|code|cvv|логин|login/iu.test(text)

/** Whoever says that none comes gives none: the number that follows is of something else. */
const noneComes =
  /(?:не\s+(?:прих[оі]д|приш|прий|пр[ие]ход|получ|отрим|доход|вид|бач|работ|прац|чита|подход|помн)|нет\s+(?:кода|смс)|забы|забу|потер|not\s+(?:arriv|com|get|receiv|work)|n[o']t\s+(?:arriv|com|get|receiv|work)|never|forg[oe]t)\p{L}*/iu

/** «Сейчас посмотрю», "one sec": what somebody says while they look for the rest. */
const fillsTime =
  /^(?:(?:ну|так|вот|ой|ага|ок|ok|сейчас|щас|зараз|минут\p{L}*|хвилин\p{L}*|секунд\p{L}*|сек|sec|min|подожд\p{L}*|погод\p{L}*|зачека\p{L}*|wait|hold|on|one|a|just|let|me|moment|second|minute|посмотр\p{L}*|гляну|подивл\p{L}*|найду|знайду|ищу|шукаю|look\p{L}*|find\p{L}*|check\p{L}*|дальше|далі|next|ещ[её]|ще|it|одну|момент\p{L}*)[\s.,!…]*){1,5}$/iu

const saysNothing = (text: string): boolean => fillsTime.test(text) || (noneComes.test(text) && !/\d{4}/.test(text))

/**
 * Secrets that are said in pieces: the word in one message and the value in the next, a card's number in two halves, a
 * value that is called a password afterwards. `earlier`: the last messages of the same person, oldest first, masked alone.
 */
export function protectAcross(earlier: readonly string[], text: string): ProtectedAcross {
  const found: FindingKind[] = []
  const pieces: HiddenPiece[][] = earlier.map(() => [])
  let said: readonly string[] = [...earlier.map((each) => (saysNothing(each) ? '' : each)), text]
  for (let look = 0; look < looks; look += 1) {
    const spans = secretsIn(said.join('\n'))
    if (spans.length === 0) break
    found.push(...spans.map(({ kind }) => kind))
    said = said.map((message, index) => {
      const start = said.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0)
      const parts = spans.flatMap((span) => partIn(span, start, message))
      pieces[index]?.push(
        ...parts.map(({ from, to, replacement }) => ({ was: message.slice(from, to), is: replacement as SafeText })),
      )
      return parts.reduceRight(
        (rest, { from, to, replacement }) => rest.slice(0, from) + replacement + rest.slice(to),
        message,
      )
    })
  }
  return {
    text: (said.at(-1) ?? text) as SafeText,
    earlier: pieces.map((all) => all.filter(({ was, is }) => was !== is)),
    found,
  }
}

/** What of a secret stands in the message that begins at `start`; nothing where it is elsewhere. */
function partIn(span: Span, start: number, message: string): readonly Omit<Span, 'kind'>[] {
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
  return [{ from, to, replacement }]
}

import type { FindingKind } from '../../../messaging/finding-kind.ts'
import { passwordWords } from '../password/keyword.ts'
import { bullet, type Span } from '../span.ts'
import { firstEndingAfter, type Word } from '../words.ts'
import { codeWord, isCardItself, isOnCard, isOtherCode, isUnit } from './code-words.ts'
import { type SpokenNumber, spokenNumbers } from './number-words.ts'

const reach = 40
/** Hours, rooms and amounts are said in words as well. */
const otherBefore =
  /(?:^|[\s,])(?:в|во|к|до|после|около|за|на|о|об|at|for|about|кабинет|каб|офис|отдел|добавочный)\s{1,2}$/iu
const otherBehind = /^\s{0,2}(?:тысяч|тыщ|млн|миллион|процент|hundred|thousand|percent|%)/iu

/** Codes and cards that are said in words: «cvv пять восемь один». Only beside a word for one, before or behind it. */
export function findSpokenCodes(text: string, words: readonly Word[]): Span[] {
  return spokenNumbers(text).flatMap((number) => {
    const kind = kindOf(text, number, words)
    return kind === null ? [] : [{ from: number.from, to: number.to, kind, replacement: bullet.repeat(8) }]
  })
}

function kindOf(text: string, { from, to, digits }: SpokenNumber, words: readonly Word[]): FindingKind | null {
  const next = words[firstEndingAfter(words, to)]
  if (digits.length < 3 || otherBehind.test(text.slice(to, to + 16))) return null
  if (next !== undefined && next.from - to < 3 && isUnit(next.text)) return null
  if (otherBefore.test(text.slice(Math.max(0, from - 16), from))) return null
  const near = between(words, from - reach, from)
  const behind = between(words, to, to + reach / 2)
  if (digits.length >= 13) return [...near, ...behind].some(isCard) ? 'card' : null
  const says = [...near, ...behind].map(codeWord)
  if (digits.length <= 4 && (says.includes('cvv') || near.some(isOnCard))) return 'cvv'
  if (digits.length > 8) return null
  if (says.includes('secret')) return 'code'
  const isOfCode = says.includes('code') || says.includes('message')
  if (digits.length >= 4 && isOfCode && ![...near, ...behind].some(isOtherCode)) return 'code'
  const left = text.slice(Math.max(0, from - reach / 2), from)
  return digits.length >= 4 && passwordWords(left).length > 0 ? 'password' : null
}

const isCard = (word: string): boolean => isCardItself(word) || /^(?:карточк|номер|number|visa|мир$|виз)/.test(word)

function between(words: readonly Word[], from: number, to: number): readonly string[] {
  const found: string[] = []
  for (let index = firstEndingAfter(words, from); index < words.length; index += 1) {
    const word = words[index]
    if (word === undefined || word.from >= to) break
    found.push(word.text)
  }
  return found
}

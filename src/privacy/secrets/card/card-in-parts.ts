import type { Run } from '../digits.ts'
import { isLabelledOtherwise } from '../document/number-labels.ts'
import type { Span } from '../span.ts'
import { isCardNumber, truncated } from './card.ts'
import { letters } from '../letters.ts'

const most = 4
const shortest = 2
const between = 40
/** Words that go on with a number that was begun. */
const goesOn = letters(
  /^(?:\n[^\S\n]{0,3}\d[.)]|[\s,.;:()«»"'…*•x/\\|_\p{Pd}]|и|а|потом|дал(?:ее|ьше)|затем|ещ[её]|остальн\p{L}+|последн\p{L}+|конец|кончается|оканчивается|заканчивается|на|цифр\p{L}{0,2}|номер\p{L}{0,2}|втор\p{L}+|треть\p{L}+|четв[её]рт\p{L}+|част\p{L}{1,3}|та|далі|решта|останн\p{L}+|and|then|next|rest|the|last|four|digits?|ends?|ending|with|in|is|part|second|third|number)*$/iu,
)
const called = letters(
  /карт(?!ин|ридж|он|офел)|кредитк|дебетов|зарплатн|(?<!\p{L})(?:cards?|visa|виза|master|мир)(?!\p{L})/iu,
)
const counted = letters(/(?<!\p{L})(?:(?:перв|перш)\p{L}{1,4}\s(?:\p{L}+\s)?цифр\p{L}?|first\s(?:\p{L}+\s)?digits?)/iu)
const reach = 40

/** A card's number with words between its parts: «карта 4276 3800 1234, последние 5678». */
export function findCardsInParts(text: string, plain: string, runs: readonly Run[]): Span[] {
  const spans: Span[] = []
  const groups = runs.filter(({ from, to }) => !isNumbering(plain, from, to) && !isCount(plain, from, to))
  for (const all of groups.length === runs.length ? [runs] : [runs, groups]) {
    for (let first = 0; first < all.length; first += 1) {
      const count = partsFrom(plain, all, first)
      if (count === 0) continue
      spans.push(...truncatedParts(text, plain, all.slice(first, first + count)))
      first += count - 1
    }
  }
  return spans.filter(({ from, to, replacement }) => replacement !== text.slice(from, to))
}

function truncatedParts(text: string, plain: string, parts: readonly Run[]): readonly Span[] {
  const total = parts.reduce((sum, { from, to }) => sum + to - from, 0)
  let seen = 0
  return parts.map(({ from, to }) => {
    const replacement = truncated(text, plain, from, to, total, seen)
    seen += to - from
    return { from, to, kind: 'card', replacement }
  })
}

/** «Последние 4 цифры 0573», `last 4: 0573`: how many there are is no part of the number. */
const isCount = (plain: string, from: number, to: number): boolean =>
  to - from === 1 &&
  (/^\s(?:цифр|digits)/iu.test(plain.slice(to, to + 8)) ||
    /(?<!\p{L})(?:последн|останн|last|first|перв|перш)\p{L}*\s$/iu.test(plain.slice(Math.max(0, from - 14), from)))

/** `1) 4276`, and below it `2) 9800`: what counts the lines is no part of the number. */
const isNumbering = (plain: string, from: number, to: number): boolean =>
  to - from === 1 &&
  /(?:^|\n)[^\S\n]*$/.test(plain.slice(Math.max(0, from - 8), from)) &&
  /^[.)][^\S\n]*\d/.test(plain.slice(to, to + 8))

/** Fours, eights and twelves that make sixteen, called a card or told as one number; of any length where they are called one. */
function partsFrom(plain: string, runs: readonly Run[], first: number): number {
  const start = runs[first]
  if (start === undefined || isLabelledOtherwise(plain, start.from)) return 0
  const isCalled =
    counted.test(plain.slice(Math.max(0, start.from - reach), start.from)) ||
    called.test(plain.slice(Math.max(0, start.from - reach), start.from)) ||
    called.test(plain.slice(start.to, start.to + 3 * reach))
  // Four groups of four that are a card by issuer and check digit are one, whatever is said in between.
  const isInFours = runs.slice(first, first + most).every(({ from, to }) => to - from === 4)
  let digits = ''
  for (let count = 1; count <= most; count += 1) {
    const run = runs[first + count - 1]
    if (run === undefined || run.to - run.from < shortest || !(isCalled || (run.to - run.from) % 4 === 0)) return 0
    const before = runs[first + count - 2]
    if (count > 1 && before !== undefined) {
      const gap = plain.slice(before.to, Math.min(run.from, before.to + between + 1))
      if (gap.length > between || !(isCalled || isInFours || goesOn.test(gap))) return 0
    }
    digits += plain.slice(run.from, run.to)
    if (digits.length > 16) return 0
    if (digits.length === 16) return count > 1 && isCardNumber(digits) ? count : 0
  }
  return 0
}

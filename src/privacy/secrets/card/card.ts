import { hasOtherLabel } from '../document/number-labels.ts'
import { isCalledCard } from './called-card.ts'
import type { Run } from '../digits.ts'
import { bullet, hideDigits, type Span } from '../span.ts'
import { letters } from '../letters.ts'

/** Between the groups of a card number: spaces of all widths, dots, dashes, nothing visible. */
const separator = /^[ \t\u00a0\u2000-\u200d\u202f\u2060\ufeff.\p{Pd}]{1,3}$/u
/** Between groups of four, which are a card's own shape, anything that people put there. */
const wideSeparator = /^[\s\u00a0\u2000-\u200d\u202f\u2060\ufeff.,;:/\\|_*+=~>»\p{Pd}]{1,4}$/u
const invisible = /^[\u200b-\u200d\u2060\ufeff]+$/
const shortest = 13
const longest = 19

/**
 * Issuer ranges and lengths. Luhn alone lets every tenth number through, and IMEI and ICCID always. Maestro only by the
 * prefixes that Russian banks issued and still honour.
 */
const issuers: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^5[1-5]/, [16]],
  [/^(?:222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)/, [16]],
  [/^220[0-4]/, [16, 17, 18, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:6011|65)/, [16, 17, 18, 19]],
  [/^35(?:2[89]|[3-8]\d)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:639002|676[1-3]|6759)/, [16, 18, 19]],
]

const notACard =
  /imei|iccid|(?:^|[^a-z])sim|сим-?карт|заказ|замовл|отслеж|відстеж|tracking|order(?!\s(?:using|with|by|paid))|накладн|трек|track|штрих|barcode|article|(?:item|part)\s(?:number|no)|p\/n|артик[уел]|(?:^|[^а-яё])арт\.|sku|ean|rrn|серийн|serial|s\/n|инвентарн|догов|(?:^|[^а-яё])дог\.|contract/gi
/** «Оплатил заказ с 5536…»: the order has been named, and what it was paid from follows. */
const paidFrom = letters(/(?:опла[тч]|плат[иі]л|спис|paid|charged)\p{L}*[^\d\n]{0,30}\s(?:с|з|из|зі|from|with)\s$/iu)
const isACard = /карт(?!ридж|ин|он|офел|ограф)|card|visa|master|мир|paid|опла[тч]/gi

/** Card numbers, first six and last four digits left (PCI DSS truncation), and a security code written right behind. */
export function findCards(text: string, plain: string, runs: readonly Run[]): Span[] {
  const spans: Span[] = []
  let index = 0
  while (index < runs.length) {
    const count = groupsOfCard(plain, runs, index, isCardNumber) || groupsOfCard(plain, runs, index, isCalledCard)
    const first = runs[index]
    const last = runs[index + count - 1]
    if (count === 0 || first === undefined || last === undefined) {
      index += 1
      continue
    }
    spans.push({
      from: first.from,
      to: last.to,
      kind: 'card',
      replacement: truncated(text, plain, first.from, last.to),
    })
    const security = securityCodeBehind(plain, last.to)
    if (security !== null) spans.push(security)
    index += count
  }
  return spans
}

type Test = (digits: string, plain: string, place: Run) => boolean

/** How many runs from `index` on form a card number, 0 if none do. Fewest first: what follows may be its expiry date. */
function groupsOfCard(plain: string, runs: readonly Run[], index: number, test: Test): number {
  let digits = ''
  let isWide = false
  const sizes: number[] = []
  for (let next = index; next < runs.length; next += 1) {
    const run = runs[next]
    if (run === undefined || digits.length + run.to - run.from > longest) return 0
    const before = runs[next - 1]
    const gap = next === index || before === undefined ? '' : plain.slice(before.to, Math.min(run.from, before.to + 5))
    if (gap !== '' && !separator.test(gap)) {
      if (!wideSeparator.test(gap)) return 0
      isWide = true
    }
    digits += plain.slice(run.from, run.to)
    // What cannot be seen separates no groups.
    if (next > index && invisible.test(gap)) sizes.push((sizes.pop() ?? 0) + run.to - run.from)
    else sizes.push(run.to - run.from)
    const place = { from: runs[index]?.from ?? 0, to: run.to }
    if (
      digits.length < shortest ||
      !(isCardShape(sizes) || isCalledNear(plain, place, sizes)) ||
      !isPlausible(plain, runs[index], digits.length)
    )
      continue
    if (isWide && !isInFours(sizes) && !isInTwoMessages(plain, run, before, gap, sizes)) continue
    if (test(digits, plain, place)) {
      return next - index + 1
    }
  }
  return 0
}

/** By issuer, length and check digit. */
export function isCardNumber(digits: string): boolean {
  return issuers.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits)) && luhn(digits)
}

/** Phones one after another have groups of two and three; cards have equal groups or no small ones. */
function isCardShape(sizes: readonly number[]): boolean {
  const first = sizes[0] ?? 0
  const last = sizes.at(-1) ?? 0
  return sizes.every((size) => size >= 3) || (sizes.slice(0, -1).every((size) => size === first) && last <= first)
}

const isInFours = (sizes: readonly number[]): boolean =>
  sizes.every((size) => size === 4) || sizes.join(' ') === '4 6 5' || sizes.join(' ') === '8 8'

/** In groups of any size where it is called a card, in all sixteen digits. */
const isCalledNear = (plain: string, { from, to }: Run, sizes: readonly number[]): boolean =>
  sizes.length <= 8 &&
  sizes.reduce((sum, size) => sum + size, 0) === 16 &&
  /(?<!\p{L})(?:карт(?!ин|ридж)|card|visa)/iu.test(
    `${plain.slice(Math.max(0, from - 40), from)} ${plain.slice(to, to + 24)}`,
  )

/** Two halves of any length, each all that stands in its line: so a number is sent in two messages. */
function isInTwoMessages(
  plain: string,
  run: Run,
  before: Run | undefined,
  gap: string,
  sizes: readonly number[],
): boolean {
  if (sizes.length !== 2 || before === undefined || !/^\s*\n\s*$/.test(gap) || sizes.some((size) => size < 4))
    return false
  const line = plain.slice(plain.lastIndexOf('\n', before.from) + 1, before.from)
  return /^[^\S\n]*(?:\n|$)/.test(plain.slice(run.to)) && (line.trim() === '' || /карт|card/i.test(line))
}

function isPlausible(plain: string, start: Run | undefined, length: number): boolean {
  if (start === undefined) return false
  // Behind a plus stands a phone, which has fifteen digits at most (E.164).
  if (plain[start.from - 1] === '+' && length <= 15) return false
  // A label that has its own number already says nothing of the next one: `order 55821 with 4539…`.
  if (paidFrom.test(plain.slice(Math.max(0, start.from - 48), start.from))) return true
  if (hasOtherLabel(plain, start.from)) return false
  const before = plain.slice(Math.max(0, start.from - 32), start.from).replace(/^.*\d(?=[^\d]{3,})/su, '')
  // Of two words the nearer one says what the number is.
  return (
    lastOf(notACard, before) <=
    lastOf(
      isACard,
      before.replace(/сим-?карт/gi, (found) => ' '.repeat(found.length)),
    )
  )
}

const lastOf = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1

function luhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    sum += index % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9
  }
  return sum % 10 === 0
}

/** First six and last four digits left; `before` of the number's `total` digits stand in earlier pieces. */
export function truncated(
  text: string,
  plain: string,
  from: number,
  to: number,
  total = plain.slice(from, to).replaceAll(/\D/g, '').length,
  before = 0,
): string {
  let seen = before
  let result = ''
  for (let index = from; index < to; index += 1) {
    const isDigit = /\d/.test(plain[index] ?? '')
    if (isDigit) seen += 1
    result += isDigit && seen > 6 && seen <= total - 4 ? bullet : text[index]
  }
  return result
}

/** People type what is printed: number, expiry date, three digits. */
function securityCodeBehind(plain: string, from: number): Span | null {
  const behind = plain.slice(from, from + 32)
  const match =
    /^([\s,;]{1,3}(?:до\s)?\d\d\s?[/.-]\s?(?:\d{4}|\d\d)[\s,;/]{1,3})(\d{3})(?!\d)/.exec(behind) ??
    /^([\s,;/]{1,3})(\d{3})\s*$/.exec(behind)
  if (match?.[1] === undefined || match[2] === undefined) return null
  const start = from + match[1].length
  return { from: start, to: start + 3, kind: 'cvv', replacement: hideDigits(match[2]) }
}

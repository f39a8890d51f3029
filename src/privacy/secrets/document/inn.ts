import { isLabelledOtherwise } from './number-labels.ts'
import { hideDigits, type Span } from '../span.ts'

const number = /(?<![\d•\p{L}+.,:/-])\d{12}(?![\d•]|[.,:/-]\d)/gu
const named = /(?<!\p{L})(?:инн|inn|іпн|рнокпп)(?!\p{L})[^\d]{0,24}$/iu
const eleventh = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
const twelfth = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
/** Phones without their plus have twelve digits in these countries. */
const phone = /^(?:380|375|99[2-8])/

/** Taxpayer numbers of people: twelve digits with both checks right, or beside the name. A company's ten are public. */
export function findInns(plain: string): Span[] {
  const spans: Span[] = []
  for (const match of plain.matchAll(number)) {
    const from = match.index
    const isNamed = named.test(plain.slice(Math.max(0, from - 40), from))
    const isBare = isRight(match[0]) && !phone.test(match[0]) && !isLabelledOtherwise(plain, from)
    if (isNamed || isBare) {
      spans.push({ from, to: from + match[0].length, kind: 'inn', replacement: hideDigits(match[0]) })
    }
  }
  return spans
}

const check = (digits: string, weights: readonly number[]): number =>
  (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11) % 10

/** Both check digits (order of the tax service MMV-7-6/435 of 2012). */
const isRight = (digits: string): boolean =>
  check(digits, eleventh) === Number(digits[10]) && check(digits, twelfth) === Number(digits[11])

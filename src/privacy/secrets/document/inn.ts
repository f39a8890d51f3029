import { isLabelledOtherwise } from './number-labels.ts'
import { hideDigits, type Span } from '../span.ts'
import { letters } from '../letters.ts'

const number = letters(/(?<![\d•\p{L}+.,:/-])\d{12}(?![\d•]|[.,:/-]\d)/gu)
const name = String.raw`(?<!\p{L})(?:инн|inn|іпн|рнокпп|ідентифікаційн\p{L}{1,3}\s(?:код|номер)\p{L}{0,2}|код\p{L}{0,2}\sплатник\p{L}{0,2}(?:\sподатк\p{L}{1,2})?)`
const named = new RegExp(String.raw`${name}[^\d]{0,24}$`, 'iu')
/** Said with its name it may stand right behind it, in groups of any size. */
const grouped = new RegExp(String.raw`${name}[^\d]{0,24}(?<digits>\d(?:[ \u00a0.-]?\d){11})(?![\d•])`, 'giu')
/** The Ukrainian ones have ten digits, as those of Russian companies, which are public, so the name must be theirs. */
const ukrainian = letters(
  /(?<!\p{L})(?:іпн|рнокпп|ідентифікаційн\p{L}{1,3}\s(?:код|номер)\p{L}{0,2}|код\p{L}{0,2}\sплатник\p{L}{0,2}(?:\sподатк\p{L}{1,2})?)[^\d\n]{0,24}(?<digits>\d(?:[ \u00a0.-]?\d){9})(?![ \u00a0.-]?[\d•])/giu,
)
/** A company's number is public, whatever its country calls it. */
const companys = /компан|фірм|фирм|організац|организац|юр(?:ос|лиц|ид)|company/iu
const eleventh = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
const twelfth = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
/** Phones without their plus have twelve digits in these countries. */
const phone = /^(?:380|375|99[2-8])/

/** Taxpayer numbers of people: twelve digits with both checks right, or beside the name. A company's ten are public. */
export function findInns(plain: string): Span[] {
  const spans: Span[] = []
  for (const match of plain.matchAll(number)) {
    const from = match.index
    const isNamed = named.test(plain.slice(Math.max(0, from - 80), from))
    const isBare = isPersonalInn(match[0]) && !phone.test(match[0]) && !isLabelledOtherwise(plain, from)
    if (isNamed || isBare) {
      spans.push({ from, to: from + match[0].length, kind: 'inn', replacement: hideDigits(match[0]) })
    }
  }
  for (const match of [...plain.matchAll(grouped), ...plain.matchAll(ukrainian)]) {
    const digits = match.groups?.['digits'] ?? ''
    if (companys.test(match[0])) continue
    // Below its name stands as often the number of something else.
    if (/\n/.test(match[0]) && !isPersonalInn(digits.replaceAll(/\D/g, ''))) continue
    const to = match.index + match[0].length
    spans.push({ from: to - digits.length, to, kind: 'inn', replacement: hideDigits(digits) })
  }
  return spans
}

const check = (digits: string, weights: readonly number[]): number =>
  (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11) % 10

/** Both check digits (order of the tax service MMV-7-6/435 of 2012). */
export const isPersonalInn = (digits: string): boolean =>
  check(digits, eleventh) === Number(digits[10]) && check(digits, twelfth) === Number(digits[11])

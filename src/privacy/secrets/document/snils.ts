import { isLabelledOtherwise } from './number-labels.ts'
import { hideDigits, type Span } from '../span.ts'
import { letters } from '../letters.ts'

const shaped = letters(/(?<![\d•\p{L}-])\d{3}-\d{3}-\d{3}[ \u00a0-]\d{2}(?![\d•-])/gu)
const loose = letters(/(?<![\d•\p{L}+-])\d{3}[ \u00a0.-]?\d{3}[ \u00a0.-]?\d{3}[ \u00a0.-]?\d{2}(?![\d•])/gu)
const named = letters(/снил[сзц]|сніл[сз]|snils|страхов\p{L}+\s+(?:номер|свидетельств|\d{3})/iu)
const reach = 32

/** Numbers of the Russian pension insurance: in their printed form with the right check, in any form beside their name. */
export function findSnils(plain: string): Span[] {
  const spans: Span[] = []
  for (const match of plain.matchAll(loose)) {
    const [from, to] = [match.index, match.index + match[0].length]
    const isNamed =
      named.test(plain.slice(Math.max(0, from - reach), from)) || named.test(plain.slice(to, to + reach / 2))
    if (!isNamed) continue
    spans.push({ from, to, kind: 'snils', replacement: hideDigits(match[0]) })
  }
  for (const match of plain.matchAll(shaped)) {
    const [from, to] = [match.index, match.index + match[0].length]
    if (!isRight(match[0].replaceAll(/\D/g, '')) || isLabelledOtherwise(plain, from)) continue
    spans.push({ from, to, kind: 'snils', replacement: hideDigits(match[0]) })
  }
  return spans
}

/** The last two digits check the nine before them (resolution of the pension fund's board 192p of 2006). */
function isRight(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < 9; index += 1) sum += Number(digits[index]) * (9 - index)
  return (sum % 101) % 100 === Number(digits.slice(9))
}

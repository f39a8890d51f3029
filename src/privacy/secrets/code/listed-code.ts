import { bullet, hideDigits, type Span } from '../span.ts'
import { letters } from '../letters.ts'

/** Codes for the day when the phone is lost: given out as a list, each opens the account once. */
const called = letters(
  /(?<!\p{L})(?:(?:резервн|запасн|аварийн|одноразов|резервні|запасні)\p{L}{0,3}\s(?:код\p{L}{0,2}|ключ\p{L}{0,2})|код\p{L}{0,2}\s(?:восстановлени|відновленн|резервн|доступа)\p{L}{0,2}|(?:backup|recovery|scratch|one-?time|emergency)\s(?:codes?|keys?))/giu,
)
const one = letters(
  /(?<![\p{L}\d•.:/-])(?:\d{3,5}[ -]\d{3,5}|\d{6,10}|(?=[a-z-]*\d)[a-z\d]{4,6}-[a-z\d]{4,6}(?:-[a-z\d]{4,6})?)(?![\p{L}\d•:/-]|\.\d)/giu,
)
const reach = 240

/** Lists of codes behind their name, to the end of what looks like one. */
export function findListedCodes(plain: string): Span[] {
  const spans: Span[] = []
  for (const { index, 0: name } of plain.matchAll(called)) {
    const start = index + name.length
    for (const { index: at, 0: code } of plain.slice(start, start + reach).matchAll(one)) {
      // A mark of capitals with its number is a ticket.
      if (/^\p{L}{2,5}-\d+$/u.test(code)) continue
      const replacement = /\p{L}/u.test(code) ? bullet.repeat(8) : hideDigits(code)
      spans.push({ from: start + at, to: start + at + code.length, kind: 'code', replacement })
    }
  }
  return spans
}

import { isPointing } from '../pointing.ts'
import { hideDigits, type Span } from '../span.ts'
import { letters } from '../letters.ts'

const back = letters(
  /(?<!\p{L})(?:(?:на|с|со|з|зі|on|from)\s{1,2})(?:оборот\p{L}{0,2}|обратной\sсторон\p{L}|задней\sсторон\p{L}|тыльной\sсторон\p{L}|изнанк\p{L}{1,2}|исподу|зворот\p{L}{1,4}(?:\s(?:боц|бок|сторон)\p{L}{1,2})?|the\s(?:back|reverse))(?!\p{L})|(?<!\p{L})(?:сзади|на\sзадней)(?!\p{L})/giu,
)
/** What is said of digits that are hard to read, besides words that only point at them. */
const ofDigits = letters(
  /^(?:\p{L}{0,5}ст[её]р\p{L}*|видн\p{L}*|подпис\p{L}*|підпис\p{L}*|после|возле|рядом|около|под|над|біля|після|плохо|ед(?:ва|ле)|напеч\p{L}*|карт\p{L}{0,5}|cards?|printed|written|faded|ніби|наче|типа|похоже|looks|like)$/iu,
)
const number = /(?<![\d•.,:/-]|\d )\d{3}(?![\d•:/-]|[.,]\d| \d|\s?(?:руб|р\.|грн|шт|мин|раз|стр|мб|%))/giu
const reach = 40

/** The three digits on the back of a card, told by where they stand: «на обороте вроде 428 или 423». */
export function findBackOfCard(plain: string): Span[] {
  const spans: Span[] = []
  for (const { index, 0: place } of plain.matchAll(back)) {
    const start = index + place.length
    const clause = /^[^\n.!?]*/.exec(plain.slice(start, start + reach))?.[0] ?? ''
    const before = plain.slice(Math.max(0, index - reach), index)
    if (!isOfDigits(before.slice(Math.max(before.lastIndexOf('\n'), before.search(/[.!?][^.!?]*$/)) + 1))) continue
    for (const { index: at, 0: code } of clause.matchAll(number)) {
      if (!isOfDigits(clause.slice(0, at))) break
      spans.push({ from: start + at, to: start + at + code.length, kind: 'cvv', replacement: hideDigits(code) })
    }
  }
  return spans
}

const isOfDigits = (words: string): boolean =>
  (words.match(/[\p{L}'’]+/gu) ?? []).every((word) => isPointing(word) || ofDigits.test(word))

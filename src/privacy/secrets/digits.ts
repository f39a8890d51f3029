import { bullet } from './span.ts'

/** A maximal run of digits, `to` exclusive. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** First code of each block of ten digits that people type instead of ASCII ones: Arabic-Indic (two), full-width. */
const zeros = [0x0660, 0x06f0, 0xff10]

/** The same text with foreign digits as ASCII ones. The length stays, so positions fit both texts. */
export function plainDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = zeros.find((first) => code >= first && code < first + 10) ?? code
    return String(code - zero)
  })
}

/** What is left of a card number that was masked before: six digits, bullets, four digits. */
const maskedCard =
  /(?:\d[\s.\u200b-\u200d\p{Pd}]{0,3}){6}(?:•[\s.\u200b-\u200d\p{Pd}]{0,3}){3,9}(?:\d[\s.\u200b-\u200d\p{Pd}]{0,3}){3}\d/gu

/** All runs of digits, but not those of an earlier masking: they were left to be seen. */
export function digitRuns(plain: string): readonly Run[] {
  const left = plain.includes(bullet) ? [...plain.matchAll(maskedCard)] : []
  const runs: Run[] = []
  for (const match of plain.matchAll(/\d+/g)) {
    const to = match.index + match[0].length
    if (plain[match.index - 1] === bullet || plain[to] === bullet) continue
    if (left.some(({ index, 0: card }) => match.index >= index && to <= index + card.length)) continue
    runs.push({ from: match.index, to })
  }
  return runs
}

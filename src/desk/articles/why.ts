import type { SafeText } from '../../kit/safe-text.ts'
import { ownWords, protectCut, protectText } from '../../privacy/protect-words.ts'
import type { Repair, SearchOutcome } from '../../knowledge/search/knowledge-index.ts'

/** Why the bot said what it said: the search behind it, as it was made. Other people's words may stand in it. */
export type Why = {
  readonly decision: SearchOutcome['decision']
  /** 0..1, see SearchOutcome. */
  readonly sure: number
  readonly offer: number
  readonly read: SafeText
  readonly repaired: readonly (Pick<Repair, 'how'> & { readonly typed: SafeText; readonly read: SafeText })[]
  readonly unknown: readonly SafeText[]
  /** The example question or title nearest to it. */
  readonly nearest: SafeText | null
  readonly first: readonly { readonly id: string; readonly title: SafeText; readonly score: number }[]
}

const mostShown = 3
const longestRead = 300
const mostWords = 12

export function whyOf({ decision, sure, offer, repaired, explanation, matches }: SearchOutcome): Why {
  return {
    decision,
    sure,
    offer,
    read: protectCut(explanation.read, longestRead),
    repaired: repaired
      .slice(0, mostWords)
      .map(({ typed, read, how }) => ({ typed: protectText(typed), read: protectText(read), how })),
    unknown: explanation.unknown.slice(0, mostWords).map(protectText),
    nearest: explanation.nearest === null ? null : protectText(explanation.nearest),
    first: matches
      .slice(0, mostShown)
      .map(({ article: { id, title }, score }) => ({ id, title: ownWords(title), score })),
  }
}

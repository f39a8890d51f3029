import { cut } from '../../kit/cut.ts'
import type { Repair, SearchOutcome } from '../../knowledge/search/knowledge-index.ts'

/** Why the bot said what it said: the search behind it, as it was made. Other people's words may stand in it. */
export type Why = {
  readonly decision: SearchOutcome['decision']
  /** 0..1, see SearchOutcome. */
  readonly sure: number
  readonly offer: number
  readonly read: string
  readonly repaired: readonly Repair[]
  readonly unknown: readonly string[]
  /** The example question or title nearest to it. */
  readonly nearest: string | null
  readonly first: readonly { readonly id: string; readonly title: string; readonly score: number }[]
}

const mostShown = 3
const longestRead = 300
const mostWords = 12

export function whyOf({ decision, sure, offer, repaired, explanation, matches }: SearchOutcome): Why {
  return {
    decision,
    sure,
    offer,
    read: cut(explanation.read, longestRead),
    repaired: repaired.slice(0, mostWords),
    unknown: explanation.unknown.slice(0, mostWords),
    nearest: explanation.nearest,
    first: matches.slice(0, mostShown).map(({ article: { id, title }, score }) => ({ id, title, score })),
  }
}

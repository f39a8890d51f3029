import { isListed } from './is-listed.ts'
import { allLayouts } from './layout.ts'
import { allRules } from './rules/all-rules.ts'
import { normaliseText, wordsOf } from './words.ts'

/** What a text says of the answer before it. */
export type Verdict = 'helped' | 'not_helped'

/** Whoever writes more tells something new. */
const mostWords = 12

const forms = new Set(allRules.flatMap(({ verdict }) => verdict.keys))
const negations = new Set(allRules.flatMap((rules) => [...rules.negations]))
const isAnyForm = isListed(({ verdict }) => verdict.keys)
const isAround = isListed(({ verdict, smallTalk, pleases, conjunctions }) => [
  ...verdict.glue,
  ...smallTalk.thanks.keys,
  ...smallTalk.thanks.glue,
  ...pleases,
  ...conjunctions,
])

/**
 * Whether a text says that an answer helped, or that it did not, and nothing else: «спасибо, заработало», "still not
 * working". Null for thanks alone (people thank for nothing), for a question, and for whatever tells something new.
 */
export function verdictOf(text: string): Verdict | null {
  if (text.includes('?')) return null
  const normalised = normaliseText(text.slice(0, 400))
  return verdictIn(normalised) ?? allLayouts.map((convert) => verdictIn(convert(normalised))).find(Boolean) ?? null
}

function verdictIn(normalised: string): Verdict | null {
  const words = wordsOf(normalised)
  if (words.length > mostWords) return null
  const isDenied = (at: number) => negations.has(words[at - 1] ?? '') && isAnyForm(words[at]!)
  // Praise takes the very form: "help" and «помогите» have the stems of "helped" and «помогло».
  const isPraise = (at: number) => forms.has(words[at]!) && !isDenied(at)
  const places = [...words.keys()]
  const isNothingElse = places.every(
    (at) => isPraise(at) || isDenied(at) || negations.has(words[at]!) || isAround(words[at]!),
  )
  if (!isNothingElse) return null
  if (places.some(isPraise)) return words.some((word) => negations.has(word)) ? null : 'helped'
  return places.some(isDenied) ? 'not_helped' : null
}

import type { LanguageRules } from './rules/language-rules.ts'
import { stemmerOf } from './stem.ts'

/** What else is said for a stem. */
type Synonyms = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Whether one text denies what the other says: "vpn works great" and "vpn does not work" share all but the point, and so
 * do "I don't want to change it" and "how do I change it". `synonyms`: by stem, of the same language.
 */
export function contradicts(
  left: readonly string[],
  right: readonly string[],
  rules: LanguageRules,
  synonyms: Synonyms,
): boolean {
  const [one, other] = [saidIn(left, rules), saidIn(right, rules)]
  return (
    deniesOnly(one, other) || deniesOnly(other, one) || refuses(one, other, synonyms) || refuses(other, one, synonyms)
  )
}

interface Said {
  readonly plain: ReadonlySet<string>
  readonly denied: ReadonlySet<string>
  /** What somebody does not want. */
  readonly unwanted: ReadonlySet<string>
}

const deniesOnly = ({ denied }: Said, { plain, denied: alsoDenied }: Said): boolean =>
  [...denied].some((stem) => plain.has(stem) && !alsoDenied.has(stem))

/** Another word for it is refused, too; with a plain denial it would be otherwise: what "won't load" one wants to load. */
const refuses = ({ unwanted }: Said, { plain, unwanted: alsoUnwanted }: Said, synonyms: Synonyms): boolean =>
  alsoUnwanted.size === 0 &&
  [...unwanted].some((stem) => [stem, ...(synonyms.get(stem) ?? [])].some((each) => plain.has(each)))

/** A negation turns the word after it round, and behind a wish what is wished. */
function saidIn(words: readonly string[], rules: LanguageRules): Said {
  const stem = stemmerOf(rules)
  const plain = new Set<string>()
  const denied = new Set<string>()
  const unwanted = new Set<string>()
  let isRefused = false
  for (const [at, word] of words.entries()) {
    if (rules.negations.has(word)) continue
    const isDenied = rules.negations.has(words[at - 1] ?? '')
    const isWish = rules.wishes.has(word)
    if (isRefused && !isWish) unwanted.add(stem(word))
    else if (isDenied || isRefused) denied.add(stem(word))
    else plain.add(stem(word))
    isRefused = isWish && (isDenied || isRefused)
  }
  return { plain, denied, unwanted }
}

import type { LanguageRules } from './rules/language-rules.ts'
import { stemmerOf } from './stem.ts'

/** Whether one text denies what the other says: "vpn works great" and "vpn does not work" share all but the point. */
export function contradicts(left: readonly string[], right: readonly string[], rules: LanguageRules): boolean {
  const [one, other] = [saidIn(left, rules), saidIn(right, rules)]
  return deniesOnly(one, other) || deniesOnly(other, one)
}

interface Said {
  readonly plain: ReadonlySet<string>
  readonly denied: ReadonlySet<string>
}

const deniesOnly = ({ denied }: Said, { plain, denied: alsoDenied }: Said): boolean =>
  [...denied].some((stem) => plain.has(stem) && !alsoDenied.has(stem))

/** A negation turns the word after it round. */
function saidIn(words: readonly string[], rules: LanguageRules): Said {
  const stem = stemmerOf(rules)
  const plain = new Set<string>()
  const denied = new Set<string>()
  for (const [at, word] of words.entries()) {
    if (rules.negations.has(word)) continue
    const isDenied = rules.negations.has(words[at - 1] ?? '')
    ;(isDenied ? denied : plain).add(stem(word))
  }
  return { plain, denied }
}

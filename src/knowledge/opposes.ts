import type { LanguageRules } from './rules/language-rules.ts'
import { stemmerOf } from './stem.ts'

type Sides = readonly [ReadonlySet<string>, ReadonlySet<string>]

/** Stems of the opposites, made once a language. */
const made = new Map<LanguageRules, readonly Sides[]>()

/**
 * Whether a question says the opposite of the passage it is nearest to: "turn the lights on" shares all but the point with
 * "turn the lights off". Not where the article has a word of the question's side anywhere: then it speaks of both.
 */
export function opposes(
  question: readonly string[],
  passage: readonly string[],
  article: readonly string[],
  rules: LanguageRules,
): boolean {
  const stem = stemmerOf(rules)
  const [asked, said, anywhere] = [question, passage, article].map((words) => new Set(words.map(stem)))
  const turns = (here: ReadonlySet<string>, there: ReadonlySet<string>) =>
    some(here, asked!) && !some(there, asked!) && some(there, said!) && !some(here, anywhere!)
  return sidesOf(rules).some(([left, right]) => turns(left, right) || turns(right, left))
}

const some = (side: ReadonlySet<string>, said: ReadonlySet<string>): boolean => [...side].some((each) => said.has(each))

function sidesOf(rules: LanguageRules): readonly Sides[] {
  const known = made.get(rules)
  if (known !== undefined) return known
  const stem = stemmerOf(rules)
  const sides = rules.opposites.map(([left, right]): Sides => [new Set(left.map(stem)), new Set(right.map(stem))])
  made.set(rules, sides)
  return sides
}

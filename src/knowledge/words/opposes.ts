import type { LanguageRules } from './rules/language-rules.ts'

/**
 * Whether a question asks for the opposite of what an article is about: "turn the lights on" shares all but the point with
 * "turn the lights off". Only the very forms that ask for something count: «отключается» tells of a fault and "won't turn
 * off" denies one. An article that has both sides answers both. `passages`: the words of its title and examples.
 */
export function opposes(question: readonly string[], passages: readonly string[], rules: LanguageRules): boolean {
  if (question.some((word) => rules.negations.has(word))) return false
  const [asked, said] = [new Set(question), new Set(passages)]
  const turns = (here: Side, there: Side) =>
    says(asked, here) && !says(asked, there) && says(said, there) && !says(said, here)
  return rules.opposites.some(([left, right]) => turns(left, right) || turns(right, left))
}

/** Ways to say one thing, each by all of its words together. */
type Side = readonly (readonly string[])[]

const says = (words: ReadonlySet<string>, side: Side): boolean =>
  side.some((ways) => ways.every((word) => words.has(word)))

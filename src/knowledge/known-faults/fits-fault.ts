import { runSteps } from '../../kit/functions/run-steps.ts'
import type { StemCounts } from '../index/features.ts'
import { synonymsByStem } from '../index/synonyms.ts'
import { tellingWords } from '../talk/is-detail.ts'
import { allLayouts } from '../words/layout.ts'
import { allRules } from '../words/rules/all-rules.ts'
import type { LanguageRules } from '../words/rules/language-rules.ts'
import { stemmerOf } from '../words/stem.ts'
import { normaliseText } from '../words/words.ts'
import { failingStems } from './said-of-everything.ts'

/** What is known of an outage, as far as a question may be recognised by it. */
export type Fault = {
  /** In whatever languages there are: people write in any of them. */
  readonly titles: readonly string[]
  readonly texts: readonly string[]
  readonly articleIds: readonly string[]
  readonly category: string | null
}

/** A question, and what the search makes of it. */
export type AskedOfFault = {
  /** As it was typed, and as the search has read it. */
  readonly readings: readonly string[]
  readonly decision: 'answer' | 'suggest' | 'nothing'
  /** The first match, whatever was decided about it. */
  readonly first: { readonly id: string; readonly category: string } | null
}

/** So much of what a question tells must be about the fault; with its subject, less is enough. */
const leastShare = 0.5
const leastShareOfSubject = 0.3
/** So much of what a title tells must be in the question. */
const leastOfTitle = 0.5
const byArticle = { answer: 2, suggest: 1.5, nothing: 0 } as const

/**
 * How well a question fits a fault; 0: it is about something else. By the article that answers it, or by its words:
 * its subject alone says nothing, for everybody with a question about mail would be told of mail.
 */
export function fitsFault(fault: Fault, asked: AskedOfFault): number {
  const article = asked.first !== null && fault.articleIds.includes(asked.first.id) ? byArticle[asked.decision] : 0
  const isOfSubject =
    asked.decision !== 'nothing' && fault.category !== null && asked.first?.category === fault.category
  const words = Math.max(
    0,
    ...allRules.flatMap((rules) =>
      readingsOf(asked.readings).map((reading) => fitsInWords(fault, reading, rules, isOfSubject)),
    ),
  )
  return Math.max(article, words)
}

/**
 * Whether an article speaks of a fault by name, in its title or a sample question. A search alone may be sure of the only
 * article of a small base for no better reason than that both say of something that it does not open.
 */
export const isAboutFault = (
  { title, questions }: { readonly title: string; readonly questions: readonly string[] },
  fault: Fault,
): boolean =>
  [title, ...questions].some((text) => fitsFault(fault, { readings: [text], decision: 'nothing', first: null }) > 0)

function fitsInWords(fault: Fault, question: string, rules: LanguageRules, isOfSubject: boolean): number {
  const told = stemsOf(question, rules)
  if (told.size === 0) return 0
  const about = stemsOf([...fault.titles, ...fault.texts].join('\n'), rules)
  const share = [...told.keys()].filter((stem) => isAmong(stem, about, rules)).length / told.size
  const title = Math.max(...fault.titles.map((one) => shareOfTitle(stemsOf(one, rules), told, rules)), 0)
  if (title === 0 || share < (isOfSubject ? leastShareOfSubject : leastShare)) return 0
  return isOfSubject || title >= leastOfTitle ? Math.min(1, (share + title) / 2) : 0
}

function shareOfTitle(title: StemCounts, told: StemCounts, rules: LanguageRules): number {
  if (title.size === 0) return 0
  return [...title.keys()].filter((stem) => isAmong(stem, told, rules)).length / title.size
}

function stemsOf(text: string, rules: LanguageRules): StemCounts {
  const stem = stemmerOf(rules)
  const failing = failingStems(rules)
  const stems = tellingWords(text).map(stem)
  return new Map(stems.filter((one) => !failing.has(one)).map((one) => [one, 1]))
}

/** The word itself, or what others say for it. */
function isAmong(stem: string, stems: StemCounts, rules: LanguageRules): boolean {
  if (stems.has(stem)) return true
  const others = runSteps(synonymsByStem(rules)).get(stem)
  return others !== undefined && [...others].some((other) => stems.has(other))
}

/** Each as it stands, and as it would be with another layout on: what makes no sense there fits nothing. */
const readingsOf = (texts: readonly string[]): readonly string[] => {
  const plain = texts.map(normaliseText)
  return [...new Set([...plain, ...plain.flatMap((text) => allLayouts.map((convert) => convert(text)))])]
}

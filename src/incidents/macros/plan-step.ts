import { type Language, nearestOf } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import { fillIn, unfilledIn, type Values, type Variable } from '../../messaging/canned/template.ts'
import type { ChosenPendingReason } from '../incident.ts'
import { inOrder, type MacroStep, type WordsBy } from './step.ts'

/** A step as it will be carried out in one conversation: its words chosen and filled in, its day found. */
export type PlannedStep =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'add_tags'; readonly tags: readonly string[] }
  | { readonly kind: 'set_category'; readonly category: string }
  | { readonly kind: 'escalate'; readonly reason: string }
  | { readonly kind: 'pend'; readonly reason: ChosenPendingReason; readonly until: Instant | null }
  | { readonly kind: 'pass_on'; readonly group: string; readonly reason: string }
  | { readonly kind: 'resolve'; readonly code: string | null; readonly text: string }

type PlanningFacts = {
  /** The user's, for what they read. */
  readonly language: Language
  /** The agent's, for what only the desk reads. */
  readonly agentLanguage: Language
  readonly values: Values
  /** When the working days after today begin, the next one first. */
  readonly openings: readonly Instant[]
}

/** What will be done, in the order in which it will. */
export const planSteps = (steps: readonly MacroStep[], facts: PlanningFacts): readonly PlannedStep[] =>
  inOrder(steps).map((step) => planStep(step, facts))

function planStep(step: MacroStep, { language, agentLanguage, values, openings }: PlanningFacts): PlannedStep {
  const filled = (words: WordsBy, reader: Language) => fillIn(nearestOf(words, reader) ?? '', values)
  switch (step.kind) {
    case 'note':
      return { kind: 'note', text: filled(step.text, agentLanguage) }
    case 'escalate':
      return { kind: 'escalate', reason: filled(step.reason, agentLanguage) }
    case 'pass_on':
      return { kind: 'pass_on', group: step.group, reason: filled(step.reason, language) }
    case 'resolve':
      return { kind: 'resolve', code: step.code, text: filled(step.text, language) }
    case 'pend': {
      const until = step.workingDays === null ? null : (openings[step.workingDays - 1] ?? null)
      return { kind: 'pend', reason: step.reason, until }
    }
    case 'add_tags':
    case 'set_category':
      return step
  }
}

/** Variables that nothing is known for, and that would reach a reader as they stand. */
export function unfilledInStep(step: PlannedStep): readonly Variable[] {
  switch (step.kind) {
    case 'note':
    case 'resolve':
      return unfilledIn(step.text)
    case 'escalate':
    case 'pass_on':
      return unfilledIn(step.reason)
    case 'add_tags':
    case 'set_category':
    case 'pend':
      return []
  }
}

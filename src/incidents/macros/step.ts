import type { Language } from '../../kit/language.ts'
import type { ChosenPendingReason } from '../incident.ts'

/** In the languages somebody wrote it in. */
export type WordsBy<Text extends string = string> = Readonly<Partial<Record<Language, Text | undefined>>>

/** What a macro does besides its text, after the reply has gone: each is a click that an agent could make alone. */
export type MacroStep<Text extends string = string> =
  | { readonly kind: 'note'; readonly text: WordsBy<Text> }
  | { readonly kind: 'add_tags'; readonly tags: readonly Text[] }
  | { readonly kind: 'set_category'; readonly category: string }
  | { readonly kind: 'escalate'; readonly reason: WordsBy<Text> }
  /** Until the n-th working day after today begins; null: without a day. */
  | { readonly kind: 'pend'; readonly reason: ChosenPendingReason; readonly workingDays: number | null }
  | { readonly kind: 'pass_on'; readonly group: string; readonly reason: WordsBy<Text> }
  | { readonly kind: 'resolve'; readonly code: string | null; readonly text: WordsBy<Text> }

export type StepKind = MacroStep['kind']

/** In which order they are done, and whether the agent's own work on it ends so: of those there is one at most. */
const kinds = {
  note: { place: 0, isEnd: false },
  add_tags: { place: 1, isEnd: false },
  set_category: { place: 2, isEnd: false },
  escalate: { place: 3, isEnd: false },
  pend: { place: 4, isEnd: true },
  pass_on: { place: 5, isEnd: true },
  resolve: { place: 6, isEnd: true },
} as const satisfies Readonly<Record<StepKind, { readonly place: number; readonly isEnd: boolean }>>

/** In the order in which they are done. */
export const stepKinds = (Object.keys(kinds) as readonly StepKind[]).toSorted((a, b) => kinds[a].place - kinds[b].place)

/** Further than this nobody puts anything off by a macro. */
export const mostWorkingDays = 30

/** What changes the incident's end comes last: afterwards it may be a colleague's, or over. */
export const inOrder = <Step extends { readonly kind: StepKind }>(steps: readonly Step[]): readonly Step[] =>
  steps.toSorted((a, b) => kinds[a.kind].place - kinds[b.kind].place)

export const endsWork = (kind: StepKind): boolean => kinds[kind].isEnd

/** The words of a step, in each language; none for a step without. */
export function wordsOfStep<Text extends string>(step: MacroStep<Text>): WordsBy<Text> | null {
  switch (step.kind) {
    case 'note':
    case 'resolve':
      return step.text
    case 'escalate':
    case 'pass_on':
      return step.reason
    case 'add_tags':
    case 'set_category':
    case 'pend':
      return null
  }
}

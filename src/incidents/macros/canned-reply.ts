import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import { unknownIn } from '../../messaging/canned/template.ts'
import { endsWork, type MacroStep, type StepKind, type WordsBy, wordsOfStep } from './step.ts'

/** Whose it is: everybody's, of a support group, or one agent's own. */
export const cannedScopes = ['own', 'group', 'all'] as const
export type CannedScope = (typeof cannedScopes)[number]

/** What somebody writes of a canned reply. With steps it is a macro. */
export type CannedDraft<Text extends string = string> = {
  readonly titles: WordsBy<Text>
  /** With variables: see messaging/canned/template.ts. */
  readonly texts: WordsBy<Text>
  readonly scope: CannedScope
  /** Of a group's: its id. */
  readonly group: string | null
  readonly steps: readonly MacroStep<Text>[]
}

export type CannedReply<Text extends string = string> = CannedDraft<Text> & {
  readonly id: string
  /** How often it went to a user. */
  readonly usedCount: number
  readonly lastUsedAt: Instant | null
  /** Grows with each change. */
  readonly version: number
}

/** What is wrong with one, and where: `steps` for all of them, else of one kind. */
export type CannedFault = {
  readonly code:
    | 'title_missing'
    | 'text_missing'
    | 'group_missing'
    | 'variable_unknown'
    | 'step_words_missing'
    /** A group, category or code that the desk does not have. */
    | 'step_choice_missing'
    | 'step_twice'
    | 'several_ends'
  readonly field: 'titles' | 'texts' | 'group' | 'steps' | StepKind
  /** Where the language matters. */
  readonly language?: Language
  /** The variable as it was typed. */
  readonly what?: string
}

const written = (words: WordsBy): readonly (readonly [Language, string])[] =>
  (Object.entries(words) as [Language, string | undefined][]).flatMap(([language, text]) =>
    text === undefined || text.trim() === '' ? [] : [[language, text] as const],
  )

/** Everything that keeps it from being saved; none: it is in order. */
export function cannedFaults({ titles, texts, scope, group, steps }: CannedDraft): readonly CannedFault[] {
  const faults: CannedFault[] = []
  if (written(titles).length === 0) faults.push({ code: 'title_missing', field: 'titles' })
  if (written(texts).length === 0) faults.push({ code: 'text_missing', field: 'texts' })
  if (scope === 'group' && group === null) faults.push({ code: 'group_missing', field: 'group' })
  faults.push(...unknownOf(texts, 'texts'))
  for (const step of steps) {
    const words = wordsOfStep(step)
    const isWordless = words !== null && written(words).length === 0
    const isEmpty = step.kind === 'add_tags' && step.tags.length === 0
    if (isWordless || isEmpty) faults.push({ code: 'step_words_missing', field: step.kind })
    if (words !== null) faults.push(...unknownOf(words, step.kind))
  }
  const kinds = steps.map(({ kind }) => kind)
  const twice = kinds.find((kind, at) => kinds.indexOf(kind) !== at)
  if (twice !== undefined) faults.push({ code: 'step_twice', field: twice })
  else if (kinds.filter(endsWork).length > 1) faults.push({ code: 'several_ends', field: 'steps' })
  return faults
}

const unknownOf = (words: WordsBy, field: CannedFault['field']): readonly CannedFault[] =>
  written(words).flatMap(([language, text]) =>
    unknownIn(text).map((what): CannedFault => ({ code: 'variable_unknown', field, language, what })),
  )

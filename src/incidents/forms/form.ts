import type { Language } from '../../kit/language.ts'
import type { IncidentKind } from '../incident.ts'

type Said = Readonly<Record<Language, string>>

/** What a form asks: words, a number, one of several, something that looks like its pattern, or a picture. */
export type FormField = {
  /** By which the answer is kept. */
  readonly id: string
  readonly title: Said
} & (
  | { readonly type: 'text' | 'number' | 'photo' }
  | { readonly type: 'choice'; readonly options: readonly { readonly id: string; readonly title: Said }[] }
  /** `pattern` is a regular expression of the whole answer; `example` fits it. */
  | { readonly type: 'inventory'; readonly pattern: string; readonly example: string }
)

/** What is asked, and what has to happen, for requests of one category. */
export type Form = {
  readonly category: string
  readonly kind: IncidentKind
  readonly fields: readonly FormField[]
  /** Who has to consent first: those in charge, one agent by their login, or (null) nobody. */
  readonly approval: 'supervisors' | { readonly login: string } | null
  /** What is to be done, in order, and by whom if that is known. */
  readonly steps: readonly { readonly title: string; readonly login: string | null }[]
}

/** By the category's id. */
export type Forms = Readonly<Record<string, Form>>

export const formOf = (forms: Forms, category: string | null | undefined): Form | null =>
  category !== null && category !== undefined && Object.hasOwn(forms, category) ? (forms[category] ?? null) : null

import type { Option } from '../fields/choice-field.tsx'

type Kind =
  | { readonly kind: 'spoken' | 'phone' | 'number' | 'duration' | 'percents' | 'hours' | 'agents' | 'categories' }
  | { readonly kind: 'choice' | 'boxes'; readonly options: () => readonly Option[] }

/** One field of a plain form: what it is called in the value, what kind it is, how it is called for people. */
export type FieldSpec = Kind & {
  readonly name: string
  readonly label: () => string
  readonly hint?: () => string
}

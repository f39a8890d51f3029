import { cut } from '../kit/cut.ts'
import { clean } from './clean.ts'

/** One rule for each field: a field without a rule does not compile, nor does one that lets words through unmasked. */
type FieldRules<Raw, Safe> = {
  readonly [Field in keyof Raw & keyof Safe]-?: (value: NonNullable<Raw[Field]>) => NonNullable<Safe[Field]>
} & { readonly [Field in Exclude<keyof Raw, keyof Safe>]: never }

/** The fields that are there, each by its rule. */
export function fieldsOf<Raw extends object, Safe extends object>(raw: Raw, rules: FieldRules<Raw, Safe>): Safe {
  const entries = Object.entries(raw).flatMap(([field, value]) => {
    const rule = (rules as Readonly<Record<string, ((value: unknown) => unknown) | undefined>>)[field]
    // A field that the types do not know has no business in a store.
    return rule === undefined || value === undefined || value === null ? [] : [[field, rule(value)]]
  })
  return Object.fromEntries(entries) as Safe
}

/** A name that a machine gave (an id, a code, an address at the messenger): useless when a digit of it is masked. */
export const opaque =
  (length: number) =>
  (text: string): string =>
    cut(clean(text), length)

/** Neither words nor a name: a number, a yes or no, one of a list. */
export const asItIs = <Value>(value: Value): Value => value

/** Every field there is, also those that may be missing: for objects that are written out field by field. */
export type Whole<Value> = { [Field in keyof Value]-?: Value[Field] | undefined }

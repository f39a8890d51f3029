import { Field } from '../../access/field.tsx'
import { useFault } from './form-context.ts'
import { type Part, textIn } from './part.ts'

export type Labelled = { readonly part: Part; readonly label: string; readonly hint?: string | undefined }

/** Emptied: nobody's words; null where that can be said, else it is not said at all. */
export function TextField({
  part,
  label,
  hint,
  empty,
  type = 'text',
  list,
}: Labelled & { readonly empty?: null; readonly type?: 'text' | 'tel'; readonly list?: string }) {
  const fault = useFault(part.path)
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(wiring) => (
        <input
          {...wiring}
          type={type}
          {...(list === undefined ? {} : { list })}
          autocomplete="off"
          value={textIn(part.value)}
          onInput={({ currentTarget: { value } }) => part.onChange(value === '' ? empty : value)}
        />
      )}
    </Field>
  )
}

/** What is no number is kept as it is typed: the server says what is wrong with it. */
export function NumberField({ part, label, hint }: Labelled) {
  const fault = useFault(part.path)
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(wiring) => (
        <input
          {...wiring}
          class="narrow"
          inputMode="numeric"
          autocomplete="off"
          value={textIn(part.value)}
          onInput={({ currentTarget: { value } }) => part.onChange(/^\d+$/.test(value) ? Number(value) : value)}
        />
      )}
    </Field>
  )
}

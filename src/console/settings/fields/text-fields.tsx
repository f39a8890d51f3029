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

/** A time of day; at its end midnight is 24:00, which no control of a browser can show. */
export function TimeField({ part, label, isEnd = false }: Labelled & { readonly isEnd?: boolean }) {
  const stored = textIn(part.value)
  return (
    <input
      type="time"
      class="time"
      aria-label={label}
      value={stored === '24:00' ? '00:00' : stored}
      onInput={({ currentTarget: { value } }) => part.onChange(isEnd && value === '00:00' ? '24:00' : value)}
    />
  )
}

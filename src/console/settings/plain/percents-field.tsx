import { useSignal } from '@preact/signals'
import { Field } from '../../access/field.tsx'
import { useFault } from '../fields/form-context.ts'
import { textsIn } from '../fields/part.ts'
import type { Labelled } from '../fields/text-fields.tsx'

const read = (text: string): readonly (number | string)[] =>
  text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))

/** A few numbers with commas between them. */
export function PercentsField({ part, label, hint }: Labelled) {
  const fault = useFault(part.path)
  const stored = textsIn(part.value).join(', ')
  const typed = useSignal(stored)
  // Whatever is half typed says the same as what it was read as; anything else came from outside.
  const shown = read(typed.value).join(', ') === stored ? typed.value : stored
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(wiring) => (
        <input
          {...wiring}
          class="narrow"
          autocomplete="off"
          value={shown}
          onInput={({ currentTarget: { value } }) => {
            typed.value = value
            part.onChange(read(value))
          }}
        />
      )}
    </Field>
  )
}

import { useId } from 'preact/hooks'
import { Field } from '../../access/field.tsx'
import { FaultLine } from './fault-line.tsx'
import { useFault } from './form-context.ts'
import { textIn, textsIn } from './part.ts'
import type { Labelled } from './text-fields.tsx'

export type Option = { readonly value: string; readonly name: string }
type Props = Labelled & {
  readonly options: readonly Option[]
  /** Whoever stores something else than a text. */
  readonly toValue?: (chosen: string) => unknown
}

/** One of several. What is stored and not offered any more stays until another is chosen. */
export function ChoiceField({ part, label, hint, options, toValue = (chosen) => chosen }: Props) {
  const fault = useFault(part.path)
  const value = textIn(part.value)
  const isOffered = options.some((one) => one.value === value)
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(wiring) => (
        <select {...wiring} value={value} onChange={({ currentTarget }) => part.onChange(toValue(currentTarget.value))}>
          {!isOffered && <option value={value}>{value}</option>}
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Any of a few, each with a box. */
export function BoxesField({ part, label, hint, options }: Labelled & { readonly options: readonly Option[] }) {
  const chosen = textsIn(part.value)
  const id = useId()
  return (
    <fieldset class="setting-set" {...(hint === undefined ? {} : { 'aria-describedby': id })}>
      <legend>{label}</legend>
      <div class="choices">
        {options.map(({ value, name }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ currentTarget }) =>
                part.onChange(
                  options
                    .map((one) => one.value)
                    .filter((one) => (one === value ? currentTarget.checked : chosen.includes(one))),
                )
              }
            />{' '}
            {name}
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p class="hint" id={id}>
          {hint}
        </p>
      )}
      <FaultLine path={part.path} />
    </fieldset>
  )
}

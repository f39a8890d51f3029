type Props<Value extends string> = {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly name: string }[]
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: readonly Value[]) => void
}

/** Any of them, each with a box; what is chosen and not offered any more can still be taken away. */
export function ChoiceList<Value extends string>({ label, options, chosen, onChange }: Props<Value>) {
  const gone = chosen.filter((value) => !options.some((one) => one.value === value))
  const all = [...options, ...gone.map((value) => ({ value, name: value as string }))]
  return (
    <fieldset class="choice-list">
      <legend>{label}</legend>
      <div class="choices">
        {all.map(({ value, name }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />{' '}
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

import { useId, useRef } from 'preact/hooks'
import { categories } from '../../access/session.ts'
import { Icon } from '../../frame/icon.tsx'
import { language } from '../../frame/language.ts'
import { say } from '../../words/say.ts'
import type { Option } from './choice-field.tsx'
import { FaultLine } from './fault-line.tsx'
import { useAround } from './form-context.ts'
import { textsIn } from './part.ts'
import type { Labelled } from './text-fields.tsx'

/** Some of many: what is chosen stands there and can be taken away, the rest is in a list. */
function PickField({ part, label, hint, options }: Labelled & { readonly options: readonly Option[] }) {
  const id = useId()
  const select = useRef<HTMLSelectElement>(null)
  const chosen = textsIn(part.value)
  const nameOf = (value: string) => options.find((one) => one.value === value)?.name ?? value
  const left = options.filter(({ value }) => !chosen.includes(value))
  return (
    <div class="field pick">
      <label for={id}>{label}</label>
      {chosen.length > 0 && (
        <ul class="picked" aria-label={label}>
          {chosen.map((value, index) => (
            <li key={value}>
              {nameOf(value)}
              <button
                type="button"
                aria-label={say('setting-take-out', { name: nameOf(value) })}
                onClick={() => {
                  part.onChange(chosen.toSpliced(index, 1))
                  select.current?.focus()
                }}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        id={id}
        ref={select}
        value=""
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '') part.onChange([...chosen, currentTarget.value])
          currentTarget.value = ''
        }}
      >
        <option value="">{left.length === 0 ? say('setting-pick-none') : say('setting-pick')}</option>
        {left.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FaultLine path={part.path} />
    </div>
  )
}

/** By their names; kept by their logins. */
export function AgentsField(props: Labelled) {
  return <PickField {...props} options={agentOptions(useAround().agents)} />
}

export const CategoriesField = (props: Labelled) => <PickField {...props} options={categoryOptions()} />

export const agentOptions = (agents: ReturnType<typeof useAround>['agents']): readonly Option[] =>
  agents.map(({ login, name }) => ({ value: login, name }))

export const categoryOptions = (): readonly Option[] =>
  categories.value.map(({ id, title }) => ({ value: id, name: title[language.value] }))

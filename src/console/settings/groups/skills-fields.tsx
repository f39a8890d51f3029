import { useId } from 'preact/hooks'
import { say } from '../../words/say.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { FaultLine } from '../fields/fault-line.tsx'
import { useAround } from '../fields/form-context.ts'
import { fieldOf, fieldsIn, type Part, textIn } from '../fields/part.ts'
import { CategoriesField, categoryOptions } from '../fields/pick-field.tsx'
import { TakeAway } from '../fields/take-away.tsx'
import { NumberField } from '../fields/text-fields.tsx'

/** What each agent knows well. */
export function SkillsFields({ part }: { readonly part: Part }) {
  const { agents } = useAround()
  const id = useId()
  const logins = Object.keys(fieldsIn(part.value))
  const nameOf = (login: string) => agents.find((one) => one.login === login)?.name ?? login
  return (
    <section class="setting-set" data-rows tabIndex={-1} aria-label={say('setting-skills')}>
      <p class="hint">{say('skills-hint')}</p>
      {logins.map((login) => (
        <SkillFields key={login} part={fieldOf(part, login)} name={nameOf(login)} />
      ))}
      <div class="field">
        <label for={id}>{say('skill-add')}</label>
        <select
          id={id}
          value=""
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') fieldOf(part, currentTarget.value).onChange({ main: null, also: [] })
            currentTarget.value = ''
          }}
        >
          <option value="">{say('setting-pick')}</option>
          {agents
            .filter(({ login }) => !logins.includes(login))
            .map(({ login, name }) => (
              <option key={login} value={login}>
                {name}
              </option>
            ))}
        </select>
      </div>
    </section>
  )
}

function SkillFields({ part, name }: { readonly part: Part; readonly name: string }) {
  const { usualCapacity } = useAround()
  const main = fieldOf(part, 'main')
  const capacity = fieldOf(part, 'capacity')
  return (
    <fieldset class="setting-piece setting-piece-body">
      <legend>{name}</legend>
      <div class="field-row">
        <ChoiceField
          part={{ ...main, value: main.value ?? '' }}
          label={say('skill-main')}
          options={[{ value: '', name: say('skill-none') }, ...categoryOptions()]}
          toValue={(value) => (value === '' ? null : value)}
        />
        <NumberField
          part={{ ...capacity, onChange: (value) => capacity.onChange(value === '' ? undefined : value) }}
          label={say('wait-capacity')}
          hint={say('skill-capacity-hint', { count: textIn(usualCapacity) })}
        />
      </div>
      <CategoriesField part={fieldOf(part, 'also')} label={say('skill-also')} hint={say('skill-also-hint')} />
      <FaultLine path={part.path} />
      <TakeAway name={name} onGone={() => part.onChange(undefined)} />
    </fieldset>
  )
}

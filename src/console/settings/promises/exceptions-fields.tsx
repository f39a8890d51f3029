import type { Priority } from '../../../incidents/priority.ts'
import { priorityNames } from '../../incidents/incident-kinds.ts'
import { say, sayKind } from '../../words/say.ts'
import { ChoiceField, type Option } from '../fields/choice-field.tsx'
import { DurationField } from '../fields/duration-field.tsx'
import { FaultLine } from '../fields/fault-line.tsx'
import { useAround } from '../fields/form-context.ts'
import { append, fieldOf, itemsOf, type Part } from '../fields/part.ts'
import { categoryOptions } from '../fields/pick-field.tsx'
import { TakeAway } from '../fields/take-away.tsx'
import { CountsSelect } from './counts-select.tsx'

const priorities: readonly Priority[] = [1, 2, 3, 4, 5]
const fresh = { isVip: true, response: '15m', resolution: '4h', counts: 'around_the_clock' }

/** Other promises for some: the first that fits holds. */
export function ExceptionsFields({ part }: { readonly part: Part }) {
  return (
    <section class="setting-set" data-rows tabIndex={-1} aria-label={say('exceptions')}>
      <h3>{say('exceptions')}</h3>
      <p class="hint">{say('exceptions-hint')}</p>
      {itemsOf(part).map((exception, index) => (
        <ExceptionFields key={index} part={exception} number={index + 1} />
      ))}
      <div>
        <button type="button" class="button" onClick={() => append(part, fresh)}>
          {say('exception-add')}
        </button>
      </div>
      <FaultLine path={part.path} />
    </section>
  )
}

function ExceptionFields({ part, number }: { readonly part: Part; readonly number: number }) {
  const { groups } = useAround()
  const name = say('exception-number', { number })
  const anyOf = (options: readonly Option[]): readonly Option[] => [
    { value: '', name: say('exception-any') },
    ...options,
  ]
  const orNothing = (value: string) => (value === '' ? undefined : value)
  const vip = fieldOf(part, 'isVip')
  const rank = fieldOf(part, 'priority')
  return (
    <fieldset class="setting-piece setting-piece-body">
      <legend>{name}</legend>
      <div class="field-row">
        <ChoiceField
          part={fieldOf(part, 'group')}
          label={say('exception-group')}
          options={anyOf(groups)}
          toValue={orNothing}
        />
        <ChoiceField
          part={fieldOf(part, 'category')}
          label={say('exception-category')}
          options={anyOf(categoryOptions())}
          toValue={orNothing}
        />
        <ChoiceField
          part={rank}
          label={say('target-priority')}
          options={anyOf(
            priorities.map((each) => ({ value: String(each), name: `${each}, ${sayKind(priorityNames, each)}` })),
          )}
          toValue={(value) => (value === '' ? undefined : Number(value))}
        />
        <ChoiceField
          part={{ ...vip, value: vip.value === undefined ? '' : String(vip.value) }}
          label={say('exception-vip')}
          options={anyOf([
            { value: 'true', name: say('exception-vip-only') },
            { value: 'false', name: say('exception-vip-not') },
          ])}
          toValue={(value) => (value === '' ? undefined : value === 'true')}
        />
      </div>
      <div class="field-row">
        <DurationField part={fieldOf(part, 'response')} label={say('target-response')} />
        <DurationField part={fieldOf(part, 'resolution')} label={say('target-resolution')} />
        <div class="field">
          <span class="field-name" aria-hidden="true">
            {say('target-counts')}
          </span>
          <CountsSelect part={fieldOf(part, 'counts')} label={say('target-counts-of', { name })} />
        </div>
      </div>
      <FaultLine path={part.path} />
      <TakeAway name={name} onGone={() => part.onChange(undefined)} />
    </fieldset>
  )
}

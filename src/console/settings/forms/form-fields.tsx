import type { IncidentKind } from '../../../incidents/incident.ts'
import { say, sayKind } from '../../words/say.ts'
import { kindNames } from '../../incidents/whole/whole-kinds.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { FaultLine } from '../fields/fault-line.tsx'
import { useAround } from '../fields/form-context.ts'
import { append, fieldOf, fieldsIn, itemsOf, type Part, textIn } from '../fields/part.ts'
import { agentOptions } from '../fields/pick-field.tsx'
import { TakeAway } from '../fields/take-away.tsx'
import { TextField } from '../fields/text-fields.tsx'
import { AskedFields } from './asked-fields.tsx'
import { MoveUp } from './move-up.tsx'

const kinds = ['incident', 'service_request'] as const satisfies readonly IncidentKind[]
/** Before a login, so that nobody called like a kind is taken for it. */
const agent = 'agent:'

/** What a category asks, who has to agree, what is to be done. */
export function FormFields({ part: given }: { readonly part: Part }) {
  const { agents } = useAround()
  const part: Part = { ...given, usual: { kind: 'incident', fields: [], steps: [], approval: null } }
  const approval = fieldOf(part, 'approval')
  const login = fieldsIn(approval.value)['login']
  return (
    <>
      <div class="field-row">
        <ChoiceField
          part={fieldOf(part, 'kind')}
          label={say('forms-kind')}
          options={kinds.map((value) => ({ value, name: sayKind(kindNames, value) }))}
        />
        <ChoiceField
          part={{ ...approval, value: login === undefined ? textIn(approval.value) : `${agent}${textIn(login)}` }}
          label={say('forms-approval')}
          options={[
            { value: '', name: say('forms-approval-nobody') },
            { value: 'supervisors', name: say('ladder-supervisors') },
            ...agentOptions(agents).map(({ value, name }) => ({ value: `${agent}${value}`, name })),
          ]}
          toValue={(value) =>
            value === '' ? null : value.startsWith(agent) ? { login: value.slice(agent.length) } : value
          }
        />
      </div>
      <AskedFields part={fieldOf(part, 'fields')} />
      <StepFields part={fieldOf(part, 'steps')} />
    </>
  )
}

/** The checklist of whoever works on it, in order. */
function StepFields({ part }: { readonly part: Part }) {
  const { agents } = useAround()
  return (
    <section class="setting-set" data-rows tabIndex={-1} aria-label={say('forms-steps')}>
      <h3>{say('forms-steps')}</h3>
      <p class="hint">{say('forms-steps-hint')}</p>
      {itemsOf(part).map((step, index) => {
        const login = fieldOf(step, 'login')
        const name = say('forms-step', { number: index + 1 })
        return (
          <div class="field-row ladder-row" key={index}>
            <TextField part={fieldOf(step, 'title')} label={name} />
            <ChoiceField
              part={{ ...login, value: login.value ?? '' }}
              label={say('forms-step-who', { number: index + 1 })}
              options={[{ value: '', name: say('no-assignee') }, ...agentOptions(agents)]}
              toValue={(value) => (value === '' ? null : value)}
            />
            <MoveUp list={part} index={index} name={name} />
            <TakeAway name={name} onGone={() => step.onChange(undefined)} />
            <FaultLine path={step.path} />
          </div>
        )
      })}
      <div>
        <button type="button" class="button small" onClick={() => append(part, { title: '', login: null })}>
          {say('forms-step-add')}
        </button>
      </div>
      <FaultLine path={part.path} />
    </section>
  )
}

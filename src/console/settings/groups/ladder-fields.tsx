import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { DurationField } from '../fields/duration-field.tsx'
import { FaultLine } from '../fields/fault-line.tsx'
import { useAround } from '../fields/form-context.ts'
import { append, fieldOf, fieldsIn, itemsOf, listIn, type Part, textIn } from '../fields/part.ts'
import { agentOptions } from '../fields/pick-field.tsx'
import { TakeAway } from '../fields/take-away.tsx'

type Kind = 'on_duty' | 'supervisors' | 'on_call'
export const whoNames = {
  on_duty: 'ladder-on-duty',
  supervisors: 'ladder-supervisors',
  on_call: 'ladder-on-call',
} satisfies Record<Kind, SentenceId>
const kinds = Object.keys(whoNames) as readonly Kind[]
/** Before a login, so that nobody called like a kind is taken for it. */
const agent = 'agent:'

/** Who is told while nobody takes it, and after how long. */
export function LadderFields({ part }: { readonly part: Part }) {
  const steps = fieldOf(part, 'steps')
  return (
    <section class="setting-set" data-rows tabIndex={-1} aria-label={say('ladder')}>
      <h3>{say('ladder')}</h3>
      <p class="hint">{say('ladder-hint')}</p>
      {itemsOf(steps).map((step, index) => (
        <LadderRow key={index} part={step} number={index + 1} />
      ))}
      <div>
        <button
          type="button"
          class="button small"
          onClick={() => append(steps, { who: 'supervisors', after: laterThan(steps.value) })}
        >
          {say('ladder-add')}
        </button>
      </div>
      <FaultLine path={steps.path} />
      <DurationField part={fieldOf(part, 'repeat')} label={say('ladder-repeat')} hint={say('ladder-repeat-hint')} />
    </section>
  )
}

/** The last one's time: a step may come together with the one before it, never earlier. */
const laterThan = (steps: unknown): string => textIn(fieldsIn(listIn(steps).at(-1))['after']) || '0m'

function LadderRow({ part, number }: { readonly part: Part; readonly number: number }) {
  const { agents } = useAround()
  const who = fieldOf(part, 'who')
  const login = fieldsIn(who.value)['login']
  return (
    <div class="field-row ladder-row">
      <DurationField part={fieldOf(part, 'after')} label={say('ladder-after', { number })} />
      <ChoiceField
        part={{ ...who, value: login === undefined ? who.value : `${agent}${textIn(login)}` }}
        label={say('ladder-who', { number })}
        options={[
          ...kinds.map((value) => ({ value, name: sayKind(whoNames, value) })),
          ...agentOptions(agents).map(({ value, name }) => ({ value: `${agent}${value}`, name })),
        ]}
        toValue={(value) => (value.startsWith(agent) ? { login: value.slice(agent.length) } : value)}
      />
      <TakeAway name={say('ladder-step', { number })} onGone={() => part.onChange(undefined)} />
    </div>
  )
}

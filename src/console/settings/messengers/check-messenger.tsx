import { useSignal } from '@preact/signals'
import { findingWeights } from '../../../messaging/channel-finding.ts'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'
import { Icon } from '../../frame/icon.tsx'
import { messengerName } from '../../frame/messengers.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { now } from '../../time/clock.ts'
import { clockTime, dateTime } from '../../time/format-time.ts'
import { say, sayKind } from '../../words/say.ts'
import { findingWords, weightIcons, weightWords } from './finding-words.ts'
import type { Check } from './messenger-kinds.ts'

type Props = { readonly name: string; readonly variable: string }
type Finding = Check['findings'][number]

/** Asks the messenger itself, and says what to do. What was found stays until it is asked again. */
export function CheckMessenger({ name, variable }: Props) {
  const check = useSignal<Check | null>(null)
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)

  async function run(): Promise<void> {
    isBusy.value = true
    const answer = await ask(api.settings.messengers[':name'].check.$post({ param: { name } }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (answer.ok) check.value = answer.value
  }

  return (
    <div class="messenger-check">
      <BusyButton
        type="button"
        class="button small"
        aria-label={say('messenger-check-of', { messenger: messengerName(name) })}
        isBusy={isBusy.value}
        onClick={() => void run()}
      >
        {isBusy.value ? say('messenger-checking') : say('messenger-check')}
      </BusyButton>
      <div role="status">
        <Refusal error={error.value} />
        {check.value !== null && error.value === null && (
          <>
            <p class="hint">{say('messenger-checked-at', { time: clockTime(check.value.at) })}</p>
            <ul class="findings">
              {check.value.findings.map((finding) => (
                <FindingLine key={finding.code} finding={finding} name={name} variable={variable} />
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}

function FindingLine({ finding, name, variable }: Props & { readonly finding: Finding }) {
  const weight = findingWeights[finding.code]
  return (
    <li class={`is-${weight}`}>
      <Icon name={weightIcons[weight]} size={16} />
      <span>
        <span class="visually-hidden">{sayKind(weightWords, weight)} </span>
        {sayKind(findingWords, finding.code, { messenger: messengerName(name), variable, ...valuesOf(finding) })}
      </span>
    </li>
  )
}

/** What a sentence may ask for besides the messenger, in words. */
const valuesOf = (finding: Finding): Readonly<Record<string, string | number>> =>
  'at' in finding ? { ...finding, at: dateTime(finding.at, now.value) } : { ...finding }

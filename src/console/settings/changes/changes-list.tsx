import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { now } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say, sayKind } from '../../words/say.ts'
import { FaultList } from '../fault-list.tsx'
import {
  asText,
  type Change,
  type SettingsAnswer,
  settingNames,
  type SettingKey,
  type Surroundings,
} from '../setting-kinds.ts'
import { differencesOf } from './differences.ts'
import { isJsonLiked } from '../show-json.ts'
import type { Json } from '../use-setting.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'
import { can } from '../../access/session.ts'

type Props = Pick<SettingsAnswer, 'changes' | 'settings'> & {
  readonly around: Surroundings
  readonly onChanged: () => Promise<void>
}

const noPlaces: ReadonlySet<string> = new Set()

/** Who changed what and when, from what to what. The last change of a setting goes back with a click, as a change of its own. */
export function ChangesList({ changes, settings, around, onChanged }: Props) {
  const error = useSignal<ApiError | null>(null)
  const undone = useSignal<string | null>(null)
  const isBusy = useSignal(false)
  const head = useRef<HTMLHeadingElement>(null)
  const settingOf = (key: string) => settings.find((one) => one.key === key)

  async function undo({ key, from, version }: Change): Promise<void> {
    isBusy.value = true
    const answer = await ask(api.settings[':key'].$put({ param: { key }, json: { value: from as Json, version } }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    undone.value = answer.ok ? sayKind(settingNames, key as SettingKey) : null
    await onChanged()
    // The button is gone with the change that it belonged to.
    head.current?.focus()
  }

  return (
    <section class="changes">
      <h2 ref={head} tabIndex={-1}>
        {say('setting-changes')}
      </h2>
      {changes.length === 0 && <p class="hint">{say('setting-no-changes')}</p>}
      {undone.value !== null && (
        <p class="success" role="status">
          {say('setting-undone', { name: undone.value })}
        </p>
      )}
      <Refusal error={error.value?.code === 'faulty' ? null : error.value} />
      <FaultList faults={error.value?.faults ?? []} isRefusing places={noPlaces} />
      <ul>
        {changes.map((change) => {
          const { id, at, by, key, version } = change
          const name = sayKind(settingNames, key as SettingKey)
          const time = dateTime(at, now.value)
          return (
            <li key={id}>
              <details>
                <summary>
                  <time>{time}</time> {name}, {by?.name ?? say('setting-by-command')}
                </summary>
                <Differences change={change} usual={settingOf(key)?.usual} around={around} />
              </details>
              {settingOf(key)?.version === version && (key !== 'accounts' || can('manage_agents')) && (
                <BusyButton
                  type="button"
                  class="button small"
                  aria-label={say('setting-undo-change-of', { name, time })}
                  isBusy={isBusy.value}
                  onClick={() => void undo(change)}
                >
                  {say('setting-undo-change')}
                </BusyButton>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type DifferencesProps = {
  readonly change: Change
  readonly usual: unknown
  readonly around: Surroundings
}

/** What was changed, in the form's own words; the whole as it is stored too, for those who like JSON. */
function Differences({ change, usual, around }: DifferencesProps) {
  const { key, from, to } = change
  const found = differencesOf({ key: key as SettingKey, from, to }, usual, around)
  return (
    <>
      {found.length === 0 ? (
        <p class="hint">{say('change-nothing')}</p>
      ) : (
        <dl class="differences">
          {found.map((one, index) => (
            <div key={index}>
              <dt>{one.place.length === 0 ? sayKind(settingNames, key as SettingKey) : one.place.join(' · ')}</dt>
              <dd>
                <del>
                  <span class="visually-hidden">{say('setting-from')}: </span>
                  {one.from ?? say('change-none')}
                </del>{' '}
                →{' '}
                <ins>
                  <span class="visually-hidden">{say('setting-to')}: </span>
                  {one.to ?? say('change-none')}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {isJsonLiked.value && (
        <>
          <p class="hint">{say('setting-from')}</p>
          <pre tabIndex={0}>{from === null ? say('setting-as-usual') : asText(from)}</pre>
          <p class="hint">{say('setting-to')}</p>
          <pre tabIndex={0}>{to === null ? say('setting-as-usual') : asText(to)}</pre>
        </>
      )}
    </>
  )
}

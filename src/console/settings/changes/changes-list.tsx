import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { askUntilThere } from '../../connection/ask-until-there.ts'
import { useIsHere } from '../../connection/use-is-here.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { now } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say, sayKind } from '../../words/say.ts'
import { FaultList } from '../fault-list.tsx'
import {
  asText,
  type Change,
  type Setting,
  settingNames,
  type SettingsAnswer,
  type SettingKey,
  type Surroundings,
} from '../setting-kinds.ts'
import { isJsonLiked } from '../show-json.ts'
import type { Json } from '../use-setting.ts'
import { DifferencesList } from './differences-list.tsx'

type Props = Pick<SettingsAnswer, 'settings'> & {
  /** Whose changes come first; the others are a click away. */
  readonly shown: SettingKey
  /** Of this version's change everything is shown; null: of none. */
  readonly opened: number | null
  readonly around: Surroundings
  readonly onChanged: () => Promise<void>
}

const noPlaces: ReadonlySet<string> = new Set()

/** Who changed what and when, from what to what. The last change of a setting goes back with a click, as a change of its own. */
export function ChangesList({ settings, shown, opened, around, onChanged }: Props) {
  const error = useSignal<ApiError | null>(null)
  /** Why the list is not there; why an undo was not done is another matter. */
  const unread = useSignal<ApiError | null>(null)
  const undone = useSignal<string | null>(null)
  const isBusy = useSignal(false)
  const ofAll = useSignal(false)
  const changes = useSignal<readonly Change[] | null>(null)
  const next = useSignal<string | null>(null)
  const head = useRef<HTMLHeadingElement>(null)
  const isHere = useIsHere()
  const settingOf = (key: string) => settings.find((one) => one.key === key)

  async function load(before: string | null): Promise<void> {
    const query = { ...(ofAll.value ? {} : { key: shown }), ...(before === null ? {} : { before }) }
    const answer = await askUntilThere(
      () => ask(api.settings.changes.$get({ query })),
      isHere,
      (silent) => (unread.value = silent.ok ? null : silent.error),
    )
    if (!isHere()) return
    unread.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    changes.value = [...(before === null ? [] : (changes.value ?? [])), ...answer.value.changes]
    next.value = answer.value.next
  }
  useEffect(() => void load(null), [ofAll.value, settings])

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
      <label class="check">
        <input
          type="checkbox"
          checked={ofAll.value}
          onChange={({ currentTarget }) => (ofAll.value = currentTarget.checked)}
        />{' '}
        {say('setting-changes-of-all')}
      </label>
      {undone.value !== null && (
        <p class="success" role="status">
          {say('setting-undone', { name: undone.value })}
        </p>
      )}
      <Refusal error={error.value?.code === 'faulty' ? null : error.value} />
      <Refusal error={unread.value} />
      <FaultList faults={error.value?.faults ?? []} isRefusing places={noPlaces} />
      {changes.value?.length === 0 && (
        <p class="hint">{ofAll.value ? say('setting-no-changes') : say('setting-no-changes-of-it')}</p>
      )}
      <ul>
        {changes.value?.map((change) => (
          <ChangeRow
            key={change.id}
            change={change}
            setting={settingOf(change.key)}
            isOpened={change.key === shown && change.version === opened}
            around={around}
            isBusy={isBusy.value}
            onUndo={() => void undo(change)}
          />
        ))}
      </ul>
      {next.value !== null && (
        <button type="button" class="button small" onClick={() => void load(next.value)}>
          {say('audit-more')}
        </button>
      )}
    </section>
  )
}

type RowProps = {
  readonly change: Change
  readonly setting: Setting | undefined
  readonly isOpened: boolean
  readonly around: Surroundings
  readonly isBusy: boolean
  readonly onUndo: () => void
}

function ChangeRow({
  change: { at, by, key, version, from, to },
  setting,
  isOpened,
  around,
  isBusy,
  onUndo,
}: RowProps) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpened) row.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const name = sayKind(settingNames, key as SettingKey)
  const time = dateTime(at, now.value)
  return (
    <li ref={row}>
      <details open={isOpened}>
        <summary>
          <time>{time}</time> {name}, {by?.name ?? say('setting-by-command')}
        </summary>
        <DifferencesList settingKey={key as SettingKey} from={from} to={to} usual={setting?.usual} names={around} />
        {isJsonLiked.value && (
          <>
            <p class="hint">{say('setting-from')}</p>
            <pre tabIndex={0}>{from === null ? say('setting-as-usual') : asText(from)}</pre>
            <p class="hint">{say('setting-to')}</p>
            <pre tabIndex={0}>{to === null ? say('setting-as-usual') : asText(to)}</pre>
          </>
        )}
      </details>
      {setting?.version === version && setting.mayChange && (
        <BusyButton
          type="button"
          class="button small"
          aria-label={say('setting-undo-change-of', { name, time })}
          isBusy={isBusy}
          onClick={onUndo}
        >
          {say('setting-undo-change')}
        </BusyButton>
      )}
    </li>
  )
}

import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Answer, ApiError } from '../connection/api-client.ts'
import { askUntilThere } from '../connection/ask-until-there.ts'
import { useIsHere } from '../connection/use-is-here.ts'
import { useRefresh } from '../connection/use-refresh.ts'
import { Refusal } from '../frame/refusal.tsx'
import { now } from '../time/clock.ts'
import { dateTime } from '../time/format-time.ts'
import { say } from '../words/say.ts'

type Listed = {
  readonly id: string
  readonly createdAt: number
  readonly seenAt: number
  readonly address: string | null
  readonly device: string | null
  readonly isThis?: boolean
}

type Props = {
  readonly load: () => Promise<Answer<{ readonly sessions: readonly Listed[] }>>
  readonly end: (id: string) => Promise<Answer<{ readonly ended: number }>>
  readonly endAll: { readonly name: string; readonly run: () => Promise<Answer<{ readonly ended: number }>> } | null
  readonly onChanged?: () => void
}

/** From where somebody is signed in; each can be ended, and whoever sits there is at the door at once. */
export function SessionsList({ load, end, endAll, onChanged }: Props) {
  const sessions = useSignal<readonly Listed[] | null>(null)
  const error = useSignal<ApiError | null>(null)
  /** Why the list is not the newest; it is read again by itself. */
  const unread = useSignal<ApiError | null>(null)
  const ended = useSignal<number | null>(null)
  const told = useRef<HTMLParagraphElement>(null)

  const isHere = useIsHere()

  async function read(): Promise<void> {
    const answer = await askUntilThere(load, isHere, (silent) => (unread.value = silent.ok ? null : silent.error))
    if (!isHere()) return
    unread.value = answer.ok ? null : answer.error
    if (answer.ok) sessions.value = answer.value.sessions
  }
  useRefresh(() => void read())

  async function run(call: Promise<Answer<{ readonly ended: number }>>): Promise<void> {
    const answer = await call
    error.value = answer.ok ? null : answer.error
    ended.value = answer.ok ? answer.value.ended : null
    await read()
    onChanged?.()
    // The button that had the focus may be gone.
    told.current?.focus()
  }

  const others = sessions.value?.filter(({ isThis }) => isThis !== true) ?? []
  return (
    <div class="sessions">
      <Refusal error={error.value ?? unread.value} />
      <p class="success" role="status" tabIndex={-1} ref={told}>
        {ended.value !== null && say('sessions-ended', { count: ended.value })}
      </p>
      {sessions.value === null && unread.value === null && <span class="bone" />}
      {sessions.value?.length === 0 && <p class="hint">{say('sessions-none')}</p>}
      <ul class="session-list">
        {sessions.value?.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{one.device ?? say('sessions-device-unknown')}</strong>
              {one.isThis === true && <span class="session-this">{say('sessions-this')}</span>}
              <small>
                {say('sessions-where', {
                  address: one.address ?? say('sessions-address-unknown'),
                  since: dateTime(one.createdAt, now.value),
                  seen: dateTime(one.seenAt, now.value),
                })}
              </small>
            </div>
            {one.isThis !== true && (
              <button
                type="button"
                class="button small"
                aria-label={say('sessions-end-label', { device: one.device ?? say('sessions-device-unknown') })}
                onClick={() => void run(end(one.id))}
              >
                {say('sessions-end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {endAll !== null && others.length > 1 && <EndAll name={endAll.name} onEnd={() => void run(endAll.run())} />}
    </div>
  )
}

/** Asked first; whoever presses twice by mistake leaves all as it is. */
function EndAll({ name, onEnd }: { readonly name: string; readonly onEnd: () => void }) {
  const isAsking = useSignal(false)
  if (!isAsking.value) {
    return (
      <button type="button" class="button" onClick={() => (isAsking.value = true)}>
        {name}
      </button>
    )
  }
  return (
    <p class="buttons">
      <button type="button" class="button quiet" onClick={() => (isAsking.value = false)}>
        {say('leave-as-is')}
      </button>
      <button
        type="button"
        class="button danger"
        onClick={() => {
          isAsking.value = false
          onEnd()
        }}
      >
        {say('sessions-end-sure')}
      </button>
    </p>
  )
}

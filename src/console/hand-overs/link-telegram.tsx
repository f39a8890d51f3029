import { useSignal } from '@preact/signals'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { Refusal } from '../frame/refusal.tsx'
import { now } from '../time/clock.ts'
import { clockTime } from '../time/format-time.ts'
import { copyText } from '../frame/commands/copy-text.ts'
import { say } from '../words/say.ts'

/** So that the desk reaches an agent who is not at the console: a code, and what to do with it. */
export function LinkTelegram() {
  const given = useSignal<{ readonly code: string; readonly until: number } | null>(null)
  const error = useSignal<ApiError | null>(null)
  const isCopied = useSignal(false)

  async function getCode(): Promise<void> {
    const answer = await ask(api.desk['link-code'].$post())
    error.value = answer.ok ? null : answer.error
    isCopied.value = false
    if (answer.ok) given.value = answer.value
  }

  const shown = given.value
  const isOver = shown !== null && shown.until <= now.value
  const command = `/link ${shown?.code ?? ''}`
  return (
    <div class="link-telegram">
      {shown === null ? (
        <>
          <button type="button" class="button quiet" onClick={() => void getCode()}>
            {say('link-telegram')}
          </button>
          <p class="hint">{say('link-why')}</p>
        </>
      ) : isOver ? (
        <>
          <p class="hint">{say('link-over')}</p>
          <button type="button" class="button small" onClick={() => void getCode()}>
            {say('link-again')}
          </button>
        </>
      ) : (
        <>
          <p>{say('link-how')}</p>
          <code>{command}</code>
          <p class="hint">{say('link-until', { time: clockTime(shown.until) })}</p>
          <button
            type="button"
            class="button small"
            onClick={() => void copyText(command).then((isDone) => (isCopied.value = isDone))}
          >
            {isCopied.value ? say('agents-copied') : say('agents-copy')}
          </button>
        </>
      )}
      <Refusal error={error.value} />
    </div>
  )
}

import { useSignal } from '@preact/signals'
import { second } from '../../../kit/time.ts'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { useRefresh } from '../../connection/use-refresh.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { learnServerTime } from '../../time/clock.ts'
import { say } from '../../words/say.ts'
import { MessengerCardView } from './messenger-card.tsx'
import type { MessengersAnswer } from './messenger-kinds.ts'

const everyMs = 10 * second

/** How each messenger does: asked again while the page is shown, what was shown stays until the next answer is there. */
export function MessengersView() {
  const messengers = useSignal<MessengersAnswer['messengers'] | null>(null)
  const error = useSignal<ApiError | null>(null)
  async function load(): Promise<void> {
    const answer = await ask(api.settings.messengers.$get())
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    learnServerTime(answer.value.at)
    messengers.value = answer.value.messengers
  }
  useRefresh(() => void load(), everyMs)

  return (
    <section class="messengers-view" aria-labelledby="messengers-head">
      <h2 id="messengers-head">{say('messengers')}</h2>
      <p class="hint">{say('messengers-about')}</p>
      <Refusal error={error.value} />
      {messengers.value === null
        ? error.value === null && <span class="bone" role="img" aria-label={say('loading')} />
        : messengers.value.map((messenger) => <MessengerCardView key={messenger.name} messenger={messenger} />)}
    </section>
  )
}

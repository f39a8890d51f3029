import { useSignal } from '@preact/signals'
import type { ApiError } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { desk, markNoticesSeen, setPresence, unseen } from '../desk.ts'
import { matterOf } from './notice-line.tsx'

/** The desk has taken somebody for away who is here after all: nobody should wonder why it has become so quiet. */
export function SetAway() {
  const error = useSignal<ApiError | null>(null)
  const notices = unseen.value.filter(({ kind }) => kind === 'set_away')
  const told = notices.map(({ id }) => id)
  const why = matterOf(notices[0]?.details.what)
  if (desk.value?.presence !== 'away' || told.length === 0) return null

  async function isHere(): Promise<void> {
    const answer = await setPresence('on_duty')
    error.value = answer.ok ? null : answer.error
    if (answer.ok) await markNoticesSeen(told)
  }

  return (
    <div class="offer-missed" role="status">
      {say('set-away')}
      {why !== null && ` ${say('set-away-why', { why })}`}
      <span class="buttons">
        <button type="button" class="button small" onClick={() => void isHere()}>
          {say('set-away-here')}
        </button>
        <button type="button" class="button small quiet" onClick={() => void markNoticesSeen(told)}>
          {say('set-away-stay')}
        </button>
      </span>
      <Refusal error={error.value} />
    </div>
  )
}

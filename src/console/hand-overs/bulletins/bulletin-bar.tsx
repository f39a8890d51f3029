import { useSignal } from '@preact/signals'
import type { ApiError } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { dateTime } from '../../time/format-time.ts'
import { now } from '../../time/clock.ts'
import { say } from '../../words/say.ts'
import { markNoticesSeen, unseenBulletins } from '../desk.ts'

/** What those in charge have told, above whatever one works on, the oldest first, until one says that it is read. */
export function BulletinBar() {
  const error = useSignal<ApiError | null>(null)
  const bulletin = unseenBulletins.value.at(-1)
  if (bulletin === undefined) return null
  const { id, details, at } = bulletin
  const more = unseenBulletins.value.length - 1

  async function acknowledge(): Promise<void> {
    const answer = await markNoticesSeen([id])
    error.value = answer.ok ? null : answer.error
  }
  return (
    <section class="bulletin-bar" aria-label={say('notice-bulletin')}>
      <div class="bulletin-words">
        <p>
          <strong>{details.by}</strong> <time>{dateTime(at, now.value)}</time>
          {more > 0 && ` · ${say('bulletin-more', { count: more })}`}
        </p>
        <p class="bulletin-text">{details.why}</p>
      </div>
      <button type="button" class="button primary" onClick={() => void acknowledge()}>
        {say('bulletin-read')}
      </button>
      <Refusal error={error.value} />
    </section>
  )
}

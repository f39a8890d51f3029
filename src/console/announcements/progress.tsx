import { dateTime } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import { say } from '../words/say.ts'
import { type Announcement, type Counts, progressOf } from './announcement-kinds.ts'

type Props = {
  readonly announcement: Announcement
  readonly counts: Counts
  readonly waitsUntil: number | null
}

/** How many have it, as a bar and in words; and why nothing happens, where nothing does. */
export function Progress({ announcement: { status, startedAt }, counts, waitsUntil }: Props) {
  if (counts.all === 0) {
    if (status === 'draft' || status === 'scheduled') return null
    const hasBegun = status !== 'cancelled' || startedAt !== null
    return <p class="hint">{hasBegun ? say('announcement-nobody') : say('announcement-never-begun')}</p>
  }
  const left = counts.waiting + counts.queued
  const share = Math.round(((counts.all - left) / counts.all) * 100)
  return (
    <>
      {left > 0 && (
        <span class="meter" aria-hidden="true">
          <span style={{ width: `${share}%` }} />
        </span>
      )}
      <p class="announcement-progress">
        {progressOf(counts).join(' · ')}
        {waitsUntil !== null && (
          <strong> · {say('announcement-waits-until', { time: dateTime(waitsUntil, now.value) })}</strong>
        )}
      </p>
    </>
  )
}

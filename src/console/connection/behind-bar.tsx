import { isConnected, refusedBy } from './live-stream.ts'
import { shownAt } from '../hand-overs/queue.ts'
import { clockTime } from '../time/format-time.ts'
import { say } from '../words/say.ts'

/** On every page: what is shown was true at this time, and is not renewed at present. */
export function BehindBar() {
  if (isConnected.value || shownAt.value === null) return null
  return (
    <p class="behind" role="status">
      {words(clockTime(shownAt.value))}
    </p>
  )
}

function words(time: string): string {
  if (refusedBy.value === 'streams_full') return say('streams-full', { time })
  if (refusedBy.value !== null) return say('streams-too-many', { time })
  return say('no-connection-since', { time })
}

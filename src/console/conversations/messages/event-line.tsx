import type { IncidentEventType } from '../../../incidents/event.ts'
import { formatNumber } from '../../../incidents/number.ts'
import { clockTime } from '../../time/format-time.ts'
import type { Message } from '../conversation.ts'
import { happenings } from '../../incidents/incident-kinds.ts'
import { sayKind } from '../../words/say.ts'

/** What happened to an incident, small and grey between the bubbles. */
export function EventLine({ message }: { readonly message: Message }) {
  const { event, number, other } = message.content as { event?: IncidentEventType; number?: number; other?: number }
  if (event === undefined) return null
  // Nobody of the desk: it came by itself, and the line says no more than what happened.
  const who = message.agentName ?? ''
  const text = sayKind(happenings, event, {
    number: formatNumber(number ?? 0),
    other: formatNumber(other ?? 0),
    who,
  })
  return (
    <p class="event-line" title={clockTime(message.at)}>
      {text.replace(/ — $/, '')}
    </p>
  )
}

import type { IncidentEventType } from '../../../incidents/event.ts'
import { formatNumber } from '../../../incidents/number.ts'
import { clockTime } from '../../time/format-time.ts'
import type { Message } from '../conversation.ts'
import { words } from '../../words/words.ts'

/** What happened to an incident, small and grey between the bubbles. */
export function EventLine({ message }: { readonly message: Message }) {
  const t = words.value
  const { event, number } = message.content as { event?: IncidentEventType; number?: number }
  if (event === undefined) return null
  const who = message.agentName ?? t.actors.agent
  const text = t.events[event]?.(formatNumber(number ?? 0), who) ?? event
  return (
    <p class="event-line" title={clockTime(message.at)}>
      {text}
    </p>
  )
}

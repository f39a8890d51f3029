import type { IncidentEventType } from '../../../incidents/event.ts'
import { formatNumber } from '../../../incidents/number.ts'
import { clockTime } from '../../time/format-time.ts'
import type { Message } from '../conversation.ts'
import { happenings } from '../../incidents/incident-kinds.ts'
import { say, sayKind } from '../../words/say.ts'

type Content = {
  readonly event?: IncidentEventType
  readonly number?: number
  readonly other?: number
  /** Of one that was put off: it is in sight again. */
  readonly isBack?: boolean
}

/** What happened to an incident, small and grey between the bubbles. */
export function EventLine({ message }: { readonly message: Message }) {
  const { event, number, other, isBack } = message.content as Content
  if (event === undefined) return null
  const subject = formatNumber(number ?? 0)
  // Nobody of the desk: it came by itself.
  const who = message.agentName ?? say('conversation-bot')
  return (
    <p class="event-line" title={clockTime(message.at)}>
      {isBack === true
        ? say('event-unsnoozed', { number: subject, who })
        : sayKind(happenings, event, { number: subject, other: formatNumber(other ?? 0), who })}
    </p>
  )
}

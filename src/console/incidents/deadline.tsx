import { dateTime, duration, hoursAndMinutes } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import type { Incident } from '../conversations/conversation.ts'
import { showWhy } from './history-view.tsx'
import { say } from '../words/say.ts'

type Props = { readonly incident: Incident; readonly target: 'response' | 'resolution' }

/** One promise: until when, and how much of it is used up. Colour only supports what the words say. */
export function Deadline({ incident, target }: Props) {
  const met = target === 'response' ? incident.responseMet : incident.resolutionMet
  if (met !== null) {
    const doneAt = target === 'response' ? incident.firstResponseAt : incident.resolvedAt
    return (
      <span class={met ? 'met' : 'missed'}>
        {met ? say('panel-met') : say('panel-missed')}
        {doneAt !== null && <small>{say('panel-done-at', { when: dateTime(doneAt, now.value) })}</small>}
        {!met && (
          <button type="button" class="link" title={say('panel-why-hint')} onClick={showWhy}>
            {say('panel-why-button')}
          </button>
        )}
      </span>
    )
  }
  const dueAt = target === 'response' ? incident.responseDueAt : incident.resolutionDueAt
  const { clock } = incident
  const total = target === 'response' ? clock.responseMs : clock.resolutionMs
  const percent = Math.min(100, Math.round((clock.usedMs / total) * 100))
  const isLate = dueAt !== null && dueAt <= now.value
  const look = isLate ? 'late' : percent >= clock.warningPercent ? 'soon' : 'fine'
  const used = say('panel-used', { used: hoursAndMinutes(clock.usedMs), total: hoursAndMinutes(total) })
  const basis = clock.isAroundTheClock ? say('panel-around-the-clock') : say('panel-working-time')
  return (
    <span class={`deadline ${look}`}>
      <span class="deadline-when">
        {dueAt === null ? say('panel-paused') : dateTime(dueAt, now.value)}
        {isLate && <strong>{say('overdue', { time: duration(now.value - dueAt) })}</strong>}
      </span>
      <span class="meter" role="img" aria-label={used}>
        <span style={{ width: `${percent}%` }} />
      </span>
      <small>
        {used} {basis}{' '}
        {look !== 'fine' && (
          <button type="button" class="link" title={say('panel-why-hint')} onClick={showWhy}>
            {say('panel-why-button')}
          </button>
        )}
      </small>
    </span>
  )
}

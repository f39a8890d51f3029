import { formatNumber } from '../../incidents/number.ts'
import { liftForVip, matrixPriority } from '../../incidents/priority.ts'
import { dateTime } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import type { Incident } from '../conversations/conversation.ts'
import { categories, me } from '../access/session.ts'
import { language } from '../frame/language.ts'
import { words } from '../words/words.ts'
import { Deadline } from './deadline.tsx'
import { IncidentActions } from './incident-actions.tsx'

/** One incident with its promises, and what can be done to it. */
export function IncidentCard({ incident }: { readonly incident: Incident }) {
  const t = words.value
  const category = categories.value.find(({ id }) => id === incident.category)
  const assignee = incident.assigneeId === me.value?.id && incident.assigneeId !== null ? t.you : incident.assigneeName
  return (
    <section class="incident">
      <header>
        <h2 class="number">{formatNumber(incident.number)}</h2>
        <span class={`status s-${incident.status}`}>{t.status[incident.status]}</span>
      </header>
      <p class="description">{incident.description}</p>
      <IncidentActions incident={incident} />
      <dl class="facts">
        <dt>{t.panel.priority}</dt>
        <dd>
          <span class={`priority p${incident.priority}`}>P{incident.priority}</span> {t.priority[incident.priority]}
          <small>{why(incident)}</small>
        </dd>
        {incident.status === 'pending' && incident.pendingReason !== null && (
          <>
            <dt>{t.panel.status}</dt>
            <dd>
              {t.pendingReason[incident.pendingReason]}
              {incident.pendingUntil !== null && (
                <small>
                  {t.panel.until} {dateTime(incident.pendingUntil, now.value)}
                </small>
              )}
            </dd>
          </>
        )}
        <dt>{t.panel.respondBy}</dt>
        <dd>
          <Deadline incident={incident} target="response" />
        </dd>
        <dt>{t.panel.resolveBy}</dt>
        <dd>
          <Deadline incident={incident} target="resolution" />
        </dd>
        <dt>{t.panel.assignee}</dt>
        <dd>{assignee ?? t.noAssignee}</dd>
        <dt>{t.panel.category}</dt>
        <dd>{category?.title[language.value] ?? incident.category ?? t.panel.noCategory}</dd>
        {incident.resolutionText !== null && (
          <>
            <dt>{t.panel.resolution}</dt>
            <dd>{incident.resolutionText}</dd>
          </>
        )}
        {incident.rating !== null && (
          <>
            <dt>{t.panel.rating}</dt>
            <dd>
              {incident.rating} / 5{incident.ratingComment !== null && <small>{incident.ratingComment}</small>}
            </dd>
          </>
        )}
      </dl>
      {incident.reopenedCount > 0 && <p class="hint">{t.panel.reopened(incident.reopenedCount)}</p>}
    </section>
  )
}

/** Impact and urgency, and what else moved it away from their matrix. */
function why(incident: Incident): string {
  const t = words.value
  const reasons = [t.panel.why(t.impact[incident.impact], t.urgency[incident.urgency])]
  const matrix = matrixPriority(incident.impact, incident.urgency)
  const lifted = incident.isVip ? liftForVip(matrix) : matrix
  if (lifted !== matrix) reasons.push(t.panel.vipLift)
  if (lifted !== incident.priority) reasons.push(t.panel.capped)
  return reasons.join('; ')
}

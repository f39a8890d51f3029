import { formatNumber } from '../../incidents/number.ts'
import { liftForVip } from '../../incidents/priority.ts'
import { dateTime } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import type { Incident } from '../conversations/conversation.ts'
import { can, me } from '../access/session.ts'
import { BeginDraft } from '../articles/drafts/begin-draft.tsx'
import { api, ask } from '../connection/api-client.ts'
import { desk } from '../hand-overs/desk.ts'
import { language } from '../frame/language.ts'
import { impactNames, pendings, priorityNames, urgencyNames } from './incident-kinds.ts'
import { say, sayKind } from '../words/say.ts'
import { Deadline } from './deadline.tsx'
import { categoryTitle } from './guard.ts'
import { IncidentActions } from './incident-actions.tsx'
import { statusOf } from './whole/status-of.ts'
import { codeTitle } from './whole/code-title.ts'
import { PlaceInLine } from './place-in-line.tsx'

/** One incident with its promises, and what can be done to it. */
export function IncidentCard({ incident }: { readonly incident: Incident }) {
  const group = desk.value?.groups.find(({ id }) => id === incident.group)
  const assignee =
    incident.assigneeId === me.value?.id && incident.assigneeId !== null ? say('you') : incident.assigneeName
  return (
    <section class="incident">
      <header>
        <h2 class="number">{formatNumber(incident.number)}</h2>
        <span class={`status s-${incident.status}`}>{statusOf(incident)}</span>
      </header>
      <p class="description">{incident.description}</p>
      {incident.complaint !== null && (
        <p class="complaint">
          <strong>{say('panel-complaint')}</strong> {incident.complaint}
        </p>
      )}
      {incident.isBegunByDesk && <p class="hint">{say('panel-begun-by-desk')}</p>}
      <PlaceInLine incident={incident} />
      <IncidentActions incident={incident} />
      <dl class="facts">
        <dt>{say('panel-priority')}</dt>
        <dd>
          <span class={`priority p${incident.priority}`}>P{incident.priority}</span>{' '}
          {sayKind(priorityNames, incident.priority)}
          <small>{why(incident)}</small>
        </dd>
        {incident.status === 'pending' && incident.pendingReason !== null && (
          <>
            <dt>{say('panel-status')}</dt>
            <dd>
              {incident.majorId === null ? (
                sayKind(pendings, incident.pendingReason)
              ) : (
                <a class="link" href={`#/majors/${incident.majorId}`}>
                  {sayKind(pendings, incident.pendingReason)}
                </a>
              )}
              {incident.pendingUntil !== null && (
                <small>
                  {say('panel-until')} {dateTime(incident.pendingUntil, now.value)}
                </small>
              )}
            </dd>
          </>
        )}
        <dt>{say('panel-respond-by')}</dt>
        <dd>
          <Deadline incident={incident} target="response" />
        </dd>
        <dt>{say('panel-resolve-by')}</dt>
        <dd>
          <Deadline incident={incident} target="resolution" />
        </dd>
        <dt>{say('panel-assignee')}</dt>
        <dd>{assignee ?? say('no-assignee')}</dd>
        <dt>{say('panel-group')}</dt>
        <dd>
          {group?.title[language.value] ?? incident.group ?? say('panel-no-group')}
          <small>
            {say('panel-tier', { tier: incident.supportTier })}
            {incident.reassignmentCount > 0 && `, ${say('panel-moved', { count: incident.reassignmentCount })}`}
          </small>
        </dd>
        <dt>{say('panel-category')}</dt>
        <dd>{categoryTitle(incident.category)}</dd>
        {incident.resolutionText !== null && (
          <>
            <dt>{say('panel-resolution')}</dt>
            <dd>
              {incident.resolutionText}
              {incident.cause !== null && <small>{say('panel-cause', { cause: incident.cause })}</small>}
              {incident.resolutionCode !== null && (
                <small>{say('panel-code', { code: codeTitle(incident.resolutionCode) })}</small>
              )}
              {can('act_on_conversations') && (
                <BeginDraft
                  key={incident.version}
                  word={say('article-of-this')}
                  hint={say('article-of-this-hint')}
                  begin={() => ask(api.knowledge.drafts['of-incident'].$post({ json: { number: incident.number } }))}
                />
              )}
            </dd>
          </>
        )}
        {incident.rating !== null && (
          <>
            <dt>{say('panel-rating')}</dt>
            <dd>
              {incident.rating} / 5{incident.ratingComment !== null && <small>{incident.ratingComment}</small>}
            </dd>
          </>
        )}
      </dl>
      {incident.reopenedCount > 0 && <p class="hint">{say('panel-reopened', { count: incident.reopenedCount })}</p>}
    </section>
  )
}

/** Impact and urgency, and what else moved it away from their matrix. */
function why(incident: Incident): string {
  const reasons = [
    say('panel-why', {
      impact: sayKind(impactNames, incident.impact),
      urgency: sayKind(urgencyNames, incident.urgency),
    }),
  ]
  const matrix = incident.matrix[incident.impact][incident.urgency]
  const lifted = incident.isVip ? liftForVip(matrix) : matrix
  if (lifted !== matrix) reasons.push(say('panel-vip-lift'))
  if (lifted !== incident.priority) reasons.push(say('panel-capped'))
  return reasons.join('; ')
}

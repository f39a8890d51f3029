import { formatNumber } from '../../incidents/number.ts'
import { type Conversation, currentIncident, type Incident } from '../conversations/conversation.ts'
import { isCardShown } from '../conversations/card-shown.ts'
import { conversationHref } from './route.ts'
import { say } from '../words/say.ts'
import { ArticlesView } from '../articles/articles-view.tsx'
import { HistoryView } from '../incidents/history-view.tsx'
import { statusOf } from '../incidents/whole/status-of.ts'
import { IncidentCard } from '../incidents/incident-card.tsx'
import { WholeView } from '../incidents/whole/whole-view.tsx'
import { UserCard } from '../people/user-card.tsx'
import { Icon } from './icon.tsx'

/** The right column: who is writing, and what is owed to them. */
export function SidePanel({ conversation }: { readonly conversation: Conversation }) {
  const incident = currentIncident.value
  const others = [...conversation.incidents, ...conversation.otherIncidents].filter(({ id }) => id !== incident?.id)
  return (
    <aside class="panel" aria-label={say('panel-label')}>
      <button type="button" class="button quiet card-back" onClick={() => (isCardShown.value = false)}>
        <Icon name="back" size={14} />
        {say('panel-back')}
      </button>
      <UserCard conversation={conversation} />
      {incident === null ? (
        <section>
          <p class="hint">{say('panel-no-incident')}</p>
        </section>
      ) : (
        <>
          <IncidentCard incident={incident} key={incident.id} />
          <WholeView incident={incident} key={`whole-${incident.id}`} />
        </>
      )}
      {others.length > 0 && (
        <section>
          <h3>{say('panel-others')}</h3>
          <ul class="others">
            {others.map((one) => (
              <Other key={one.id} incident={one} />
            ))}
          </ul>
        </section>
      )}
      <ArticlesView conversation={conversation} />
      {incident !== null && <HistoryView incident={incident} key={incident.id} />}
    </aside>
  )
}

function Other({ incident }: { readonly incident: Incident }) {
  const number = formatNumber(incident.number)
  return (
    <li>
      <a href={conversationHref(incident.conversationId, incident.id)} title={say('panel-open-incident', { number })}>
        <span class="number">{number}</span> <span class="status">{statusOf(incident)}</span>
        <span class="others-text">{incident.description}</span>
      </a>
    </li>
  )
}

import type { Effect } from '../../conversation/effect.ts'
import type { Event } from '../../conversation/event.ts'
import { lifecycle } from '../../incidents/lifecycle.ts'
import type { Work } from '../work.ts'
import { incidentCard, incidentCards } from './incident-card.ts'

/** So many of a user's own are looked through. */
export const listedIncidents = 20

type LookUp = Extract<Effect, { do: 'find_open' | 'find_last' | 'find_status' }>

/** What a user has open, or had last. */
export async function lookUp(effect: LookUp, work: Work): Promise<Event> {
  const own = await work.unit.incidents.ofUser(work.conversation.userId, listedIncidents)
  const open = own.filter(({ status }) => lifecycle[status].isOpen)
  switch (effect.do) {
    case 'find_open': {
      const incidents = await incidentCards(work, open)
      return { kind: 'open_found', incidents, question: effect.question, media: effect.media ?? '' }
    }
    case 'find_last': {
      const last = own.reduce<(typeof own)[number] | null>(
        (latest, one) => (latest === null || one.openedAt > latest.openedAt ? one : latest),
        null,
      )
      return { kind: 'last_found', incident: last === null ? null : await incidentCard(work, last) }
    }
    case 'find_status': {
      const [only, ...others] = open
      if (only !== undefined && others.length === 0) {
        return { kind: 'incident_found', incident: await incidentCard(work, only), own: [] }
      }
      return { kind: 'incidents_listed', incidents: await incidentCards(work, open.length > 0 ? open : own) }
    }
  }
}

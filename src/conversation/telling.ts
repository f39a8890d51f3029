import { formatNumber } from '../incidents/number.ts'
import type { TimeTelling } from './dates.ts'
import { deadline, shortMoment } from './dates.ts'
import type { IncidentCard } from './event.ts'
import type { Facts } from './facts.ts'
import type { PhraseValues } from './phrases.ts'
import type { State } from './state.ts'

export const timeTelling = (state: State, facts: Facts): TimeTelling => ({
  now: facts.at,
  zone: facts.settings.zone,
  language: state.language,
})

/** First words of a text, for quoting it in a sentence. */
export function excerpt(text: string, length = 120): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`
}

/** The values every phrase about an incident may use. Absent ones are empty, so a phrase can select on them. */
export function incidentValues(incident: IncidentCard, state: State, facts: Facts): PhraseValues {
  const telling = timeTelling(state, facts)
  const dueAt = incident.firstResponseAt === null ? incident.responseDueAt : incident.resolutionDueAt
  return {
    number: formatNumber(incident.number),
    status: incident.status,
    priority: incident.priority,
    description: excerpt(incident.description),
    agent: incident.assigneeName ?? '',
    hasAgent: incident.assigneeName === null ? 'no' : 'yes',
    opened: shortMoment(incident.openedAt, telling),
    due: dueAt === null ? '' : deadline(dueAt, telling),
    dueKind:
      dueAt === null
        ? 'none'
        : dueAt < facts.at
          ? 'late'
          : incident.firstResponseAt === null
            ? 'response'
            : 'resolution',
    resolution: incident.resolutionText ?? '',
    waitsFor: incident.pendingReason ?? '',
  }
}

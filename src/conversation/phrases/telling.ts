import { cut } from '../../kit/cut.ts'
import { formatNumber } from '../../incidents/number.ts'
import type { Language } from '../../kit/language.ts'
import type { TimeTelling } from './dates.ts'
import { deadline, deadlineBeside, moment, shortMoment, zoneAt } from './dates.ts'
import type { IncidentCard, MajorCard } from '../event.ts'
import type { Facts } from '../facts.ts'
import type { PhraseValues } from './phrases.ts'
import type { State } from '../state.ts'

/** What is needed to tell of a time. */
type TellingFacts = Pick<Facts, 'at' | 'settings' | 'person'>

/** In the person's own zone where it is known and another; then it is named. */
export function timeTelling(state: State, facts: TellingFacts): TimeTelling {
  const own = facts.person?.zone ?? null
  return {
    now: facts.at,
    zone: own ?? facts.settings.zone,
    language: state.language,
    ...(own === null ? {} : { isZoneNamed: true }),
  }
}

/** First words of a text, to stand between the quotation marks of a sentence: its own are changed to the inner kind. */
export function quoted(text: string, language: Language, length = 120): string {
  const words = excerpt(text, length)
  return innerQuotes[language](words)
}

const innerQuotes: Readonly<Record<Language, (words: string) => string>> = {
  ru: (words) => words.replace(/[«"“]([^»"”“]*)[»"”]/g, '„$1“'),
  uk: (words) => words.replace(/[«"“]([^»"”“]*)[»"”]/g, '„$1“'),
  en: (words) => words.replaceAll('"', "'"),
}

/** Pieces written one after another stand in one line. */
function excerpt(text: string, length: number): string {
  const pieces = text.split(/\n+/).map((piece) => piece.replace(/\s+/g, ' ').trim())
  const line = pieces.filter((piece) => piece !== '').join('; ')
  return line.length <= length ? line : `${cut(line, length - 1).trimEnd()}…`
}

/** What an agent wrote stands among sentences, and ends like one. */
export const sentence = (text: string) => (text === '' || /[.!?…»")]\s*$/u.test(text) ? text : `${text.trimEnd()}.`)

/** The values every phrase about an incident may use. Absent ones are empty, so a phrase can select on them. */
export function incidentValues(incident: IncidentCard, state: State, facts: TellingFacts): PhraseValues {
  const telling = timeTelling(state, facts)
  const dueAt = incident.firstResponseAt === null ? incident.responseDueAt : incident.resolutionDueAt
  return {
    number: formatNumber(incident.number),
    status: incident.status,
    priority: incident.priority,
    description: quoted(incident.description, state.language),
    agent: incident.assigneeName ?? '',
    tier: incident.supportTier,
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
    resolvedOn: incident.resolvedAt === null ? '' : moment(incident.resolvedAt, telling),
    isTooLate: 'no',
    resolution: sentence(incident.resolutionText ?? ''),
    hasCause: (incident.cause ?? '') === '' ? 'no' : 'yes',
    cause: sentence(incident.cause ?? ''),
    waitsFor: incident.pendingReason ?? '',
    hasUntil: (incident.pendingUntil ?? null) === null ? 'no' : 'yes',
    until: moment(incident.pendingUntil ?? facts.at, telling),
  }
}

/** What every phrase about a major incident may use. */
export function majorValues(major: MajorCard, state: State, facts: Facts): PhraseValues {
  const telling = timeTelling(state, facts)
  return {
    title: quoted(major.title, state.language).replace(/[.\s]+$/u, ''),
    text: sentence(major.text),
    since: deadline(major.declaredAt, telling),
    next: moment(major.nextUpdateAt, telling),
    isLate: major.nextUpdateAt <= facts.at ? 'yes' : 'no',
  }
}

/**
 * Whether this one is worked on now: the desk is open, or an answer is promised before it opens, because its group or its
 * priority has other hours.
 */
export const isWorkedOn = (incident: IncidentCard | null, { isDeskOpen, opensAt }: Facts): boolean =>
  isDeskOpen || (opensAt !== null && (incident?.responseDueAt ?? Number.POSITIVE_INFINITY) < opensAt)

/** When work begins and by when somebody answers, for the sentences of a desk that is closed. */
export function openingValues(incident: IncidentCard | null, state: State, facts: Facts) {
  const own = facts.person?.zone ?? null
  // Of a closed desk it is said when it opens, and in which zone: the deadline beside it needs no other word.
  const telling = { ...timeTelling(state, facts), isZoneNamed: own !== null && isWorkedOn(incident, facts) }
  const dueAt = incident?.responseDueAt ?? null
  return {
    isOpen: isWorkedOn(incident, facts) ? 'yes' : 'no',
    opens: facts.opensAt === null ? '' : moment(facts.opensAt, telling),
    zone: own === null ? facts.settings.zoneName[state.language] : zoneAt(facts.opensAt ?? facts.at, own),
    // Of one that has been answered before nothing more is owed by a time.
    hasDue: dueAt === null ? 'no' : 'yes',
    responseDue: dueAt === null ? '' : deadlineBeside(dueAt, facts.opensAt, telling),
  }
}

import { type FactRules, incidentFactsOf } from './incident-facts.ts'
import { talkFactsOf } from './talk-facts.ts'
import { calendarOf } from '../../../incidents/clock/promise.ts'
import type { IncidentRules } from '../../../incidents/rules.ts'
import { hour, type Instant, second } from '../../../kit/time.ts'
import type { Lines } from '../../../routing/support-group.ts'
import type { DeskContext, SettingsSnapshot } from '../../desk-context.ts'
import type { FactSource, FactStore, MadeFacts } from './fact-ports.ts'

/** So many marks at a time: neither one long breath of the process nor a transaction that others wait for. */
const mostAtOnce = 200

/** Whoever asks often asks again at once: their visit is made anew once for all that was asked meanwhile. */
const visitsEveryMs = 5 * second

/** What is over is summed this often: a day in which much still changes is not summed again and again. */
const sumEveryMs = hour

/** Makes the facts of what has changed anew, and sums what is over. Returns whether there may be more. */
export type KeepFacts = () => Promise<boolean>

export function makeKeepFacts(context: Pick<DeskContext, 'now' | 'settings'>, store: FactStore): KeepFacts {
  let visitedAt = -Infinity
  let summedAt = -Infinity
  return async () => {
    const settings = context.settings()
    const taken = await store.keep(async (writes) => {
      await writes.useRules(rulesKey(settings))
      const { sources, marks } = await writes.takeDue(mostAtOnce)
      const now = context.now()
      await writes.put(sources.map((source) => makeFacts(source, now, settings)))
      const areVisitsDue = now - visitedAt >= visitsEveryMs
      const visits = areVisitsDue ? await writes.keepVisits(mostAtOnce) : 0
      if (areVisitsDue && visits < mostAtOnce) visitedAt = now
      if (Math.max(marks, visits) === mostAtOnce) return true
      if (now - summedAt < sumEveryMs) return false
      if ((await writes.sum(settings.desk.zone, now)) > 0) return true
      summedAt = now
      return false
    })
    return taken === true
  }
}

/** The facts of one incident and of its talks. */
function makeFacts(
  { history, talks, ...source }: FactSource,
  now: Instant,
  settings: Pick<SettingsSnapshot, 'rules' | 'lines'>,
): MadeFacts {
  const ended = talks.filter(({ acceptedAt }) => acceptedAt !== null).map(({ endedAt }) => endedAt)
  return {
    ...source,
    incident: incidentFactsOf(history, ended, now, factRules(settings.rules, settings.lines)),
    talks: talks.map((talk) => talkFactsOf(talk, calendarOf(talk.group, settings.rules))),
  }
}

const factRules = ({ calendar }: IncidentRules, { groups }: Lines): FactRules => {
  const tiers = new Map(groups.map(({ id, tier }) => [id, tier]))
  return { calendar, tierOf: (group) => tiers.get(group) ?? 1 }
}

/** All of the settings that the facts depend on. */
function rulesKey({ rules, lines }: Pick<SettingsSnapshot, 'rules' | 'lines'>): string {
  const hours = Object.entries(rules.groups).map(([group, { calendar }]) => [group, calendar])
  return JSON.stringify([rules.calendar, hours, lines.groups.map(({ id, tier }) => [id, tier])])
}

import { deadlineAnywhere } from '../../../conversation/phrases/dates.ts'
import { lifecycle } from '../../../incidents/lifecycle.ts'
import { formatNumber } from '../../../incidents/number.ts'
import type { Incident } from '../../../incidents/incident.ts'
import { firstName } from '../../../people/first-name.ts'
import type { Language } from '../../../kit/language.ts'
import type { Instant } from '../../../kit/time.ts'
import type { Values } from '../../../messaging/canned/template.ts'
import type { ConsoleConversation } from '../console-ports.ts'
import type { SettingsSnapshot } from '../../desk-context.ts'

type Asked = {
  readonly conversation: ConsoleConversation
  /** The one on the agent's screen; null: the one that is being talked about. */
  readonly incidentId: string | null
  /** In which the user reads it. */
  readonly language: Language
  readonly agentName: string
  readonly settings: SettingsSnapshot
  readonly at: Instant
}

/** What the variables of canned replies stand for in this conversation; a promise that is over is none. */
export function valuesOf(asked: Asked): Values {
  const { conversation, language, agentName, settings, at } = asked
  const incident = incidentOf(asked)
  const group = settings.lines.groups.find(({ id }) => id === incident?.group)
  const dueAt = incident !== null && lifecycle[incident.status].clockRuns ? incident.resolutionDueAt : null
  const zone = conversation.user.person?.timeZone ?? settings.desk.zone
  const telling = { now: at, zone, language, isZoneNamed: zone !== settings.desk.zone }
  return {
    // As the bot greets them.
    user: firstName(conversation.user.name) || null,
    number: incident === null ? null : formatNumber(incident.number),
    deadline: dueAt === null || dueAt <= at ? null : deadlineAnywhere(dueAt, telling),
    agent: agentName,
    group: group?.title[language] ?? null,
  }
}

function incidentOf({ conversation, incidentId }: Asked): Incident | null {
  const all = conversation.incidents.map(({ incident }) => incident)
  const wanted = incidentId ?? conversation.handOver?.incidentId ?? null
  return all.find(({ id }) => id === wanted) ?? all.find(({ status }) => lifecycle[status].isOpen) ?? all[0] ?? null
}

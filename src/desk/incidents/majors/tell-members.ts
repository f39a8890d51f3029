import type { Incident } from '../../../incidents/incident.ts'
import { addWorking } from '../../../incidents/clock/business-hours.ts'
import { isOwed, type MajorIncident } from '../../../incidents/majors/major.ts'
import { closesAt } from '../../../incidents/reopening.ts'
import type { SafeText } from '../../../kit/safe-text.ts'
import { remindAfterMs } from '../../conversations/agent-actions.ts'
import type { ConversationRecord } from '../../conversations/conversation-ports.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { Advance } from '../../road/advance.ts'
import type { UnitOfWork } from '../../unit-of-work.ts'
import type { Work } from '../../work.ts'
import { commandIncident } from '../handle-incident.ts'
import { incidentCard } from '../incident-card.ts'
import { majorCard, wordsIn } from './major-card.ts'
import type { MajorNews } from './major-ports.ts'

const bot = { kind: 'bot', id: null } as const

/**
 * Tells one recipient of a major incident's update, in the transaction that takes them off the list: a kill leaves them
 * either waiting or told. With the end their incidents are resolved, and "is all well?" is asked.
 * @returns the number of the message; null when nothing is owed to them any more.
 */
type TellMember = (unit: UnitOfWork, news: MajorNews, conversation: ConversationRecord) => Promise<number | null>

export function makeTellMember(context: DeskContext, advance: Advance): TellMember {
  return async (unit, news, conversation) => {
    const { major, number, kind } = news
    const children = await unit.majors.childrenIn(conversation.id, major.id)
    const owed = children.filter((child) => isOwed(child, { majorId: major.id, number }))
    if (owed.length === 0) return null
    const at = context.now()
    const eventId = `major:${major.id}:${number}:${conversation.id}`
    const settings = context.settings()
    const work: Work = { context, unit, conversation, settings, at, eventId, isByUser: false, givesWay: true }
    const before = conversation.messageCount
    if (kind === 'end') for (const child of children) await resolve(work, child, resolutionOf(news, work), advance)
    else {
      const told = toldWith(news)
      const card = majorCard(told, conversation.state.language, owed)
      await advance(work, { kind: 'major_told', major: card, isApology: kind === 'apology' })
    }
    return conversation.messageCount > before ? conversation.messageCount : null
  }
}

/** As it stood with this update, whatever was told since: that comes after it. */
const toldWith = ({ major, texts, kind, nextUpdateAt }: MajorNews): MajorIncident => ({
  ...major,
  latest: kind === 'update' ? texts : major.latest,
  nextUpdateAt: nextUpdateAt ?? major.nextUpdateAt,
})

const resolutionOf = ({ texts }: MajorNews, { conversation }: Work): SafeText =>
  wordsIn(texts, conversation.state.language)

async function resolve(work: Work, child: Incident, text: SafeText, advance: Advance): Promise<void> {
  const { unit, conversation, at, settings } = work
  const done = await commandIncident(work, child, { type: 'resolve', actor: bot, text, code: 'major' })
  if (!done.ok) throw new Error(`a child could not be resolved: ${done.refusal.code}`)
  const { incident } = done.value
  const talk = await unit.handOvers.current(conversation.id)
  if (talk?.incidentId === incident.id) await unit.handOvers.end(talk.id, 'resolved', at)
  const remindAt = addWorking(settings.rules.calendar, at, remindAfterMs)
  const closeAt = closesAt(incident, settings.rules) ?? remindAt
  const card = await incidentCard(work, incident)
  await advance(work, { kind: 'incident_resolved', incident: card, agentName: '', remindAt, closeAt })
  await unit.notices.endAnswered(conversation.id, at)
}

import { statusCard, timeLineItem } from '../../../conversation/incidents/status-card.ts'
import type { Incident } from '../../../incidents/incident.ts'
import { lifecycle } from '../../../incidents/lifecycle.ts'
import { ownWords } from '../../../privacy/protect-words.ts'
import type { ConversationRecord } from '../../conversations/conversation-ports.ts'
import type { DeskContext } from '../../desk-context.ts'
import { knownFacts } from '../../people/known-facts.ts'
import { isSessionOver } from '../../road/write-message.ts'
import type { Transactions, UnitOfWork } from '../../unit-of-work.ts'
import { incidentCard } from '../incident-card.ts'
import type { CardRow } from './card-ports.ts'
import { planNews } from './no-news.ts'

/** Whatever a transaction does to incidents, their cards say so when it commits: no use case can forget it. */
export const withCards = (context: DeskContext, transactions: Transactions): Transactions => ({
  run: (work) =>
    transactions.run(async (unit) => {
      const outcome = await work(unit)
      for (const { conversation, incidentId } of unit.cards.takeChanged()) {
        await refreshCard(context, unit, conversation, incidentId)
      }
      return outcome
    }),
})

async function refreshCard(
  context: DeskContext,
  unit: UnitOfWork,
  conversation: ConversationRecord,
  incidentId: string,
): Promise<void> {
  const incident = await unit.incidents.lock(incidentId)
  if (incident === null || conversation.state.doing.at === 'gone') return
  const at = context.now()
  // Done from another chat of its user: the chat that has the card writes it, under its own lock.
  if (incident.conversationId !== conversation.id)
    return unit.timers.set(incident.conversationId, `card:${incidentId}`, at)
  const talk = await unit.handOvers.current(conversation.id)
  // In a talk with an agent the chat itself tells how it stands.
  const isTalkedAbout = talk?.incidentId === incidentId
  const card = await unit.cards.of(incidentId)
  const newsTold = await planNews(context, unit, conversation, { incident, card, isTalkedAbout, at })
  const limits = context.limitsOf(conversation.channel)
  const canEdit = limits.editableForMs > 0
  const isFirst = card === null || card.messageNumber === null
  // Who waits for an outage is told by its updates.
  const isToldElsewhere = isTalkedAbout || incident.majorId !== null
  if (isFirst && (isToldElsewhere || !lifecycle[incident.status].isOpen)) {
    if (card !== null && card.newsTold !== newsTold)
      await unit.cards.save(incidentId, conversation.id, { ...card, newsTold })
    return
  }
  const shown = ownWords(await wordsOf(context, unit, conversation, incident))
  if (card?.shown === shown && card.newsTold === newsTold) return
  if (card?.shown === shown) return await unit.cards.save(incidentId, conversation.id, { ...card, newsTold })
  const saved: CardRow = { shown, newsTold, messageNumber: card?.messageNumber ?? null }
  const isOldNews = !canEdit && (isTalkedAbout || card === null || isSessionOver(conversation, limits, at))
  // Where nothing can be edited, registering has just said it all, and what would cost money is not sent for this.
  if (isOldNews) return await unit.cards.save(incidentId, conversation.id, saved)
  const isEdit = canEdit && card !== null && card.messageNumber !== null
  const number = unit.messages.add(conversation, {
    author: 'bot',
    kind: isEdit ? 'edit' : 'text',
    text: shown,
    at,
    incidentId,
    content: { card: incidentId, ...(isEdit ? { about: card.messageNumber ?? 0, act: 'edit' as const } : {}) },
  })
  unit.messages.send(conversation, number, { kind: 'notice', author: 'bot' })
  await unit.cards.save(incidentId, conversation.id, { ...saved, messageNumber: isEdit ? saved.messageNumber : number })
  unit.conversations.saveState(conversation, at, { isByUser: false })
}

async function wordsOf(
  context: DeskContext,
  unit: UnitOfWork,
  conversation: ConversationRecord,
  incident: Incident,
): Promise<string> {
  const settings = context.settings()
  const at = context.now()
  const happened = await unit.cards.historyOf(incident.id)
  const items = happened.map(({ event, agentName }) => timeLineItem(event, agentName)).filter((item) => item !== null)
  const { person = null } = knownFacts(conversation, context, settings)
  const facts = { at, settings: settings.desk, phrases: context.phrases, person }
  return statusCard(conversation.state, facts, await incidentCard({ unit, at, settings }, incident), items)
}

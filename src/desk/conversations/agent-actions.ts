import type { Event } from '../../conversation/event.ts'
import type { IncidentCommand } from '../../incidents/command.ts'
import type { PendingReason } from '../../incidents/incident.ts'
import type { Impact, Urgency } from '../../incidents/priority.ts'
import { addWorking } from '../../incidents/clock/business-hours.ts'
import { closesAt } from '../../incidents/reopening.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import { hour, type Instant } from '../../kit/time.ts'
import type { Advance } from '../road/advance.ts'
import { claimIncident, ensureJoined, takeOver, type AgentRefusal } from '../hand-overs/agent-joins.ts'
import type { Acting, ActingAgent } from './acting.ts'
import { changeMessage, type MessageChange, type Reply, writeReply } from './agent-messages.ts'
import type { DeskContext } from '../desk-context.ts'
import { type Changed, commandIncident } from '../incidents/handle-incident.ts'
import { incidentCard } from '../incidents/incident-card.ts'
import { type Insertion, learnFromReply } from '../articles/learn-from-reply.ts'
import type { Transactions } from '../ports.ts'

/** A click of an agent. */
export type AgentAction =
  | { readonly kind: 'claim'; readonly incidentId: string }
  | { readonly kind: 'take_over'; readonly incidentId: string }
  | ({ readonly kind: 'reply'; readonly inserted?: readonly Insertion[] } & Reply)
  | MessageChange
  | { readonly kind: 'note'; readonly text: string; readonly incidentId: string | null }
  | { readonly kind: 'give_back' }
  | { readonly kind: 'start'; readonly incidentId: string }
  | {
      readonly kind: 'pend'
      readonly incidentId: string
      readonly reason: PendingReason
      readonly until: Instant | null
    }
  | { readonly kind: 'resume'; readonly incidentId: string }
  | { readonly kind: 'resolve'; readonly incidentId: string; readonly text: string }
  | { readonly kind: 'cancel'; readonly incidentId: string; readonly reason: string }
  | { readonly kind: 'reopen'; readonly incidentId: string }
  | {
      readonly kind: 'set_impact_urgency'
      readonly incidentId: string
      readonly impact: Impact
      readonly urgency: Urgency
    }
  | { readonly kind: 'set_category'; readonly incidentId: string; readonly category: string | null }

export type AgentActions = (
  agent: ActingAgent,
  conversationId: string,
  action: AgentAction,
) => Promise<Result<null, AgentRefusal>>

/** Working time after resolving when one reminder is sent: a working day of eight hours. */
export const remindAfterMs = 8 * hour

/** Everything an agent can do to a conversation, each in one transaction; a refusal undoes whatever was begun. */
export function makeAgentActions(context: DeskContext, transactions: Transactions, advance: Advance): AgentActions {
  return async (agent, conversationId, action) => {
    try {
      return await transactions.run(async (unit) => {
        const conversation = await unit.lockConversation(conversationId)
        if (conversation === null) throw new Refused({ code: 'conversation_unknown' })
        const at = context.now()
        const settings = context.settings()
        const eventId = `agent:${agent.id}:${context.newSeed()}`
        const tell = (event: Event) => advance(unit, conversation, event, { eventId, at, isByUser: false }, settings)
        const outcome = await carryOut(action, { unit, conversation, at, settings, agent, tell, context })
        if (!outcome.ok) throw new Refused(outcome.refusal)
        unit.saveState(conversation, at, { isByUser: false })
        return outcome
      })
    } catch (error) {
      if (error instanceof Refused) return refuse(error.refusal)
      throw error
    }
  }
}

/** Carries a refusal out of the transaction, so that the transaction is undone. */
class Refused extends Error {
  readonly refusal: AgentRefusal
  constructor(refusal: AgentRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

type Done = Result<null, AgentRefusal>
const done: Done = accept(null)

async function carryOut(action: AgentAction, acting: Acting): Promise<Done> {
  const { unit, conversation, at, agent } = acting
  switch (action.kind) {
    case 'claim':
      return await claimIncident(action.incidentId, acting)
    case 'take_over':
      return await takeOver(action.incidentId, acting)
    case 'reply': {
      if (action.text.trim() === '' && action.files.length === 0) return refuse({ code: 'text_missing' })
      // The same click once more: it has written already.
      if (action.requestId !== null && (await unit.isKnownRequest(conversation.id, action.requestId))) return done
      const joined = await ensureJoined(action.incidentId, acting)
      if (!joined.ok) return joined
      const written = await writeReply({ ...action, incidentId: joined.value.id }, acting)
      if (!written.ok) return written
      const learned = await learnFromReply(action.text, action.inserted ?? [], acting)
      if (!learned.ok) return learned
      const command = { type: 'record_first_response', actor: { kind: 'agent', id: agent.id } } as const
      await commandIncident(unit, conversation, joined.value, command, at, acting.settings)
      return done
    }
    case 'edit_message':
    case 'withdraw_message':
    case 'react':
      return await changeMessage(action, acting)
    case 'note':
      if (action.text.trim() === '') return refuse({ code: 'text_missing' })
      if (action.incidentId !== null) {
        const incident = await unit.lockIncident(action.incidentId)
        if (incident?.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
      }
      unit.addMessage(conversation, {
        author: 'agent',
        kind: 'note',
        text: action.text,
        at,
        agentId: agent.id,
        incidentId: action.incidentId,
      })
      return done
    case 'give_back':
      return await giveBack(acting)
    case 'start':
      return await change(action.incidentId, { type: 'start' }, acting)
    case 'pend':
      return await pend(action, acting)
    case 'resume':
      return await change(action.incidentId, { type: 'resume' }, acting)
    case 'resolve':
      return await resolve(action.incidentId, action.text, acting)
    case 'cancel':
      return await change(action.incidentId, { type: 'cancel', reason: action.reason }, acting, action.reason)
    case 'reopen':
      return await change(action.incidentId, { type: 'reopen', reason: null }, acting)
    case 'set_impact_urgency': {
      const { impact, urgency } = action
      return await change(
        action.incidentId,
        { type: 'change_impact_urgency', impact, urgency, isPriorityConfirmed: true },
        acting,
      )
    }
    case 'set_category':
      return await change(action.incidentId, { type: 'change_category', category: action.category }, acting)
  }
}

type AgentCommand = IncidentCommand extends infer Command
  ? Command extends IncidentCommand
    ? Omit<Command, 'actor'>
    : never
  : never

async function command(incidentId: string, wish: AgentCommand, acting: Acting): Promise<Result<Changed, AgentRefusal>> {
  const { unit, conversation, at, agent, settings } = acting
  const incident = await unit.lockIncident(incidentId)
  if (incident === null || incident.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  const actor = { kind: 'agent', id: agent.id } as const
  const changed = await commandIncident(
    unit,
    conversation,
    incident,
    { ...wish, actor } as IncidentCommand,
    at,
    settings,
  )
  if (changed.ok) return changed
  const { refusal } = changed
  if (refusal.code !== 'already_claimed') return refuse({ code: refusal.code })
  const names = await unit.agentNames([refusal.ownerId])
  return refuse({ code: 'already_claimed', owner: names.get(refusal.ownerId) ?? null })
}

/** A change the user hears of only where it changes something for them. */
async function change(incidentId: string, wish: AgentCommand, acting: Acting, reason = ''): Promise<Done> {
  const changed = await command(incidentId, wish, acting)
  if (!changed.ok) return changed
  const { before, incident, events } = changed.value
  if (events.length === 0) return done
  const card = await incidentCard(acting.unit, incident, acting.at, acting.settings.rules)
  const isOver = incident.status === 'cancelled'
  if (isOver) await endHandOverOf(incidentId, 'cancelled', acting)
  const isWorthTelling = before.status !== incident.status && before.status !== 'new' && before.status !== 'assigned'
  if (isOver || incident.status === 'pending' || (isWorthTelling && incident.status === 'in_progress')) {
    await acting.tell({ kind: 'status_changed', incident: card, from: before.status, reason })
  } else if (before.priority !== incident.priority) {
    await acting.tell({ kind: 'priority_changed', incident: card, from: before.priority })
  }
  return done
}

async function pend(action: Extract<AgentAction, { kind: 'pend' }>, acting: Acting): Promise<Done> {
  const { incidentId, reason, until } = action
  const pended = await change(incidentId, { type: 'pend', reason, until }, acting)
  const { unit, conversation } = acting
  if (pended.ok && until === null) unit.forgetTimer(conversation.id, `pend:${incidentId}`)
  if (pended.ok && until !== null) unit.setTimer(conversation.id, `pend:${incidentId}`, until)
  return pended
}

async function resolve(incidentId: string, text: string, acting: Acting): Promise<Done> {
  const changed = await command(incidentId, { type: 'resolve', text, code: null }, acting)
  if (!changed.ok) return changed
  const { unit, at, settings, agent } = acting
  const { incident } = changed.value
  await endHandOverOf(incidentId, 'resolved', acting)
  const card = await incidentCard(unit, incident, at, settings.rules)
  const remindAt = addWorking(settings.rules.calendar, at, remindAfterMs)
  const closeAt = closesAt(incident, settings.rules) ?? remindAt
  await acting.tell({ kind: 'incident_resolved', incident: card, agentName: agent.name, remindAt, closeAt })
  return done
}

async function giveBack(acting: Acting): Promise<Done> {
  const { unit, conversation, at, agent } = acting
  const handOver = await unit.openHandOver(conversation.id)
  if (handOver === null) return refuse({ code: 'nobody_joined' })
  if (handOver.acceptedBy !== null && handOver.acceptedBy !== agent.id) {
    return refuse({ code: 'already_claimed', owner: handOver.acceptedByName })
  }
  await unit.endHandOver(handOver.id, 'agent', at)
  await acting.tell({ kind: 'given_back', agentName: agent.name })
  return done
}

async function endHandOverOf(incidentId: string, endedBy: 'resolved' | 'cancelled', acting: Acting): Promise<void> {
  const handOver = await acting.unit.openHandOver(acting.conversation.id)
  if (handOver?.incidentId === incidentId) await acting.unit.endHandOver(handOver.id, endedBy, acting.at)
}

import type { SafeText } from '../../kit/safe-text.ts'
import type { Event } from '../../conversation/event.ts'
import type { IncidentCommand } from '../../incidents/command.ts'
import type { ChosenPendingReason } from '../../incidents/incident.ts'
import type { Impact, Urgency } from '../../incidents/priority.ts'
import { addWorking } from '../../incidents/clock/business-hours.ts'
import { closesAt } from '../../incidents/reopening.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import { hour, type Instant } from '../../kit/time.ts'
import type { Advance } from '../road/advance.ts'
import { type Guarded, guarded } from '../incidents/guard-change.ts'
import { carryOutOnIncident, type IncidentAction } from '../incidents/incident-actions.ts'
import { followed } from '../incidents/relations/followed.ts'
import { escalate } from '../hand-overs/escalate.ts'
import { invite } from '../hand-overs/invite.ts'
import { type PassOn, passOn } from '../hand-overs/pass-on.ts'
import { refuseOffer } from '../hand-overs/offers/refuse-offer.ts'
import { toldByMove } from '../hand-overs/told-by-move.ts'
import { claimIncident, ensureJoined, rejoin, takeOver, type AgentRefusal } from '../hand-overs/agent-joins.ts'
import type { AgentWork, ActingAgent } from '../work.ts'
import { type Block, block, unblock } from '../people/block.ts'
import { changeUserCard, type UserCardChange } from '../people/user-card.ts'
import { changeMessage, isWritten, type MessageChange, type Reply, writeReply } from './agent-messages.ts'
import type { DeskContext } from '../desk-context.ts'
import { type Changed, commandIncident } from '../incidents/handle-incident.ts'
import { incidentCard } from '../incidents/incident-card.ts'
import { joinByAgent, leaveByAgent } from '../incidents/majors/join-by-agent.ts'
import { type Insertion, learnFromReply } from '../articles/learn-from-reply.ts'
import type { Transactions } from '../unit-of-work.ts'
import { type Note, writeNote } from './write-note.ts'

/** A click of an agent. */
export type AgentAction =
  | { readonly kind: 'claim'; readonly incidentId: string }
  | { readonly kind: 'take_over'; readonly incidentId: string }
  | ({ readonly kind: 'reply'; readonly inserted?: readonly Insertion[] } & Reply)
  | MessageChange
  | ({ readonly kind: 'note' } & Note)
  | { readonly kind: 'give_back' }
  | { readonly kind: 'start'; readonly incidentId: string }
  | {
      readonly kind: 'pend'
      readonly incidentId: string
      readonly reason: ChosenPendingReason
      readonly until: Instant | null
    }
  | { readonly kind: 'resume'; readonly incidentId: string }
  | ({
      readonly kind: 'resolve'
      readonly incidentId: string
      /** For the user; so is the cause. */
      readonly text: SafeText
      readonly code?: string | null
      readonly cause?: SafeText | null
    } & Guarded)
  | ({ readonly kind: 'cancel'; readonly incidentId: string; readonly reason: SafeText } & Guarded)
  | { readonly kind: 'reopen'; readonly incidentId: string }
  /** Resolved by a slip a moment ago: everything as before, the talk too. */
  | { readonly kind: 'undo_resolve'; readonly incidentId: string }
  | ({
      readonly kind: 'set_impact_urgency'
      readonly incidentId: string
      readonly impact: Impact
      readonly urgency: Urgency
    } & Guarded)
  | ({ readonly kind: 'set_category'; readonly incidentId: string; readonly category: string | null } & Guarded)
  /** By the rules as they are now: what was promised before stays where nobody asks. */
  | ({ readonly kind: 'renew_promise'; readonly incidentId: string } & Guarded)
  | { readonly kind: 'refuse_offer'; readonly incidentId: string; readonly reason: SafeText }
  | ({ readonly kind: 'pass_on' } & PassOn & Guarded)
  /** Calls those in charge. */
  | { readonly kind: 'escalate'; readonly incidentId: string; readonly reason: SafeText }
  /** Asks a colleague to have a look, and leaves everything where it is. */
  | { readonly kind: 'invite'; readonly incidentId: string; readonly agentId: string; readonly text: SafeText }
  /** Nobody answers them for a while; and they are answered again. */
  | ({ readonly kind: 'block' } & Block)
  | { readonly kind: 'unblock' }
  | UserCardChange
  /** It waits for a major incident from now on, and its user hears what that tells; or no more. */
  | ({ readonly kind: 'join_major'; readonly incidentId: string; readonly majorId: string } & Guarded)
  | ({ readonly kind: 'leave_major'; readonly incidentId: string } & Guarded)
  | IncidentAction

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
        const conversation = await unit.conversations.lock(conversationId)
        if (conversation === null) throw new Refused({ code: 'conversation_unknown' })
        const at = context.now()
        const settings = context.settings()
        const eventId = `agent:${agent.id}:${context.newSeed()}`
        const work = { context, unit, conversation, settings, at, eventId, isByUser: false }
        const tell = (event: Event) => advance(work, event)
        const meant = await followed(action, unit)
        if (!meant.ok) throw new Refused(meant.refusal)
        const outcome = await carryOut(meant.value, { ...work, agent, tell })
        if (!outcome.ok) throw new Refused(outcome.refusal)
        await unit.notices.endAnswered(conversation.id, at)
        unit.conversations.saveState(conversation, at, { isByUser: false })
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

async function carryOut(action: AgentAction, work: AgentWork): Promise<Done> {
  const { unit, conversation, agent } = work
  switch (action.kind) {
    case 'claim':
      return await claimIncident(action.incidentId, work)
    case 'take_over':
      return await guarded(action, work, () => takeOver(action.incidentId, work))
    case 'reply': {
      if (action.text.trim() === '' && action.files.length === 0) return refuse({ code: 'text_missing' })
      const already = await isWritten(action, work)
      // The same click once more.
      if (already === 'by_itself') return done
      if (already === 'before') return refuse({ code: 'written_before' })
      const joined = await ensureJoined(action.incidentId, action.text, work)
      if (!joined.ok) return joined
      const written = await writeReply({ ...action, incidentId: joined.value.id }, work)
      if (!written.ok) return written
      const learned = await learnFromReply(action.text, action.inserted ?? [], work)
      if (!learned.ok) return learned
      const command = { type: 'record_first_response', actor: { kind: 'agent', id: agent.id } } as const
      await commandIncident(work, joined.value, command)
      const talk = await unit.handOvers.current(conversation.id)
      if (talk?.acceptedBy === agent.id) await unit.handOvers.answered(talk.id)
      return done
    }
    case 'edit_message':
    case 'withdraw_message':
    case 'react':
      return await changeMessage(action, work)
    case 'note':
      return await writeNote(action, work)
    case 'give_back':
      return await giveBack(work)
    case 'start':
      return await guarded(action, work, () => change(action.incidentId, { type: 'start' }, work))
    case 'pend':
      return await guarded(action, work, () => pend(action, work))
    case 'resume':
      return await guarded(action, work, () => change(action.incidentId, { type: 'resume' }, work))
    case 'resolve':
      return await guarded(action, work, () => resolve(action, work))
    case 'cancel': {
      const cancel = { type: 'cancel', reason: action.reason } as const
      return await guarded(action, work, () => change(action.incidentId, cancel, work, action.reason))
    }
    case 'reopen':
      return await guarded(action, work, () => change(action.incidentId, { type: 'reopen', reason: null }, work))
    case 'undo_resolve':
      return await guarded(action, work, () => undoResolve(action.incidentId, work))
    case 'set_impact_urgency': {
      const { impact, urgency } = action
      const wish = { type: 'change_impact_urgency', impact, urgency, isPriorityConfirmed: true } as const
      return await guarded(action, work, () => change(action.incidentId, wish, work))
    }
    case 'set_category': {
      const wish = { type: 'change_category', category: action.category } as const
      return await guarded(action, work, () => change(action.incidentId, wish, work))
    }
    case 'renew_promise':
      return await guarded(action, work, () => change(action.incidentId, { type: 'renew_promise' }, work))
    case 'refuse_offer':
      return await refuseOffer(action.incidentId, action.reason, work)
    case 'pass_on':
      return await guarded({ ...action, why: action.reason }, work, () => passOn(action, work))
    case 'escalate':
      return await escalate(action, work)
    case 'invite':
      return await invite(action, work)
    case 'block':
      return await block(action, work)
    case 'unblock':
      return await unblock(work)
    case 'correct_name':
    case 'add_user_note':
    case 'remove_user_note':
      return await changeUserCard(action, work)
    case 'join_major':
      return await guarded(action, work, () => joinByAgent(action, work))
    case 'leave_major':
      return await guarded(action, work, () => leaveByAgent(action.incidentId, work))
    case 'merge':
    case 'split':
    case 'link':
    case 'unlink':
    case 'follow_up':
    case 'change_tags':
    case 'fill_form':
    case 'set_kind':
    case 'snooze':
    case 'ask_approval':
    case 'decide_approval':
    case 'add_step':
    case 'change_step':
      return await carryOutOnIncident(action, work)
  }
}

type AgentCommand = IncidentCommand extends infer Command
  ? Command extends IncidentCommand
    ? Omit<Command, 'actor'>
    : never
  : never

async function command(
  incidentId: string,
  wish: AgentCommand,
  work: AgentWork,
): Promise<Result<Changed, AgentRefusal>> {
  const { unit, conversation, agent } = work
  const incident = await unit.incidents.lock(incidentId)
  if (incident === null || incident.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  const actor = { kind: 'agent', id: agent.id } as const
  const changed = await commandIncident(work, incident, { ...wish, actor } as IncidentCommand)
  if (changed.ok) return changed
  const { refusal } = changed
  if (refusal.code !== 'already_claimed') return refuse({ code: refusal.code })
  const names = await unit.agents.names([refusal.ownerId])
  return refuse({ code: 'already_claimed', owner: names.get(refusal.ownerId) ?? null })
}

/** A change the user hears of only where it changes something for them. */
async function change(incidentId: string, wish: AgentCommand, work: AgentWork, reason = ''): Promise<Done> {
  const changed = await command(incidentId, wish, work)
  if (!changed.ok) return changed
  const { before, incident, events } = changed.value
  if (events.length === 0) return done
  const card = await incidentCard(work, incident)
  const isOver = incident.status === 'cancelled'
  if (isOver) await endHandOverOf(incidentId, 'cancelled', work)
  const isWorthTelling = before.status !== incident.status && before.status !== 'new' && before.status !== 'assigned'
  if (isOver || incident.status === 'pending' || (isWorthTelling && incident.status === 'in_progress')) {
    await work.tell({ kind: 'status_changed', incident: card, from: before.status, reason })
    if (incident.status === 'pending') await toldByMove(incidentId, work)
  } else if (before.priority !== incident.priority) {
    await work.tell({ kind: 'priority_changed', incident: card, from: before.priority })
  }
  return done
}

async function pend(action: Extract<AgentAction, { kind: 'pend' }>, work: AgentWork): Promise<Done> {
  const { incidentId, reason, until } = action
  const pended = await change(incidentId, { type: 'pend', reason, until }, work)
  const { unit, conversation } = work
  if (pended.ok && until === null) unit.timers.forget(conversation.id, `pend:${incidentId}`)
  if (pended.ok && until !== null) unit.timers.set(conversation.id, `pend:${incidentId}`, until)
  return pended
}

async function resolve(
  { incidentId, text, code = null, cause = null }: Extract<AgentAction, { kind: 'resolve' }>,
  work: AgentWork,
): Promise<Done> {
  const changed = await command(incidentId, { type: 'resolve', text, code, cause }, work)
  if (!changed.ok) return changed
  const { at, settings, agent } = work
  const { incident } = changed.value
  await endHandOverOf(incidentId, 'resolved', work)
  const card = await incidentCard(work, incident)
  const remindAt = addWorking(settings.rules.calendar, at, remindAfterMs)
  const closeAt = closesAt(incident, settings.rules) ?? remindAt
  await work.tell({ kind: 'incident_resolved', incident: card, agentName: agent.name, remindAt, closeAt })
  return done
}

/** Later than that, or for somebody else, it is reopened as any other. */
async function undoResolve(incidentId: string, work: AgentWork): Promise<Done> {
  const stood = await work.unit.incidents.beforeResolve(incidentId)
  const undone = await command(incidentId, { type: 'undo_resolve', ...stood }, work)
  if (!undone.ok) return await change(incidentId, { type: 'reopen', reason: null }, work)
  const { before, incident } = undone.value
  const { unit, conversation } = work
  const { status, pendingUntil, snoozedUntil } = incident
  if (status === 'pending' && pendingUntil !== null)
    unit.timers.set(conversation.id, `pend:${incidentId}`, pendingUntil)
  if (snoozedUntil !== null) unit.timers.set(conversation.id, `snooze:${incidentId}`, snoozedUntil)
  const isBack = await rejoin(incident, before.resolvedAt, work)
  // It waited for a major incident, and goes on waiting for it as long as that lasts.
  const { majorId } = before
  const waits = majorId !== null && (await joinByAgent({ incidentId, majorId }, work)).ok
  if (isBack || waits) return done
  const card = await incidentCard(work, incident)
  await work.tell({ kind: 'status_changed', incident: card, from: before.status, reason: '', isSlip: true })
  return done
}

async function giveBack(work: AgentWork): Promise<Done> {
  const { unit, conversation, at, agent } = work
  const handOver = await unit.handOvers.current(conversation.id)
  if (handOver === null) return refuse({ code: 'nobody_joined' })
  if (handOver.acceptedBy !== null && handOver.acceptedBy !== agent.id) {
    return refuse({ code: 'already_claimed', owner: handOver.acceptedByName })
  }
  await unit.handOvers.end(handOver.id, 'agent', at)
  await work.tell({ kind: 'given_back', agentName: agent.name })
  return done
}

async function endHandOverOf(incidentId: string, endedBy: 'resolved' | 'cancelled', work: AgentWork): Promise<void> {
  const handOver = await work.unit.handOvers.current(work.conversation.id)
  if (handOver?.incidentId === incidentId) await work.unit.handOvers.end(handOver.id, endedBy, work.at)
}

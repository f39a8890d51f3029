import type { Actor } from '../../incidents/command.ts'
import { nextAlarmAt } from '../../incidents/clock/alarms.ts'
import type { IncidentEvent } from '../../incidents/event.ts'
import type { Incident } from '../../incidents/incident.ts'
import { hour, second } from '../../kit/time.ts'
import type { ConversationRecord } from '../conversations/conversation-ports.ts'
import type { DeskContext } from '../desk-context.ts'
import type { Transactions, UnitOfWork } from '../unit-of-work.ts'
import type { Work } from '../work.ts'
import { commandIncident } from './handle-incident.ts'
import type { Alarms, DueAlarm } from './incident-ports.ts'

const clock: Actor = { kind: 'clock', id: null }
/** So many share a transaction: a desk of which much falls due at the same minute is through in a second. */
const batchSize = 32

/** Hears each warning and each breach, once, inside the transaction that writes it down. */
type OnRung = (work: Work, incident: Incident, event: IncidentEvent) => Promise<void>

const nobody: OnRung = async () => {}

/**
 * Rings what is due of warnings and breaches, the most overdue first. When a batch fails, each of its incidents is rung
 * by itself; one that fails even so rests, longer each time, and lets the others pass.
 * @returns how many incidents were looked at; 0 when nothing is due.
 */
export type RingDeadlines = () => Promise<number>

export function makeRingDeadlines(
  context: DeskContext,
  transactions: Transactions,
  alarms: Alarms,
  onRung: OnRung = nobody,
): RingDeadlines {
  /** Of those that failed; forgotten with the process, which then tries again. */
  const failures = new Map<string, number>()

  async function ringDue(unit: UnitOfWork, due: readonly DueAlarm[]): Promise<void> {
    const conversations = new Map<string, ConversationRecord | null>()
    const settings = context.settings()
    for (const { incidentId, conversationId } of due) {
      // Several incidents of one conversation write into the same transcript.
      if (!conversations.has(conversationId)) {
        conversations.set(conversationId, await unit.conversations.lock(conversationId))
      }
      const conversation = conversations.get(conversationId) ?? null
      if (conversation === null) continue
      const at = context.now()
      const work = { context, unit, conversation, settings, at, eventId: `alarm:${incidentId}:${at}`, isByUser: false }
      await ringIncident(work, incidentId, onRung)
    }
  }

  async function ringAlone(): Promise<boolean> {
    let taken: DueAlarm | undefined
    try {
      await transactions.run(async (unit) => {
        const due = await unit.incidents.dueAlarms(context.now(), 1)
        taken = due[0]
        await ringDue(unit, due)
      })
      if (taken !== undefined) failures.delete(taken.incidentId)
    } catch (error) {
      if (taken === undefined) throw error
      const { incidentId } = taken
      const failed = (failures.get(incidentId) ?? 0) + 1
      failures.set(incidentId, failed)
      context.log.error('the deadlines of an incident could not be rung', error, { incident: incidentId, failed })
      await alarms.rest(incidentId, context.now() + Math.min(hour, second * 2 ** failed))
    }
    return taken !== undefined
  }

  return async () => {
    let taken = 0
    try {
      return await transactions.run(async (unit) => {
        const due = await unit.incidents.dueAlarms(context.now(), batchSize)
        taken = due.length
        await ringDue(unit, due)
        return taken
      })
    } catch (error) {
      if (taken === 0) throw error
      if (taken > 1) context.log.warn('a batch of deadlines failed, each is rung by itself', { incidents: taken })
      let rung = 0
      while (rung < taken && (await ringAlone())) rung += 1
      return rung
    }
  }
}

/** Rings what is due of one incident, and finds out when to look at it next where nothing is. */
export async function ringIncident(work: Work, incidentId: string, onRung: OnRung = nobody): Promise<void> {
  const { unit, conversation, at, settings } = work
  const before = await unit.incidents.lock(incidentId)
  // Another instance may have rung it between the look and the lock.
  if (before === null || before.nextAlarmAt === null || before.nextAlarmAt > at) return
  const done = await commandIncident(work, before, { type: 'ring', actor: clock })
  if (!done.ok) throw new Error(`the clock may not ring: ${done.refusal.code}`)
  const { incident, events } = done.value
  if (events.length === 0) {
    await unit.incidents.setAlarm(incidentId, nextAlarmAt(before, at, settings.rules))
    return
  }
  unit.conversations.saveState(conversation, at, { isByUser: false })
  for (const event of events) await onRung(work, incident, event)
}

import { pageKey } from '../../../conversation/hand-overs/page.ts'
import { climbLadder } from '../../../routing/climb-ladder.ts'
import type { LadderWho } from '../../../routing/support-group.ts'
import { makeResting } from '../../../kit/resting.ts'
import type { Instant } from '../../../kit/time.ts'
import type { DeskContext, SettingsSnapshot } from '../../desk-context.ts'
import type { Transactions, UnitOfWork } from '../../unit-of-work.ts'
import { isOnline, peopleFor } from '../desk-people.ts'
import { ladderFor } from './ladder-for.ts'
import type { Bell } from './notice-ports.ts'

/**
 * Rings the most overdue bell: the next step of its ladder is told, in the console and where they can be paged. One
 * that fails rests and lets the others ring. @returns whether there was one.
 */
export type RingLadder = () => Promise<boolean>

export function makeRingLadder(context: DeskContext, transactions: Transactions): RingLadder {
  const resting = makeResting()
  return async () => {
    let taken: string | null = null
    try {
      await transactions.run(async (unit) => {
        const at = context.now()
        const bell = await unit.notices.dueBell(at, resting.ids(at))
        taken = bell?.id ?? null
        if (bell !== null) await ring(unit, bell, at, context.settings())
      })
      if (taken !== null) resting.succeeded(taken)
    } catch (error) {
      if (taken === null) throw error
      const failed = resting.failed(taken, context.now())
      context.log.error('a bell could not be rung', error, { bell: taken, failed })
    }
    return taken !== null
  }
}

async function ring(unit: UnitOfWork, bell: Bell, at: Instant, settings: SettingsSnapshot): Promise<void> {
  if (bell.isAnswered) return await unit.notices.endAnswered(bell.conversationId, at)
  const rung = climbLadder(ladderFor(bell.group, settings), bell.step, bell.beganAt, at)
  if (rung === null) return await unit.notices.moveBell(bell.id, bell.step, null, at)
  const told = await whoHears(rung.who, bell, unit, at, settings)
  await unit.notices.tell(told, {
    kind: 'rings',
    incidentId: bell.incidentId,
    conversationId: bell.conversationId,
    details: { what: bell.kind },
    at,
  })
  await unit.notices.page(told, pageKey(bell.incidentId), at)
  await unit.notices.moveBell(bell.id, rung.next.step, rung.next.at, at)
}

async function whoHears(
  who: LadderWho,
  { group }: Bell,
  unit: UnitOfWork,
  at: Instant,
  settings: SettingsSnapshot,
): Promise<readonly string[]> {
  const { agents } = await unit.desk.look()
  if (typeof who === 'object') {
    return agents.filter(({ login, isDisabled }) => login === who.login && !isDisabled).map(({ id }) => id)
  }
  const { members, supervisors, onCall } = peopleFor(group, agents, settings)
  switch (who) {
    case 'on_duty':
      return agents
        .filter((agent) => members.includes(agent.id))
        .filter((agent) => agent.presence === 'on_duty' && isOnline(agent, settings.lines, at))
        .map(({ id }) => id)
    case 'supervisors':
      return supervisors
    case 'on_call':
      return onCall
  }
}

import { apologyDue } from '../../../incidents/majors/major.ts'
import { type Instant, second } from '../../../kit/time.ts'
import { groupForCategory } from '../../../routing/people-of-group.ts'
import { mustWait } from '../../announcements/announce.ts'
import type { DeskContext } from '../../desk-context.ts'
import { peopleFor } from '../../hand-overs/desk-people.ts'
import type { NoticeDetails, NoticeKind } from '../../hand-overs/bells/notice-ports.ts'
import type { Transactions, UnitOfWork } from '../../unit-of-work.ts'

/** Bursts are counted now and then only: it reads all that was asked lately. */
const countEveryMs = 5 * second

/**
 * What happens to major incidents by itself: a promised time that passed in silence is apologised for, once each time,
 * and a burst of reports is proposed to those in charge. Nothing is ever declared by itself.
 */
export type KeepMajors = () => Promise<void>

export function makeKeepMajors(context: DeskContext, transactions: Transactions, onTold: () => void): KeepMajors {
  let countedAt = 0

  async function tellInCharge(
    unit: UnitOfWork,
    category: string | null,
    kind: NoticeKind,
    details: NoticeDetails,
    at: Instant,
  ): Promise<void> {
    const settings = context.settings()
    const { agents } = await unit.desk.look()
    const { supervisors } = peopleFor(groupForCategory(settings.lines, category)?.id ?? null, agents, settings)
    await unit.notices.tell(supervisors, { kind, incidentId: null, conversationId: null, details, at })
  }

  /** @returns whether there was one. */
  async function apologise(): Promise<boolean> {
    const at = context.now()
    const settings = context.settings()
    // Nobody is woken to hear that there is nothing to hear.
    if (mustWait({ isUrgent: false }, settings, at)) return false
    const isTold = await transactions.run(async (unit) => {
      const major = await unit.majors.dueApology(at)
      const nextUpdateAt = major === null ? null : apologyDue(major, at, settings.majors.updateEveryMs)
      if (major === null || nextUpdateAt === null) return false
      const apology = { kind: 'apology', texts: {}, isUrgent: false, createdBy: null, requestId: null } as const
      await unit.majors.tell(major.id, { ...apology, nextUpdateAt, at })
      await tellInCharge(unit, major.category, 'major_overdue', { majorId: major.id }, at)
      return true
    })
    if (isTold) onTold()
    return isTold
  }

  async function propose(): Promise<void> {
    const at = context.now()
    if (at - countedAt < countEveryMs) return
    countedAt = at
    const { burstCount, burstWithinMs } = context.settings().majors
    await transactions.run(async (unit) => {
      for (const burst of await unit.majors.bursts(at - burstWithinMs, burstCount)) {
        const { category, articleId, reports } = burst
        await unit.majors.recordProposal(burst, at)
        const details = { category, articleId, count: reports }
        await tellInCharge(unit, category, 'major_proposed', details, at)
      }
    })
  }

  return async () => {
    try {
      while (context.hasMajors() && (await apologise()));
      await propose()
    } catch (error) {
      // Looked at again in a moment; the rest of the desk goes on.
      context.log.error('major incidents could not be looked after', error)
    }
  }
}

import { z } from 'zod'
import { hour, minute, second } from '../../../kit/time.ts'
import type { Lines, Waits } from '../../../routing/support-group.ts'
import { because } from '../setting-fault.ts'
import { duration } from './duration.ts'

type Given = Waits & Pick<Lines, 'usualCapacity'>

export const usualWaits: Given = {
  offerMs: 15 * second,
  lostMs: 60 * second,
  owedWarnMs: 3 * minute,
  owedMoveMs: 5 * minute,
  awayMs: 10 * minute,
  usualCapacity: 4,
}

/** How long the desk waits before it acts by itself. */
export const waitsPart = z
  .strictObject({
    offer: duration(5 * second, hour).default(usualWaits.offerMs),
    lost: duration(10 * second, hour).default(usualWaits.lostMs),
    owedWarn: duration(10 * second, 24 * hour).default(usualWaits.owedWarnMs),
    owedMove: duration(10 * second, 24 * hour).default(usualWaits.owedMoveMs),
    away: duration(30 * second, 24 * hour).default(usualWaits.awayMs),
    usualCapacity: z.int().min(1).max(50).default(usualWaits.usualCapacity),
  })
  .superRefine(({ owedWarn, owedMove }, context) => {
    const says = 'A chat moves on after the reminder, not before: owedMove must be longer than owedWarn.'
    if (owedMove <= owedWarn) context.addIssue(because('move_before_warning', says, ['owedMove']))
  })
  .transform(
    ({ offer, lost, owedWarn, owedMove, away, usualCapacity }): Given => ({
      offerMs: offer,
      lostMs: lost,
      owedWarnMs: owedWarn,
      owedMoveMs: owedMove,
      awayMs: away,
      usualCapacity,
    }),
  )

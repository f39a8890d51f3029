import { addWorking } from '../../incidents/clock/business-hours.ts'
import { promiseFor } from '../../incidents/clock/promise.ts'
import { alwaysOpen } from '../../incidents/clock/working-calendar.ts'
import { type Impact, priorityOf, type Urgency } from '../../incidents/priority.ts'
import type { Instant } from '../../kit/time.ts'
import { groupForCategory } from '../../routing/people-of-group.ts'
import type { Work } from '../work.ts'

type Asked = { readonly impact: Impact; readonly urgency: Urgency; readonly category: string | null }

/** By when somebody would answer, were it registered now. */
export function responseDueOf(
  { impact, urgency, category }: Asked,
  {
    at,
    settings,
    conversation,
  }: Pick<Work, 'at' | 'settings'> & { readonly conversation: { readonly isVip: boolean } },
): Instant {
  const { rules } = settings
  const { isVip } = conversation
  const priority = priorityOf({ impact, urgency, isVip, isConfirmed: false }, rules.matrix)
  const group = groupForCategory(settings.lines, category)?.id ?? null
  const promised = promiseFor({ priority, group, category, isVip }, rules)
  const counted = promised.counts === 'around_the_clock' ? alwaysOpen : promised.calendar
  return addWorking(counted, at, promised.responseMs)
}

import { addWorking } from '../../incidents/clock/business-hours.ts'
import { type Impact, priorityOf, type Urgency } from '../../incidents/priority.ts'
import type { Instant } from '../../kit/time.ts'
import type { Work } from '../work.ts'

type Asked = { readonly impact: Impact; readonly urgency: Urgency }

/** By when somebody would answer, were it registered now. */
export function responseDueOf(
  { impact, urgency }: Asked,
  {
    at,
    settings,
    conversation,
  }: Pick<Work, 'at' | 'settings'> & { readonly conversation: { readonly isVip: boolean } },
): Instant {
  const { rules } = settings
  const priority = priorityOf({ impact, urgency, isVip: conversation.isVip, isConfirmed: false })
  const target = rules.targets[priority]
  return target.counts === 'around_the_clock'
    ? at + target.responseMs
    : addWorking(rules.calendar, at, target.responseMs)
}

import { z } from 'zod'
import { defaultTargets, type SlaTargets } from '../../../incidents/clock/sla-targets.ts'
import type { Priority } from '../../../incidents/priority.ts'
import type { IncidentRules } from '../../../incidents/rules.ts'
import { hour, minute } from '../../../kit/time.ts'
import { because } from '../setting-fault.ts'
import { duration } from './duration.ts'
import { category, id } from './names.ts'

const priorities: readonly Priority[] = [1, 2, 3, 4, 5]
export const priority = z.literal(priorities, { error: 'It must be a priority: a number from 1, the highest, to 5.' })

const length = duration(minute, 2_000 * hour)
const counts = z.enum(['around_the_clock', 'working_hours'])
const target = z.strictObject({
  response: length.optional(),
  resolution: length.optional(),
  counts: counts.optional(),
})

const exception = z
  .strictObject({
    group: id.optional(),
    category: category.optional(),
    isVip: z.boolean().optional(),
    priority: priority.optional(),
    response: length,
    resolution: length,
    counts,
  })
  .superRefine((given, context) => {
    const { group, category: of, isVip, priority: at } = given
    if ([group, of, isVip, at].every((each) => each === undefined)) {
      const says = 'It would hold for every incident: say for which group, category, priority or isVip.'
      context.addIssue(because('no_condition', says))
    }
    if (given.response > given.resolution) context.addIssue(responseLonger(['response']))
  })
  .transform(({ response, resolution, ...given }) => {
    const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given
    return { ...named, responseMs: response, resolutionMs: resolution } as IncidentRules['exceptions'][number]
  })

const responseLonger = (path: string[]) =>
  because('response_longer', 'The response may not be promised for later than the resolution.', path)

/** What a desk promises, by priority; what is not said is as usual. */
export const targetsPart = z
  .strictObject({
    '1': target.optional(),
    '2': target.optional(),
    '3': target.optional(),
    '4': target.optional(),
    '5': target.optional(),
    exceptions: z.array(exception).max(200).default([]),
  })
  .transform((given, context) => {
    const merged = priorities.map((each) => {
      const usual = defaultTargets[each]
      const {
        response = usual.responseMs,
        resolution = usual.resolutionMs,
        counts: which = usual.counts,
      } = given[each] ?? {}
      if (response > resolution) context.addIssue(responseLonger([String(each), 'response']))
      return [each, { responseMs: response, resolutionMs: resolution, counts: which }] as const
    })
    return { targets: Object.fromEntries(merged) as unknown as SlaTargets, exceptions: given.exceptions }
  })

import { z } from 'zod'
import { hour, minute } from '../../../kit/time.ts'
import type { Ladder } from '../../../routing/support-group.ts'
import { because } from '../setting-fault.ts'
import { duration } from './duration.ts'
import { login } from './names.ts'

/** Where a group says nothing: who is on duty, those in charge, who can be called. */
export const usualLadder: Ladder = {
  steps: [
    { who: 'on_duty', afterMs: 0 },
    { who: 'supervisors', afterMs: 2 * minute },
    { who: 'on_call', afterMs: 5 * minute },
  ],
  repeatMs: 5 * minute,
}

const whoWord = 'It must be on_duty, supervisors, on_call or one agent, like { login: anna }.'
const who = z.union([z.enum(['on_duty', 'supervisors', 'on_call']), z.strictObject({ login })], { error: whoWord })

/** Who is told and when; steps at the same moment are told together. */
export const ladder = z
  .strictObject({
    steps: z
      .array(z.strictObject({ who, after: duration(0, 72 * hour) }))
      .min(1)
      .max(20)
      .superRefine((steps, context) => {
        for (const [index, { after }] of steps.entries()) {
          if (after < (steps[index - 1]?.after ?? 0)) {
            const says = 'This step is earlier than the one before it: sort them by their time.'
            context.addIssue(because('not_ascending', says, [index, 'after']))
          }
        }
      }),
    repeat: duration(minute / 2, 24 * hour).default(usualLadder.repeatMs),
  })
  .transform(
    ({ steps, repeat }): Ladder => ({
      steps: steps.map(({ who: whom, after }) => ({ who: whom, afterMs: after })),
      repeatMs: repeat,
    }),
  )

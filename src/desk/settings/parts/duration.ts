import { z } from 'zod'
import { durationText, parseDuration } from '../../../incidents/clock/duration.ts'
import { because } from '../setting-fault.ts'

/** A length of time between two others, both ms, written by a person. There are no days: whose would they be, the desk's or the clock's? */
export const duration = (least: number, most: number) =>
  z.unknown().transform((given, context): number => {
    const ms = typeof given === 'string' ? parseDuration(given) : null
    if (ms !== null && ms >= least && ms <= most) return ms
    const limits = { least: durationText(least), most: durationText(most) }
    const says = `from ${limits.least} to ${limits.most}`
    const example = 'hours, minutes and seconds like 4h, 15m, 30s or 1h 30m'
    context.addIssue(
      because(
        given === undefined ? 'missing' : 'bad_duration',
        `It must be a length of time ${says}, in ${example}.`,
        [],
        limits,
      ),
    )
    return z.NEVER
  })

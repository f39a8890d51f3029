import type { KeepRetention } from '../desk/people/retention/keep-retention.ts'
import type { Log } from '../kit/log.ts'
import { minute, second } from '../kit/time.ts'
import { makeBell } from './bell.ts'
import { type Loop, startLoop } from './loop.ts'

/** Between slices while there is more: users and agents come first. */
const breathMs = second / 5
const restMs = 10 * minute

/** Takes away what has been kept long enough, a little at a time. */
export const startRetentionLoop = (parts: { readonly keep: KeepRetention; readonly log: Log }): Loop =>
  startLoop({
    name: 'retention',
    bell: makeBell(),
    log: parts.log,
    round: async () => ((await parts.keep()) ? breathMs : restMs),
  })

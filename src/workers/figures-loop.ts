import type { KeepFacts } from '../desk/figures/facts/keep-facts.ts'
import type { DrawTranscripts } from '../desk/quality/draw-transcripts.ts'
import type { Log } from '../kit/log.ts'
import { minute, second } from '../kit/time.ts'
import type { Bell } from './bell.ts'
import { type Loop, startLoop } from './loop.ts'

/** A week is over once a week; what is resolved only later is found soon enough. */
const drawEveryMs = minute

/**
 * Keeps what reports count, and draws transcripts of a week that is over; a loop of its own, so that a desk of a million
 * incidents holds up nothing due.
 */
export function startFiguresLoop(parts: {
  readonly keepFacts: KeepFacts
  readonly drawTranscripts: DrawTranscripts
  readonly bell: Bell
  readonly log: Log
}): Loop {
  const { keepFacts, drawTranscripts, bell, log } = parts
  let drawnAt = -Infinity
  return startLoop({
    name: 'figures',
    bell,
    log,
    round: async () => {
      if (performance.now() - drawnAt > drawEveryMs) {
        drawnAt = performance.now()
        const drawn = await drawTranscripts()
        if (drawn > 0) log.info('transcripts were drawn for review', { drawn })
      }
      const begun = performance.now()
      // To count a million incidents anew takes its time, and leaves half of it to the road of messages.
      return (await keepFacts()) ? performance.now() - begun : second
    },
  })
}

import { finishedWeekAt } from '../../figures/quality/finished-week.ts'
import type { DeskContext } from '../desk-context.ts'
import type { TranscriptDraw } from './quality-ports.ts'

/** @returns how many were drawn now. */
export type DrawTranscripts = () => Promise<number>

/**
 * Draws of the last finished week, by the desk's calendar, what is still missing of each agent's share. It may be called
 * as often as one likes: what was drawn stays, and what was resolved only later fills up those who had too little.
 */
export const makeDrawTranscripts =
  (context: Pick<DeskContext, 'now' | 'settings' | 'newSeed'>, transcripts: TranscriptDraw): DrawTranscripts =>
  async () => {
    const { quality, rules } = context.settings()
    if (quality.perAgent === 0) return 0
    const at = context.now()
    return await transcripts.draw(finishedWeekAt(at, rules.calendar.zone), quality.perAgent, context.newSeed(), at)
  }

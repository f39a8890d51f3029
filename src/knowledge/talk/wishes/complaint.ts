import { normaliseText, wordsOf } from '../../words/words.ts'
import { mentions, smallTalk } from '../small-talk.ts'

/** Whoever writes more tells a story. */
const mostWords = 60
const clauseEnd = /(?<=[.!?;,:\n…])|\s+[-–—]\s+/u

/**
 * Whether somebody complains of how they were served: «хочу пожаловаться», «у меня жалоба на вашу работу, третий день не
 * чинят». One clause says so; the others tell of what.
 */
export function isComplaint(text: string): boolean {
  if (!mentions('complaint', text) || wordsOf(normaliseText(text)).length > mostWords) return false
  return smallTalk(text) === 'complaint' || text.split(clauseEnd).some((clause) => smallTalk(clause) === 'complaint')
}

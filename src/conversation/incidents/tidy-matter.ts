import type { Impact, Urgency } from '../../incidents/priority.ts'
import { affectedIn, hindranceIn } from '../../knowledge/talk/answers/answered-in-words.ts'
import { hasMatter } from '../../knowledge/talk/has-matter.ts'
import { smallTalk } from '../../knowledge/talk/small-talk.ts'

type Told = { readonly description: string; readonly impact?: Impact; readonly urgency?: Urgency }

/**
 * What was written, a message a line, without greetings and anger: those stay in the transcript. A line that only says
 * whom it concerns, or how bad it is, is the answer to that question.
 */
export function tidyMatter(text: string): Told {
  let impact: Impact | undefined
  let urgency: Urgency | undefined
  const kept: string[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const affected = affectedIn(line)
    const isPlace = kept.length === 0
    if (affected !== null && affected !== 'unknown' && !isPlace) {
      impact = affected === 'all' ? 1 : affected === 'some' ? 2 : 3
      continue
    }
    if (!isPlace && hindranceIn(line) === 'stopped' && smallTalk(line) === null) urgency = 1
    if (hasMatter(line) && smallTalk(line) === null) kept.push(line)
  }
  return {
    description: kept.join('\n'),
    ...(impact === undefined ? {} : { impact }),
    ...(urgency === undefined ? {} : { urgency }),
  }
}

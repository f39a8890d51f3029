import { isCounted, numbersFor } from '../../../conversation/phrases/own/cases.ts'
import type { Choice } from '../../../conversation/phrases/own/pattern.ts'
import type { Language } from '../../../kit/language.ts'
import { say, type SentenceId } from '../../words/say.ts'
import { choiceNames } from './choice-names.ts'

const names: Readonly<Record<string, SentenceId>> = choiceNames

/** What a choice depends on; a server newer than this page may name another thing. */
export const choiceName = (on: string): string => {
  const known = names[on]
  return known === undefined ? on : say(known)
}

/** How many numbers stand for all that come out the same. */
const examples = 3

/** When one wording of a choice is said. */
export function keyWords(key: string, choice: Choice, language: Language): string {
  if (isCounted(choice)) {
    const numbers = numbersFor(key, choice, language, examples)
    if (numbers.length > 0) return numbers.join(', ') + (numbers.length === examples ? '…' : '')
  }
  if (key === 'yes') return say('text-yes')
  if (key === 'no') return say('text-no')
  if (key === 'long') return say('text-long')
  return key === 'other' ? say('text-otherwise') : key
}

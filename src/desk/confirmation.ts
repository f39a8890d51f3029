import type { Language } from '../kit/language.ts'
import { normaliseText, wordsOf } from '../knowledge/words.ts'
import { mask } from '../privacy/mask.ts'
import { bullet } from '../privacy/span.ts'

/** Somebody said whether an article answered a question. */
export type NewConfirmation = {
  readonly language: Language
  readonly articleId: string
  /** The question in one spelling. */
  readonly key: string
  readonly question: string
  readonly source: 'user' | 'agent'
  readonly hasHelped: boolean
}

const shortestWords = 2
const longestCharacters = 300

/**
 * What can be learned from a question and its article; null when nothing should be: one word fits too much, a story
 * fits nobody else, and what was masked must not be shown to editors or ever stand in a file.
 */
export function confirmationOf(said: Omit<NewConfirmation, 'key'>): NewConfirmation | null {
  const question = said.question.replace(/\s+/g, ' ').trim()
  return isLearnable(question) ? { ...said, question, key: keyWords(question).join(' ') } : null
}

/** Whether the words of a question may be learned at all. */
export function isLearnable(question: string): boolean {
  if (question.length > longestCharacters || question.includes(bullet) || mask(question).found.length > 0) return false
  return keyWords(question).length >= shortestWords
}

const keyWords = (question: string) => wordsOf(normaliseText(question))

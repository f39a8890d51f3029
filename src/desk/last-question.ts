import { minute, type Instant } from '../kit/time.ts'
import { smallTalk } from '../knowledge/small-talk.ts'
import { normaliseText, wordsOf } from '../knowledge/words.ts'

/** A message as far as its words may be a question. */
export type Line = {
  readonly number: number
  readonly author: 'user' | 'bot' | 'agent' | 'system'
  /** As it reads now, after its last change. */
  readonly text: string
  readonly at: Instant
}

/** What belongs to one question is written within this time, with nobody's answer in between. */
const piecesWithinMs = minute
const mostPieces = 5

/**
 * What the user has asked, the newest question first, each in the pieces it was written in. Commands, thanks, greetings
 * and bare numbers ask nothing.
 */
export function lastQuestions(lines: readonly Line[], most: number): readonly (readonly string[])[] {
  const questions: string[][] = []
  /** The line of the same question that was written after the one looked at. */
  let next: Line | null = null
  for (const line of lines.toSorted((a, b) => b.number - a.number)) {
    if (line.author === 'system') continue
    if (line.author !== 'user') {
      next = null
      continue
    }
    if (!asksSomething(line.text)) continue
    const current = questions.at(-1)
    if (current !== undefined && next !== null && next.at - line.at <= piecesWithinMs && current.length < mostPieces) {
      current.unshift(line.text)
    } else {
      if (questions.length === most) break
      questions.push([line.text])
    }
    next = line
  }
  return questions
}

/** Whether the user wrote these words as a question, or as a part of one that has grown since. */
export function wasAsked(question: string, lines: readonly Line[]): boolean {
  return lastQuestions(lines, lines.length).some((pieces) =>
    pieces.some((_, from) => pieces.some((__, to) => questionText(pieces.slice(from, to + 1)) === question)),
  )
}

/** The words of a question as they are shown, searched and learned. */
export const questionText = (pieces: readonly string[]): string => pieces.join('\n')

function asksSomething(text: string): boolean {
  if (text.startsWith('/') || smallTalk(text) !== null) return false
  return wordsOf(normaliseText(text)).some((word) => word.length > 2 && /\p{L}/u.test(word))
}

import { minute, type Instant } from '../../kit/time.ts'
import { isTopicAlone, tellingWords } from '../../knowledge/talk/is-detail.ts'
import { smallTalk } from '../../knowledge/talk/small-talk.ts'
import { verdictOf } from '../../knowledge/talk/verdict.ts'
import { normaliseText, wordsOf } from '../../knowledge/words/words.ts'

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
 * What the user has asked, the newest question first, each in the pieces it was written in. Commands, thanks, greetings,
 * bare numbers and what only says that an answer did not help ask nothing. One word that the bot asked back belongs to
 * what follows: «почта», a list, «не работает».
 */
export function lastQuestions(lines: readonly Line[], most: number): readonly (readonly string[])[] {
  const questions: string[][] = []
  /** The line of the same question that was written after the one looked at. */
  let next: Line | null = null
  /** What the user wrote after the line looked at, with nothing but the bot's words in between. */
  let after: Line | null = null
  const said = lines.filter(({ author }) => author !== 'system').toSorted((a, b) => b.number - a.number)
  for (const [at, line] of said.entries()) {
    if (line.author !== 'user') {
      next = null
      if (line.author === 'agent') after = null
      continue
    }
    if (!asksSomething(line.text) || isVerdictAlone(line.text, said.slice(at + 1))) continue
    const current = questions.at(-1)
    const isBegun = current !== undefined && after !== null && isRestOf(line.text, after.text)
    if (isBegun) current.unshift(line.text)
    else if (
      current !== undefined &&
      next !== null &&
      next.at - line.at <= piecesWithinMs &&
      current.length < mostPieces
    ) {
      current.unshift(line.text)
    } else {
      if (questions.length === most) break
      questions.push([line.text])
    }
    next = line
    after = line
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

const mostWordsOfRest = 2

/** «Не открывается» after «почта»; «карта» after it is another matter. */
const isRestOf = (topic: string, text: string): boolean =>
  isTopicAlone(topic) && !isTopicAlone(text) && tellingWords(text).length <= mostWordsOfRest

/** «Не работает» says that an answer did not help, unless it is the rest of a question. `before`: the newest first. */
function isVerdictAlone(text: string, before: readonly Line[]): boolean {
  if (verdictOf(text) === null) return false
  const last = before.find(({ author }) => author !== 'bot')
  return last?.author !== 'user' || !isRestOf(last.text, text)
}

function asksSomething(text: string): boolean {
  if (text.startsWith('/') || smallTalk(text) !== null) return false
  return wordsOf(normaliseText(text)).some((word) => word.length > 2 && /\p{L}/u.test(word))
}

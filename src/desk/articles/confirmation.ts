import type { SafeText } from '../../kit/safe-text.ts'
import { countOwnLetters, type Language, languages } from '../../kit/language.ts'
import { normaliseText, wordsOf } from '../../knowledge/words/words.ts'
import { isPersonal } from '../../privacy/personal.ts'
import { protectText } from '../../privacy/protect-words.ts'

/** Somebody said whether an article answered a question. */
export type NewConfirmation = {
  readonly language: Language
  readonly articleId: string
  /** The question in one spelling. */
  readonly key: SafeText
  readonly question: SafeText
  readonly source: 'user' | 'agent'
  /** Who says so, `user:12` or `agent:3`: each person counts once. */
  readonly voter: string
  readonly hasHelped: boolean
}

type Said = Omit<NewConfirmation, 'key' | 'question'> & {
  readonly question: string
  /** What whoever asked is called: nobody's name becomes an example. */
  readonly names: readonly (string | null)[]
}

/** What the base makes of a question. */
export type Reading = {
  /** With a wrong layout undone. */
  readonly text: string
  /** The articles that are among the first for it. */
  readonly articleIds: readonly string[]
}

const shortestWords = 2
const longestCharacters = 300
const mostPieces = 4

/** Cyrillic letters are no English question, whatever language the bot speaks to the one who asks. */
function writtenIn(question: string, spoken: Language): Language {
  const letters = question.match(/\p{L}/gu)?.length ?? 0
  const isWritten = (language: Language) => {
    const own = countOwnLetters(question, language)
    return own > 2 * (letters - own)
  }
  return [spoken, ...languages].find(isWritten) ?? spoken
}

/**
 * What can be learned from a question and its article; nothing when it should not be: one word fits too much, a story
 * fits nobody else, and what was masked, or names somebody, must not be shown to editors or ever stand in a file. A question asked in
 * several messages is learned message by message, as others will ask it, where each says enough by itself and the article
 * is near it.
 */
export function* confirmationsOf(
  said: Said,
  read: (question: string) => Generator<void, Reading>,
): Generator<void, readonly NewConfirmation[]> {
  function* learn(question: string) {
    const { text, articleIds } = yield* read(question)
    const learned = confirmationOf({ ...said, question: text })
    return learned === null ? [] : [{ learned, isNear: articleIds.includes(said.articleId) }]
  }
  const lines = said.question.split('\n').filter((line) => line.trim() !== '')
  const pieces: { readonly learned: NewConfirmation; readonly isNear: boolean }[] = []
  for (const line of lines) pieces.push(...(yield* learn(line)))
  // Who was told an honest no asks something else next, and both stand in one question.
  const near = pieces.filter(({ isNear }) => isNear)
  const chosen = near.length > 0 ? near.slice(-mostPieces) : pieces.slice(-1)
  const found = chosen.length > 0 || lines.length < 2 ? chosen : yield* learn(said.question)
  return found.map(({ learned }) => learned)
}

function confirmationOf({ names, ...said }: Said): NewConfirmation | null {
  const question = said.question.replace(/\s+/g, ' ').trim()
  if (!isLearnable(question, names)) return null
  const key = protectText(keyWords(question).join(' '))
  return { ...said, language: writtenIn(question, said.language), question: protectText(question), key }
}

/** Whether the words of a question may be learned at all. */
export function isLearnable(question: string, names: readonly (string | null)[] = []): boolean {
  if (question.length > longestCharacters || isPersonal(question, names)) return false
  return keyWords(question).length >= shortestWords
}

const keyWords = (question: string) => wordsOf(normaliseText(question))

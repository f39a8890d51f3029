import type { Forms } from '../incidents/forms/form.ts'
import type { Phrases } from './phrases/phrases.ts'
import type { Language } from '../kit/language.ts'
import type { Instant } from '../kit/time.ts'

/** The part of the desk's settings that the conversation speaks about. */
export type DeskSettings = {
  /** Sentence-ready name of the desk in each language. */
  readonly deskName: Readonly<Record<Language, string>>
  /** The phone for what cannot wait; null: no sentence about a phone is ever said. */
  readonly phone: string | null
  readonly phoneHours: Readonly<Record<Language, string>>
  /** IANA zone in which times are told, and its name in words. */
  readonly zone: string
  readonly zoneName: Readonly<Record<Language, string>>
  readonly workingHours: Readonly<Record<Language, string>>
  /** Quiet after which an unsure question is searched as one, ms. */
  readonly quietMs: number
  /** Quiet after which words without a matter are answered, ms. */
  readonly restQuietMs: number
}

type KnownFacts = {
  readonly name: string
  /** The phone was proved in this very chat. */
  readonly isHere: boolean
  /** The person's own, where it is another than the desk's: then times are told in it, and it is named. */
  readonly zone: string | null
}

export type CategoryTitle = {
  readonly id: string
  readonly title: Readonly<Record<Language, string>>
  /** Whose subject it is: what helps there is asked when registering. */
  readonly asks: 'colleague' | 'client'
  /** Nothing of it can wait: the phone first, and a person is called. */
  readonly isUrgent: boolean
}

/** All that comes with an event. Nothing here depends on the state: that is asked by effects. */
export type Facts = {
  readonly at: Instant
  /** Random letters and digits, new for each step: the root of the choice ids made in it. */
  readonly seed: string
  /** The id of the inbound event, timer or click being handled. */
  readonly eventId: string
  readonly userName: string | null
  readonly settings: DeskSettings
  readonly isDeskOpen: boolean
  /** When the desk opens next; null when it is open. */
  readonly opensAt: Instant | null
  readonly holidays: readonly string[]
  readonly categories: readonly CategoryTitle[]
  /** Whether any major incident is open: only then a text is looked up among them. */
  readonly hasMajors?: boolean
  /** What is asked, and has to happen, by category. */
  readonly forms: Forms
  /** At every so manieth resolve it is asked how easy it was; 0: never. */
  readonly cesEvery: number
  /** For how many days words and files are kept at most, and the desk's backups; 0: no time is set. */
  readonly keeps: { readonly wordDays: number; readonly backupDays: number }
  /** Whether the messenger lets the bot delete the user's message. */
  readonly canDelete: boolean
  /** Who it is, once their phone was proved in one of their chats. */
  readonly person?: KnownFacts | null
  /** Whether the messenger can vouch for a phone. */
  readonly canProvePhone?: boolean
  /** What people call the messenger. */
  readonly messenger?: string
  /** The bot's texts in force: whoever types a button's title has pressed it. */
  readonly phrases: Phrases
}

import type { ChosenPendingReason } from '../../../incidents/incident.ts'
import type { Language } from '../../../kit/language.ts'
import { englishMatters } from './matters-en.ts'
import { russianMatters } from './matters-ru.ts'

/** In which the people of the seed write: some of the bot's languages are enough for a plausible desk. */
export type SeedLanguage = Extract<Language, 'ru' | 'en'>

/** What people come with, and what comes of it; every list has several so that no two conversations read alike. */
export type Matter = {
  /** As the knowledge base names its subjects; for those who call a person before one is known. */
  readonly category: string
  /** How many stand still because of it, mostly. */
  readonly hurts: 'little' | 'somewhat' | 'badly'
  /** How it is asked first. */
  readonly asks: readonly string[]
  /** What the agent wants to know, and what the user says to that. */
  readonly talks: readonly (readonly [agent: string, user: string])[]
  /** For colleagues. */
  readonly notes: readonly string[]
  /** What is waited for, in the agent's words. */
  readonly waits: readonly { readonly reason: ChosenPendingReason; readonly text: string }[]
  readonly solutions: readonly string[]
}

export const mattersIn: Readonly<Record<SeedLanguage, readonly Matter[]>> = { ru: russianMatters, en: englishMatters }

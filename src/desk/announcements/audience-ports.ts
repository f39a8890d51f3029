import type { Language } from '../../kit/language.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { ChannelName } from '../../messaging/address.ts'

/** For whom it is: each list that is not empty narrows it, and so does what is switched on. */
export type Audience = {
  /** By what the directory says of people. */
  readonly departments: readonly SafeText[]
  readonly classes: readonly SafeText[]
  readonly onlyVip: boolean
  /** In which the bot speaks with them. */
  readonly languages: readonly Language[]
  /** Who has an open incident, of whatever category where none is named. */
  readonly onlyWithOpen: boolean
  readonly categories: readonly string[]
}

/** What narrows nothing. */
export const everybody: Audience = {
  departments: [],
  classes: [],
  onlyVip: false,
  languages: [],
  onlyWithOpen: false,
  categories: [],
}

/** How many it would go to at this moment, each over one messenger and in one language. */
export type AudienceSize = {
  readonly size: number
  /** Of these, who has blocked the bot: they get it once they are back. */
  readonly blocked: number
  /** Not among these: who wants no announcements. */
  readonly off: number
  readonly byChannel: Readonly<Record<ChannelName, number>>
  readonly byLanguage: Partial<Readonly<Record<Language, number>>>
}

/** What of the directory can be chosen, in the order of the alphabet. */
export type AudienceChoices = { readonly departments: readonly SafeText[]; readonly classes: readonly SafeText[] }

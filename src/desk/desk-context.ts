import type { Facts, DeskSettings } from '../conversation/facts.ts'
import type { OwnTexts } from '../conversation/phrases/own/own-texts.ts'
import type { Phrases } from '../conversation/phrases/phrases.ts'
import { isOpen, nextOpening } from '../incidents/clock/business-hours.ts'
import type { Forms } from '../incidents/forms/form.ts'
import type { IncidentRules } from '../incidents/rules.ts'
import type { WorkingCalendar } from '../incidents/clock/working-calendar.ts'
import type { Language } from '../kit/language.ts'
import type { Log } from '../kit/log.ts'
import { type Instant, minute } from '../kit/time.ts'
import type { Boldness } from '../knowledge/search/boldness.ts'
import type { KnowledgeIndex } from '../knowledge/search/knowledge-index.ts'
import type { ChannelName } from '../messaging/address.ts'
import type { ChannelLimits } from '../messaging/channel.ts'
import type { Lines } from '../routing/support-group.ts'
import type { AccountSettings } from './settings/accounts-part.ts'
import type { MajorSettings } from './settings/parts/majors-part.ts'
import type { RetentionSettings } from './settings/retention-part.ts'
import type { QualitySettings } from './settings/quality-part.ts'

/** The settings as they are at one moment. Read once a batch, so that one event never sees two versions. */
export type SettingsSnapshot = {
  readonly version: number
  readonly desk: DeskSettings
  readonly rules: IncidentRules
  /** Groups, skills and how long the desk waits. */
  readonly lines: Lines
  /** Logins of those who can be called at a desk without groups. */
  readonly onCall: readonly string[]
  /** Ids of categories of which nothing can wait, besides those that say so themselves. */
  readonly urgentCategories: readonly string[]
  /** When a major incident is proposed, and how often its users hear of it. */
  readonly majors: MajorSettings
  /** What is asked, and has to happen, by category. */
  readonly forms: Forms
  /** How solutions are named. */
  readonly codes: readonly { readonly id: string; readonly title: Readonly<Record<Language, string>> }[]
  /** At which parts of the time to solve users are told that there is no news, percent. */
  readonly noNewsAt: readonly number[]
  /** How often users are asked how easy it was, and whether they would recommend the desk; 0: never. */
  readonly feedback: { readonly cesEvery: number; readonly npsEveryDays: number }
  /** How transcripts are scored, and how many of them. */
  readonly quality: QualitySettings
  readonly defaultLanguage: Language
  /** Whether notices wait for the user where answers have stopped being free. */
  readonly holdsOutsideSession: boolean
  /** When announcements that are not urgent may be sent; null: at any time. */
  readonly announcementHours: WorkingCalendar | null
  /** How readily users are answered. */
  readonly boldness: Boldness
  readonly accounts: AccountSettings
  /** How long what is kept. */
  readonly retention: RetentionSettings
  /** What the desk words itself of what the bot says. */
  readonly texts: OwnTexts
}

/** Runs steps to their end and lets others have their turn between them. */
export type InSlices = <Built>(steps: Generator<void, Built>) => Promise<Built>

/** Everything the use cases need from outside a transaction; composed once, in main. */
export type DeskContext = {
  readonly log: Log
  readonly phrases: Phrases
  readonly settings: () => SettingsSnapshot
  readonly knowledge: () => KnowledgeIndex
  readonly limitsOf: (channel: ChannelName) => ChannelLimits
  /** What people call the messenger. */
  readonly titleOf: (channel: ChannelName, language: Language) => string
  readonly now: () => Instant
  /** Runs long reckoning without holding up everybody else. */
  readonly inSlices: InSlices
  /** A pause to call between the parts of one long piece of work: others have their turn there, now and then. */
  readonly makePause: () => () => Promise<void>
  /** Whether any major incident is open, as far as is known here: soon enough to look for them. */
  readonly hasMajors: () => boolean
  /** Random letters and digits, new at each call. */
  readonly newSeed: () => string
}

type CalendarFacts = Pick<Facts, 'isDeskOpen' | 'opensAt' | 'holidays'>

/** Open or closed changes at most once a minute: one answer serves all events of it. */
export function makeCalendarFacts(): (at: Instant, settings: SettingsSnapshot) => CalendarFacts {
  let known: { minute: number; version: number; facts: CalendarFacts } | null = null
  return (at, settings) => {
    const thisMinute = Math.floor(at / minute)
    if (known?.minute === thisMinute && known.version === settings.version) return known.facts
    known = { minute: thisMinute, version: settings.version, facts: calendarFacts(at, settings) }
    return known.facts
  }
}

function calendarFacts(at: Instant, { rules }: SettingsSnapshot): CalendarFacts {
  if (isOpen(rules.calendar, at)) return { isDeskOpen: true, opensAt: null, holidays: [] }
  const opening = nextOpening(rules.calendar, at)
  return { isDeskOpen: false, opensAt: opening?.at ?? null, holidays: opening?.holidayNames ?? [] }
}

import type { Language } from '../kit/language.ts'

/** Some people of the desk who work on the same things: the unit that incidents are escalated to (ITIL: support group). */
export type SupportGroup = {
  /** Small letters, digits and hyphens; what an incident keeps. */
  readonly id: string
  /** As users and agents read it. */
  readonly title: Readonly<Record<Language, string>>
  /** 1 first line, 2 system owners, 3 developers. */
  readonly tier: 1 | 2 | 3
  /** Logins. */
  readonly members: readonly string[]
  /** Logins of those in charge: they get what nobody accepts, breaches, complaints and low ratings. */
  readonly supervisors: readonly string[]
  /** Logins of those who can be called around the clock; none: it promises nothing outside its hours. */
  readonly onCall: readonly string[]
  /** Id of a calendar of the settings; null: the desk's own hours. */
  readonly calendar: string | null
  /** Ids of the categories whose incidents come here first. */
  readonly categories: readonly string[]
  /** What becomes of a registered incident: it waits to be claimed, or goes to the member with the least load. */
  readonly assigns: 'claim' | 'by_load'
  readonly ladder: Ladder
}

/** Who is told, in which order, until somebody accepts (hierarchical escalation). */
export type Ladder = {
  /** Ascending `afterMs`. */
  readonly steps: readonly LadderStep[]
  /** How often the last step is told again until somebody accepts, ms. */
  readonly repeatMs: number
}

export type LadderStep = {
  /** Those of the group who are on duty, its supervisors, those on call, or one agent by login. */
  readonly who: LadderWho
  /** Since it began to wait, ms. */
  readonly afterMs: number
}

export type LadderWho = 'on_duty' | 'supervisors' | 'on_call' | { readonly login: string }

/** What an agent knows well: categories, by id. */
export type Skills = {
  /** The one main system. */
  readonly main: string | null
  /** Two adjacent ones at most. */
  readonly also: readonly string[]
}

/** The desk's people as the settings have them, by login. */
export type Lines = {
  readonly groups: readonly SupportGroup[]
  readonly skills: Readonly<Record<string, Skills>>
  /** How many chats at once, where it is not `usualCapacity`. */
  readonly capacities: Readonly<Record<string, number>>
  readonly usualCapacity: number
  readonly waits: Waits
}

/** How long the desk waits before it acts by itself, ms. */
export type Waits = {
  /** An offer stands so long before it goes to the next. */
  readonly offerMs: number
  /** After so long without a sign of life an agent's connection counts as lost. */
  readonly lostMs: number
  /** An agent who owes a reply in a chat is reminded, and then the chat moves on. */
  readonly owedWarnMs: number
  readonly owedMoveMs: number
  /** An agent on duty who does nothing for so long is set to away. */
  readonly awayMs: number
}

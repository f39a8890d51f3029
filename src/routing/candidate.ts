import type { Instant } from '../kit/time.ts'
import type { Presence } from './presence.ts'
import type { Skills } from './support-group.ts'

/** An agent as the router sees them. */
export type Candidate = {
  readonly id: string
  readonly presence: Presence
  /** Their browser has given a sign of life lately. */
  readonly isOnline: boolean
  /** How many chats at once. */
  readonly capacity: number
  /** Chats they have, and offers that stand. */
  readonly load: number
  /** An offer stands before them. */
  readonly isAsked: boolean
  readonly skills: Skills
  /** When they last got one: who has been idle for longest is next among equals. */
  readonly lastServedAt: Instant
}

/** A user who waits for a person. */
export type Waiting = {
  readonly id: string
  readonly askedAt: Instant
  /** 1 is the highest. */
  readonly priority: number
  readonly isVip: boolean
  readonly category: string | null
  /** Its agent was lost, or has passed it on: before all others. */
  readonly isReturned: boolean
  /** A colleague gave it to `lastAgentId` by name. */
  readonly isPassedOn: boolean
  /** Who served this user last, an "attending doctor". */
  readonly lastAgentId: string | null
  /** Who said no: never asked again about this one. */
  readonly refusedBy: readonly string[]
  /** Who let the offer pass in this round. */
  readonly missedBy: readonly string[]
  /** Of whom the user complains: never their own judge. */
  readonly complainedOf: string | null
  /** Ids of the agents of its group, and of those in charge of it. */
  readonly members: readonly string[]
  readonly supervisors: readonly string[]
}

/** Whom it may be offered to at all; load and preference aside. */
export const canBeAsked = (waiting: Waiting, { id, presence, isOnline }: Candidate): boolean =>
  presence === 'on_duty' && isOnline && !waiting.refusedBy.includes(id) && waiting.complainedOf !== id

const hasRoom = ({ load, capacity }: Candidate): boolean => load < capacity

/** One offer at a time: with several, whoever takes one and greets its user lets the others pass, and counts as gone. */
export const isFree = (agent: Candidate): boolean => hasRoom(agent) && !agent.isAsked

/** Whose answer about another one is under way: they will be free in a moment. */
export const isAskedNow = (agent: Candidate): boolean => hasRoom(agent) && agent.isAsked

/** Two for the main system, one for an adjacent one. */
export function skillOf({ skills }: Pick<Candidate, 'skills'>, category: string | null): number {
  if (category === null) return 0
  return skills.main === category ? 2 : skills.also.includes(category) ? 1 : 0
}

import type { SafeText } from '../../kit/safe-text.ts'
import type { AgentRole } from '../access/agent-ports.ts'
import type { Instant } from '../../kit/time.ts'
import type { Presence } from '../../routing/presence.ts'

/** Somebody who waits, as the router needs to know them. */
export type WaitingRow = {
  readonly id: string
  readonly conversationId: string
  readonly incidentId: string
  readonly number: number
  readonly userName: SafeText | null
  readonly group: string | null
  readonly askedAt: Instant
  readonly priority: number
  readonly isVip: boolean
  readonly category: string | null
  readonly isReturned: boolean
  readonly isPassedOn: boolean
  /** Who served this user last. */
  readonly lastAgentId: string | null
  readonly refusedBy: readonly string[]
  readonly missedBy: readonly string[]
  readonly complainedOf: string | null
  readonly offeredTo: string | null
  readonly offerEndsAt: Instant | null
}

/** A talk that an agent has. */
export type TalkRow = {
  readonly id: string
  readonly conversationId: string
  readonly agentId: string
  readonly owedSince: Instant | null
  readonly owedToldAt: Instant | null
}

/** An agent at work, or not. */
export type DeskAgentRow = {
  readonly id: string
  readonly login: string
  readonly name: SafeText
  readonly role: AgentRole
  readonly presence: Presence
  readonly isDisabled: boolean
  /** Whether any browser is signed in. */
  readonly isSignedIn: boolean
  readonly seenAt: Instant | null
  readonly activeAt: Instant | null
  readonly missedOffers: number
  readonly lastServedAt: Instant
}

export type DeskView = {
  readonly waiting: readonly WaitingRow[]
  readonly talks: readonly TalkRow[]
  readonly agents: readonly DeskAgentRow[]
}

/** How the desk stands, read at one moment. */
/** What there may be to do at this moment; all of it is looked at once more by whoever does it. */
export type DueWork = {
  /** Somebody waits or is talked to, or an agent on duty has done nothing since `idleBefore`. */
  readonly desk: boolean
  readonly bells: boolean
  readonly takes: boolean
  /** Two chats are to become one user's. */
  readonly links: boolean
  readonly abandoned: boolean
}

export interface DeskQueue {
  /** One cheap look, several times a second. */
  due(at: Instant, idleBefore: Instant): Promise<DueWork>
  look(): Promise<DeskView>
  /** Registered incidents of these groups that nobody has and no talk is about, the most urgent first. */
  unassigned(groups: readonly string[], limit: number): Promise<readonly UnassignedRow[]>
  /** Open incidents of agents who work here no more, but for those that a talk is about. */
  abandoned(limit: number): Promise<readonly { readonly incidentId: string; readonly conversationId: string }[]>
  /** How many open incidents each agent has. */
  openByAgent(): Promise<ReadonlyMap<string, number>>
}

export type UnassignedRow = {
  readonly incidentId: string
  readonly conversationId: string
  readonly group: string
  readonly category: string | null
  readonly complainedOf: string | null
}

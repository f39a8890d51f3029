import type { SafeText } from '../../kit/safe-text.ts'
import type { Instant } from '../../kit/time.ts'
import type { AgentRecord } from './agent-ports.ts'

export type Session = {
  /** Names it without opening anything. */
  readonly id: string
  readonly agent: AgentRecord
  readonly createdAt: Instant
  readonly seenAt: Instant
}

/** From where somebody came in. */
export type SessionPlace = { readonly address: string; readonly device: SafeText | null }

/** As its owner, or an admin, sees it. */
type ListedSession = {
  readonly id: string
  readonly createdAt: Instant
  readonly seenAt: Instant
  readonly address: string | null
  readonly device: SafeText | null
}

/** Why a session ended before its owner signed out: its page says so. */
export type SessionEnding =
  | 'expired'
  | 'ended_elsewhere'
  | 'ended_by_admin'
  | 'disabled'
  | 'role_changed'
  | 'password_changed'
  | 'password_reset'
  | 'totp_changed'

export type AttemptReserved =
  | { readonly isAllowed: true }
  /** Too many refusals; the earliest time at which another attempt makes sense. */
  | { readonly isAllowed: false; readonly retryAt: Instant }

/** Signed-in browsers, by the SHA-256 of their token, and the refused attempts. */
export interface SessionStore {
  open(tokenHash: string, agentId: string, at: Instant, place?: SessionPlace): Promise<void>
  /** Null as well when the agent is disabled. */
  find(tokenHash: string): Promise<Session | null>
  /** Those that still open something; the newest sign of life first. */
  list(agentId: string, at: Instant): Promise<readonly ListedSession[]>
  touch(tokenHash: string, at: Instant): Promise<void>
  /** Its owner signs out: nothing has to be explained. */
  end(tokenHash: string): Promise<void>
  expire(tokenHash: string): Promise<void>
  /** One of this agent's. @returns false when it is not there. */
  endOne(agentId: string, id: string, why: SessionEnding): Promise<boolean>
  /** All of an agent's sessions but one. @returns how many. */
  endOthers(agentId: string, exceptTokenHash: string | null, why: SessionEnding): Promise<number>
  whyEnded(tokenHash: string): Promise<SessionEnding | null>
  /**
   * Counts the attempt as refused before it is made, so that a hundred at once cannot pass together; a success takes
   * it back with `forgive`.
   */
  reserveAttempt(login: string, address: string, at: Instant): Promise<AttemptReserved>
  /** The whole sign-in went well: what was refused before it is forgotten. */
  forgive(login: string, address: string): Promise<void>
  /** One step went well and another follows: only its own attempt is taken back, or guessing would never end. */
  takeBack(login: string, address: string): Promise<void>
}

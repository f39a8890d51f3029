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

/** The same, with the token of a browser that says it has been here before. */
export type SignInPlace = SessionPlace & { readonly browser: string | null }

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

/** Who is guessing: an address, a browser that is known for this login, or a session that is open. */
export type GuessedFrom = {
  readonly place: string
  readonly isKnown: boolean
  /** Of the second step. */
  readonly isCode?: boolean
}

/** How often passwords and codes may be guessed; browsers by the SHA-256 of a token of theirs. */
export interface SignInBudgets {
  /** Whether the agent with this login has come in from that browser before. */
  knows(login: string, tokenHash: string): Promise<boolean>
  remember(agentId: string, tokenHash: string, at: Instant): Promise<void>
  /** The password was reset: what was guessed before counts no more, and no browser is known. */
  forgetAll(agentId: string, login: string): Promise<void>
  /**
   * Counts the attempt as refused before it is made, so that a hundred at once cannot pass together; a success takes
   * it back with `forgive`.
   */
  reserveAttempt(login: string, from: GuessedFrom, at: Instant): Promise<AttemptReserved>
  /** The whole sign-in went well: what was refused before it is forgotten. */
  forgive(login: string, from: GuessedFrom): Promise<void>
  /** One step went well and another follows: only its own attempt is taken back, or guessing would never end. */
  takeBack(login: string, from: GuessedFrom): Promise<void>
}

/** Signed-in browsers, by the SHA-256 of their token. */
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
}

import type { SafeText } from '../../kit/safe-text.ts'
import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'

/** What an agent may do follows from the role; `access-policy.ts` has the table. */
export type AgentRole = 'agent' | 'supervisor' | 'editor' | 'admin'
export const agentRoles: readonly AgentRole[] = ['agent', 'supervisor', 'editor', 'admin']

/** A person of the service desk. Kept for good, because the history names them; who leaves is disabled. */
export type AgentRecord = {
  readonly id: string
  /** Lower case; unique. */
  readonly login: string
  /** What users and colleagues read. */
  readonly name: SafeText
  readonly role: AgentRole
  readonly language: Language
  /** True while the password is one that somebody else has seen. */
  readonly mustChangePassword: boolean
  readonly disabledAt: Instant | null
  readonly createdAt: Instant
}

type NewAgent = {
  readonly login: string
  readonly name: SafeText
  readonly role: AgentRole
  readonly language: Language
  readonly passwordHash: string
  readonly mustChangePassword: boolean
}

type AgentChange = {
  readonly name?: SafeText
  readonly role?: AgentRole
  readonly language?: Language
  readonly disabledAt?: Instant | null
}

export interface AgentStore {
  list(): Promise<readonly AgentRecord[]>
  count(): Promise<number>
  /** With the password's hash, for signing in; disabled agents too. */
  byLogin(login: string): Promise<{ readonly agent: AgentRecord; readonly passwordHash: string } | null>
  byId(id: string): Promise<{ readonly agent: AgentRecord; readonly passwordHash: string } | null>
  /** @returns null when the login is taken. */
  create(agent: NewAgent): Promise<AgentRecord | null>
  /** Disabling ends the agent's sessions too. @returns null when there is no such agent. */
  change(id: string, change: AgentChange): Promise<AgentRecord | null>
  setPassword(id: string, passwordHash: string, mustChangePassword: boolean): Promise<void>
}

export type Session = { readonly agent: AgentRecord; readonly createdAt: Instant; readonly seenAt: Instant }

export type AttemptReserved =
  | { readonly isAllowed: true }
  /** Too many refusals; the earliest time at which another attempt makes sense. */
  | { readonly isAllowed: false; readonly retryAt: Instant }

/** Signed-in browsers, by the SHA-256 of their token, and the refused attempts. */
export interface SessionStore {
  open(tokenHash: string, agentId: string, at: Instant): Promise<void>
  /** Null as well when the agent is disabled. */
  find(tokenHash: string): Promise<Session | null>
  touch(tokenHash: string, at: Instant): Promise<void>
  end(tokenHash: string): Promise<void>
  /** All of an agent's sessions but one: after a new password. */
  endOthers(agentId: string, exceptTokenHash: string | null): Promise<void>
  /**
   * Counts the attempt as refused before it is made, so that a hundred at once cannot pass together; a success takes
   * it back with `forgive`.
   */
  reserveAttempt(login: string, address: string, at: Instant): Promise<AttemptReserved>
  forgive(login: string, address: string): Promise<void>
}

/** Agents within one transaction: what users are told they are called. */
export interface AgentNames {
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
}

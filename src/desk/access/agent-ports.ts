import type { SafeText } from '../../kit/safe-text.ts'
import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'

/** What an agent may do follows from the role; `access-policy.ts` has the table. */
export type AgentRole = 'agent' | 'supervisor' | 'editor' | 'admin' | 'auditor'
export const agentRoles: readonly AgentRole[] = ['agent', 'supervisor', 'editor', 'admin', 'auditor']

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
  /** Signs in with a code of their phone, too. */
  readonly hasTotp: boolean
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

/** What an admin should know before they act. */
export type AgentWorkload = { readonly talks: number; readonly incidents: number; readonly sessions: number }

export interface AgentStore {
  list(): Promise<readonly AgentRecord[]>
  /** With how much of each would end or come back to the queue. */
  workload(): Promise<ReadonlyMap<string, AgentWorkload>>
  count(): Promise<number>
  /** With the password's hash, for signing in; disabled agents too. */
  byLogin(login: string): Promise<{ readonly agent: AgentRecord; readonly passwordHash: string } | null>
  byId(id: string): Promise<{ readonly agent: AgentRecord; readonly passwordHash: string } | null>
  /** @returns null when the login is taken. */
  create(agent: NewAgent): Promise<AgentRecord | null>
  /** Disabling ends the agent's sessions too, and so does another role. @returns null when there is no such agent. */
  change(id: string, change: AgentChange): Promise<AgentRecord | null>
  /** What was begun with the old one, before the code, ends. */
  setPassword(id: string, passwordHash: string, mustChangePassword: boolean): Promise<void>
}

/** Agents within one transaction: what users are told they are called. */
export interface AgentNames {
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
}

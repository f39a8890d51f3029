import type { Instant } from '../../kit/time.ts'
import type { AgentRecord } from './agent-ports.ts'

/** Never leaves the server once it is confirmed. */
type TotpKept = { readonly secret: string; readonly isConfirmed: boolean; readonly lastStep: number | null }

/** Codes of a phone, recovery codes, and who is between the password and the code. */
export interface SecondStepStore {
  find(agentId: string): Promise<TotpKept | null>
  /** Keeps a secret to be confirmed. @returns the one that is kept: another tab's, when it was first; null: it is on already. */
  begin(agentId: string, secret: string): Promise<string | null>
  /** Turns it on, with new recovery codes. @returns false when there is nothing to confirm. */
  confirm(agentId: string, step: number, codeHashes: readonly string[], at: Instant): Promise<boolean>
  /** A code counts once. @returns false when this step or a later one was taken. */
  takeStep(agentId: string, step: number): Promise<boolean>
  /** A recovery code counts once. @returns false when there is none like it. */
  takeCode(agentId: string, codeHash: string, at: Instant): Promise<boolean>
  replaceCodes(agentId: string, codeHashes: readonly string[]): Promise<void>
  codesLeft(agentId: string): Promise<number>
  /** Turns it off, or forgets what was begun. */
  remove(agentId: string): Promise<void>
  openHalf(tokenHash: string, agentId: string, at: Instant): Promise<void>
  /** Null as well when the agent is disabled. */
  findHalf(tokenHash: string): Promise<{ readonly agent: AgentRecord; readonly createdAt: Instant } | null>
  /** @returns false when somebody else was quicker. */
  endHalf(tokenHash: string): Promise<boolean>
}

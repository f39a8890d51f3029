import { randomBytes } from 'node:crypto'
import { accept, refuse, type Result } from '../../kit/result.ts'
import { type Instant, minute } from '../../kit/time.ts'
import type { AgentRecord, AgentRole } from './agent-ports.ts'
import { makeRecoveryCodes, recoveryHash } from './recovery-codes.ts'
import type { SecondStepStore } from './second-step-ports.ts'
import { guessedFrom } from './guessed-from.ts'
import type { SessionStore, SignInBudgets, SignInPlace } from './session-ports.ts'
import { hashOf, newToken } from './session-token.ts'
import { matchingStep, toBase32 } from './totp.ts'

/** So long a right password waits for its code. */
export const halfMs = 5 * minute

/** RFC 4226 asks for 160 bits. */
const secretBytes = 20

type Stores = { readonly sessions: SessionStore; readonly secondSteps: SecondStepStore }

/** Whether somebody has to set up the second step before anything else. */
export const lacksTotp = (agent: AgentRecord, totpFor: readonly AgentRole[]): boolean =>
  !agent.hasTotp && totpFor.includes(agent.role)

type CodeRefusal =
  | { readonly code: 'wrong'; readonly login: string }
  /** The password has to be given once more. */
  | { readonly code: 'too_late' }
  | { readonly code: 'too_many'; readonly retryAt: Instant }

/** The code after the password: of the phone, or a recovery code. Opens the session. */
export async function giveCode(
  { sessions, budgets, secondSteps }: Stores & { readonly budgets: SignInBudgets },
  attempt: { readonly token: string; readonly code: string; readonly place: SignInPlace },
  at: Instant,
): Promise<Result<{ readonly token: string; readonly agent: AgentRecord; readonly isRecovery: boolean }, CodeRefusal>> {
  const halfHash = hashOf(attempt.token)
  const half = await secondSteps.findHalf(halfHash)
  if (half === null || at - half.createdAt > halfMs) return refuse({ code: 'too_late' })
  const { agent } = half
  const from = { ...(await guessedFrom(budgets, agent.login, attempt.place)), isCode: true }
  const reserved = await budgets.reserveAttempt(agent.login, from, at)
  if (!reserved.isAllowed) return refuse({ code: 'too_many', retryAt: reserved.retryAt })
  const taken = await takeSecondStep(secondSteps, agent.id, attempt.code, at)
  if (taken === null) return refuse({ code: 'wrong', login: agent.login })
  if (!(await secondSteps.endHalf(halfHash))) return refuse({ code: 'too_late' })
  await budgets.forgive(agent.login, from)
  const token = newToken()
  await sessions.open(hashOf(token), agent.id, at, attempt.place)
  return accept({ token, agent, isRecovery: taken === 'recovery' })
}

/** Takes a code, which counts once; null: it is none of theirs, or has counted already. */
export async function takeSecondStep(
  secondSteps: SecondStepStore,
  agentId: string,
  typed: string,
  at: Instant,
): Promise<'totp' | 'recovery' | null> {
  const kept = await secondSteps.find(agentId)
  if (kept === null || !kept.isConfirmed) return null
  const code = typed.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(code)) {
    return (await secondSteps.takeCode(agentId, recoveryHash(agentId, typed), at)) ? 'recovery' : null
  }
  const step = matchingStep(kept.secret, code, at, kept.lastStep)
  return step !== null && (await secondSteps.takeStep(agentId, step)) ? 'totp' : null
}

/** @returns the secret to show, the same one until it is confirmed; null: it is on already. */
export const beginTotp = (secondSteps: SecondStepStore, agentId: string): Promise<string | null> =>
  secondSteps.begin(agentId, toBase32(randomBytes(secretBytes)))

/** Turns it on with the first code. Sessions opened without one end, but for this. @returns the recovery codes, once. */
export async function confirmTotp(
  { sessions, secondSteps }: Stores,
  agentId: string,
  { token, code }: { readonly token: string; readonly code: string },
  at: Instant,
): Promise<Result<readonly string[], 'wrong' | 'already_on'>> {
  const kept = await secondSteps.find(agentId)
  if (kept?.isConfirmed === true) return refuse('already_on')
  const step = kept === null ? null : matchingStep(kept.secret, code.replaceAll(/\s/g, ''), at, null)
  if (step === null) return refuse('wrong')
  const codes = makeRecoveryCodes()
  if (!(await secondSteps.confirm(agentId, step, hashesOf(agentId, codes), at))) return refuse('already_on')
  await sessions.endOthers(agentId, hashOf(token), 'totp_changed')
  return accept(codes)
}

/** New recovery codes in place of those that are used up or were lost. */
export async function renewCodes(secondSteps: SecondStepStore, agentId: string): Promise<readonly string[]> {
  const codes = makeRecoveryCodes()
  await secondSteps.replaceCodes(agentId, hashesOf(agentId, codes))
  return codes
}

const hashesOf = (agentId: string, codes: readonly string[]) => codes.map((code) => recoveryHash(agentId, code))

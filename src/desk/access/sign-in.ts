import { ownWords } from '../../privacy/protect-words.ts'
import { atFirstUse } from '../../kit/functions/at-first-use.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import { type Language, usualLanguage } from '../../kit/language.ts'
import { day, hour, minute, type Instant } from '../../kit/time.ts'
import type { AgentRecord, AgentStore } from './agent-ports.ts'
import { hashPassword, isOutdated, isPassword } from './password-hash.ts'
import { checkPassword, generatePassword, type PasswordRefusal } from './password-rules.ts'
import type { SecondStepStore } from './second-step-ports.ts'
import { guessedFrom } from './guessed-from.ts'
import type { Session, SessionStore, SignInBudgets, SignInPlace } from './session-ports.ts'
import { hashOf, newToken } from './session-token.ts'

/** A session ends after this long without a request, and after `absoluteMs` in any case. */
export const idleMs = 12 * hour
export const absoluteMs = 7 * day

/** Writing "seen" at every request would make a write of every read. */
const touchEveryMs = minute

type SignInRefusal =
  /** Unknown login, wrong password or a disabled agent: told alike. */
  { readonly code: 'wrong' } | { readonly code: 'too_many'; readonly retryAt: Instant }

/** `totp`: the token only carries on to the code. */
type SignedIn = { readonly step: 'done' | 'totp'; readonly token: string; readonly agent: AgentRecord }

type Stores = { readonly agents: AgentStore; readonly sessions: SessionStore }
type SignInStores = Stores & { readonly budgets: SignInBudgets; readonly secondSteps: SecondStepStore }

/** Checks login and password and opens a session, or half a one where a code has to follow. */
export async function signIn(
  { agents, sessions, budgets, secondSteps }: SignInStores,
  attempt: SignInPlace & { readonly login: string; readonly password: string },
  at: Instant,
): Promise<Result<SignedIn, SignInRefusal>> {
  const login = attempt.login.trim().toLowerCase()
  const from = await guessedFrom(budgets, login, attempt)
  const reserved = await budgets.reserveAttempt(login, from, at)
  if (!reserved.isAllowed) return refuse({ code: 'too_many', retryAt: reserved.retryAt })
  const found = await agents.byLogin(login)
  const isRight = await isPassword(attempt.password, found?.passwordHash ?? null, { isUrgent: from.isKnown })
  if (!isRight || found === null || found.agent.disabledAt !== null) return refuse({ code: 'wrong' })
  const { agent } = found
  if (isOutdated(found.passwordHash)) {
    await agents.setPassword(agent.id, await hashPassword(attempt.password), agent.mustChangePassword)
  }
  const token = newToken()
  if (agent.hasTotp) {
    await budgets.takeBack(login, from)
    await secondSteps.openHalf(hashOf(token), agent.id, at)
    return accept({ step: 'totp', token, agent })
  }
  await budgets.forgive(login, from)
  await sessions.open(hashOf(token), agent.id, at, attempt)
  return accept({ step: 'done', token, agent })
}

/** The session of a cookie's token; null when it is unknown, too old or its agent disabled. */
export async function findSession(sessions: SessionStore, token: string, at: Instant): Promise<Session | null> {
  const tokenHash = hashOf(token)
  const session = await sessions.find(tokenHash)
  if (session === null) return null
  if (at - session.seenAt > idleMs || at - session.createdAt > absoluteMs) {
    await sessions.expire(tokenHash)
    return null
  }
  if (at - session.seenAt > touchEveryMs) await sessions.touch(tokenHash, at)
  return session
}

export const endSession = (sessions: SessionStore, token: string): Promise<void> => sessions.end(hashOf(token))

/** Why a cookie opens nothing any more, where it is known. */
export const whyEnded = (sessions: SessionStore, token: string) => sessions.whyEnded(hashOf(token))

/** All of the agent's own sessions but the one that asks. @returns how many. */
export const endOtherSessions = (sessions: SessionStore, agentId: string, token: string): Promise<number> =>
  sessions.endOthers(agentId, hashOf(token), 'ended_elsewhere')

type ChangePasswordRefusal = PasswordRefusal | 'wrong' | 'same'

/** Whoever changes a password must know the old one; every other session of the agent ends. */
export async function changePassword(
  { agents, sessions }: Stores,
  agentId: string,
  token: string,
  change: { readonly old: string; readonly new: string },
): Promise<Result<null, ChangePasswordRefusal>> {
  const found = await agents.byId(agentId)
  if (found === null || !(await isPassword(change.old, found.passwordHash))) return refuse('wrong')
  if (change.old === change.new) return refuse('same')
  const checked = await checkPassword(change.new, found.agent)
  if (!checked.ok) return checked
  await agents.setPassword(agentId, await hashPassword(change.new), false)
  await sessions.endOthers(agentId, hashOf(token), 'password_changed')
  return accept(null)
}

/**
 * A new password for an agent who lost theirs, shown once; it has to be changed at the next sign-in. Who lost the phone
 * too sets up the second step anew: that is never done unasked, and a secret that was only begun never stays.
 */
export async function resetPassword(
  { agents, sessions, budgets, secondSteps }: SignInStores,
  agentId: string,
  { forgetsTotp }: { readonly forgetsTotp: boolean },
): Promise<string> {
  const password = generatePassword()
  const kept = await secondSteps.find(agentId)
  if (forgetsTotp || kept?.isConfirmed === false) await secondSteps.remove(agentId)
  await agents.setPassword(agentId, await hashPassword(password), true)
  await sessions.endOthers(agentId, null, 'password_reset')
  const found = await agents.byId(agentId)
  if (found !== null) await budgets.forgetAll(agentId, found.agent.login)
  return password
}

/** Until they call themselves something else. */
const adminNames: Readonly<Record<Language, string>> = { ru: 'Администратор', uk: 'Адміністратор', en: 'Administrator' }

export type FirstAdmin = { readonly login: string; readonly password: string; readonly isGenerated: boolean }

/** Who is the first admin where there is nobody yet. */
type FirstAdminReady = FirstAdmin & {
  readonly language: Language
  /** Made once: to begin it while something else is waited for saves half a second of a first start. */
  readonly passwordHash: () => Promise<string>
}

export function readyFirstAdmin(wish: {
  readonly login: string
  readonly password: string | null
  readonly language?: Language
}): FirstAdminReady {
  const password = wish.password ?? generatePassword()
  return {
    login: wish.login.trim().toLowerCase(),
    password,
    isGenerated: wish.password === null,
    language: wish.language ?? usualLanguage,
    passwordHash: atFirstUse(() => hashPassword(password)),
  }
}

/**
 * Makes the first admin when there is no agent at all, so that a fresh install can be entered.
 * @returns what to print once; null when there are agents already.
 */
export async function ensureFirstAdmin(
  agents: AgentStore,
  { login, password, isGenerated, language, passwordHash }: FirstAdminReady,
): Promise<FirstAdmin | null> {
  if ((await agents.count()) > 0) return null
  const created = await agents.create({
    login,
    name: ownWords(adminNames[language]),
    role: 'admin',
    language,
    passwordHash: await passwordHash(),
    mustChangePassword: isGenerated,
  })
  // Two instances started at once on an empty database: the other one has printed its password.
  return created === null ? null : { login, password, isGenerated }
}

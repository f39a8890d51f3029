import type { GuessedFrom, SignInBudgets, SignInPlace } from './session-ports.ts'
import { hashOf } from './session-token.ts'

/** By what an attempt is counted: the browser where it is known for this login, else the address. */
export async function guessedFrom(
  budgets: SignInBudgets,
  login: string,
  { address, browser }: SignInPlace,
): Promise<GuessedFrom> {
  const isKnown = browser !== null && (await budgets.knows(login, hashOf(browser)))
  return { place: isKnown ? `browser:${hashOf(browser)}` : address, isKnown }
}

/** Whoever found an open screen may not guess the password on it either; nobody else's guesses count there. */
export const guessedInSession = (agentId: string): GuessedFrom => ({ place: `session:${agentId}`, isKnown: true })

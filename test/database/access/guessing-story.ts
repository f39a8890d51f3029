import { expect } from 'vitest'
import { makeSignInBudgets } from '../../../src/database/access/sign-in-budgets.ts'
import { hour, minute } from '../../../src/kit/time.ts'
import { createDatabase } from '../../support/database.ts'

const begin = Date.parse('2026-11-30T00:00:00Z')

/**
 * T32: so many wrong passwords from so many addresses within an hour on one login. Its owner comes in from a browser that is
 * known and from a new one, now and whenever they try; and the guessers get nowhere near a six-digit code.
 * @returns how many guesses were let through to be checked.
 */
export async function surviveGuessing({
  guesses,
  addresses,
}: {
  readonly guesses: number
  readonly addresses: number
}) {
  const database = await createDatabase()
  try {
    const budgets = makeSignInBudgets(database.db)
    const agent = await database.db
      .insertInto('agents')
      .values({ login: 'vera', name: 'Vera' as never, role: 'admin', language: 'ru', password_hash: 'x' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await budgets.remember(agent.id, 'known', begin)
    const stranger = (index: number) => ({ place: `10.${index >> 8}.${index & 255}.7`, isKnown: false })
    let checked = 0
    let ownersTries = 0
    const every = Math.ceil(guesses / 50)
    for (let guess = 0; guess < guesses; guess += 1) {
      const at = begin + Math.floor((guess / guesses) * hour)
      const { isAllowed } = await budgets.reserveAttempt('vera', stranger(guess % addresses), at)
      if (isAllowed) checked += 1
      if (guess % every !== 0) continue
      ownersTries += 1
      expect(await budgets.knows('vera', 'known')).toBe(true)
      const atHome = { place: 'browser:known', isKnown: true }
      expect(await budgets.reserveAttempt('vera', atHome, at)).toEqual({ isAllowed: true })
      await budgets.forgive('vera', atHome)
      const elsewhere = { place: '192.0.2.1', isKnown: false }
      expect(await budgets.reserveAttempt('vera', elsewhere, at)).toEqual({ isAllowed: true })
      await budgets.forgive('vera', elsewhere)
    }
    expect(ownersTries).toBe(50)
    // Whoever has the password as well: a day's codes, however many addresses they come from.
    let codes = 0
    for (let guess = 0; guess < Math.min(guesses, 2_000); guess += 1) {
      const from = { ...stranger(guess % addresses), isCode: true }
      const { isAllowed } = await budgets.reserveAttempt('vera', from, begin + hour + guess)
      if (isAllowed) codes += 1
    }
    // Three values of a million count at a time: below a ten-thousandth.
    expect((codes * 3) / 1_000_000).toBeLessThan(0.0001)
    await budgets.forgetAll(agent.id, 'vera')
    expect(await budgets.reserveAttempt('vera', stranger(0), begin + hour + 30 * minute)).toEqual({ isAllowed: true })
    expect(await budgets.knows('vera', 'known')).toBe(false)
    return checked
  } finally {
    await database.drop()
  }
}

import { describe, expect, test } from 'vitest'
import { beforeAll, sealOf, verifyChain } from '../../../src/desk/access/audit/audit-chain.ts'
import type { AuditEntry, AuditLine } from '../../../src/desk/access/audit/audit-ports.ts'

const most = 2_300

/** Of more than two pages, as the log would have sealed them. */
function written(): readonly AuditLine[] {
  const lines: AuditLine[] = []
  let last = beforeAll
  for (let number = 1; number <= most; number += 1) {
    const entry: AuditEntry = {
      at: 1_790_000_000_000 + number * 1_000,
      agentId: number % 3 === 0 ? null : String(number % 7),
      what: number % 2 === 0 ? 'signed_in' : 'setting_changed',
      subject: number % 5 === 0 ? null : `desk ${number}`,
      details: number % 4 === 0 ? {} : { version: number, isUsual: false },
      address: number % 6 === 0 ? null : '192.0.2.1',
    }
    last = sealOf(last, number, entry)
    lines.push({ ...entry, number, hash: last })
  }
  return lines
}
const whole = written()

const verdictOn = (lines: readonly AuditLine[]) =>
  verifyChain({ chain: async (after, limit) => lines.filter(({ number }) => number > after).slice(0, limit) })

/** Numbered anew, as whoever wants it unseen would. */
const renumbered = (lines: readonly AuditLine[]) => lines.map((line, index) => ({ ...line, number: index + 1 }))

describe('T33: the log of acts', () => {
  test('is whole as it was written', async () => {
    expect(await verdictOn(whole)).toEqual({ isWhole: true, count: most, last: whole.at(-1)?.hash })
  })

  const changes: Readonly<Record<string, (line: AuditLine) => AuditLine>> = {
    'the moment by a millisecond': (line) => ({ ...line, at: line.at + 1 }),
    'who it was': (line) => ({ ...line, agentId: line.agentId === null ? '1' : null }),
    'what was done': (line) => ({ ...line, what: 'signed_out' }),
    'of what': (line) => ({ ...line, subject: `${line.subject ?? ''}.` }),
    'a detail': (line) => ({ ...line, details: { ...line.details, version: -1 } }),
    'a detail taken out or put in': (line) => ({
      ...line,
      details: Object.keys(line.details).length === 0 ? { more: 1 } : {},
    }),
    'from where': (line) => ({ ...line, address: line.address === null ? '192.0.2.9' : null }),
    'a letter of the seal': (line) => ({ ...line, hash: line.hash.replace(/^./, (c) => (c === '0' ? '1' : '0')) }),
  }
  test.each(Object.entries(changes))('breaks at the line where one changes %s', async (_, change) => {
    for (let at = 0; at < most; at += 211) {
      const changed = whole.map((line, index) => (index === at ? change(line) : line))
      expect(await verdictOn(changed)).toEqual({ isWhole: false, number: at + 1 })
    }
  })

  test('breaks where a line is taken out, put in or changes places with its neighbour', async () => {
    for (let at = 0; at < most - 1; at += 229) {
      const [one, two] = [whole[at], whole[at + 1]] as [AuditLine, AuditLine]
      const without = [...whole.slice(0, at), ...whole.slice(at + 1)]
      const twice = [...whole.slice(0, at + 1), one, ...whole.slice(at + 1)]
      const swapped = [...whole.slice(0, at), two, one, ...whole.slice(at + 2)]
      expect((await verdictOn(without)).isWhole).toBe(false)
      for (const lines of [without, twice, swapped]) {
        const verdict = await verdictOn(renumbered(lines))
        expect(verdict).toMatchObject({ isWhole: false })
        expect('number' in verdict && verdict.number).toBeLessThanOrEqual(at + 2)
      }
    }
  })

  test('that was cut short shows by its last seal, which is told to be kept elsewhere', async () => {
    const cut = await verdictOn(whole.slice(0, -1))
    expect(cut.isWhole && cut.last).not.toBe(whole.at(-1)?.hash)
  })
})

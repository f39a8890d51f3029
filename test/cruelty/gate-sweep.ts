import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { createDatabase } from '../support/database.ts'
import { startFakeTelegram } from '../support/fake-telegram.ts'
import { type Crowd, keepTelling, makeCrowd, type Story } from './crowd.ts'
import { changesHands, openShift, type Shift } from './hand-overs/changes-hands.ts'
import { expectHandedOverOnce, goesOnWithinMs, watchOverdue } from './hand-overs/hand-over-oracle.ts'
import { joinsOutage } from './majors/joins-outage.ts'
import { expectNothingLostOrDoubled, untilAtRest } from './oracle.ts'
import { superviseProduct } from './supervised-product.ts'

/** The one gate that only the first start of all passes; it has a test of its own. */
export const firstStartOnly = 'insert agents'

/** "before" for every gate; "after" too where something is irrevocable by then. */
const irrevocable = /^(commit|http |insert inbox|update outbox|with outbox|update attachments|insert blobs|rollback)/
/** A gate that only an earlier stage of the process passes would never come: it is given up, and told. */
const givenUpAfterMs = 25_000

/** The hand-over's road is long and waits for offers to pass: every second story, so that its gates come in time. */
const tell = (crowd: Crowd, shift: Shift, url: string) => (index: number) =>
  index % 2 === 0
    ? changesHands(crowd, shift, url)
    : ([crowd.registers, crowd.sendsFiles, crowd.callsAPerson][((index - 1) / 2) % 3]?.() ?? crowd.registers())

/**
 * Kills the product once at each chosen gate and then so many times at random, while people go through whole
 * dialogues. The names come from the journal of a clean run, so that a new statement is in the sweep by itself.
 */
export async function sweepGates(options: {
  readonly choose: (gates: readonly string[]) => readonly string[]
  readonly randomKills: number
}): Promise<string> {
  const database = await createDatabase()
  const telegram = await startFakeTelegram({ keepsCalls: false })
  const folder = mkdtempSync(join(tmpdir(), 'frontline-gates-'))
  let shift: Shift | null = null
  let overdue: ReturnType<typeof watchOverdue> | null = null
  try {
    const journal = join(folder, 'journal')
    const clean = await superviseProduct({
      databaseUrl: database.url,
      telegram,
      env: () => ({ GATE_JOURNAL: journal }),
    })
    // Not before: the first admin is made where there is nobody yet.
    const onDuty = await openShift(database.db)
    shift = onDuty
    const first = makeCrowd(telegram, clean, database.db, 800_000)
    const told: Story[] = await Promise.all([
      first.registers(),
      first.callsAPerson(),
      first.sendsFiles(),
      changesHands(first, onDuty, clean.url),
      joinsOutage(first, database.db, clean.url, 0),
    ])
    await untilAtRest(database.db)
    await clean.stop()
    const all = gatesOf(readFileSync(journal, 'utf8'))
    const gates = options.choose(all)

    // Each new process dies at the next gate of the list; the stories never stop.
    const waiting = [...gates]
    const reached = new Set<string>()
    let armed: string | null = null
    let armedAt = 0
    let randomKills = 0
    const product = await superviseProduct({
      databaseUrl: database.url,
      telegram,
      env: () => {
        if (armed !== null && armedAt > 0) reached.add(armed)
        armed = waiting.shift() ?? null
        armedAt = Date.now()
        return armed === null ? {} : { CRASH_AT: armed }
      },
    })
    const crowd = makeCrowd(telegram, product, database.db, 810_000)
    overdue = watchOverdue(database.db, () => armedAt)
    const isDone = () => armed === null && randomKills >= options.randomKills
    const killer = (async () => {
      while (!isDone()) {
        await sleep(50)
        if (armed !== null) {
          if (Date.now() - armedAt > givenUpAfterMs) {
            armedAt = 0
            product.kill()
            await sleep(200)
          }
          continue
        }
        await product.ready()
        await sleep(100 + Math.random() * 900)
        product.kill()
        randomKills += 1
      }
    })()
    const outage = (index: number) => joinsOutage(crowd, database.db, product.url, index + 1)
    const stories = [keepTelling(tell(crowd, onDuty, product.url), isDone, 4), keepTelling(outage, isDone, 1)]
    told.push(...(await Promise.all(stories)).flat())
    await killer
    await untilAtRest(database.db)
    const longestOverdueMs = await overdue.stop()
    await product.stop()

    expect(
      gates.filter((gate) => !reached.has(gate)),
      'gates never reached',
    ).toEqual([])
    expect(longestOverdueMs, 'an offer that nobody moved on after the restart').toBeLessThan(goesOnWithinMs)
    await expectHandedOverOnce(database.db)
    const duplicates = await expectNothingLostOrDoubled(database.db, telegram, told)
    return `${gates.length} of ${all.length} gates, ${randomKills} random kills, ${told.length} people, ${telegram.sent.length} sends, ${duplicates} of them duplicates, an offer overdue by ${longestOverdueMs} ms at most`
  } finally {
    await overdue?.stop()
    await shift?.close()
    await telegram.close()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function gatesOf(journal: string): readonly string[] {
  const names = [...new Set(journal.trim().split('\n'))]
  expect(names.length).toBeGreaterThan(40)
  expect(names.some((name) => name.startsWith('commit'))).toBe(true)
  expect(names.some((name) => name.startsWith('http telegram sendMessage'))).toBe(true)
  expect(names.some((name) => name.startsWith('http telegram download'))).toBe(true)
  return names
    .filter((name) => !name.startsWith(`${firstStartOnly}:`))
    .flatMap((name) => {
      const at = name.slice(0, name.lastIndexOf(':'))
      const side = name.slice(name.lastIndexOf(':') + 1)
      if (side === 'before') return [`${at}#1:before`]
      return irrevocable.test(at) ? [`${at}#1:after`] : []
    })
}

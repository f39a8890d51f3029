import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { kb } from '../support/run-kb.ts'
import { openScene, type Scene } from '../support/scene.ts'
import { consoleDoors } from './doors/console-doors.ts'
import { type Door, harmlessly } from './doors/door.ts'
import { errorDoors } from './doors/error-doors.ts'
import { previewDoors } from './doors/preview-doors.ts'
import { telegramDoors, webhookSecret } from './doors/telegram-doors.ts'
import { viberDoors } from './doors/viber-doors.ts'
import { makeFinder } from './find-words.ts'
import { type OwnServer, startOwnServer } from './own-server.ts'
import { type Hits, hitsInBackup, hitsInFolder, hitsInRows, hitsInServer, hitsInText } from './places.ts'

type Entered = {
  readonly door: Door
  readonly place: string
  readonly harmless: string
  readonly answers: readonly string[]
}

/**
 * A secret through every door, another one through each, and a harmless word right behind it: the secret must be nowhere,
 * and what is said of an absence only counts where the harmless word is found.
 */
describe('T21: a secret that is recognised as it arrives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontline-doors-'))
  const temporary = join(folder, 'temporary')
  const notified: string[] = []
  const entered: Entered[] = []
  let birds = 0
  let server: OwnServer
  let scene: Scene
  let listener: pg.Client

  beforeAll(async () => {
    server = await startOwnServer()
    mkdirSync(temporary)
    vi.stubEnv('TMPDIR', temporary)
    scene = await openScene({ env: { TELEGRAM_WEBHOOK_SECRET: webhookSecret }, database: server })
    listener = new pg.Client({ connectionString: server.url })
    await listener.connect()
    listener.on('notification', ({ payload }) => notified.push(payload ?? ''))
    await listener.query('listen frontline_changes')
    vi.stubEnv('DATABASE_URL', server.url)

    const rooms = {
      telegram: telegramDoors(scene),
      viber: viberDoors(scene),
      preview: previewDoors(scene),
      console: await consoleDoors(scene),
    }
    await Promise.all(Object.entries(rooms).map(([room, doors]) => enterAll(room, doors)))
    // Where something is broken on purpose nobody else may be about.
    await enterAll('errors', errorDoors(scene))
    await scene.rests()
    // What the server samples of the rows, it has sampled now.
    await sql`analyze`.execute(server.db)
  })
  async function enterAll(room: string, doors: readonly Door[]): Promise<void> {
    for (const door of doors) {
      const harmless = `зимородок${letters((birds += 1))}`
      const answers = [await door.enter(door.canary.says), await door.enter(harmlessly(door, harmless))]
      entered.push({ door, place: `${room}: ${door.name}`, harmless, answers })
    }
  }
  afterAll(async () => {
    vi.unstubAllEnvs()
    await listener?.end()
    await scene?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const canaries = () => makeFinder(entered.flatMap(({ door }) => door.canary.secrets))
  const kept = () => entered.filter(({ door }) => door.keepsNothing === undefined)
  /** The doors whose harmless word is not among what was found. */
  const missingIn = (hits: Hits) =>
    kept()
      .filter(({ harmless }) => !hits.some((hit) => hit.endsWith(harmless)))
      .map(({ place }) => place)
  /** From words to the doors that they came through. */
  const byDoor = (hits: Hits) =>
    hits.map((hit) => {
      const from = entered.find(({ door }) => door.canary.secrets.some((secret) => hit.endsWith(`: ${secret}`)))
      return `${hit} (${from?.place})`
    })

  test('there are more than a hundred, each different', () => {
    expect(entered.length).toBeGreaterThan(100)
    const all = entered.flatMap(({ door }) => door.canary.secrets.slice(0, 1))
    expect(new Set(all).size).toBe(all.length)
  })

  test('is in no row, no file of the database, no WAL and no dump, where harmless words of the same doors are', async () => {
    const harmless = makeFinder(entered.map((each) => each.harmless))
    expect.soft(missingIn(await hitsInRows(server.db, harmless))).toEqual([])
    const inServer = await hitsInServer(server, harmless)
    expect.soft(missingIn(inServer.filter((hit) => hit.startsWith('WAL')))).toEqual([])
    expect.soft(missingIn(inServer.filter((hit) => hit.startsWith('files of tables')))).toEqual([])
    expect.soft(missingIn(await hitsInBackup(server, join(folder, 'harmless.backup'), harmless))).toEqual([])

    const find = canaries()
    expect.soft(byDoor(await hitsInRows(server.db, find))).toEqual([])
    expect.soft(byDoor(await hitsInServer(server, find))).toEqual([])
    expect.soft(byDoor(await hitsInBackup(server, join(folder, 'canaries.backup'), find))).toEqual([])
  })

  test('is in no log, metric, notification, temporary file or answer that refuses', async () => {
    const find = canaries()
    expect(scene.logged.length).toBeGreaterThan(10)
    expect.soft(byDoor(hitsInText('log', scene.logged.join('\n'), find))).toEqual([])
    const told = await Promise.all(['/metrics', '/health'].map(async (path) => (await fetch(scene.url + path)).text()))
    expect(told[0]).toContain('frontline_')
    expect.soft(byDoor(hitsInText('metrics', told.join('\n'), find))).toEqual([])
    expect(notified.length).toBeGreaterThan(10)
    expect.soft(byDoor(hitsInText('notifications', notified.join('\n'), find))).toEqual([])
    expect.soft(byDoor(hitsInFolder(temporary, find))).toEqual([])
    const refusals = entered.flatMap(({ answers }) => answers).filter((answer) => /^[45]\d\d /.test(answer))
    expect(refusals.length).toBeGreaterThan(10)
    expect.soft(byDoor(hitsInText('answer', refusals.join('\n'), find))).toEqual([])
  })

  test('is in nothing that leaves us: messages to users and to agents, and what editors read', async () => {
    const find = canaries()
    const sent = [
      ...scene.telegram.calls.map(({ parameters }) => parameters),
      ...scene.viber.calls.map(({ payload }) => payload),
    ]
    expect(sent.length).toBeGreaterThan(50)
    expect.soft(byDoor(hitsInText('sent', JSON.stringify(sent), find))).toEqual([])
    const said: string[] = []
    for (const command of [['gaps', '--since', '1d'], ['learned'], ['stats'], ['check']]) {
      const ran = await kb(...command)
      said.push(ran.out, ran.err)
    }
    expect(said.join('')).toContain('зимородок')
    expect.soft(byDoor(hitsInText('kb', said.join('\n'), find))).toEqual([])
  })

  test('and no door has failed on its words', () => {
    const broken = entered.filter(({ answers }) => answers.some((answer) => answer.startsWith('500')))
    expect(broken.map(({ place }) => place)).toEqual([])
  })
})

/** A number as letters: digits would make a harmless word look like a secret. */
const letters = (number: number): string =>
  String(number)
    .padStart(3, '0')
    .replaceAll(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)))

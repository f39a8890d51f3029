import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Messenger as Description } from '../../src/channels/messenger.ts'
import { readConfig } from '../../src/composition/config.ts'
import { openGate } from '../../src/kit/gate.ts'
import type { Log } from '../../src/kit/log.ts'
import type { ChannelLimits } from '../../src/messaging/channel.ts'
import { startProduct } from '../../src/composition/product.ts'
import { createDatabase, type TestDatabase } from './database.ts'
import { startFakeTelegram } from './fake-telegram.ts'
import { startFakeViber } from './fake-viber.ts'
import { expectInvariants } from './invariants.ts'
import { makeAgent, openConsole } from './scene-agent.ts'
import { enter, hire } from './staff.ts'
import type { Language } from '../../src/kit/language.ts'
import { type Dialogue, makeDialogue } from './scene-dialogue.ts'
import { previewHands, telegramHands, viberHands } from './scene-hands.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const publicUrl = 'https://desk.example.test'

export type { Language }
export type Messenger = 'telegram' | 'viber' | 'preview'
export type Shifts = readonly { readonly from: string; readonly to: string }[]

export type SceneOptions = {
  readonly telegram?: 'webhook' | 'polling'
  /** Rows of the settings table, there before the start. Without 'calendar' the desk is open around the clock. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** No pauses between messages, unless a story is about them. */
  readonly limits?: Partial<ChannelLimits>
  readonly env?: Readonly<Record<string, string>>
  /** Instead of those that ship. */
  readonly messengers?: readonly Description[]
  /** Instead of one of the run's server; it goes with the scene. */
  readonly database?: TestDatabase
}

/** Words a person wears in a test; Viber ids are text, Telegram's are numbers. */
export type Person = Dialogue & {
  /** The messenger's id of the person, as the product stores it. */
  readonly id: string
  readonly name: string
  readonly messenger: Messenger
  /** Telegram: the id of what the person wrote last. */
  readonly lastSaid: () => number
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** A calendar with these shifts on these days (0 is Monday), in a zone without surprises. */
export const calendarOf = (shifts: Shifts, days: readonly number[] = [0, 1, 2, 3, 4, 5, 6]) => ({
  zone: 'Europe/Moscow',
  week: Object.fromEntries(weekdays.map((day, index) => [day, days.includes(index) ? shifts : []])),
  holidays: {},
  movedDays: {},
})

export const aroundTheClock = calendarOf([{ from: '00:00', to: '24:00' }])

// Which question a resolve is asked goes by the incident's number: where that is not the matter, it is the usual one.
const justRatings = { cesEvery: 0, npsEveryDays: 0 }

/** The whole product on loopback, with strict messengers, a real database and people who talk. */
export async function openScene(options: SceneOptions = {}) {
  const mode = options.telegram ?? 'webhook'
  const database = options.database ?? (await createDatabase())
  const telegram = await startFakeTelegram()
  const viber = await startFakeViber()
  const dataDir = mkdtempSync(join(tmpdir(), 'frontline-scene-'))
  const settings = { calendar: aroundTheClock, feedback: justRatings, ...options.settings }
  for (const [key, value] of Object.entries(settings)) {
    await database.db
      .insertInto('settings')
      .values({ key, value: JSON.stringify(value) })
      .execute()
  }
  const adminId = await hire(database.db, { login: 'admin', name: 'Администратор', role: 'admin' })
  const read = readConfig(
    {
      PORT: '0',
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      KNOWLEDGE_BASE_DIR: join(root, 'knowledge-base'),
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      ...(mode === 'webhook'
        ? { VIBER_AUTH_TOKEN: viber.token, VIBER_API_ROOT: viber.url, PUBLIC_URL: publicUrl }
        : {}),
      PREVIEW_CHAT: 'on',
      ...options.env,
    },
    dataDir,
    options.messengers,
  )
  if ('problems' in read) throw new Error(`the scene's configuration is wrong: ${JSON.stringify(read.problems)}`)

  const problems: string[] = []
  const warnings: string[] = []
  const logged: string[] = []
  const keep = (...parts: readonly unknown[]) => logged.push(parts.map((part) => inspect(part, { depth: 6 })).join(' '))
  const log: Log = {
    debug: keep,
    info: keep,
    warn: (message, fields) => {
      keep(message, fields)
      warnings.push(`${message} ${JSON.stringify(fields)}`)
    },
    error: (message, error, fields) => {
      keep(message, error, fields)
      problems.push(`${message}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`)
    },
  }
  const { config } = read
  async function start() {
    const limits = { botPauseMs: 0, chatPauseMs: 0, ...options.limits }
    const started = await startProduct(config, { root, gate: openGate, log, limits })
    telegram.route(publicUrl, started.url)
    viber.route(publicUrl, started.url)
    // What is said at once is to be answered at once.
    await started.answers
    return started
  }
  let product = await start()
  if (mode === 'webhook')
    await until(() => telegram.webhook() !== null && viber.webhook() !== null, 'no webhook was set')

  const botNames = { ru: 'Служба поддержки', en: 'The service desk' }
  let people = 0
  let admin: ReturnType<typeof openConsole> | null = null

  async function person(
    messenger: Messenger,
    {
      name = 'Ольга',
      language = 'ru',
      phone = '',
    }: { readonly name?: string; readonly language?: Language | 'be' | 'kk'; readonly phone?: string } = {},
  ): Promise<Person> {
    people += 1
    const title = `${name} on ${messenger}, ${language}`
    if (messenger === 'telegram') {
      const id = 5_000_000_000 + people
      telegram.meets({ id, name, language })
      const hands = telegramHands(telegram, id, phone)
      return { ...makeDialogue(title, hands), id: String(id), name, messenger, lastSaid: hands.lastSaid }
    }
    const none = { lastSaid: () => 0 }
    if (messenger === 'viber') {
      const id = `${Buffer.from(`person ${people}`.padEnd(16, '.')).toString('base64')}`
      viber.meets({ id, name, language })
      return {
        ...makeDialogue(title, viberHands(viber, { id, name, phone }, botNames.ru)),
        id,
        name,
        messenger,
        ...none,
      }
    }
    const hands = await previewHands(product.url, { name, language })
    return { ...makeDialogue(title, hands), id: hands.visitor(), name, messenger, ...none }
  }

  const lookup = {
    conversationOf: async (personId: string): Promise<string> => {
      const row = await database.db
        .selectFrom('conversations')
        .innerJoin('addresses', 'addresses.id', 'conversations.address_id')
        .select('conversations.id')
        .where('addresses.external_id', '=', personId)
        .executeTakeFirst()
      if (row === undefined) throw new Error(`${personId} has no conversation`)
      return row.id
    },
    newestIncidentOf: async (conversationId: string): Promise<string | null> => {
      const row = await database.db
        .selectFrom('incidents')
        .select('id')
        .where('conversation_id', '=', conversationId)
        .orderBy('id', 'desc')
        .executeTakeFirst()
      return row?.id ?? null
    },
  }

  const unfinished = async () => ({
    inbox: await database.db.selectFrom('inbox').selectAll().where('outcome', 'is', null).execute(),
    outbox: await database.db.selectFrom('outbox').selectAll().where('status', 'in', ['queued', 'sending']).execute(),
  })

  /** Asked again and again while thousands of rows wait: it must not read them. */
  const hasNothingUnfinished = async () => {
    const { rows } = await sql<{ isAny: boolean }>`
      select exists (select from inbox where outcome is null)
        or exists (select from outbox where status in ('queued', 'sending')) as "isAny"`.execute(database.db)
    return rows[0]?.isAny === false
  }

  /** Until nothing waits in the inbox or the outbox. */
  const rests = () =>
    until(hasNothingUnfinished, 'the product did not come to rest').catch(async (error: Error) => {
      const { inbox, outbox } = await unfinished()
      throw new Error(`${error.message}: ${JSON.stringify([inbox.slice(0, 3), outbox.slice(0, 3)]).slice(0, 3_000)}`)
    })

  async function enterAsAdmin() {
    admin ??= openConsole(product.url, await enter(database.db, adminId))
    return admin
  }

  /** Hired and signed in. */
  async function agent(name: string, login = `agent${Date.now()}`, role: 'agent' | 'supervisor' = 'agent') {
    const id = await hire(database.db, { login, name, role })
    return makeAgent(name, openConsole(product.url, await enter(database.db, id)), lookup)
  }

  return {
    url: product.url,
    databaseUrl: database.url,
    db: database.db,
    telegram,
    viber,
    person,
    agent,
    /** Of somebody who is hired and signed in. */
    cookieOf: async (login: string) =>
      await enter(database.db, await hire(database.db, { login, name: login, role: 'agent' })),
    /** The admin's browser; admins may do what supervisors may. */
    admin: enterAsAdmin,
    ...lookup,
    /** Every line of the log with all that was given to it, errors to their depth. */
    logged: logged as readonly string[],
    /** Everything the product has logged as an error. */
    problems: problems as readonly string[],
    /** And as a warning: repeated batches, messengers out of reach. */
    warnings: warnings as readonly string[],
    rests,
    /** Nothing waits any more, and what must hold in the tables does. */
    settles: async () => {
      await rests()
      await expectInvariants(database.db)
    },
    /** Stops the product and starts it again, elsewhere: consoles and preview chats opened before are lost. */
    restart: async (whileDown: () => Promise<void> = async () => {}) => {
      await product.stop()
      await whileDown()
      product = await start()
    },
    close: async () => {
      await product.stop()
      await telegram.close()
      await viber.close()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export type Scene = Awaited<ReturnType<typeof openScene>>

async function until(isTrue: () => boolean | Promise<boolean>, otherwise: string): Promise<void> {
  const end = performance.now() + 60_000
  while (performance.now() < end) {
    if (await isTrue()) return
    await sleep(20)
  }
  throw new Error(otherwise)
}

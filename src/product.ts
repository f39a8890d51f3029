import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makePreviewChannel } from './channels/preview/preview-channel.ts'
import { makeTelegramChannel } from './channels/telegram/telegram-channel.ts'
import { makeViberChannel } from './channels/viber/viber-channel.ts'
import type { Config } from './config.ts'
import { makePhrases } from './conversation/phrases.ts'
import { makeCounters } from './count.ts'
import { makeAgentStore } from './database/agents.ts'
import { makeConsoleQueries } from './database/console-queries.ts'
import { makeHealthProbe } from './database/health.ts'
import { makeInbox } from './database/inbox.ts'
import { startNotifications } from './database/notifications.ts'
import { makeLearnedStore } from './database/learned.ts'
import { makeOutbox } from './database/outbox.ts'
import { makePreviewHistory } from './database/preview-history.ts'
import { makeSessionStore } from './database/sessions.ts'
import { makeSettingsStore } from './database/settings.ts'
import { makeTimers } from './database/timers.ts'
import { makeTransactions } from './database/unit-of-work.ts'
import { makeAdvance } from './desk/advance.ts'
import { makeAgentActions } from './desk/agent-actions.ts'
import type { DeskContext } from './desk/desk-context.ts'
import { makeHandleInbound } from './desk/handle-inbound.ts'
import { makeHandleTimer } from './desk/handle-timer.ts'
import { makeLive } from './desk/live.ts'
import { protect } from './desk/protect-inbound.ts'
import { defaultSettings } from './desk/settings.ts'
import { ensureFirstAdmin, type FirstAdmin } from './desk/sign-in.ts'
import { welcome } from './desk/welcome.ts'
import { openKnowledgeFolder } from './files/knowledge-folder.ts'
import { makeApp } from './http/app.ts'
import type { Gate } from './kit/gate.ts'
import type { Log } from './kit/log.ts'
import { second } from './kit/time.ts'
import { listen } from './listen.ts'
import type { Channel, ChannelLimits } from './messaging/channel.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { watchLearned } from './watch-learned.ts'
import { watchSettings } from './watch-settings.ts'
import { makeBell } from './workers/bell.ts'
import { startClockLoop } from './workers/clock-loop.ts'
import { startInboxLoop } from './workers/inbox-loop.ts'
import { startOutboxLoop } from './workers/outbox-loop.ts'
import { makePace } from './workers/pace.ts'

export type Product = {
  readonly url: string
  /** Set when this start made the first admin. */
  readonly firstAdmin: FirstAdmin | null
  readonly articles: number
  readonly articleProblems: number
  readonly channels: readonly string[]
  readonly hasPreview: boolean
  stop(): Promise<void>
}

export type ProductOptions = {
  readonly root: string
  readonly gate: Gate
  readonly log: Log
  /** Overrides every channel's limits; for measuring without a pace. */
  readonly limits?: Partial<ChannelLimits>
}

/** Composes everything and starts it. @throws an Error with a sentence for the admin when it cannot start. */
export async function startProduct(config: Config, options: ProductOptions): Promise<Product> {
  const { root, gate, log } = options
  const database = await openDatabase({ ...config, migrationsDir: join(root, 'migrations') }, gate, log)
  try {
    return await compose(config, options, database)
  } catch (error) {
    // What does not start leaves no server behind.
    await database.close()
    await database.stopServer()
    throw error
  }
}

async function compose(config: Config, options: ProductOptions, database: OpenDatabase): Promise<Product> {
  const { root, gate, log, limits } = options
  const { db } = database
  const now = Date.now
  const learned = await watchLearned(makeLearnedStore(db), log)
  const knowledge = await openKnowledgeFolder({
    dir: config.knowledgeBaseDir,
    confirmations: learned.current,
    log,
  })
  const settings = await watchSettings(
    makeSettingsStore(db),
    defaultSettings(config.timeZone, config.defaultLanguage),
    log,
  )
  const phrase = (language: string) => readFileSync(join(root, `src/conversation/phrases/${language}.ftl`), 'utf8')
  const phrases = makePhrases({ ru: phrase('ru'), en: phrase('en') })
  const counters = makeCounters()
  const live = makeLive()
  const bells = { inbox: makeBell(), inboxToo: makeBell(), outbox: makeBell(), clock: makeBell() }

  const channels: Channel[] = []
  const connected = new Set<string>()
  const limitsOf = (name: string): ChannelLimits => {
    return channels.find((channel) => channel.name === name)?.limits ?? offLimits
  }
  const context: DeskContext = {
    log,
    phrases,
    settings: settings.current,
    knowledge: () => knowledge.index(),
    limitsOf,
    now,
    newSeed: () => randomBytes(8).toString('base64url'),
  }

  const notifications = startNotifications(database.url, live.publish, log)
  const transactions = makeTransactions(db, (changed) => {
    live.publish(changed)
    notifications.tell(changed)
    bells.outbox.ring()
    bells.clock.ring()
  })
  const inbox = makeInbox(db, () => {
    bells.inbox.ring()
    bells.inboxToo.ring()
  })
  const outbox = makeOutbox(db, (name) => limitsOf(name).givesReceipts === true)
  const advance = makeAdvance(context)
  const handleInbound = makeHandleInbound(context, transactions, inbox, advance)

  // One line a messenger: a third one is a folder below channels/ and its line here.
  const own = limits === undefined ? {} : { limits }
  if (config.telegram !== null) {
    const onEvents = (events: Parameters<typeof inbox.add>[1]) =>
      inbox.add(
        'telegram',
        events.map((event) => protect(event, now())),
      )
    channels.push(makeTelegramChannel({ ...config.telegram, onEvents, gate, log, ...own }))
  }
  const botName = settings.current().desk.deskName[config.defaultLanguage]
  if (config.viber !== null) channels.push(makeViberChannel({ ...config.viber, botName, gate, log, ...own }))
  const preview = makePreviewChannel()
  // Kept even when its page is off, so that what was written in it before can still be answered.
  channels.push(preview)

  const pace = makePace(channels)
  const agents = makeAgentStore(db)
  const firstAdmin = await ensureFirstAdmin(agents, {
    login: config.adminLogin,
    password: config.adminPassword,
    language: config.defaultLanguage,
  })
  const app = makeApp({
    webhooks: {
      channels: channels.filter((channel) => channel !== preview),
      welcome: (person) => welcome(person, phrases, config.defaultLanguage),
      count: counters.count,
      inbox,
      now,
      log,
    },
    health: {
      probe: makeHealthProbe(db),
      channels: () =>
        channels.map(({ name }) => ({ name, isConnected: connected.has(name), trouble: pace.trouble(name) })),
      counters: counters.all,
    },
    api: {
      queries: makeConsoleQueries(db),
      sessions: makeSessionStore(db),
      actions: makeAgentActions(context, transactions, advance),
      publicUrl: config.publicUrl,
      categories: () => knowledge.index().categories(),
      settings: settings.current,
      agents,
      live,
      now,
      log,
      limitsOf,
    },
    preview: config.hasPreview
      ? {
          channel: preview,
          history: makePreviewHistory(db),
          defaultLanguage: config.defaultLanguage,
          publicUrl: config.publicUrl,
          inbox,
          live,
          now,
        }
      : null,
    pagesDir: join(root, 'dist/console'),
    publicUrl: config.publicUrl,
  })
  const server = await listen(app.fetch, config.host, config.port)
  const loops = [
    // Two, so that one computes while the other's commit is on its way to the disk.
    startInboxLoop({ handle: handleInbound, bell: bells.inbox, log }),
    startInboxLoop({ handle: handleInbound, bell: bells.inboxToo, log }),
    startClockLoop({
      handleTimer: makeHandleTimer(context, transactions, makeTimers(db), advance),
      outbox,
      bell: bells.clock,
      onExpired: bells.outbox.ring,
      log,
    }),
    startOutboxLoop({
      outbox,
      channels,
      pace,
      live,
      bell: bells.outbox,
      log,
      onSettled: ({ row, delivery }) => counters.count(`delivery_${delivery.kind}`, row.channel),
    }),
  ]
  for (const channel of channels) connectChannel(channel, config.publicUrl, log, () => connected.add(channel.name))

  return {
    url: server.url,
    firstAdmin,
    articles: knowledge.index().articles().length,
    articleProblems: knowledge.problems().length,
    channels: channels.map(({ name }) => name),
    hasPreview: config.hasPreview,
    stop: async () => {
      // First nothing new comes in, then what is under way is finished and recorded, then the database goes.
      await Promise.all([server.close(), ...channels.map((channel) => channel.close())])
      for (const loop of loops) await loop.stop()
      await pace.stop()
      settings.stop()
      learned.stop()
      await notifications.close()
      await knowledge.close()
      await database.close()
      await database.stopServer()
    },
  }
}

/** Of a messenger that was switched off: what is written in its conversations waits until it is on again. */
const offLimits: ChannelLimits = {
  textLength: 3_900,
  buttonTitleLength: 60,
  buttonsPerMessage: 20,
  canDeleteUserMessages: false,
  chatPauseMs: 0,
  botPauseMs: 0,
}

const longestPauseMs = 60 * second

/** A messenger that cannot be reached must not keep the rest from starting: it is tried again and said in the log. */
function connectChannel(
  channel: Channel,
  publicUrl: string | null,
  log: Log,
  onConnected: () => void,
  pauseMs = second,
): void {
  channel.setUp(publicUrl).then(onConnected, (error: unknown) => {
    log.error(`${channel.name} could not be connected, trying again`, error, { pauseMs })
    const longer = Math.min(pauseMs * 2, longestPauseMs)
    setTimeout(() => connectChannel(channel, publicUrl, log, onConnected, longer), pauseMs).unref()
  })
}

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { makePreviewChannel } from '../channels/preview/preview-channel.ts'
import { telegramLook } from '../channels/telegram/look.ts'
import { makeTelegramChannel } from '../channels/telegram/telegram-channel.ts'
import { viberLook } from '../channels/viber/look.ts'
import { makeViberChannel } from '../channels/viber/viber-channel.ts'
import type { Config } from './config.ts'
import { readFaults, readPhrases } from './read-texts.ts'
import { connectChannel } from './connect-channel.ts'
import { makeCounters } from './count.ts'
import { makeAgentStore } from '../database/access/agents.ts'
import { makeArticleFigures } from '../database/articles/article-figures.ts'
import { makeAttachments } from '../database/road/attachments.ts'
import { makeBlobStore } from '../database/road/blobs.ts'
import { makeAnnouncements } from '../database/announcements/announcements.ts'
import { makeConsoleQueries } from '../database/conversations/queries.ts'
import { makeHealthProbe } from '../database/server/health.ts'
import { makeInbox } from '../database/road/inbox.ts'
import { startNotifications } from '../database/road/notifications.ts'
import { makeLearnedStore } from '../database/articles/learned.ts'
import { makeOutbox } from '../database/road/outbox.ts'
import { makePreviewHistory } from '../database/conversations/preview-history.ts'
import { startSenderLocks } from '../database/road/sender-locks.ts'
import { makeSessionStore } from '../database/access/sessions.ts'
import { makeSettingsStore } from '../database/settings.ts'
import { makeTimers } from '../database/road/timers.ts'
import { makeTransactions } from '../database/road/unit-of-work.ts'
import { makeAdvance } from '../desk/road/advance.ts'
import { makeAgentActions } from '../desk/conversations/agent-actions.ts'
import type { DeskContext } from '../desk/desk-context.ts'
import { makeEditing } from '../desk/articles/editing.ts'
import { type ConversationChanged, makeLive } from '../desk/road/live.ts'
import { protect } from '../desk/road/protect-inbound.ts'
import { defaultSettings } from '../desk/settings.ts'
import { ensureFirstAdmin, type FirstAdmin } from '../desk/access/sign-in.ts'
import { welcome } from '../desk/road/welcome.ts'
import { makeArticleFiles } from '../files/article-files.ts'
import { buildInSlices } from '../files/build-in-slices.ts'
import { openKnowledgeFolder } from '../files/knowledge-folder.ts'
import { makeApp } from '../http/app.ts'
import type { Gate } from '../kit/gate.ts'
import type { Log } from '../kit/log.ts'
import { introductionsOf } from '../channels/telegram/introductions.ts'
import { second } from '../kit/time.ts'
import { listen } from './listen.ts'
import type { Channel, ChannelLimits } from '../messaging/channel.ts'
import { offLimits } from './off-limits.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { ringing } from './ring-announcements.ts'
import { senderNames } from './sender-names.ts'
import { makeBells, startLoops } from './start-loops.ts'
import { watchLearned } from './watch-learned.ts'
import { watchSettings } from './watch-settings.ts'
import { makePace } from '../workers/pace.ts'

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
  const learnedExamples = makeLearnedStore(db)
  const learned = await watchLearned(learnedExamples, log)
  const faults = readFaults(root)
  const knowledge = await openKnowledgeFolder({
    dir: config.knowledgeBaseDir,
    confirmations: learned.current,
    faults,
    log,
  })
  const settings = await watchSettings(
    makeSettingsStore(db),
    defaultSettings(config.timeZone, config.defaultLanguage),
    log,
  )
  const phrases = readPhrases(root)
  const counters = makeCounters()
  const live = makeLive()
  const bells = makeBells()

  const channels: Channel[] = []
  const connected = new Set<string>()
  /** Why a messenger is not connected yet, in words. */
  const setUpTrouble = new Map<string, string>()
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
    inSlices: buildInSlices,
    newSeed: () => randomBytes(8).toString('base64url'),
  }

  const notifications = startNotifications(database.url, live.publish, log)
  // The sender may be another instance than the one that was written to.
  live.subscribe((changes) => {
    if (changes.some(({ version }) => version > 0)) bells.outbox.ring()
  })
  const publish = (changes: readonly ConversationChanged[]) => {
    live.publish(changes)
    notifications.tell(changes)
  }
  const onCommit = (changed: readonly ConversationChanged[]) => {
    publish(changed)
    bells.outbox.ring()
    bells.clock.ring()
  }
  const transactions = makeTransactions(db, onCommit, bells.files.ring)
  const inbox = makeInbox(db, () => {
    bells.inbox.ring()
    bells.inboxToo.ring()
  })
  const blobs = makeBlobStore(db)
  const attachments = makeAttachments(db)
  const outbox = makeOutbox(db, (name) => limitsOf(name).givesReceipts === true)
  const advance = makeAdvance(context)

  /** Known once the locks are asked for, below. */
  let isSender: (name: string) => boolean = () => false
  // One line a messenger: a third one is a folder below channels/ and its line here.
  const own = limits === undefined ? {} : { limits }
  if (config.telegram !== null) {
    const onEvents = (events: Parameters<typeof inbox.add>[1]) =>
      inbox.add(
        'telegram',
        events.map((event) => protect(event, now())),
      )
    const introductions = introductionsOf(phrases, config.defaultLanguage)
    const mayPoll = () => isSender('telegram')
    const telegram = { ...config.telegram, onEvents, mayPoll, blobs, introductions, gate, log, ...own }
    channels.push(makeTelegramChannel(telegram))
  }
  const botName = settings.current().desk.deskName[config.defaultLanguage]
  if (config.viber !== null) channels.push(makeViberChannel({ ...config.viber, botName, gate, log, ...own }))
  const preview = makePreviewChannel(blobs)
  // Kept even when its page is off, so that what was written in it before can still be answered.
  channels.push(preview)

  const pace = makePace(channels)
  const agents = makeAgentStore(db)
  const announcements = ringing(makeAnnouncements(db), bells.announcements.ring)
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
        channels.map(({ name }) => ({
          name,
          isConnected: connected.has(name),
          trouble: setUpTrouble.get(name) ?? pace.trouble(name),
        })),
      counters: counters.all,
    },
    api: {
      queries: makeConsoleQueries(db),
      editing: makeEditing({
        queries: makeArticleFigures(db),
        learned: learnedExamples,
        files: makeArticleFiles(config.knowledgeBaseDir, knowledge, faults),
        looks: [telegramLook, viberLook],
        ...context,
      }),
      sessions: makeSessionStore(db),
      actions: makeAgentActions(context, transactions, advance),
      publicUrl: config.publicUrl,
      knowledge: () => knowledge.index(),
      categories: () => knowledge.index().categories(),
      settings: settings.current,
      agents,
      announcements,
      messengers: () => channels.filter((channel) => channel !== preview).map(({ name }) => name),
      live,
      now,
      inSlices: buildInSlices,
      log,
      limitsOf,
      attachments,
      blobs,
      showTyping: (name, recipient) => void channels.find((one) => one.name === name)?.showTyping?.(recipient),
    },
    files: { attachments, blobs },
    preview: config.hasPreview
      ? {
          channel: preview,
          history: makePreviewHistory(db),
          defaultLanguage: config.defaultLanguage,
          publicUrl: config.publicUrl,
          inbox,
          live,
          now,
          attachments,
          blobs,
        }
      : null,
    pagesDir: join(root, 'dist/console'),
    publicUrl: config.publicUrl,
  })
  const server = await listen(app.fetch, config.host, config.port)
  const senderLocks = startSenderLocks({
    url: database.url,
    bots: senderNames(config),
    waitMs: (name) => (limitsOf(name).botPauseMs === 0 ? 0 : second),
    onGained: bells.outbox.ring,
    log,
  })
  isSender = senderLocks.holds
  const loops = startLoops({
    context,
    transactions,
    inbox,
    outbox,
    timers: makeTimers(db),
    attachments,
    blobs,
    announcements,
    advance,
    channels,
    pace,
    publish,
    isSender,
    counters,
    bells,
  })
  for (const channel of channels) {
    connectChannel(channel, config.publicUrl, log, (trouble) => {
      if (trouble === null) {
        connected.add(channel.name)
        setUpTrouble.delete(channel.name)
      } else setUpTrouble.set(channel.name, trouble)
    })
  }

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
      await senderLocks.close()
      settings.stop()
      learned.stop()
      await notifications.close()
      await knowledge.close()
      await database.close()
      await database.stopServer()
    },
  }
}

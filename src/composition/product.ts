import { join } from 'node:path'
import type { ChannelParts } from '../channels/messenger.ts'
import { readSigningKey } from '../database/access/signing-key.ts'
import { startSenderLocks } from '../database/road/sender-locks.ts'
import { ensureFirstAdmin, type FirstAdmin, readyFirstAdmin } from '../desk/access/sign-in.ts'
import { sayOwn } from '../conversation/phrases/own/own-texts.ts'
import type { DeskContext } from '../desk/desk-context.ts'
import { withCards } from '../desk/incidents/card/refresh-cards.ts'
import { makeAdvance } from '../desk/road/advance.ts'
import { unconfirmedHint } from '../desk/road/live.ts'
import { buildInSlices, makePause } from '../files/build-in-slices.ts'
import type { Gate } from '../kit/gate.ts'
import type { Log } from '../kit/log.ts'
import type { Sentences } from '../kit/sentences.ts'
import type { ChannelLimits } from '../messaging/channel.ts'
import { protectEvent } from '../privacy/protect-event.ts'
import { rehearse } from '../privacy/rehearse.ts'
import { makePace } from '../workers/pace.ts'
import { type ChannelRegistry, makeChannelRegistry } from './channels/channel-registry.ts'
import type { Config } from './config.ts'
import { makeCounters } from './process/count.ts'
import { listen } from './process/listen.ts'
import { makeDoors } from './make-doors.ts'
import { type OpenDatabase, openDatabase } from './process/open-database.ts'
import { hasDatabase } from './process/with-database.ts'
import type { PrivateServer } from './process/private-server.ts'
import { readFaults, readPhrases } from './read-texts.ts'
import { openStores, startTelling, type Stores } from './open-stores.ts'
import { makeSendsAtOnce } from './sends-at-once.ts'
import { makeNewSeed } from './new-seed.ts'
import { makeBells, startLoops } from './start-loops.ts'
import { watchHold } from './watch-hold.ts'
import { type Inputs, watchInputs } from './watch-inputs.ts'

export type Product = {
  readonly url: string
  /** Set when this start made the first admin. */
  readonly firstAdmin: FirstAdmin | null
  readonly channels: readonly string[]
  readonly hasPreview: boolean
  /**
   * Resolves when what is kept is answered too, a second after it is taken: with how many articles, and how many problems
   * their files have. @throws when that cannot be.
   */
  readonly answers: Promise<{ readonly articles: number; readonly problems: number }>
  stop(): Promise<void>
}

type ProductOptions = {
  readonly root: string
  readonly gate: Gate
  readonly log: Log
  /** The private database's server, where it has been begun already. */
  readonly privateServer?: PrivateServer | null
  /** Overrides every channel's limits; for measuring without a pace. */
  readonly limits?: Partial<ChannelLimits>
}

/** Composes everything and starts it. @throws an Error with a sentence for the admin when it cannot start. */
export async function startProduct(config: Config, options: ProductOptions): Promise<Product> {
  const { root, gate, log, privateServer = null } = options
  const isNew = privateServer?.isNew ?? !hasDatabase(config)
  const opening = openDatabase({ ...config, privateServer, migrationsDir: join(root, 'migrations') }, gate, log)
  const faults = readFaults(root)
  const admin = readyFirstAdmin({
    login: config.adminLogin,
    password: config.adminPassword,
    language: config.defaultLanguage,
  })
  if (isNew) void admin.passwordHash()
  const database = await opening
  try {
    return await compose(config, options, { database, faults, admin })
  } catch (error) {
    // What does not start leaves no server behind.
    await database.close()
    await database.stopServer()
    throw error
  }
}

type Opened = {
  readonly database: OpenDatabase
  readonly faults: Sentences
  readonly admin: ReturnType<typeof readyFirstAdmin>
}

async function compose(config: Config, options: ProductOptions, opening: Opened): Promise<Product> {
  const { database, faults } = opening
  const { root, log } = options
  const bells = makeBells()
  const channels = makeChannelRegistry()
  const telling = startTelling(database.url, bells, log)
  const sendsAtOnce = makeSendsAtOnce()
  const opened = openStores(database, bells, telling.onCommit, channels, sendsAtOnce)
  const inputs = await watchInputs(config, opened, faults, log)
  const context = makeContext(options, inputs, channels)
  const stores: Stores = {
    ...opened,
    transactions: withCards(context, opened.transactions),
    roadTransactions: withCards(context, opened.roadTransactions),
  }
  const advance = makeAdvance(context)
  const counters = makeCounters()

  /** Known once the articles are read, below; until then nobody sends. */
  let isSender: (name: string) => boolean = () => false
  channels.open(config, (name) =>
    channelParts(name, { config, options, context, stores, isSender: () => isSender(name) }),
  )
  const pace = makePace(channels.all)
  const firstAdmin = await ensureFirstAdmin(stores.agents, opening.admin)

  const hold = await watchHold(database.db, log, () => {
    bells.outbox.ring()
    telling.publish([{ conversationId: unconfirmedHint, version: 0 }])
  })
  const doors = makeDoors({
    config,
    root,
    faults,
    context,
    stores,
    inputs,
    channels,
    telling,
    advance,
    counters,
    pace,
    bells,
    hold,
    signingKey: await readSigningKey(database.db),
  })
  const server = await listen(doors.fetch, config.host, config.port)
  const { publish } = telling
  // Behind the open doors: what comes in before is kept, and answered then.
  const searchable = inputs.makeSearchable()
  // Another instance sends as long as this one cannot answer.
  const locks = searchable.then(() => {
    const started = startSenderLocks({
      url: database.url,
      bots: channels.senderNames,
      waitMs: channels.senderWaitMs,
      onGained: bells.outbox.ring,
      log,
    })
    isSender = started.holds
    return started
  })
  locks.catch(() => {})
  const loops = Promise.all([searchable, buildInSlices(rehearse())]).then(() =>
    startLoops({
      ...stores,
      context,
      advance,
      channels: channels.all,
      pace,
      publish,
      isSender: (name) => isSender(name) && !hold.isOn(),
      counters,
      bells,
      sendsAtOnce,
    }),
  )
  loops.catch(() => {})
  channels.connect(config.publicUrl, log)

  return {
    url: server.url,
    firstAdmin,
    answers: loops.then(async () => ({
      articles: await searchable,
      problems: inputs.knowledge.problems().length,
    })),
    channels: channels.all.map(({ name }) => name),
    hasPreview: config.hasPreview,
    stop: async () => {
      // First nothing new comes in, then what is under way is finished and recorded, then the database goes.
      await Promise.all([server.close(), channels.close()])
      for (const loop of await loops) await loop.stop()
      await pace.stop()
      hold.stop()
      await (await locks).close()
      await telling.close()
      await inputs.close()
      await database.close()
      await database.stopServer()
    },
  }
}

function makeContext({ root, log }: ProductOptions, inputs: Inputs, channels: ChannelRegistry): DeskContext {
  return {
    log,
    phrases: readPhrases(root, sayOwn(inputs.settings)),
    settings: inputs.settings,
    knowledge: () => inputs.knowledge.index(),
    limitsOf: channels.limitsOf,
    titleOf: channels.titleOf,
    now: Date.now,
    inSlices: buildInSlices,
    makePause,
    hasMajors: inputs.majors.hasOpen,
    newSeed: makeNewSeed(),
  }
}

type Around = {
  readonly config: Config
  readonly options: ProductOptions
  readonly context: DeskContext
  readonly stores: Stores
  readonly isSender: () => boolean
}

function channelParts(name: string, { config, options, context, stores, isSender }: Around): ChannelParts {
  const { gate, log, limits } = options
  return {
    blobs: stores.blobs,
    phrases: context.phrases,
    defaultLanguage: config.defaultLanguage,
    botName: context.settings().desk.deskName[config.defaultLanguage],
    onEvents: (events) =>
      stores.inbox.add(
        name,
        events.map((event) => protectEvent(event, context.now())),
      ),
    isSender,
    gate,
    log,
    ...(limits === undefined ? {} : { limits }),
  }
}

import { makeClientOf } from '../http/access/client.ts'
import { join } from 'node:path'
import { makeEraseForUser } from '../desk/people/own-data/own-data.ts'
import type { Hold } from './watch-hold.ts'
import { makeEditCanned } from '../desk/conversations/canned/edit-canned.ts'
import { makeEditViews } from '../desk/conversations/edit-views.ts'
import { makeSuitQuestion } from '../desk/conversations/canned/suit-question.ts'
import { makeAgentActions } from '../desk/conversations/agent-actions.ts'
import { makeDrafts } from '../desk/articles/drafts/drafts.ts'
import { makeEditing } from '../desk/articles/editing.ts'
import type { DeskContext } from '../desk/desk-context.ts'
import { makeRunMajor } from '../desk/incidents/majors/run-major.ts'
import type { Advance } from '../desk/road/advance.ts'
import type { Pace } from '../desk/road/deliver-outbound.ts'
import { makeKeepPresence } from '../desk/people/keep-presence.ts'
import { makeWorkOffFeedback } from '../desk/incidents/feedback/work-off.ts'
import { makeAnswerReview } from '../desk/quality/answer-review.ts'
import { makeChooseTranscript } from '../desk/quality/choose-transcript.ts'
import { makeReviewTranscript } from '../desk/quality/review-transcript.ts'
import { makeUnlinkChat } from '../desk/people/unlink-chat.ts'
import { welcome } from '../desk/road/welcome.ts'
import { makeCheckMessenger } from '../desk/settings/messengers/check-messenger.ts'
import { usualValues } from '../desk/settings/usual-values.ts'
import { makeArticleFiles } from '../files/article-files.ts'
import { makeApp } from '../http/app.ts'
import type { Sentences } from '../kit/sentences.ts'
import type { ChannelRegistry } from './channels/channel-registry.ts'
import { messengerStates } from './channels/messenger-states.ts'
import type { Config } from './config.ts'
import type { Counters } from './process/count.ts'
import type { Bells } from './start-loops.ts'
import type { Stores, Telling } from './open-stores.ts'
import { readShippedPhrases } from './read-texts.ts'
import type { Inputs } from './watch-inputs.ts'

type DoorParts = {
  readonly config: Config
  readonly root: string
  /** What can be wrong with an article, in sentences. */
  readonly faults: Sentences
  readonly context: DeskContext
  readonly stores: Stores
  readonly inputs: Inputs
  readonly channels: ChannelRegistry
  readonly telling: Telling
  readonly advance: Advance
  readonly counters: Counters
  readonly pace: Pace
  readonly bells: Bells
  readonly hold: Pick<Hold, 'isOn'>
  readonly signingKey: string
}

/** Everything that the server answers: webhooks, health, the console's API, files, the preview, the pages. */
export function makeDoors(parts: DoorParts): ReturnType<typeof makeApp> {
  const { config, root, stores } = parts
  return makeApp({
    webhooks: webhookParts(parts),
    health: healthParts(parts),
    api: apiParts(parts),
    files: stores,
    preview: previewParts(parts),
    pagesDir: join(root, 'dist/console'),
    publicUrl: config.publicUrl,
  })
}

const isForTrying = ({ messengers }: Config, name: string): boolean =>
  messengers.some(({ messenger }) => messenger.name === name && messenger.isForTrying)

const webhookParts = ({ config, context, stores, channels, counters }: DoorParts) => ({
  channels: channels.all.filter(({ name }) => !isForTrying(config, name)),
  welcome: (person: Parameters<typeof welcome>[0]) => welcome(person, context.phrases, config.defaultLanguage),
  count: counters.count,
  inbox: stores.inbox,
  now: context.now,
  log: context.log,
})

/** Of a restored copy that nobody has released, before any trouble of a messenger's own. */
const heldBack = 'restored from a backup: nothing is sent until it is released'

const healthParts = ({ config, stores, channels, counters, pace, hold }: DoorParts) => ({
  probe: stores.health,
  clientOf: makeClientOf(config.trustedProxies),
  token: config.healthToken,
  channels: () =>
    channels.all.map(({ name }) => ({
      name,
      isConnected: channels.isConnected(name),
      trouble: hold.isOn() ? heldBack : (channels.trouble(name) ?? channels.plain(name, pace.trouble(name))),
    })),
  counters: counters.all,
})

function apiParts(parts: DoorParts) {
  const { config, root, faults, context, stores, inputs, channels, telling, advance, bells } = parts
  return {
    ...stores,
    ...context,
    live: { ...telling.live, publish: telling.publish },
    seen: makeKeepPresence(stores.presence, context.now),
    publicUrl: config.publicUrl,
    clientOf: makeClientOf(config.trustedProxies),
    settingsStore: stores.settings,
    usualSettings: usualValues(inputs.defaults),
    shippedPhrases: readShippedPhrases(root),
    articlesRead: inputs.knowledge.whenRead,
    categories: () => context.knowledge().categories(),
    actions: makeAgentActions(context, stores.transactions, advance),
    canned: makeEditCanned(stores.cannedReplies, context),
    views: makeEditViews(stores.views),
    suitQuestion: makeSuitQuestion(context),
    workOffFeedback: makeWorkOffFeedback(context, stores.transactions, advance),
    quality: {
      chooseTranscript: makeChooseTranscript(context, stores.transactions),
      reviewTranscript: makeReviewTranscript(context, stores.transactions),
      answerReview: makeAnswerReview(context, stores.transactions),
    },
    unlinkChat: makeUnlinkChat(context, stores.transactions, advance),
    eraseForUser: makeEraseForUser(context, stores.transactions),
    runMajor: makeRunMajor(context, stores.transactions, advance, bells.announcements.ring),
    /** One that is declared here is known here at once. */
    lookAtMajors: inputs.majors.look,
    drafts: makeDrafts({ ...context, store: stores.drafts, queries: stores.articleFigures }),
    editing: makeEditing({
      ...context,
      queries: stores.articleFigures,
      learned: stores.learned,
      files: makeArticleFiles(config.knowledgeBaseDir, inputs.knowledge, faults),
      looks: config.knownMessengers.filter((messenger) => !messenger.isForTrying),
    }),
    messengers: config.knownMessengers.map(({ name, title, icon, isForTrying: isTrial }) => ({
      name,
      title,
      icon,
      isForTrying: isTrial,
      isConnected: channels.find(name) !== undefined,
    })),
    messengerStates: () => messengerStates(parts),
    checkMessenger: makeCheckMessenger(channels.find, context.log),
    looks: config.knownMessengers,
    showTyping: (name: string, recipient: string) => void channels.find(name)?.showTyping?.(recipient),
  }
}

function previewParts({ config, context, stores, channels, telling, signingKey }: DoorParts) {
  const channel = channels.all.find(({ name }) => isForTrying(config, name))
  if (!config.hasPreview || channel === undefined) return null
  return {
    channel,
    history: stores.previewHistory,
    defaultLanguage: config.defaultLanguage,
    publicUrl: config.publicUrl,
    clientOf: makeClientOf(config.trustedProxies),
    isOnlyHere: config.isPreviewOnlyHere,
    signingKey,
    inbox: stores.inbox,
    live: telling.live,
    now: context.now,
    attachments: stores.attachments,
    blobs: stores.blobs,
  }
}

import { BlockList } from 'node:net'
import { makeClientOf, readTrusted } from '../../src/http/access/client.ts'
import type { WorkingCalendar } from '../../src/incidents/clock/working-calendar.ts'
import { createHash, randomBytes } from 'node:crypto'
import { preview } from '../../src/channels/preview/preview.ts'
import { telegram } from '../../src/channels/telegram/telegram.ts'
import { viber } from '../../src/channels/viber/viber.ts'
import { readPhrases, readShippedPhrases } from '../../src/composition/read-texts.ts'
import { makeAgentStore } from '../../src/database/access/agents.ts'
import { makeAuditLog } from '../../src/database/access/audit-log.ts'
import { makeDeskQueue } from '../../src/database/hand-overs/desk-queue.ts'
import { makeBulletins } from '../../src/database/hand-overs/bulletins.ts'
import { makeNotices } from '../../src/database/hand-overs/notices.ts'
import { makePresenceStore } from '../../src/database/hand-overs/presence.ts'
import { makeAnnouncements } from '../../src/database/announcements/announcements.ts'
import { makeArticleFigures } from '../../src/database/articles/article-figures.ts'
import { makeDraftStore } from '../../src/database/articles/drafts.ts'
import { makeDrafts } from '../../src/desk/articles/drafts/drafts.ts'
import { makeBoardQueries } from '../../src/database/figures/board.ts'
import { makeHistoryQueries } from '../../src/database/figures/histories.ts'
import { makeReportQueries } from '../../src/database/figures/report-queries.ts'
import { makeDirectory } from '../../src/database/people/directory.ts'
import { makeFeedbackLists } from '../../src/database/incidents/feedback-lists.ts'
import { makeWorkOffFeedback } from '../../src/desk/incidents/feedback/work-off.ts'
import { makeQualityQueries } from '../../src/database/quality/quality-queries.ts'
import { makeTranscriptDraw } from '../../src/database/quality/transcript-draw.ts'
import { makeAnswerReview } from '../../src/desk/quality/answer-review.ts'
import { makeChooseTranscript } from '../../src/desk/quality/choose-transcript.ts'
import { makeDrawTranscripts } from '../../src/desk/quality/draw-transcripts.ts'
import { makeReviewTranscript } from '../../src/desk/quality/review-transcript.ts'
import { makeUnlinkChat } from '../../src/desk/people/unlink-chat.ts'
import { connect } from '../../src/database/server/connect.ts'
import { makeAttachments } from '../../src/database/road/attachments.ts'
import { makeDataRequests } from '../../src/database/people/data-requests.ts'
import { makeEraseForUser } from '../../src/desk/people/own-data/own-data.ts'
import { makeBlobStore } from '../../src/database/road/blobs.ts'
import { makeConsoleQueries } from '../../src/database/conversations/queries.ts'
import { makeUnconfirmed } from '../../src/database/conversations/unconfirmed/unconfirmed.ts'
import { makeWorkplace } from '../../src/database/conversations/workplace.ts'
import { makeMessengerFigures } from '../../src/database/road/messenger-figures.ts'
import { makeInbox } from '../../src/database/road/inbox.ts'
import { makeLearnedStore } from '../../src/database/articles/learned.ts'
import { makeOutbox } from '../../src/database/road/outbox.ts'
import { makeSecondSteps } from '../../src/database/access/second-steps.ts'
import { makeSessionStore } from '../../src/database/access/sessions.ts'
import { makeSignInBudgets } from '../../src/database/access/sign-in-budgets.ts'
import { makeSettingsStore } from '../../src/database/settings.ts'
import { makeCheckMessenger } from '../../src/desk/settings/messengers/check-messenger.ts'
import type { MessengerState } from '../../src/desk/settings/messengers/messenger-ports.ts'
import { usualValues } from '../../src/desk/settings/usual-values.ts'
import { makeTransactions } from '../../src/database/road/unit-of-work.ts'
import { makeAdvance } from '../../src/desk/road/advance.ts'
import { makeCannedReplies } from '../../src/database/conversations/canned-replies.ts'
import { makeEditViews } from '../../src/desk/conversations/edit-views.ts'
import { makeViewStore } from '../../src/database/conversations/queue/views.ts'
import { makeEditCanned } from '../../src/desk/conversations/canned/edit-canned.ts'
import { makeSuitQuestion } from '../../src/desk/conversations/canned/suit-question.ts'
import { makeMajors } from '../../src/database/incidents/majors/majors.ts'
import { makeRunMajor } from '../../src/desk/incidents/majors/run-major.ts'
import { usualMajors } from '../../src/desk/settings/parts/majors-part.ts'
import { usualRetention } from '../../src/desk/settings/retention-part.ts'
import { type QualitySettings, usualQuality } from '../../src/desk/settings/quality-part.ts'
import { makeAgentActions } from '../../src/desk/conversations/agent-actions.ts'
import type { AgentRole } from '../../src/desk/access/agent-ports.ts'
import { announcementHours, defaultQuietHours, defaultSettings } from '../../src/desk/settings/default-settings.ts'
import { sayOwn } from '../../src/conversation/phrases/own/own-texts.ts'
import type { DeskContext } from '../../src/desk/desk-context.ts'
import { makeEditing } from '../../src/desk/articles/editing.ts'
import type { ArticleFiles } from '../../src/desk/articles/editor-ports.ts'
import { makeHandleInbound } from '../../src/desk/road/handle-inbound.ts'
import { makeLive } from '../../src/desk/road/live.ts'
import { hashPassword } from '../../src/desk/access/password-hash.ts'
import { makeApi } from '../../src/http/api.ts'
import type { Forms } from '../../src/incidents/forms/form.ts'
import { defaultRules } from '../../src/incidents/rules.ts'
import { languages } from '../../src/kit/language.ts'
import { runSteps } from '../../src/kit/functions/run-steps.ts'
import type { Log } from '../../src/kit/log.ts'
import { second } from '../../src/kit/time.ts'
import type { Boldness } from '../../src/knowledge/search/boldness.ts'
import { buildIndex } from '../../src/knowledge/search/build-index.ts'
import type { KnowledgeIndex } from '../../src/knowledge/search/knowledge-index.ts'
import { protectEvent } from '../../src/privacy/protect-event.ts'
import type { Channel } from '../../src/messaging/channel.ts'
import type { Body } from '../../src/messaging/inbound.ts'
import { silentLog } from '../support/silent-log.ts'
import { safe } from '../support/safe.ts'

const emptyBase = () =>
  buildIndex(
    [],
    [
      {
        id: 'access',
        title: { ru: 'Доступ', uk: 'Доступ', en: 'Access' },
        titledIn: languages,
        asks: 'colleague',
        isUrgent: false,
      },
      {
        id: 'mail',
        title: { ru: 'Почта', uk: 'Пошта', en: 'Mail' },
        titledIn: languages,
        asks: 'colleague',
        isUrgent: false,
      },
    ],
  )

/** A base without a folder: nothing can be written. */
const noFiles: ArticleFiles = {
  problems: () => [],
  mayWrite: async () => false,
  addQuestion: async () => ({ ok: false, refusal: { code: 'not_writable', message: 'There is no folder.' } }),
  whereItStands: () => null,
}

export const password = 'correct horse battery'
// One hash serves all: it is slow on purpose.
const passwordHash = hashPassword(password)

/** A whole desk behind the console's API, on a real database: users write, agents click. */
export async function openDesk(
  url: string,
  options: {
    readonly knowledge?: () => KnowledgeIndex
    readonly articlesRead?: () => Promise<void>
    readonly publicUrl?: string
    readonly log?: Log
    readonly files?: ArticleFiles
    /** How the messengers stand, and those that can be asked. */
    readonly states?: readonly MessengerState[]
    readonly channels?: readonly Channel[]
  } = {},
) {
  const log = options.log ?? silentLog
  const connection = connect(url, () => {}, log, 6)
  const { db } = connection
  const base = emptyBase()
  const knowledge = options.knowledge ?? (() => base)
  const live = makeLive()
  let clock = Date.now()
  const limits = {
    textLength: 4_000,
    buttonTitleLength: 40,
    buttonsPerMessage: 10,
    canDeleteUserMessages: false,
    files: null,
    editableForMs: 0,
    canReact: false,
    canQuote: false,
    sessionMs: null,
    chatPauseMs: 0,
    botPauseMs: 0,
  }
  const settings = {
    version: 1,
    defaultLanguage: 'ru' as const,
    rules: defaultRules,
    lines: defaultSettings('Europe/Moscow', 'ru').lines,
    onCall: [],
    announcementHours: null as WorkingCalendar | null,
    holdsOutsideSession: false,
    urgentCategories: [],
    texts: {},
    forms: {} as Forms,
    codes: defaultSettings('Europe/Moscow', 'ru').codes,
    noNewsAt: [50, 90],
    feedback: { cesEvery: 5, npsEveryDays: 90 },
    quality: usualQuality,
    retention: usualRetention,
    boldness: 'balanced' as Boldness,
    majors: usualMajors,
    accounts: { totpFor: [] as readonly AgentRole[] },
    desk: {
      deskName: { ru: 'Служба поддержки', uk: 'Служба підтримки', en: 'The service desk' },
      phone: null,
      phoneHours: { ru: '', uk: '', en: '' },
      zone: 'Europe/Moscow',
      zoneName: { ru: 'МСК', uk: 'за московським часом', en: 'Moscow' },
      workingHours: { ru: 'по будням с 9 до 18', uk: 'у будні з 9 до 18', en: 'weekdays 9 to 6' },
      quietMs: 0,
      restQuietMs: 20_000,
    },
  }
  const context: DeskContext = {
    log,
    phrases: readPhrases(
      '.',
      sayOwn(() => settings),
    ),
    settings: () => settings,
    knowledge,
    limitsOf: () => limits,
    titleOf: (channel) => channel,
    now: () => clock,
    inSlices: async (steps) => runSteps(steps),
    makePause: () => async () => {},
    hasMajors: () => true,
    newSeed: () => randomBytes(8).toString('hex'),
  }
  const transactions = makeTransactions(db, live.publish)
  const advance = makeAdvance(context)
  const inbox = makeInbox(db, () => {})
  const handleInbound = makeHandleInbound(context, transactions, inbox, advance)
  const agents = makeAgentStore(db)
  const sessions = makeSessionStore(db)
  const secondSteps = makeSecondSteps(db)
  const queries = makeConsoleQueries(db)
  const actions = makeAgentActions(context, transactions, advance)
  const deps = {
    queries,
    workplace: makeWorkplace(db),
    unconfirmed: makeUnconfirmed(db),
    editing: makeEditing({
      queries: makeArticleFigures(db),
      learned: makeLearnedStore(db),
      files: options.files ?? noFiles,
      looks: [telegram, viber],
      ...context,
    }),
    drafts: makeDrafts({ ...context, store: makeDraftStore(db), queries: makeArticleFigures(db) }),
    histories: makeHistoryQueries(db),
    reportQueries: makeReportQueries(db),
    board: makeBoardQueries(db),
    agents,
    budgets: makeSignInBudgets(db),
    clientOf: makeClientOf(readTrusted('loopback') ?? new BlockList()),
    sessions,
    secondSteps,
    audit: makeAuditLog(db),
    actions,
    canned: makeEditCanned(makeCannedReplies(db), context),
    views: makeEditViews(makeViewStore(db)),
    suitQuestion: makeSuitQuestion(context),
    announcements: makeAnnouncements(db),
    majors: makeMajors(db),
    runMajor: makeRunMajor(context, transactions, advance, () => {}),
    lookAtMajors: async () => {},
    deskQueue: makeDeskQueue(db),
    directory: makeDirectory(db),
    feedbackLists: makeFeedbackLists(db),
    workOffFeedback: makeWorkOffFeedback(context, transactions, advance),
    qualityQueries: makeQualityQueries(db),
    quality: {
      chooseTranscript: makeChooseTranscript(context, transactions),
      reviewTranscript: makeReviewTranscript(context, transactions),
      answerReview: makeAnswerReview(context, transactions),
    },
    phrases: context.phrases,
    unlinkChat: makeUnlinkChat(context, transactions, advance),
    titleOf: context.titleOf,
    dataRequests: makeDataRequests(db),
    eraseForUser: makeEraseForUser(context, transactions),
    notices: makeNotices(db),
    bulletins: makeBulletins(db),
    presence: makePresenceStore(db),
    seen: () => {},
    messengers: [{ ...preview, isConnected: true }],
    looks: [telegram, viber, preview],
    messengerStates: () => options.states ?? [],
    messengerFigures: makeMessengerFigures(db),
    checkMessenger: makeCheckMessenger((name) => options.channels?.find((channel) => channel.name === name), log),
    live,
    now: () => clock,
    inSlices: context.inSlices,
    log,
    publicUrl: options.publicUrl ?? null,
    knowledge,
    articlesRead: options.articlesRead ?? (async () => {}),
    categories: () => knowledge().categories(),
    settings: () => settings,
    settingsStore: makeSettingsStore(db),
    usualSettings: usualValues(defaultSettings('Europe/Moscow', 'ru')),
    shippedPhrases: readShippedPhrases('.'),
    limitsOf: () => limits,
    attachments: makeAttachments(db),
    blobs: makeBlobStore(db),
    showTyping: () => {},
  }
  const api = makeApi(deps)
  const drawTranscripts = makeDrawTranscripts(context, makeTranscriptDraw(db))
  let events = 0

  async function receives(
    user: string,
    body: Body,
    languageCode = 'ru',
    username: string | null = null,
  ): Promise<void> {
    events += 1
    const id = `${user}-${events}-${randomBytes(4).toString('hex')}`
    const from = { externalId: user, name: user, username, languageCode }
    const event = { externalId: id, from, at: clock, body, messageExternalId: id, masked: [] }
    await inbox.add('preview', [protectEvent(event, clock)])
    while ((await handleInbound()).handled > 0) continue
  }

  return {
    db,
    api,
    live,
    agents,
    sessions,
    secondSteps,
    queries,
    actions,
    deps,
    outbox: makeOutbox(db),
    answersHow: (boldness: Boldness) => {
      settings.boldness = boldness
    },
    isQuietAsUsual: (isQuiet: boolean) => {
      settings.announcementHours = isQuiet ? announcementHours(defaultQuietHours, 'Europe/Moscow') : null
    },
    drawTranscripts,
    scoresBy: (quality: QualitySettings) => {
      settings.quality = quality
    },
    asksTotpOf: (roles: readonly AgentRole[]) => {
      settings.accounts = { totpFor: roles }
    },
    advanceClock: (ms: number) => {
      clock += ms
    },
    now: () => clock,
    receives,
    /** A user writes. */
    says: async (user: string, text: string) => {
      clock += second
      await receives(user, { kind: 'text', text })
    },
    /** A user asks for a person and waits. */
    calls: async (user: string, text: string) => {
      await receives(user, { kind: 'text', text })
      await receives(user, { kind: 'command', name: 'person', argument: '' })
    },
    conversationOf: async (user: string): Promise<string> => {
      const rows = await queries.queue('all', user, '0')
      const row = rows.find(({ userName }) => userName === user)
      if (row === undefined) throw new Error(`${user} has no conversation`)
      return row.conversationId
    },
    hire: async (login: string, role: AgentRole = 'agent', name = login) => {
      const words = { passwordHash: await passwordHash, mustChangePassword: false }
      const agent = await agents.create({ login, name: safe(name), role, language: 'ru', ...words })
      if (agent === null) throw new Error(`${login} is taken`)
      return agent
    },
    /** A session without the slow check of a password. @returns the cookie. */
    enters: async (agentId: string) => {
      const token = randomBytes(32).toString('base64url')
      await sessions.open(createHash('sha256').update(token).digest('hex'), agentId, clock)
      return `sid=${token}`
    },
    close: () => connection.close(),
  }
}

export type Desk = Awaited<ReturnType<typeof openDesk>>

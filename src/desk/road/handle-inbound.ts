import { protectText } from '../../privacy/protect-words.ts'
import { minute, second, type Instant } from '../../kit/time.ts'
import type { Advance } from './advance.ts'
import type { DeskContext, SettingsSnapshot } from '../desk-context.ts'
import { type ConversationRecord, personKey } from '../conversations/conversation-ports.ts'
import type { SaidByUser } from '../conversations/message-ports.ts'
import { type Inbox, type InboundRow } from './inbound-ports.ts'
import { type Transactions, type UnitOfWork } from '../unit-of-work.ts'
import { earlierWords, hideBegunSecret } from './hide-begun-secret.ts'
import { recordInbound } from './record-inbound.ts'
import { isSessionOver } from './write-message.ts'

/** After so many more even setting it aside has failed: then it only stays in the inbox, for an admin to look at. */
const lastResort = 3
/** After so many failures a message is set aside, its writer is told, and an agent gets it. */
export const mostAttempts = 5
const batchSize = 64

/** How long a failed row rests before its next try, ms. */
const pauseAfter = (attempts: number) => Math.min(second * 2 ** attempts, minute)

/**
 * Rooms 3 to 5 for whatever is waiting in the inbox: rows of different conversations in one transaction. When a batch
 * fails, each of its rows is tried in a transaction of its own, so that a poisonous one hurts nobody else.
 * What its writer has sent since then rings for itself, when it is committed; or, where another instance took it in at this very moment,
 * is found within a second.
 */
export type HandleInbound = () => Promise<{
  /** How many rows were dealt with; 0 when nothing waits. */
  readonly handled: number
  /** Whether more may be due already. */
  readonly hasMore: boolean
}>

export function makeHandleInbound(
  context: DeskContext,
  transactions: Transactions,
  inbox: Inbox,
  advance: Advance,
): HandleInbound {
  async function handleRows(unit: UnitOfWork, rows: readonly InboundRow[]): Promise<void> {
    if (rows.length === 0) return
    const settings = context.settings()
    const people = rows
      .filter((row) => needsConversation(row))
      .map((row) => ({ channel: row.channel, from: row.event.from, language: settings.defaultLanguage }))
    const conversations = people.length === 0 ? new Map() : await unit.conversations.of(people)
    const said = rows.flatMap((row) => {
      const conversation = conversations.get(personKey(row.channel, row.event.from.externalId))
      return conversation === undefined ? [] : [{ row, conversation }]
    })
    const earlier = await earlierWords(unit, said, context.now())
    const ofPeople = new Map(said.map(({ row, conversation }) => [row, conversation]))
    const pause = context.makePause()
    for (const row of rows) {
      await pause()
      const conversation = ofPeople.get(row)
      if (conversation === undefined) handleReceipt(unit, row)
      else await handleRow(unit, row, conversation, settings, earlier.get(conversation.id))
    }
  }

  async function handleRow(
    unit: UnitOfWork,
    row: InboundRow,
    conversation: ConversationRecord,
    settings: SettingsSnapshot,
    earlier: readonly SaidByUser[] | undefined,
  ): Promise<void> {
    const at = context.now()
    const eventId = `${row.channel}:${row.event.externalId}`
    const work = { context, unit, conversation, settings, at, eventId, isByUser: true }
    const { inbound, alsoIn } = hideBegunSecret(work, row, earlier)
    const wasOver = isSessionOver(conversation, context.limitsOf(row.channel), at)
    const events = await recordInbound(work, inbound, alsoIn)
    notePresence(unit, inbound.body.kind, conversation, at, wasOver)
    noteNames(unit, inbound.from, conversation)
    const isBlocked = conversation.blockedUntil !== null && conversation.blockedUntil > at
    for (const event of isBlocked ? [] : events) await advance(work, event)
    // What only stands in the transcript changes no state, but there is something new to see.
    if (events.length === 0 || isBlocked)
      unit.conversations.saveState(conversation, at, { isByUser: inbound.body.kind === 'media' })
    unit.inbox.finish(row.id, 'handled')
  }

  async function handleAlone(): Promise<boolean> {
    let taken: InboundRow | undefined
    try {
      await transactions.run(async (unit) => {
        const rows = await unit.inbox.take(1)
        taken = rows[0]
        if (taken !== undefined && taken.attempts >= mostAttempts + lastResort) giveUp(unit, taken)
        else if (taken !== undefined && taken.attempts >= mostAttempts) await setAside(unit, taken)
        else await handleRows(unit, rows)
      })
    } catch (error) {
      if (taken === undefined) throw error
      const attempts = taken.attempts + 1
      context.log.error('inbound message failed', error, { row: taken.id, channel: taken.channel, attempts })
      await inbox.recordFailure(taken.id, protectText(describe(error)), context.now() + pauseAfter(attempts))
    }
    return taken !== undefined
  }

  /** Whoever wrote it must not be kept waiting behind it for ever; the row keeps the message and the last error. */
  function giveUp(unit: UnitOfWork, row: InboundRow): void {
    const error = new Error('it cannot even be set aside: see last_error of this row of the inbox')
    context.log.error('an inbound message was given up', error, { row: row.id, channel: row.channel })
    unit.inbox.finish(row.id, 'set_aside')
  }

  /** Nothing of the message is interpreted any more; it lands in the transcript and its writer gets a person. */
  async function setAside(unit: UnitOfWork, row: InboundRow): Promise<void> {
    const settings = context.settings()
    const person = { channel: row.channel, from: row.event.from, language: settings.defaultLanguage }
    const conversation = (await unit.conversations.of([person])).get(personKey(row.channel, row.event.from.externalId))
    if (conversation === undefined) throw new Error('no conversation for a message set aside')
    const at = context.now()
    const eventId = `${row.channel}:${row.event.externalId}`
    const work = { context, unit, conversation, settings, at, eventId, isByUser: true }
    const earlier = await earlierWords(unit, [{ row, conversation }], at)
    const { inbound, alsoIn } = hideBegunSecret(work, row, earlier.get(conversation.id))
    const events = await recordInbound(work, inbound, alsoIn)
    if (events.some(({ kind }) => kind === 'phone_shared')) unit.inbox.forgetPhone(row.id)
    await advance(work, { kind: 'processing_failed' })
    unit.inbox.finish(row.id, 'set_aside')
  }

  /** Null: it has to be done row by row. */
  async function handleBatch(): Promise<{ handled: number; hasRetries: boolean; isFull: boolean } | null> {
    try {
      return await transactions.run(async (unit) => {
        const rows = await unit.inbox.take(batchSize)
        // One that failed before is kept away from the others.
        const fresh = rows.filter((row) => row.attempts === 0)
        if (rows.length > 0 && fresh.length === 0) return null
        await handleRows(unit, fresh)
        return { handled: fresh.length, hasRetries: fresh.length < rows.length, isFull: rows.length === batchSize }
      })
    } catch (error) {
      context.log.warn('a batch failed, its rows are tried one by one', { reason: describe(error) })
      return null
    }
  }

  return async () => {
    const batch = await handleBatch()
    // One that failed before has its turn after each batch, however many new ones keep coming.
    if (batch !== null) {
      const handled = batch.handled + (batch.hasRetries && (await handleAlone()) ? 1 : 0)
      return { handled, hasMore: batch.isFull || batch.hasRetries }
    }
    let handled = 0
    while (handled < batchSize && (await handleAlone())) handled += 1
    return { handled, hasMore: handled > 0 }
  }
}

const describe = (error: unknown) =>
  error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown'

const needsConversation = (row: InboundRow) => !['receipt', 'ignored'].includes(row.event.body.kind)

function handleReceipt(unit: UnitOfWork, row: InboundRow): void {
  const { body } = row.event
  if (body.kind === 'receipt') {
    unit.messages.recordReceipt(row.channel, body.messageExternalId, body.state, row.event.at, body.detail)
  }
  unit.inbox.finish(row.id, body.kind === 'receipt' ? 'handled' : 'ignored')
}

/** What the messenger calls them now; a name that an agent corrected stays as it is. */
function noteNames(
  unit: UnitOfWork,
  { name, username = null }: InboundRow['event']['from'],
  conversation: ConversationRecord,
) {
  const { userId, userName, isNameCorrected } = conversation
  if (name !== null && name !== userName && !isNameCorrected) unit.conversations.setName(userId, name)
  if (username !== null && username !== conversation.username) unit.conversations.setUsername(conversation, username)
}

/** Who writes is there again, whatever the messenger said before; who blocks us keeps their queue. */
function notePresence(
  unit: UnitOfWork,
  kind: InboundRow['event']['body']['kind'],
  conversation: ConversationRecord,
  at: Instant,
  wasSessionOver: boolean,
): void {
  if (kind === 'left') unit.conversations.setUnreachable(conversation, at)
  else if (conversation.isUnreachable || kind === 'returned' || wasSessionOver)
    unit.conversations.setUnreachable(conversation, null)
}

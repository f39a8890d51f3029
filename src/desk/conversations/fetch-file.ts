import { ownWords, protectText } from '../../privacy/protect-words.ts'
import type { Advance } from '../road/advance.ts'
import type { DeskContext } from '../desk-context.ts'
import type { FileOutcome, WaitingFile } from './file-ports.ts'
import type { Transactions } from '../unit-of-work.ts'
import type { BlobStore } from '../../messaging/blob-store.ts'
import type { Channel } from '../../messaging/channel.ts'
import { second } from '../../kit/time.ts'

/** From the question to the last byte. */
const deadlineMs = 60 * second
/** Without a byte for so long it will not come. */
const idleMs = 10 * second
/** With growing pauses that is about half an hour: longer than any outage that a person would sit out. */
const mostAttempts = 10

type Parts = {
  readonly context: DeskContext
  readonly transactions: Transactions
  readonly blobs: BlobStore
  readonly advance: Advance
  readonly channelOf: (name: string) => Channel | undefined
}

/** `stopping` ends an attempt early: what was not fetched is fetched after the next start. */
export type FetchFile = (file: WaitingFile, stopping: AbortSignal) => Promise<void>

/** Brings one file from the messenger into the blob store; its message is in the transcript already, whatever happens. */
export function makeFetchFile({ context, transactions, blobs, advance, channelOf }: Parts): FetchFile {
  async function attempt(file: WaitingFile, stopping: AbortSignal): Promise<FileOutcome> {
    const channel = channelOf(file.channel)
    if (channel?.fetchFile === undefined) return { kind: 'lost', reason: ownWords('the messenger is switched off') }
    const mostBytes = channel.limits.files?.inboundBytes ?? 0
    const idle = new AbortController()
    let timer = setTimeout(() => idle.abort(), idleMs)
    const signal = AbortSignal.any([AbortSignal.timeout(deadlineMs), idle.signal, stopping])
    /** Each piece begins the wait for the next one. */
    async function* watched(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
      for await (const chunk of chunks) {
        clearTimeout(timer)
        timer = setTimeout(() => idle.abort(), idleMs)
        yield chunk
      }
    }
    try {
      const fetched = await channel.fetchFile(file.remote, signal)
      switch (fetched.kind) {
        case 'too large':
          return { kind: 'too_large' }
        case 'gone':
          return { kind: 'lost', reason: protectText(fetched.reason) }
        case 'retry':
          return again(file, fetched.reason, fetched.afterMs)
        case 'bytes': {
          const options = { mostBytes, fileName: file.media.fileName ?? null, createdBy: null }
          const blob = await blobs.write(watched(fetched.chunks), options)
          if (blob === null) return { kind: 'too_large' }
          // A body that ended early is no file; the part of it goes with the next sweep.
          if (blob.sizeBytes < (fetched.sizeBytes ?? 0)) return again(file, 'the download broke off')
          return { kind: 'stored', blob }
        }
      }
    } catch (error) {
      if (stopping.aborted) return { kind: 'again', afterMs: 0, reason: ownWords('the product was stopped') }
      return again(file, signal.aborted ? 'it took too long' : error instanceof Error ? error.name : 'error')
    } finally {
      clearTimeout(timer)
    }
  }

  return async (file, stopping) => {
    const outcome = await attempt(file, stopping)
    if (outcome.kind !== 'stored') {
      context.log.warn('a file was not fetched', { file: file.id, outcome: outcome.kind, attempts: file.attempts })
    }
    await transactions.run(async (unit) => {
      const conversation = await unit.conversations.lock(file.conversationId)
      if (conversation === null || !(await unit.messages.settleFile(file, outcome))) return
      const at = context.now()
      if (outcome.kind === 'lost' || outcome.kind === 'too_large') {
        const limit = context.limitsOf(file.channel).files?.inboundBytes ?? 0
        const messenger = context.titleOf(file.channel, conversation.state.language)
        const event =
          outcome.kind === 'lost'
            ? ({ kind: 'file_lost', media: file.media } as const)
            : ({ kind: 'file_too_large', media: file.media, messenger, mostBytes: limit } as const)
        const eventId = `file:${file.id}`
        const settings = context.settings()
        await advance({ context, unit, conversation, settings, at, eventId, isByUser: false }, event)
      } else unit.conversations.saveState(conversation, at, { isByUser: false })
    })
  }
}

function again(file: WaitingFile, why: string, afterMs?: number): FileOutcome {
  const reason = protectText(why)
  if (file.attempts >= mostAttempts) return { kind: 'lost', reason }
  return { kind: 'again', reason, ...(afterMs === undefined ? {} : { afterMs }) }
}

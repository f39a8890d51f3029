import { day } from '../../kit/time.ts'
import { longest } from '../../messaging/lengths.ts'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Channel, ChannelLimits } from '../../messaging/channel.ts'
import { commandOrText } from '../../messaging/command.ts'
import type { BlobStore } from '../../messaging/blob-store.ts'
import type { Body, Media } from '../../messaging/inbound.ts'

export const previewLimits: ChannelLimits = {
  textLength: longest.visitorText,
  buttonTitleLength: 80,
  buttonsPerMessage: 20,
  canDeleteUserMessages: false,
  showsWhy: true,
  files: {
    inboundBytes: 10_000_000,
    rules: [
      { kind: 'photo', contentTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'], mostBytes: 10_000_000 },
      { kind: 'video', contentTypes: ['video/mp4'], mostBytes: 10_000_000 },
      { kind: 'audio', contentTypes: ['audio/mpeg', 'audio/ogg', 'audio/x-m4a'], mostBytes: 10_000_000 },
    ],
    documentBytes: 10_000_000,
    captionLength: 1_000,
    captioned: ['photo', 'video', 'animation', 'audio', 'voice', 'document'],
    byAddress: false,
  },
  editableForMs: 2 * day,
  canReact: true,
  canQuote: true,
  sessionMs: null,
  chatPauseMs: 0,
  botPauseMs: 0,
}

/** What the preview page's own server side hands over, instead of a messenger's webhook. */
const visitorEvent = z.object({
  id: z.string().min(8).max(64),
  visitor: z.string().min(16).max(64),
  name: z.string().max(100).nullable(),
  language: z.string().max(35).nullable(),
  at: z.number(),
  does: z.union([
    z.object({ text: z.string().min(1).max(longest.visitorText) }),
    z.object({ choiceId: z.string().min(1).max(100) }),
    z.object({ start: z.literal(true) }),
    z.object({ file: z.object({ key: z.string(), name: z.string(), sizeBytes: z.number(), contentType: z.string() }) }),
  ]),
})

type VisitorEvent = z.infer<typeof visitorEvent>

/**
 * The messenger in the browser: a real channel through the same six rooms. Its page reads the conversation's messages
 * by number, so sending has nothing to do but settle; what is done about an earlier message is a message as well, which
 * the page puts onto that one.
 */
export function makePreviewChannel(blobs: Pick<BlobStore, 'find' | 'read'>): Channel {
  return {
    name: 'preview',
    limits: previewLimits,
    receive: (request) => {
      const read = visitorEvent.safeParse(readJson(request.body))
      if (!read.success) return { kind: 'rejected', status: 400, reason: 'not a visitor event' }
      const { id, visitor, name, language, at, does } = read.data
      const from = { externalId: visitor, name, languageCode: language }
      return {
        kind: 'accepted',
        answer: null,
        events: [{ externalId: id, from, at, body: bodyOf(does), messageExternalId: id, masked: [] }],
      }
    },
    send: async () => ({ kind: 'sent', externalId: randomUUID() }),
    // The page has uploaded it already: what the road calls fetching is here taking it over.
    fetchFile: async (key) => {
      const blob = await blobs.find(key)
      if (blob === null) return { kind: 'gone', reason: 'the upload is not there any more' }
      return { kind: 'bytes', chunks: blobs.read(key, 0, blob.sizeBytes) }
    },
    setUp: async () => {},
    check: async () => [{ code: 'nothing_outside' }],
    close: async () => {},
  }
}

function bodyOf(does: VisitorEvent['does']): Body {
  if ('choiceId' in does) return { kind: 'choice', choiceId: does.choiceId }
  if ('file' in does) return { kind: 'media', media: mediaOf(does.file) }
  if ('start' in does) return { kind: 'started', payload: null, wantsWelcome: false }
  return commandOrText(does.text)
}

function mediaOf({
  key,
  name,
  sizeBytes,
  contentType,
}: {
  key: string
  name: string
  sizeBytes: number
  contentType: string
}): Media {
  const [family] = contentType.split('/')
  const kind = family === 'image' ? 'photo' : family === 'audio' ? 'audio' : family === 'video' ? 'video' : 'document'
  return { kind, fileName: name, sizeBytes, mimeType: contentType, remote: key }
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return null
  }
}

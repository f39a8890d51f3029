import type { Message } from '@grammyjs/types'
import type { Media, MediaKind } from '../../messaging/inbound.ts'

type Facts = { file_name?: string; file_size?: number; duration?: number; title?: string }

/** Kinds by the message's own field names; the order matters: an animation carries a document too. */
const kinds: readonly (readonly [keyof Message, MediaKind])[] = [
  ['animation', 'animation'],
  ['photo', 'photo'],
  ['voice', 'voice'],
  ['video_note', 'round_video'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['document', 'document'],
  ['sticker', 'sticker'],
  ['contact', 'contact'],
  ['venue', 'venue'],
  ['location', 'location'],
  ['poll', 'poll'],
  ['dice', 'dice'],
]

/** Names what is not text, so that the user and the agent can be told; null for service messages. */
export function mediaOf(message: Message): Media | null {
  for (const [field, kind] of kinds) {
    const value = message[field]
    if (value === undefined) continue
    const facts = (Array.isArray(value) ? value.at(-1) : value) as Facts
    return {
      kind,
      ...(typeof facts?.file_name === 'string' ? { fileName: facts.file_name } : {}),
      ...(typeof facts?.file_size === 'number' ? { sizeBytes: facts.file_size } : {}),
      ...(typeof facts?.duration === 'number' ? { durationSeconds: facts.duration } : {}),
      ...(typeof message.caption === 'string' ? { caption: message.caption } : {}),
    }
  }
  return null
}

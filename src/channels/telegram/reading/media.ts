import type { Message } from '@grammyjs/types'
import type { Media, MediaKind } from '../../../messaging/inbound.ts'
import { number, record, records, words } from './read-field.ts'

/** Kinds by the message's own field names; the order matters: an animation carries a document, a venue a location. */
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

/** What is not text, with all that is known of it; null when the message has no kind of ours. */
export function mediaOf(message: Message): Media | null {
  const found = kinds.find(([field]) => message[field] !== undefined)
  if (found === undefined) return null
  const [field, kind] = found
  const caption = words(message.caption)
  const albumId = words(message.media_group_id)
  return {
    kind,
    ...factsOf(kind, message, message[field]),
    ...(caption === null ? {} : { caption }),
    ...(albumId === null ? {} : { albumId }),
  }
}

function factsOf(kind: MediaKind, message: Message, value: unknown): Partial<Media> {
  const fields = record(value)
  switch (kind) {
    case 'contact': {
      const name = [words(fields['first_name']), words(fields['last_name'])].filter((part) => part !== null).join(' ')
      // What was forwarded, or put together by an inline bot, is no word of the sender's app about its own number.
      const isDirect = message.forward_origin === undefined && message.via_bot === undefined
      const isOwn = isDirect && fields['user_id'] !== undefined && fields['user_id'] === message.from?.id
      return { contact: { name, phone: words(fields['phone_number']), isOwn } }
    }
    case 'location':
    case 'venue': {
      const point = record(kind === 'venue' ? fields['location'] : value)
      const [latitude, longitude] = [number(point['latitude']), number(point['longitude'])]
      if (latitude === null || longitude === null) return {}
      const [title, address] = [words(fields['title']), words(fields['address'])]
      return {
        place: { latitude, longitude, ...(title === null ? {} : { title }), ...(address === null ? {} : { address }) },
      }
    }
    case 'poll': {
      const options = records(fields['options']).flatMap(({ text }) => words(text) ?? [])
      return { poll: { question: words(fields['question']) ?? '', options } }
    }
    case 'dice':
      return { ...emojiOf(fields), ...(number(fields['value']) === null ? {} : { value: Number(fields['value']) }) }
    default:
      // Of a photo's sizes the last is the largest.
      return fileOf(Array.isArray(value) ? record(value.at(-1)) : fields)
  }
}

function fileOf(file: Readonly<Record<string, unknown>>): Partial<Media> {
  const [remote, uniqueId] = [words(file['file_id']), words(file['file_unique_id'])]
  const [fileName, mimeType] = [words(file['file_name']), words(file['mime_type'])]
  const [sizeBytes, durationSeconds] = [number(file['file_size']), number(file['duration'])]
  return {
    ...(remote === null ? {} : { remote }),
    ...(uniqueId === null ? {} : { uniqueId }),
    ...(fileName === null ? {} : { fileName }),
    ...(mimeType === null ? {} : { mimeType }),
    ...(sizeBytes === null ? {} : { sizeBytes }),
    ...(durationSeconds === null ? {} : { durationSeconds }),
    ...emojiOf(file),
  }
}

const emojiOf = (fields: Readonly<Record<string, unknown>>) =>
  words(fields['emoji']) === null ? {} : { emoji: String(fields['emoji']) }

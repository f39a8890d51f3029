import { isChoiceId } from '../../messaging/choice-id.ts'
import { commandOrText } from '../../messaging/command.ts'
import { wordsInside } from '../words-inside.ts'
import type { Body, ContactCard, InboundEvent, Media, MediaKind, Person, Place } from '../../messaging/inbound.ts'

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const record = (value: unknown): Json => (isRecord(value) ? value : {})
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
/** Ids and tokens come as text or, when short enough, as numbers. */
const idText = (value: unknown): string | null => (typeof value === 'number' ? String(value) : text(value))

/** One callback as an event, null when it is no callback at all. Unknown events are kept as 'ignored'. */
export function parseCallback(value: unknown): InboundEvent | null {
  if (!isRecord(value)) return null
  const callback = value
  const event = text(callback['event'])
  const token = idText(callback['message_token'])
  if (event === null) return null
  const person = record(callback['sender'] ?? callback['user'])
  const userId = text(person['id']) ?? text(callback['user_id'])
  const from: Person = {
    externalId: userId ?? 'nobody',
    name: text(person['name']),
    languageCode: text(person['language']),
  }
  const common = {
    // `seen` and `delivered` carry the token of our message, so the event's name belongs to the id.
    externalId: `${event}:${token ?? ''}:${userId ?? ''}`,
    from,
    at: typeof callback['timestamp'] === 'number' ? callback['timestamp'] : 0,
    messageExternalId: event === 'message' ? token : null,
    masked: [],
  }
  const body = userId === null ? ({ kind: 'ignored', what: event } as const) : bodyOf(event, callback, token)
  return body.kind === 'ignored' || (body.kind === 'media' && body.media.kind === 'other')
    ? { ...common, body, raw: callback }
    : { ...common, body }
}

function bodyOf(event: string, callback: Json, token: string | null): Body {
  switch (event) {
    case 'message':
      return messageBody(record(callback['message']), text(record(callback['sender'])['name']))
    case 'conversation_started':
      return { kind: 'started', payload: text(callback['context']), wantsWelcome: true }
    case 'subscribed':
      return { kind: 'returned' }
    case 'unsubscribed':
      return { kind: 'left' }
    case 'delivered':
    case 'seen':
    case 'failed':
      if (token === null) return { kind: 'ignored', what: event }
      return { kind: 'receipt', messageExternalId: token, state: event, detail: text(callback['desc']) }
    default:
      return { kind: 'ignored', what: event }
  }
}

/** A reply button's body comes back as an ordinary text: ours begin with a mark nobody types. */
export const choiceMark = '§'

const mediaKinds: Readonly<Record<string, MediaKind>> = {
  picture: 'photo',
  video: 'video',
  file: 'document',
  sticker: 'sticker',
  contact: 'contact',
  location: 'location',
  url: 'link',
}

function messageBody(message: Json, senderName: string | null): Body {
  const type = text(message['type'])
  const words = text(message['text'])
  if (type === 'text' && words !== null) return textBody(words)
  if (type === null) return { kind: 'ignored', what: 'message without type' }
  // A link is words: the address itself is what the person wants to say.
  const address = text(message['media'])
  if (type === 'url' && address !== null) return { kind: 'text', text: address }
  const kind = mediaKinds[type] ?? 'other'
  const [sizeBytes, duration] = [quantity(message['size']), quantity(message['duration'])]
  const caption = kind === 'other' ? wordsInside(message) : words
  const media: Media = {
    kind,
    ...(kind === 'other' ? { what: type } : {}),
    ...(address === null || !filed.has(kind) ? {} : { remote: address }),
    ...(text(message['file_name']) === null ? {} : { fileName: String(message['file_name']) }),
    ...(sizeBytes === null ? {} : { sizeBytes }),
    ...(duration === null ? {} : { durationSeconds: Math.round(duration / 1_000) }),
    ...(caption === null ? {} : { caption }),
    ...(kind === 'contact'
      ? { contact: contactOf(record(message['contact']), text(message['tracking_data']), senderName) }
      : {}),
    ...(kind === 'location' ? placeOf(record(message['location'])) : {}),
  }
  return { kind: 'media', media }
}

/** Kinds whose `media` is an address of bytes; a sticker's is the picture of it. */
const filed: ReadonlySet<MediaKind> = new Set(['photo', 'video', 'document', 'sticker'])

const quantity = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)

/**
 * Viber does not say whose number it is. It is the sender's when they pressed "share my number": then the contact comes
 * with the tracking data of that very question, and under the sender's own name or none.
 */
function contactOf(contact: Json, trackingData: string | null, senderName: string | null): ContactCard {
  const name = text(contact['name']) ?? ''
  const isUnderOwnName = name === '' || name === senderName
  return {
    name,
    phone: idText(contact['phone_number']),
    isOwn: false,
    ...(trackingData !== null && isUnderOwnName ? { token: trackingData } : {}),
  }
}

function placeOf({ lat, lon }: Json): { place?: Place } {
  const [latitude, longitude] = [quantity(lat), quantity(lon)]
  return latitude === null || longitude === null ? {} : { place: { latitude, longitude } }
}

function textBody(words: string): Body {
  const pressed = words.startsWith(choiceMark) ? words.slice(choiceMark.length) : null
  if (pressed !== null && isChoiceId(pressed)) return { kind: 'choice', choiceId: pressed }
  return commandOrText(words)
}

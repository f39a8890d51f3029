import { isChoiceId } from '../../conversation/action.ts'
import type { Body, InboundEvent, Media, MediaKind, Person } from '../../messaging/inbound.ts'

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
  return body.kind === 'media' || body.kind === 'ignored' ? { ...common, body, raw: callback } : { ...common, body }
}

function bodyOf(event: string, callback: Json, token: string | null): Body {
  switch (event) {
    case 'message':
      return messageBody(record(callback['message']))
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

function messageBody(message: Json): Body {
  const type = text(message['type'])
  const words = text(message['text'])
  if (type === 'text' && words !== null) return textBody(words)
  if (type === null) return { kind: 'ignored', what: 'message without type' }
  // A link is words: the address itself is what the person wants to say.
  const address = text(message['media'])
  if (type === 'url' && address !== null) return { kind: 'text', text: address }
  const kind = mediaKinds[type] ?? 'other'
  const media: Media = {
    kind,
    ...(kind === 'other' ? { what: type } : {}),
    ...(text(message['file_name']) === null ? {} : { fileName: String(message['file_name']) }),
    ...(typeof message['size'] === 'number' ? { sizeBytes: message['size'] } : {}),
    ...(typeof message['duration'] === 'number' ? { durationSeconds: Math.round(message['duration'] / 1_000) } : {}),
    ...(words === null ? {} : { caption: words }),
  }
  return { kind: 'media', media }
}

function textBody(words: string): Body {
  const pressed = words.startsWith(choiceMark) ? words.slice(choiceMark.length) : null
  if (pressed !== null && isChoiceId(pressed)) return { kind: 'choice', choiceId: pressed }
  const [, name, argument = ''] = /^\/([a-z0-9_]{1,32})(?:\s+([\s\S]*))?$/i.exec(words.trim()) ?? []
  return name === undefined ? { kind: 'text', text: words } : { kind: 'command', name: name.toLowerCase(), argument }
}

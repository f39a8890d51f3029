import { cut } from '../../kit/cut.ts'
import type { Instant } from '../../kit/time.ts'
import type { Body, InboundEvent, Media, MessageContext } from '../../messaging/inbound.ts'
import { clean, cleanName } from '../../privacy/clean.ts'
import { type Finding, mask } from '../../privacy/mask.ts'

/** Longer texts than any messenger carries are cut, so that a forged one cannot fill the tables. */
const longestText = 20_000
const deepest = 12

/**
 * The event as it may be stored: secrets masked, unstorable characters visible as U+FFFD, in every text of it. Nothing
 * raw gets past this point. `receivedAt` stands in where the messenger says no time.
 */
export function protect(event: InboundEvent, receivedAt: Instant): InboundEvent {
  const found: Finding['kind'][] = []
  const safe = (text: string): string => {
    const masked = mask(clean(cut(text, longestText)))
    found.push(...masked.found.map(({ kind }) => kind))
    return masked.text
  }
  const body = protectBody(event.body, safe)
  const context = event.context === undefined ? undefined : protectContext(event.context)
  const { from } = event
  return {
    externalId: cut(clean(event.externalId), 300),
    from: {
      externalId: cut(clean(from.externalId), 200),
      name: from.name === null ? null : cut(quiet(from.name), 100),
      languageCode: from.languageCode === null ? null : cut(clean(from.languageCode), 35),
    },
    at: Number.isFinite(event.at) && event.at > 0 && event.at < receivedAt + 86_400_000 ? event.at : receivedAt,
    body,
    messageExternalId: event.messageExternalId === null ? null : cut(clean(event.messageExternalId), 100),
    ...(context === undefined ? {} : { context }),
    masked: [...new Set(found)],
    ...(event.raw === undefined ? {} : { raw: protectDeep(event.raw, 0) }),
  }
}

/** A name or a raw field is masked too, but nobody is told about it: it is not what they wrote to us. */
const quiet = (text: string): string => mask(clean(cut(text, longestText))).text

function protectBody(body: Body, safe: (text: string) => string): Body {
  switch (body.kind) {
    case 'text':
      return { ...body, text: safe(body.text) }
    case 'edited':
      return {
        ...body,
        text: safe(body.text),
        messageExternalId: clean(body.messageExternalId),
        ...(body.media === undefined ? {} : { media: protectMedia(body.media, safe) }),
      }
    case 'command':
      return protectCommand(body, safe)
    case 'choice':
      return { ...body, choiceId: cut(quiet(body.choiceId), 200) }
    case 'started':
      return { ...body, payload: body.payload === null ? null : cut(safe(body.payload), 200) }
    case 'media':
      return { ...body, media: protectMedia(body.media, safe) }
    case 'receipt':
      return {
        ...body,
        messageExternalId: clean(body.messageExternalId),
        detail: body.detail === null ? null : quiet(body.detail),
      }
    case 'reaction':
      return {
        ...body,
        messageExternalId: cut(clean(body.messageExternalId), 100),
        emoji: body.emoji === null ? null : cut(clean(body.emoji), 16),
      }
    case 'ignored':
      return { ...body, what: cut(clean(body.what), 100) }
    default:
      return body
  }
}

/** `/password Qwerty1` gives its secret away only when it is read as a whole; it is kept as words then. */
function protectCommand(body: Extract<Body, { kind: 'command' }>, safe: (text: string) => string): Body {
  const whole = `/${body.name} ${body.argument}`.trim()
  const masked = safe(whole)
  return masked === whole ? body : { kind: 'text', text: masked }
}

/** A file's id or address is the messenger's own, and useless when a digit of it is masked. */
const protectMedia = (media: Media, safe: (text: string) => string): Media => ({
  ...media,
  ...(media.fileName === undefined ? {} : { fileName: cut(safe(cleanName(media.fileName)), 300) }),
  ...(media.caption === undefined ? {} : { caption: safe(media.caption) }),
  ...(media.what === undefined ? {} : { what: cut(clean(media.what), 100) }),
  ...(media.mimeType === undefined ? {} : { mimeType: cut(clean(media.mimeType), 100) }),
  ...(media.remote === undefined ? {} : { remote: cut(clean(media.remote), 2_000) }),
  ...(media.uniqueId === undefined ? {} : { uniqueId: cut(clean(media.uniqueId), 100) }),
  ...(media.albumId === undefined ? {} : { albumId: cut(clean(media.albumId), 100) }),
  ...(media.emoji === undefined ? {} : { emoji: cut(clean(media.emoji), 16) }),
  ...(media.contact === undefined ? {} : { contact: protectContact(media.contact) }),
  ...(media.place === undefined ? {} : { place: protectPlace(media.place) }),
  ...(media.poll === undefined
    ? {}
    : {
        poll: {
          question: cut(safe(media.poll.question), 300),
          options: media.poll.options.slice(0, 20).map((option) => cut(safe(option), 100)),
        },
      }),
})

/** A phone number has the digits of a phone number and no more; more would be something else. */
const protectContact = ({ name, phone, isOwn }: NonNullable<Media['contact']>): NonNullable<Media['contact']> => ({
  name: cut(quiet(name), 200),
  phone: phone === null ? null : /^\+?[\d ()-]{5,20}$/.test(phone) ? phone : quiet(cut(phone, 40)),
  isOwn,
})

const protectPlace = ({ title, address, ...point }: NonNullable<Media['place']>): NonNullable<Media['place']> => ({
  ...point,
  ...(title === undefined ? {} : { title: cut(quiet(title), 200) }),
  ...(address === undefined ? {} : { address: cut(quiet(address), 300) }),
})

/** What was quoted or forwarded was not written now: it is masked, and nobody is told about it. */
const protectContext = ({ quote, forwardedFrom, links }: MessageContext): MessageContext => ({
  ...(quote === undefined
    ? {}
    : { quote: { messageExternalId: cut(clean(quote.messageExternalId), 100), text: cut(quiet(quote.text), 300) } }),
  ...(forwardedFrom === undefined ? {} : { forwardedFrom: cut(quiet(forwardedFrom), 100) }),
  ...(links === undefined
    ? {}
    : {
        links: links
          .slice(0, 20)
          .map(({ title, url }) => ({ title: cut(quiet(title), 200), url: cut(quiet(url), 2_000) })),
      }),
})

function protectDeep(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return quiet(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) return null
  if (Array.isArray(value)) return value.slice(0, 200).map((item) => protectDeep(item, depth + 1))
  const entries = Object.entries(value).slice(0, 200)
  return Object.fromEntries(entries.map(([key, item]) => [cut(clean(key), 100), protectDeep(item, depth + 1)]))
}

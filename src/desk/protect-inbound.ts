import type { Instant } from '../kit/time.ts'
import type { Body, InboundEvent, Media } from '../messaging/inbound.ts'
import { clean } from '../privacy/clean.ts'
import { type Finding, mask } from '../privacy/mask.ts'

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
    const masked = mask(clean(text.slice(0, longestText)))
    found.push(...masked.found.map(({ kind }) => kind))
    return masked.text
  }
  const body = protectBody(event.body, safe)
  const { from } = event
  return {
    externalId: clean(event.externalId).slice(0, 300),
    from: {
      externalId: clean(from.externalId).slice(0, 200),
      name: from.name === null ? null : quiet(from.name).slice(0, 100),
      languageCode: from.languageCode === null ? null : clean(from.languageCode).slice(0, 35),
    },
    at: Number.isFinite(event.at) && event.at > 0 && event.at < receivedAt + 86_400_000 ? event.at : receivedAt,
    body,
    messageExternalId: event.messageExternalId === null ? null : clean(event.messageExternalId).slice(0, 100),
    masked: [...new Set(found)],
    ...(event.raw === undefined ? {} : { raw: protectDeep(event.raw, 0) }),
  }
}

/** A name or a raw field is masked too, but nobody is told about it: it is not what they wrote to us. */
const quiet = (text: string): string => mask(clean(text.slice(0, longestText))).text

function protectBody(body: Body, safe: (text: string) => string): Body {
  switch (body.kind) {
    case 'text':
      return { ...body, text: safe(body.text) }
    case 'edited':
      return { ...body, text: safe(body.text), messageExternalId: clean(body.messageExternalId) }
    case 'command':
      return { ...body, argument: safe(body.argument) }
    case 'choice':
      return { ...body, choiceId: clean(body.choiceId).slice(0, 200) }
    case 'started':
      return { ...body, payload: body.payload === null ? null : safe(body.payload).slice(0, 200) }
    case 'media':
      return { ...body, media: protectMedia(body.media, safe) }
    case 'receipt':
      return {
        ...body,
        messageExternalId: clean(body.messageExternalId),
        detail: body.detail === null ? null : quiet(body.detail),
      }
    case 'ignored':
      return { ...body, what: clean(body.what).slice(0, 100) }
    default:
      return body
  }
}

const protectMedia = (media: Media, safe: (text: string) => string): Media => ({
  ...media,
  ...(media.fileName === undefined ? {} : { fileName: safe(media.fileName).slice(0, 300) }),
  ...(media.caption === undefined ? {} : { caption: safe(media.caption) }),
  ...(media.what === undefined ? {} : { what: clean(media.what).slice(0, 100) }),
})

function protectDeep(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return quiet(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) return null
  if (Array.isArray(value)) return value.slice(0, 200).map((item) => protectDeep(item, depth + 1))
  const entries = Object.entries(value).slice(0, 200)
  return Object.fromEntries(entries.map(([key, item]) => [clean(key).slice(0, 100), protectDeep(item, depth + 1)]))
}

import { cut } from '../kit/cut.ts'
import { remembered } from '../kit/functions/remembered.ts'
import type { SafeJson, SafeText } from '../kit/safe-text.ts'
import type { Instant } from '../kit/time.ts'
import { day } from '../kit/time.ts'
import { isChoiceId } from '../messaging/choice-id.ts'
import type { Body, InboundEvent, MessageContext, Person, ProtectedEvent, Quote } from '../messaging/inbound.ts'
import { visibleName } from './clean.ts'
import type { Finding } from './mask.ts'
import { fieldsOf, opaque, type Whole } from './protect-fields.ts'
import { protectMedia } from './protect-media.ts'
import { protectCut, protectText, protectWords } from './protect-words.ts'

const deepest = 12

/**
 * The event as it may be stored: secrets masked, unstorable characters visible as U+FFFD, in every text of it. Nothing
 * raw gets past this point. `receivedAt` stands in where the messenger says no time.
 */
export function protectEvent(event: InboundEvent, receivedAt: Instant): ProtectedEvent {
  const found: Finding['kind'][] = []
  const told = (text: string): SafeText => {
    const masked = protectWords(text)
    found.push(...masked.found.map(({ kind }) => kind))
    return masked.text
  }
  const { externalId, from, at, messageExternalId, context, raw } = event
  const body = protectBody(event.body, told)
  return {
    externalId: opaque(300)(externalId),
    from: {
      externalId: opaque(200)(from.externalId),
      name: protectName(from.name),
      username: protectName(from.username ?? null),
      languageCode: languageCode(from.languageCode),
    } satisfies Whole<Person<SafeText>>,
    at: Number.isFinite(at) && at > 0 && at < receivedAt + day ? at : receivedAt,
    body,
    messageExternalId: messageExternalId === null ? null : opaque(100)(messageExternalId),
    ...(context === undefined ? {} : { context: protectContext(context) }),
    masked: [...new Set(found)],
    ...(raw === undefined ? {} : { raw: protectDeep(raw, 0) }),
  }
}

/** What cannot be seen is no name: nobody is greeted by it, and no row stands without a name. */
const protectName = (name: string | null): SafeText | null => (name === null ? null : knownName(name))

/** The same name comes with each message of a person. */
const knownName = remembered(
  (name): SafeText | null => {
    const visible = visibleName(name)
    return visible === null ? null : protectCut(visible, 100)
  },
  { most: 1_000, longest: 100 },
)

/** An IETF code; an app may send anything there, and what is none says nothing. */
const languageCode = (code: string | null): string | null =>
  code !== null && /^[a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,3}$/i.test(code) ? code : null

/** A field that is not written out does not compile, whether it may be missing or not. */
type Kept<Kind extends Body['kind']> = Whole<Extract<Body<SafeText>, { kind: Kind }>>

/** `told`: what is masked in what they wrote to us, they are told about; not so in names, quotes and raw fields. */
function protectBody(body: Body, told: (text: string) => SafeText): Body<SafeText> {
  switch (body.kind) {
    case 'text':
      return { kind: 'text', text: told(body.text) } satisfies Kept<'text'>
    case 'edited':
      return {
        kind: 'edited',
        text: told(body.text),
        messageExternalId: opaque(100)(body.messageExternalId),
        ...(body.media === undefined ? {} : { media: protectMedia(body.media, told) }),
      }
    case 'command': {
      // `/password Qwerty1` gives its secret away only when it is read as a whole; it is kept as words then.
      const whole = `/${body.name} ${body.argument}`.trim()
      const masked = told(whole)
      if (masked !== whole) return { kind: 'text', text: masked }
      return {
        kind: 'command',
        name: protectText(body.name),
        argument: protectText(body.argument),
      } satisfies Kept<'command'>
    }
    case 'choice':
      return { kind: 'choice', choiceId: protectChoice(body.choiceId) } satisfies Kept<'choice'>
    case 'started': {
      const { payload, wantsWelcome } = body
      return {
        kind: 'started',
        payload: payload === null ? null : (cut(told(payload), 200) as SafeText),
        wantsWelcome,
      } satisfies Kept<'started'>
    }
    case 'media':
      return { kind: 'media', media: protectMedia(body.media, told) } satisfies Kept<'media'>
    case 'receipt':
      return {
        kind: 'receipt',
        messageExternalId: opaque(100)(body.messageExternalId),
        state: body.state,
        detail: body.detail === null ? null : protectText(body.detail),
      } satisfies Kept<'receipt'>
    case 'reaction':
      return {
        kind: 'reaction',
        messageExternalId: opaque(100)(body.messageExternalId),
        emoji: body.emoji === null ? null : protectCut(body.emoji, 16),
      } satisfies Kept<'reaction'>
    case 'ignored':
      return { kind: 'ignored', what: protectCut(body.what, 100) } satisfies Kept<'ignored'>
    case 'left':
    case 'returned':
    case 'group':
      return { kind: body.kind }
  }
}

/** What we sent comes back as it is: one drawn id in thirty thousand has «pw» in it. Whoever sends anything else wrote it. */
const protectChoice = (id: string): SafeText => (isChoiceId(id) ? (id as SafeText) : protectCut(id, 200))

/** What was quoted or forwarded was not written now: it is masked, and nobody is told about it. */
const protectContext = (context: MessageContext): MessageContext<SafeText> =>
  fieldsOf<MessageContext, MessageContext<SafeText>>(context, {
    quote: ({ messageExternalId, text, from }) =>
      ({
        messageExternalId: messageExternalId === null ? null : opaque(100)(messageExternalId),
        text: protectCut(text, 300),
        ...(from === undefined ? {} : { from: protectCut(visibleName(from) ?? '?', 100) }),
      }) satisfies Quote<SafeText>,
    forwardedFrom: (name) => protectCut(visibleName(name) ?? '?', 100),
    links: (links) =>
      links.slice(0, 20).map(({ title, url }) => ({ title: protectCut(title, 200), url: protectCut(url, 2_000) })),
  })

function protectDeep(value: unknown, depth: number): SafeJson {
  if (typeof value === 'string') return protectText(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null || depth >= deepest) return null
  if (Array.isArray(value)) return value.slice(0, 200).map((item) => protectDeep(item, depth + 1))
  const entries = Object.entries(value).slice(0, 200)
  return Object.fromEntries(entries.map(([key, item]) => [protectCut(key, 100), protectDeep(item, depth + 1)]))
}

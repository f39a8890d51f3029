import type { Message, Update } from '@grammyjs/types'
import { second } from '../../../kit/time.ts'
import { commandOrText } from '../../../messaging/command.ts'
import type { Body, InboundEvent, Person } from '../../../messaging/inbound.ts'
import { contextOf } from './context.ts'
import { mediaOf } from './media.ts'
import { records, words } from './read-field.ts'
import { unknownKind } from '../housekeeping.ts'
import { wordsInside } from '../../words-inside.ts'

/** What a raw update must at least be; everything else in it may be missing or of a later Bot API. */
export type RawUpdate = Update & { readonly update_id: number }

/** One update as an event. Unknown kinds are kept too, as 'ignored' with their name: nothing is answered with an error. */
export function parseUpdate(update: RawUpdate): InboundEvent {
  const externalId = String(update.update_id)
  if (update.message !== undefined) return fromMessage(externalId, update.message, update)
  if (update.edited_message !== undefined) return fromEdited(externalId, update.edited_message, update)
  if (update.callback_query !== undefined) return fromPress(externalId, update.callback_query)
  if (update.message_reaction !== undefined) return fromReaction(externalId, update.message_reaction)
  if (update.my_chat_member !== undefined) return fromMembership(externalId, update.my_chat_member)
  const what = Object.keys(update).find((key) => key !== 'update_id') ?? 'empty'
  return { ...nobody(externalId), body: { kind: 'ignored', what }, raw: update }
}

const nobody = (externalId: string) => ({
  externalId,
  from: { externalId: 'nobody', name: null, languageCode: null },
  at: 0,
  messageExternalId: null,
  masked: [],
})

function fromMessage(externalId: string, message: Message, update: Update): InboundEvent {
  const isPrivate = message.chat?.type === 'private'
  const common = {
    externalId,
    from: isPrivate ? personOf(message.chat.id, message.from) : groupOf(message.chat?.id),
    at: (message.date ?? 0) * second,
    messageExternalId: message.message_id === undefined ? null : String(message.message_id),
    masked: [],
  }
  if (!isPrivate) return { ...common, body: groupBody(message) }
  // Two bots would answer each other for ever.
  if (message.from?.is_bot === true) return { ...common, body: { kind: 'ignored', what: 'another bot' }, raw: update }
  const body = bodyOf(message)
  const context = contextOf(message)
  const isOurs = body.kind !== 'ignored' && !(body.kind === 'media' && body.media.kind === 'other')
  return { ...common, body, ...(context === undefined ? {} : { context }), ...(isOurs ? {} : { raw: update }) }
}

/** A channel's posts and other bots' noise are not for us; in a group the bot says so once and leaves. */
const groupBody = (message: Message): Body =>
  message.chat?.type === 'group' || message.chat?.type === 'supergroup'
    ? { kind: 'group' }
    : { kind: 'ignored', what: 'channel post' }

function bodyOf(message: Message): Body {
  if (typeof message.text === 'string') return commandOrText(message.text)
  const media = mediaOf(message)
  if (media !== null) return { kind: 'media', media }
  const { what, isService } = unknownKind(message)
  if (isService) return { kind: 'ignored', what }
  const said = [words(message.caption), wordsInside((message as unknown as Record<string, unknown>)[what])]
  const caption = said.filter((part) => part !== null).join('\n')
  return { kind: 'media', media: { kind: 'other', what, ...(caption === '' ? {} : { caption }) } }
}

function fromEdited(externalId: string, message: Message, update: Update): InboundEvent {
  const event = fromMessage(externalId, message, update)
  if (event.body.kind === 'group') return { ...event, body: { kind: 'ignored', what: 'edit in a group' } }
  const text = words(message.text) ?? words(message.caption) ?? ''
  const media = event.body.kind === 'media' ? { media: event.body.media } : {}
  return { ...event, body: { kind: 'edited', messageExternalId: String(message.message_id), text, ...media } }
}

function fromPress(externalId: string, press: NonNullable<Update['callback_query']>): InboundEvent {
  const chat = press.message?.chat
  const isElsewhere = chat !== undefined && chat.type !== 'private'
  const body: Body =
    isElsewhere || typeof press.data !== 'string'
      ? { kind: 'ignored', what: 'callback without data' }
      : { kind: 'choice', choiceId: press.data }
  return { ...nobody(externalId), from: personOf(press.from.id, press.from), at: 0, body }
}

/** One person's reaction as it is now; of several the last one counts. Custom emoji have no letter of their own. */
function fromReaction(externalId: string, change: NonNullable<Update['message_reaction']>): InboundEvent {
  const common = { ...nobody(externalId), at: (change.date ?? 0) * second }
  if (change.chat?.type !== 'private') return { ...common, body: { kind: 'ignored', what: 'reaction in a group' } }
  const last = records(change.new_reaction).at(-1)
  const emoji = last === undefined ? null : (words(last['emoji']) ?? '❖')
  const body: Body = { kind: 'reaction', messageExternalId: String(change.message_id), emoji }
  return { ...common, from: personOf(change.chat.id, change.user), body }
}

/** In a private chat: blocked or unblocked. Elsewhere: added to a group, which is answered once. */
function fromMembership(externalId: string, change: NonNullable<Update['my_chat_member']>): InboundEvent {
  const status = change.new_chat_member?.status
  const isGone = status === 'kicked' || status === 'left'
  const common = { ...nobody(externalId), at: (change.date ?? 0) * second }
  if (change.chat?.type === 'private') {
    return { ...common, from: personOf(change.chat.id, change.from), body: { kind: isGone ? 'left' : 'returned' } }
  }
  const isGroup = change.chat?.type === 'group' || change.chat?.type === 'supergroup'
  const body: Body = isGone || !isGroup ? { kind: 'ignored', what: 'membership' } : { kind: 'group' }
  return { ...common, from: groupOf(change.chat?.id), body }
}

const groupOf = (chatId: number | undefined): Person => ({
  externalId: String(chatId ?? 'nobody'),
  name: null,
  languageCode: null,
})

type From = { first_name?: string; last_name?: string; username?: string; language_code?: string } | undefined

const personOf = (chatId: number, from: From): Person => ({
  externalId: String(chatId),
  name: [from?.first_name, from?.last_name].filter((part) => typeof part === 'string' && part !== '').join(' ') || null,
  username: words(from?.username),
  languageCode: words(from?.language_code),
})

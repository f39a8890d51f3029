import type { Message } from '@grammyjs/types'
import type { MessageContext, Quote } from '../../../messaging/inbound.ts'
import { wordsInside } from '../../words-inside.ts'
import { type Fields, number, record, records, words } from './read-field.ts'

/** As much of a quoted message as tells which one is meant. */
const quotedLength = 300

/** Quote, origin and hidden addresses of a message; undefined when it has none of them. */
export function contextOf(message: Message): MessageContext | undefined {
  const quoted = quoteOf(message)
  const forwardedFrom = originOf(record(message.forward_origin))
  const links = linksOf(message)
  if (quoted === null && forwardedFrom === null && links.length === 0) return undefined
  return {
    ...(quoted === null ? {} : { quote: quoted }),
    ...(forwardedFrom === null ? {} : { forwardedFrom }),
    ...(links.length === 0 ? {} : { links }),
  }
}

/**
 * Bot API: `reply_to_message` is of this chat, `external_reply` of another one, `reply_to_story` a story; `quote` are the
 * words that were marked, with any of them or alone.
 */
function quoteOf(message: Message): Quote | null {
  const marked = words(record(message.quote)['text'])
  const answered = record(message.reply_to_message)
  const id = number(answered['message_id'])
  if (id !== null) {
    // What was forwarded into this chat and answered there still has its author.
    const from = originOf(record(answered['forward_origin']))
    return quote(String(id), marked ?? wordsOf(answered), from)
  }
  const external = record(message.external_reply)
  const story = record(message.reply_to_story)
  const from =
    originOf(record(external['origin'])) ?? words(record(external['chat'])['title']) ?? nameOf(record(story['chat']))
  const isStory = Object.keys(story).length > 0
  if (marked === null && from === null && Object.keys(external).length === 0 && !isStory) return null
  return quote(null, marked ?? wordsOf(external), from)
}

const quote = (messageExternalId: string | null, text: string, from: string | null): Quote => ({
  messageExternalId,
  text: text.slice(0, quotedLength),
  ...(from === null ? {} : { from }),
})

/** The words of the message that is answered, or what it is called by where it has none. */
function wordsOf(answered: Fields): string {
  const name = words(record(answered['document'])['file_name']) ?? words(record(answered['audio'])['title'])
  const emoji = words(record(answered['sticker'])['emoji'])
  return words(answered['text']) ?? words(answered['caption']) ?? wordsInside(answered) ?? name ?? emoji ?? ''
}

/** A chat or a person: the title, or the names. */
function nameOf(who: Fields): string | null {
  const named = [words(who['first_name']), words(who['last_name'])].filter((part) => part !== null).join(' ')
  return words(who['title']) ?? (named === '' ? null : named)
}

/** Bot API, MessageOrigin: a user, one who hides, a chat or a channel. */
function originOf(origin: Fields): string | null {
  if (words(origin['type']) === null) return null
  const user = nameOf(record(origin['sender_user']))
  return user ?? words(origin['sender_user_name']) ?? nameOf(record(origin['sender_chat'] ?? origin['chat'])) ?? '?'
}

/** Offsets count UTF-16 units, as strings here do. */
function linksOf(message: Message): { readonly title: string; readonly url: string }[] {
  const text = words(message.text) ?? words(message.caption) ?? ''
  return records(message.entities ?? message.caption_entities).flatMap((entity) => {
    const [url, offset, length] = [words(entity['url']), number(entity['offset']), number(entity['length'])]
    if (entity['type'] !== 'text_link' || url === null || offset === null || length === null) return []
    return [{ title: text.slice(offset, offset + length), url }]
  })
}

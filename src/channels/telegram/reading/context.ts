import type { Message } from '@grammyjs/types'
import type { MessageContext } from '../../../messaging/inbound.ts'
import { number, record, records, words } from './read-field.ts'

/** As much of a quoted message as tells which one is meant. */
const quotedLength = 300

/** Quote, origin and hidden addresses of a message; undefined when it has none of them. */
export function contextOf(message: Message): MessageContext | undefined {
  const quote = quoteOf(message)
  const forwardedFrom = originOf(record(message.forward_origin))
  const links = linksOf(message)
  if (quote === null && forwardedFrom === null && links.length === 0) return undefined
  return {
    ...(quote === null ? {} : { quote }),
    ...(forwardedFrom === null ? {} : { forwardedFrom }),
    ...(links.length === 0 ? {} : { links }),
  }
}

function quoteOf(message: Message): NonNullable<MessageContext['quote']> | null {
  const answered = record(message.reply_to_message)
  const id = number(answered['message_id'])
  if (id === null) return null
  const text = words(record(message.quote)['text']) ?? words(answered['text']) ?? words(answered['caption']) ?? ''
  return { messageExternalId: String(id), text: text.slice(0, quotedLength) }
}

/** Bot API, MessageOrigin: a user, one who hides, a chat or a channel. */
function originOf(origin: Readonly<Record<string, unknown>>): string | null {
  if (words(origin['type']) === null) return null
  const user = record(origin['sender_user'])
  const chat = record(origin['sender_chat'] ?? origin['chat'])
  const named = [words(user['first_name']), words(user['last_name'])].filter((part) => part !== null).join(' ')
  return named || words(origin['sender_user_name']) || words(chat['title']) || '?'
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

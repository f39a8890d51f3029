import type { Chats, TelegramChat } from './fake-telegram-chats.ts'
import type { Updates } from './fake-telegram-updates.ts'

export type Said = { readonly updateId: number; readonly messageId: number }

/** The people's side of the messenger: each act becomes an update of the real shape. */
export function makePeople(chats: Chats, updates: Updates, presses: Set<string>) {
  let nextPress = 1

  const fromOf = ({ id, title, language }: TelegramChat) => ({
    id,
    is_bot: false,
    first_name: title,
    ...(language === null ? {} : { language_code: language }),
  })
  const chatOf = (chat: TelegramChat) =>
    chat.kind === 'private'
      ? { id: chat.id, type: 'private', first_name: chat.title }
      : { id: chat.id, type: chat.kind, title: chat.title }
  const seconds = () => Math.floor(Date.now() / 1_000)

  function message(chat: TelegramChat, messageId: number, content: object) {
    const from = chat.kind === 'private' ? fromOf(chat) : { id: 7_000_001, is_bot: false, first_name: 'Somebody' }
    return { message_id: messageId, from, chat: chatOf(chat), date: seconds(), ...content }
  }

  /** A text, or the fields of another kind of message (`{ voice: {…} }`). */
  function writes(chatId: number, content: string | Readonly<Record<string, unknown>>): Said {
    const chat = chats.open(chatId)
    const fields = typeof content === 'string' ? { text: content } : content
    const messageId = chats.remember(chat, false, typeof content === 'string' ? content : '')
    return { updateId: updates.push({ message: message(chat, messageId, fields) }), messageId }
  }

  function membership(chatId: number, before: string, after: string): number {
    const chat = chats.open(chatId)
    const user = { id: 123, is_bot: true, first_name: 'Frontline' }
    const from = chat.kind === 'private' ? fromOf(chat) : { id: 7_000_001, is_bot: false, first_name: 'Somebody' }
    return updates.push({
      my_chat_member: {
        chat: chatOf(chat),
        from,
        date: seconds(),
        old_chat_member: { user, status: before },
        new_chat_member: { user, status: after, ...(after === 'kicked' ? { until_date: 0 } : {}) },
      },
    })
  }

  return {
    writes,
    edits: (chatId: number, messageId: number, text: string): number => {
      const chat = chats.open(chatId)
      return updates.push({ edited_message: message(chat, messageId, { text, edit_date: seconds() }) })
    },
    /** An edit of anything but the words alone. */
    editsWith: (
      chatId: number,
      content: { readonly message_id: number } & Readonly<Record<string, unknown>>,
    ): number => {
      const { message_id: messageId, ...fields } = content
      return updates.push({
        edited_message: message(chats.open(chatId), messageId, { ...fields, edit_date: seconds() }),
      })
    },
    /** Puts a reaction on a message, or takes it back. */
    reacts: (chatId: number, messageId: number, emoji: string | null): number => {
      const chat = chats.open(chatId)
      return updates.push({
        message_reaction: {
          chat: chatOf(chat),
          message_id: messageId,
          user: fromOf(chat),
          date: seconds(),
          old_reaction: [],
          new_reaction: emoji === null ? [] : [{ type: 'emoji', emoji }],
        },
      })
    },
    /** Presses a button of a message. Old messages can be pressed as well, and twice. */
    presses: (chatId: number, messageId: number, data: string): { updateId: number; pressId: string } => {
      const chat = chats.open(chatId)
      const pressId = `43${String(nextPress).padStart(16, '0')}`
      nextPress += 1
      presses.add(pressId)
      const text = chat.messages.get(messageId)?.text ?? ''
      const updateId = updates.push({
        callback_query: {
          id: pressId,
          from: fromOf(chat),
          chat_instance: `-${chat.id}`,
          data,
          message: { message_id: messageId, chat: chatOf(chat), date: seconds(), text },
        },
      })
      return { updateId, pressId }
    },
    blocks: (chatId: number): number => {
      chats.open(chatId).isBlocked = true
      return membership(chatId, 'member', 'kicked')
    },
    unblocks: (chatId: number): number => {
      chats.open(chatId).isBlocked = false
      return membership(chatId, 'kicked', 'member')
    },
    addsToGroup: (chatId: number, title: string): number => {
      chats.addGroup(chatId, title)
      return membership(chatId, 'left', 'member')
    },
  }
}

export type People = ReturnType<typeof makePeople>

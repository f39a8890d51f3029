import { type CheckedText, TelegramRefusal } from './fake-telegram-checks.ts'

export type TelegramPerson = {
  readonly id: number
  readonly name: string
  /** IETF code, as in the person's app. */
  readonly language?: string
}

type Message = { readonly isFromBot: boolean; text: string; isDeleted: boolean; reaction: string | null }

export type TelegramChat = {
  readonly id: number
  readonly kind: 'private' | 'group' | 'supergroup'
  readonly title: string
  readonly language: string | null
  isBlocked: boolean
  hasBotLeft: boolean
  readonly messages: Map<number, Message>
}

/** Who there is to write to, and every message by its id. */
export function makeChats() {
  const chats = new Map<number, TelegramChat>()
  let nextMessageId = 1

  function open(chatId: number): TelegramChat {
    const chat = chats.get(chatId)
    if (chat === undefined) throw new TelegramRefusal(400, 'Bad Request: chat not found')
    return chat
  }

  function add(id: number, kind: TelegramChat['kind'], title: string, language: string | null): TelegramChat {
    const known = chats.get(id)
    if (known !== undefined) return known
    const chat = {
      id,
      kind,
      title,
      language,
      isBlocked: false,
      hasBotLeft: false,
      messages: new Map<number, Message>(),
    }
    chats.set(id, chat)
    return chat
  }

  function remember(chat: TelegramChat, isFromBot: boolean, text: string): number {
    const id = nextMessageId
    nextMessageId += 1
    chat.messages.set(id, { isFromBot, text, isDeleted: false, reaction: null })
    return id
  }

  return {
    all: chats,
    open,
    meet: ({ id, name, language }: TelegramPerson) => add(id, 'private', name, language ?? null),
    addGroup: (id: number, title: string) => add(id, 'supergroup', title, null),
    remember,
    /** @throws like sendMessage to a chat that is closed to the bot. */
    writable: (chatId: number): TelegramChat => {
      const chat = open(chatId)
      if (chat.isBlocked) throw new TelegramRefusal(403, 'Forbidden: bot was blocked by the user')
      if (chat.hasBotLeft) throw new TelegramRefusal(403, 'Forbidden: bot is not a member of the supergroup chat')
      return chat
    },
    edit: (chatId: number, messageId: number, { text }: CheckedText): void => {
      const message = open(chatId).messages.get(messageId)
      if (message === undefined || message.isDeleted) {
        throw new TelegramRefusal(400, 'Bad Request: message to edit not found')
      }
      if (!message.isFromBot) throw new TelegramRefusal(400, "Bad Request: message can't be edited")
      if (message.text === text) {
        throw new TelegramRefusal(
          400,
          'Bad Request: message is not modified: specified new message content is the same',
        )
      }
      message.text = text
    },
    remove: (chatId: number, messageId: number): void => {
      const message = open(chatId).messages.get(messageId)
      if (message === undefined || message.isDeleted) {
        throw new TelegramRefusal(400, 'Bad Request: message to delete not found')
      }
      message.isDeleted = true
    },
    react: (chatId: number, messageId: number, reaction: string | null): void => {
      const message = open(chatId).messages.get(messageId)
      if (message === undefined || message.isDeleted) {
        throw new TelegramRefusal(400, 'Bad Request: message to react not found')
      }
      message.reaction = reaction
    },
    leave: (chatId: number): void => {
      const chat = open(chatId)
      if (chat.kind === 'private') {
        throw new TelegramRefusal(400, "Bad Request: chat member status can't be changed in private chats")
      }
      chat.hasBotLeft = true
    },
  }
}

export type Chats = ReturnType<typeof makeChats>

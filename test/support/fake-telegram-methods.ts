import type { Chats } from './fake-telegram-chats.ts'
import { checkText, integer, type Parameters, type SentButton, TelegramRefusal } from './fake-telegram-checks.ts'
import type { Files, Upload } from './fake-telegram-files.ts'
import { makeMediaMethods, quotedBy } from './fake-telegram-media.ts'
import type { Updates } from './fake-telegram-updates.ts'

/** One message the bot has sent, as its reader sees it. */
export type TelegramSend = {
  readonly at: number
  readonly chat: number
  /** Plain, after entity parsing. */
  readonly text: string
  readonly html: string | null
  readonly buttons: readonly SentButton[]
  readonly messageId: number
  /** What came with it; the words are then its caption. */
  readonly file?: Upload & { readonly kind: string }
  /** The message it answers. */
  readonly quotes?: number
}

export type TelegramWorld = {
  readonly chats: Chats
  readonly files: Files
  readonly updates: Updates
  readonly bot: { readonly id: number; readonly username: string }
  /** Ids of presses the bot may answer. */
  readonly presses: Set<string>
  readonly answered: Set<string>
  readonly commands: unknown[]
  readonly onSend: (send: TelegramSend) => void
}

type Method = (parameters: Parameters, gone: AbortSignal) => unknown

const actions = new Set(['typing', 'upload_photo', 'upload_document', 'record_voice', 'upload_voice', 'find_location'])

/** The part of the Bot API that a service-desk bot uses; what is not here answers 404 like a misspelt method. */
export function makeMethods(world: TelegramWorld): Readonly<Record<string, Method>> {
  const { chats, updates, bot, presses, answered, commands, onSend } = world
  return {
    ...makeMediaMethods(world),
    getMe: () => ({
      id: bot.id,
      is_bot: true,
      first_name: 'Frontline',
      username: bot.username,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
    }),
    getUpdates: (parameters, gone) => updates.getUpdates(parameters, gone),
    setWebhook: (parameters) => {
      updates.setWebhook(parameters)
      return true
    },
    deleteWebhook: () => {
      updates.deleteWebhook()
      return true
    },
    getWebhookInfo: () => {
      const error = updates.webhook.lastError()
      const lastError =
        error === null ? {} : { last_error_date: Math.floor(error.at / 1_000), last_error_message: error.message }
      return {
        url: updates.webhook.target()?.url ?? '',
        has_custom_certificate: false,
        pending_update_count: updates.pendingCount(),
        ...lastError,
      }
    },
    sendMessage: (parameters) => {
      const chatId = integer(parameters, 'chat_id')
      chats.open(chatId)
      const { text, html, buttons } = checkText(parameters)
      const quotes = quotedBy(parameters)
      const chat = chats.writable(chatId)
      const messageId = chats.remember(chat, true, text)
      const at = Date.now()
      onSend({ at, chat: chatId, text, html, buttons, messageId, ...quotes })
      return messageObject(chat.id, messageId, text, at)
    },
    editMessageText: (parameters) => {
      const chatId = integer(parameters, 'chat_id')
      const messageId = integer(parameters, 'message_id')
      const checked = checkText(parameters)
      chats.edit(chatId, messageId, checked)
      return messageObject(chatId, messageId, checked.text, Date.now())
    },
    deleteMessage: (parameters) => {
      chats.remove(integer(parameters, 'chat_id'), integer(parameters, 'message_id'))
      return true
    },
    answerCallbackQuery: (parameters) => {
      const id = parameters['callback_query_id']
      const text = parameters['text']
      if (typeof id !== 'string' || !presses.has(id)) {
        throw new TelegramRefusal(
          400,
          'Bad Request: query is too old and response timeout expired or query ID is invalid',
        )
      }
      if (text !== undefined && (typeof text !== 'string' || text.length > 200)) {
        throw new TelegramRefusal(400, 'Bad Request: MESSAGE_TOO_LONG')
      }
      answered.add(id)
      return true
    },
    sendChatAction: (parameters) => {
      chats.writable(integer(parameters, 'chat_id'))
      if (!actions.has(String(parameters['action']))) {
        throw new TelegramRefusal(400, 'Bad Request: wrong parameter action in request')
      }
      return true
    },
    leaveChat: (parameters) => {
      chats.leave(integer(parameters, 'chat_id'))
      return true
    },
    setMyCommands: (parameters) => {
      const list = parameters['commands']
      if (!Array.isArray(list) || list.length > 100)
        throw new TelegramRefusal(400, "Bad Request: can't parse BotCommand")
      for (const one of list as readonly Parameters[]) {
        const isName = /^[a-z0-9_]{1,32}$/.test(String(one['command']))
        const length = String(one['description'] ?? '').length
        if (!isName || length < 1 || length > 256) throw new TelegramRefusal(400, 'Bad Request: BOT_COMMAND_INVALID')
      }
      commands.push(parameters)
      return true
    },
  }
}

const messageObject = (chatId: number, messageId: number, text: string, at: number) => ({
  message_id: messageId,
  date: Math.floor(at / 1_000),
  chat: { id: chatId, type: chatId > 0 ? 'private' : 'supergroup' },
  text,
})

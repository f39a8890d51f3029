import type { Chats } from './fake-telegram-chats.ts'
import { badRequest, checkCaption, integer, type Parameters } from './fake-telegram-checks.ts'
import { type Files, isUpload, type Upload } from './fake-telegram-files.ts'
import type { TelegramSend } from './fake-telegram-methods.ts'

type World = { readonly chats: Chats; readonly files: Files; readonly onSend: (send: TelegramSend) => void }

/** Bot API, ReactionTypeEmoji: what a bot may use, as far as tests need it. */
const reactions = new Set(['👍', '👎', '❤', '🔥', '👏', '😁', '🤔', '👀', '🙏', '👌', '🤝', '✍', '🎉', '💯'])

const fields = {
  sendPhoto: 'photo',
  sendDocument: 'document',
  sendVideo: 'video',
  sendAnimation: 'animation',
  sendAudio: 'audio',
  sendVoice: 'voice',
} as const

/** Methods that send a file or change what has been sent. */
export function makeMediaMethods({ chats, files, onSend }: World) {
  const send = (field: string) => (parameters: Parameters) => {
    const chatId = integer(parameters, 'chat_id')
    chats.open(chatId)
    const { text, html, buttons } = checkCaption(parameters)
    const file = files.received(parameters, field)
    const quotes = quotedBy(parameters)
    const chat = chats.writable(chatId)
    const messageId = chats.remember(chat, true, text)
    const at = Date.now()
    onSend({ at, chat: chatId, text, html, buttons, messageId, file: { kind: field, ...file }, ...quotes })
    return {
      message_id: messageId,
      date: Math.floor(at / 1_000),
      chat: { id: chatId, type: 'private' },
      ...(text === '' ? {} : { caption: text }),
      [field]: { file_id: files.keep(file.bytes), file_unique_id: `u${messageId}`, file_size: file.bytes.length },
    }
  }

  return {
    ...Object.fromEntries(Object.entries(fields).map(([method, field]) => [method, send(field)])),
    getFile: files.getFile,
    editMessageCaption: (parameters: Parameters) => {
      const chatId = integer(parameters, 'chat_id')
      const messageId = integer(parameters, 'message_id')
      const checked = checkCaption(parameters)
      chats.edit(chatId, messageId, checked)
      return { message_id: messageId, date: 0, chat: { id: chatId, type: 'private' }, caption: checked.text }
    },
    setMessageReaction: (parameters: Parameters) => {
      const chatId = integer(parameters, 'chat_id')
      const messageId = integer(parameters, 'message_id')
      const list = (parameters['reaction'] ?? []) as readonly { readonly type?: string; readonly emoji?: string }[]
      if (!Array.isArray(list) || list.length > 1) throw badRequest('REACTIONS_TOO_MANY')
      const [reaction] = list
      if (reaction !== undefined && (reaction.type !== 'emoji' || !reactions.has(reaction.emoji ?? ''))) {
        throw badRequest('REACTION_INVALID')
      }
      chats.react(chatId, messageId, reaction?.emoji ?? null)
      return true
    },
    setMyDescription: shortText('description', 512),
    setMyShortDescription: shortText('short_description', 120),
    setChatMenuButton: () => true,
  }
}

const shortText = (name: string, most: number) => (parameters: Parameters) => {
  if (String(parameters[name] ?? '').length > most) throw badRequest(`${name} is too long`)
  return true
}

/** The message a send answers. */
export function quotedBy(parameters: Parameters): { readonly quotes?: number } {
  const reply = parameters['reply_parameters']
  if (reply === undefined) return {}
  const id = (reply as Parameters)['message_id']
  if (typeof id !== 'number') throw badRequest('message to be replied not found')
  return { quotes: id }
}

export const uploadsOf = (parameters: Parameters): readonly Upload[] => Object.values(parameters).filter(isUpload)

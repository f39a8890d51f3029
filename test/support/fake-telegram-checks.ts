import { parseTelegramHtml } from './fake-telegram-html.ts'

/** An answer of the Bot API that is no success, in its own words. */
export class TelegramRefusal extends Error {
  readonly code: number
  readonly description: string
  readonly parameters: { readonly retry_after?: number } | undefined

  constructor(code: number, description: string, parameters?: { readonly retry_after?: number }) {
    super(description)
    this.code = code
    this.description = description
    this.parameters = parameters
  }
}

export type Parameters = Readonly<Record<string, unknown>>
export type SentButton = {
  readonly title: string
  readonly id?: string
  readonly url?: string
  readonly asks?: 'phone'
}
export type CheckedText = {
  readonly text: string
  readonly html: string | null
  readonly buttons: readonly SentButton[]
}

export const badRequest = (why: string) => new TelegramRefusal(400, `Bad Request: ${why}`)
const isRecord = (value: unknown): value is Parameters =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const booleans = [
  'disable_notification',
  'protect_content',
  'allow_paid_broadcast',
  'show_alert',
  'drop_pending_updates',
]

/** Text, markup and keyboard of sendMessage and editMessageText, refused like the real one refuses them. */
export function checkText(parameters: Parameters): CheckedText {
  checkTypes(parameters)
  const { text, parse_mode: mode } = parameters
  if (typeof text !== 'string') throw badRequest(text === undefined ? 'message text is empty' : 'text must be a String')
  if (mode !== undefined && mode !== 'HTML') throw badRequest('unsupported parse_mode')
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)) {
    throw badRequest('strings must be encoded in UTF-8')
  }
  const parsed = mode === 'HTML' ? parseTelegramHtml(text) : { ok: true as const, text: text.trim() }
  if (!parsed.ok) throw new TelegramRefusal(400, parsed.description)
  if (parsed.text === '') throw badRequest('message text is empty')
  if (parsed.text.length > 4_096) throw badRequest('message is too long')
  return { text: parsed.text, html: mode === 'HTML' ? text : null, buttons: checkKeyboard(parameters['reply_markup']) }
}

/** A caption: like a text, but it may be missing, and is shorter. */
export function checkCaption(parameters: Parameters): CheckedText {
  const { caption } = parameters
  if (caption === undefined || caption === '') {
    checkTypes(parameters)
    return { text: '', html: null, buttons: checkKeyboard(parameters['reply_markup']) }
  }
  const checked = checkText({ ...parameters, text: caption })
  if (checked.text.length > 1_024) throw badRequest('message caption is too long')
  return checked
}

function checkTypes(parameters: Parameters): void {
  for (const name of booleans) {
    if (parameters[name] !== undefined && typeof parameters[name] !== 'boolean')
      throw badRequest(`${name} must be a Boolean`)
  }
  for (const name of ['link_preview_options', 'reply_parameters']) {
    if (parameters[name] !== undefined && !isRecord(parameters[name])) throw badRequest(`object expected as ${name}`)
  }
}

function checkKeyboard(markup: unknown): readonly SentButton[] {
  if (markup === undefined) return []
  if (!isRecord(markup)) throw badRequest('object expected as reply markup')
  if (markup['remove_keyboard'] === true) return []
  if (markup['keyboard'] !== undefined) return checkReplyKeyboard(markup['keyboard'])
  const rows = markup['inline_keyboard']
  if (!Array.isArray(rows)) throw badRequest('inline keyboard expected')
  const buttons = rows.flatMap((row: unknown) => {
    if (!Array.isArray(row)) throw badRequest('keyboard button row must be an Array')
    if (row.length === 0) throw badRequest('keyboard row without buttons')
    if (row.length > 8) throw badRequest('too many buttons in a row')
    return row.map(checkButton)
  })
  if (buttons.length === 0) throw badRequest('inline keyboard without buttons')
  if (buttons.length > 100) throw badRequest('reply markup is too long')
  return buttons
}

/** The keyboard below the chat: a press of it is a text, or the person's own contact. */
function checkReplyKeyboard(rows: unknown): readonly SentButton[] {
  if (!Array.isArray(rows) || rows.length === 0) throw badRequest('keyboard must be a non-empty Array')
  return rows.flatMap((row: unknown) => {
    if (!Array.isArray(row) || row.length === 0) throw badRequest('keyboard row without buttons')
    return row.map((button: unknown): SentButton => {
      if (!isRecord(button) || typeof button['text'] !== 'string' || button['text'] === '')
        throw badRequest('keyboard button must have a text')
      const { text: title, request_contact: asks } = button
      return asks === true ? { title, asks: 'phone' } : { title }
    })
  })
}

function checkButton(button: unknown): SentButton {
  if (!isRecord(button)) throw badRequest('inline keyboard button must be an Object')
  const { text: title, callback_data: id, url } = button
  if (typeof title !== 'string' || title.trim() === '')
    throw badRequest('text buttons are unallowed in the inline keyboard')
  if (url !== undefined) {
    if (typeof url !== 'string' || !/^(https?|tg):\/\/.+/.test(url)) throw badRequest('BUTTON_URL_INVALID')
    if (id !== undefined) throw badRequest('inline keyboard button must have exactly one action')
    return { title, url }
  }
  // Bot API: 1 to 64 bytes, and Cyrillic letters are two each.
  if (typeof id !== 'string' || id === '' || Buffer.byteLength(id) > 64) throw badRequest('BUTTON_DATA_INVALID')
  return { title, id }
}

/** A chat or message id as the Bot API takes it: a number, or its digits. */
export function integer(parameters: Parameters, name: string): number {
  const value = parameters[name]
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number
  if (name === 'chat_id') throw badRequest(value === undefined || value === '' ? 'chat_id is empty' : 'chat not found')
  throw badRequest(`${name} is not specified`)
}

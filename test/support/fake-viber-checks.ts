type Json = Readonly<Record<string, unknown>>

export type ViberButton = {
  readonly title: string
  readonly body: string
  readonly url?: string
  readonly asks?: 'phone'
}

export type CheckedMessage = {
  readonly text: string
  readonly senderName: string
  readonly trackingData: string
  readonly buttons: readonly ViberButton[]
  /** An address the messenger fetches by itself. */
  readonly file?: {
    readonly kind: 'picture' | 'video' | 'file'
    readonly url: string
    readonly name: string | null
    readonly size: number | null
  }
}

/** Viber's own codes (REST API, "Error codes"). */
export type ViberProblem = { readonly status: 3 | 4 | 5 | 6 | 7 | 10 | 12; readonly message: string }

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const bad = (message: string): ViberProblem => ({ status: 3, message: `badData: ${message}` })
const missing = (message: string): ViberProblem => ({ status: 4, message: `missingData: ${message}` })

const within = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

const actionTypes = new Set(['reply', 'open-url', 'location-picker', 'share-phone', 'none'])
const textSizes = new Set(['small', 'regular', 'large'])

/** A message in the shape of send_message, or of the welcome answer. @returns what is wrong with it, else its words. */
export function checkViberMessage(message: unknown): CheckedMessage | ViberProblem {
  if (!isRecord(message)) return bad('not an object')
  const { type, text, sender, keyboard, min_api_version: version, tracking_data: tracking } = message
  if (type === undefined) return missing('type')
  const file = checkFile(message)
  if (file !== null && 'status' in file) return file
  if (file === null && type !== 'text') return bad(`type ${String(type)} is not one this bot should send`)
  if (file === null && text === undefined) return missing('text')
  if (file === null && text === '') return bad('text must not be empty')
  if (text !== undefined && typeof text !== 'string') return bad('text must be a string')
  if (file?.kind === 'picture' && (text ?? '').length > 512)
    return bad('text of a picture is longer than 512 characters')
  if ((text ?? '').length > 7_000) return bad('text is longer than 7000 characters')
  if (!isRecord(sender) || sender['name'] === undefined) return missing('sender.name')
  const name = sender['name']
  if (typeof name !== 'string' || name.length < 1 || name.length > 28) return bad('sender.name has 1 to 28 characters')
  if (version !== undefined && !within(version, 1, 100)) return bad('min_api_version must be an integer')
  if (tracking !== undefined && (typeof tracking !== 'string' || tracking.length > 4_000)) return bad('tracking_data')
  const checked = {
    text: text ?? '',
    senderName: name,
    trackingData: tracking ?? '',
    ...(file === null ? {} : { file }),
  }
  if (keyboard === undefined) return { ...checked, buttons: [] }
  const buttons = checkKeyboard(keyboard)
  const isAsking = Array.isArray(buttons) && buttons.some(({ asks }: ViberButton) => asks === 'phone')
  if (isAsking && !within(version, 3, 100)) return bad('share-phone needs min_api_version 3')
  return Array.isArray(buttons) ? { ...checked, buttons } : (buttons as ViberProblem)
}

/** REST API: picture, video and file messages. */
function checkFile(message: Json): NonNullable<CheckedMessage['file']> | ViberProblem | null {
  const { type, media, size, file_name: name } = message
  if (type !== 'picture' && type !== 'video' && type !== 'file') return null
  if (media === undefined) return missing('media')
  if (typeof media !== 'string' || !/^https:\/\/\S+$/.test(media) || media.length > 2_000) return bad('media')
  if (type !== 'picture' && size === undefined) return missing('size')
  if (type !== 'picture' && !within(size, 1, type === 'video' ? 26_000_000 : 50_000_000)) return bad('size')
  if (type === 'file' && name === undefined) return missing('file_name')
  if (name !== undefined && (typeof name !== 'string' || name.length > 256 || !/\.\w+$/.test(name)))
    return bad('file_name')
  return {
    kind: type,
    url: media,
    name: typeof name === 'string' ? name : null,
    size: typeof size === 'number' ? size : null,
  }
}

export const isProblem = (checked: CheckedMessage | ViberProblem): checked is ViberProblem => 'status' in checked

function checkKeyboard(keyboard: unknown): readonly ViberButton[] | ViberProblem {
  if (!isRecord(keyboard)) return bad('keyboard must be an object')
  if (keyboard['Type'] !== 'keyboard') return bad('keyboard.Type must be "keyboard"')
  const list: unknown = keyboard['Buttons']
  if (!Array.isArray(list) || list.length === 0) return missing('keyboard.Buttons')
  const buttons: ViberButton[] = []
  let columns = 0
  for (const button of list as readonly unknown[]) {
    const read = checkButton(button)
    if ('status' in read) return read
    buttons.push(read)
    columns += Number((button as Json)['Columns'] ?? 6) * Number((button as Json)['Rows'] ?? 1)
  }
  // The FAQ: at most 24 rows of 6 columns are shown in portrait; this bot has no reason to come near it.
  return columns > 24 * 6 ? bad('keyboard has more than 24 rows') : buttons
}

function checkButton(button: unknown): ViberButton | ViberProblem {
  if (!isRecord(button)) return bad('a button must be an object')
  const { Columns: columns = 6, Rows: rows = 1, ActionType: action = 'reply', ActionBody: body, Text: text } = button
  if (!within(columns, 1, 6)) return bad('Columns is 1 to 6')
  if (!within(rows, 1, 2)) return bad('Rows is 1 to 2')
  if (!actionTypes.has(String(action))) return bad(`ActionType ${String(action)}`)
  if (typeof body !== 'string' || body === '') return missing('ActionBody')
  if (body.length > 500) return bad('ActionBody is too long')
  if (action === 'open-url' && !/^https?:\/\//.test(body)) return bad('ActionBody is no address')
  if (typeof text !== 'string' || text === '' || text.length > 250)
    return bad('Text of a button has 1 to 250 characters')
  const title = titleOf(text)
  if (title === null) return bad(`Text of a button is not HTML-safe: ${text}`)
  if (button['TextSize'] !== undefined && !textSizes.has(String(button['TextSize']))) return bad('TextSize')
  return {
    title,
    body,
    ...(action === 'open-url' ? { url: body } : {}),
    ...(action === 'share-phone' ? { asks: 'phone' as const } : {}),
  }
}

/** Button texts are a small part of HTML: a bare `<` or `&` breaks them on the phone. */
function titleOf(html: string): string | null {
  const words = html.replace(/<\/?(?:b|i|u|s|br|font)(?:\s[^<>]*)?\/?>/gi, '')
  if (/[<>]|&(?!(?:amp|lt|gt|quot|#\d+);)/.test(words)) return null
  const named: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
  return words.replace(/&(?:lt|gt|quot|amp);/g, (entity) => named[entity] ?? entity)
}

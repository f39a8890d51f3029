// By its file: the package's entrance loads its client and its server as well, express, needle and 70 more.
import TextMessage from 'viber-bot/lib/message/text-message.js'
import { buttonRows } from '../../messaging/button-rows.ts'
import type { Outbound, OutboundFile } from '../../messaging/outbound.ts'
import { choiceMark } from './parse-callback.ts'
import { protectMarkdown, protectMarks } from './protect-marks.ts'

/** A message in the shape of send_message, without its receiver. */
type ViberMessage = {
  readonly type: string
  readonly min_api_version: number
  readonly sender: { readonly name: string }
  readonly keyboard?: object
  readonly tracking_data?: string
}

/** Viber REST API: sender.name has at most 28 characters. */
const senderNameLength = 28
const keyboardColumns = 6
/** Viber REST API: file_name with its extension. */
const fileNameLength = 256

/** `ownAddress` is where Viber fetches files from; without it a file can only be named. */
export function render(message: Outbound, botName: string, ownAddress: string | null): ViberMessage {
  const keyboard = keyboardOf(message)
  return {
    ...contentOf(message.file, textOf(message), ownAddress),
    min_api_version: 3,
    // An agent speaks under their own name, that is the signature here.
    sender: { name: (message.signedBy ?? botName).slice(0, senderNameLength) },
    ...(keyboard === null ? {} : { keyboard }),
    ...(isAsking(message) ? { tracking_data: message.phone.token } : {}),
  }
}

function contentOf(file: OutboundFile | undefined, text: string, ownAddress: string | null): { type: string } {
  if (file === undefined || file.publicKey === null || ownAddress === null) {
    return new TextMessage(text === '' ? (file?.fileName ?? '…') : text).toJson()
  }
  const media = `${ownAddress}/files/${file.publicKey}/${encodeURIComponent(file.fileName)}`
  switch (file.kind) {
    case 'photo':
      return { type: 'picture', text, media } as { type: string }
    case 'video':
      return { type: 'video', media, size: file.sizeBytes } as { type: string }
    default:
      return { type: 'file', media, size: file.sizeBytes, file_name: file.fileName.slice(-fileNameLength) } as {
        type: string
      }
  }
}

export const textOf = ({ format, text }: Pick<Outbound, 'format' | 'text'>): string =>
  format === 'markdown' ? protectMarkdown(text) : protectMarks(text)

export const buttonRowsOf = ({ buttons }: Pick<Outbound, 'buttons'>) => buttonRows(buttons, 24, 3)

/** The client keeps the last keyboard it got, so every message with a question brings its own. */
function keyboardOf(message: Outbound): object | null {
  const { buttons } = message
  if (buttons.length === 0 && !isAsking(message)) return null
  const rows = buttonRowsOf({ buttons })
  return {
    Type: 'keyboard',
    DefaultHeight: false,
    Buttons: [
      ...(isAsking(message) ? [shareButton(message.phone)] : []),
      ...rows.flatMap((row) =>
        row.map((button) => ({
          Columns: Math.floor(keyboardColumns / row.length),
          Rows: 1,
          ActionType: button.url === undefined ? 'reply' : 'open-url',
          ActionBody: button.url ?? `${choiceMark}${button.id}`,
          Text: escapeHtml(button.title),
          TextSize: 'regular',
        })),
      ),
    ],
  }
}

type Asking = Outbound & { readonly phone: { readonly title: string; readonly token: string } }
const isAsking = (message: Outbound): message is Asking => typeof message.phone === 'object'

/** The app asks whether the number may be given, and answers with a contact (API version 3 and later). */
const shareButton = ({ title, token }: Asking['phone']) => ({
  Columns: keyboardColumns,
  Rows: 1,
  ActionType: 'share-phone',
  ActionBody: token,
  Text: escapeHtml(title),
  TextSize: 'regular',
})

/** Button texts are a subset of HTML (Viber REST API, "Keyboards"). */
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

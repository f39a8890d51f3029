import viber from 'viber-bot'
import { buttonRows } from '../../messaging/button-rows.ts'
import type { Outbound } from '../../messaging/outbound.ts'
import { plainText } from '../../messaging/plain-text.ts'
import { choiceMark } from './parse-callback.ts'

/** A message in the shape of send_message, without its receiver. */
export type ViberMessage = {
  readonly type: 'text'
  readonly text: string
  readonly min_api_version: number
  readonly sender: { readonly name: string }
  readonly keyboard?: object
}

/** Viber REST API: sender.name has at most 28 characters. */
const senderNameLength = 28
const keyboardColumns = 6

export function render(message: Outbound, botName: string): ViberMessage {
  const text = message.format === 'markdown' ? plainText(message.text) : message.text
  const keyboard = keyboardOf(message)
  return {
    ...new viber.Message.Text(neutralise(text)).toJson(),
    min_api_version: 3,
    // An agent speaks under their own name, that is the signature here.
    sender: { name: (message.signedBy ?? botName).slice(0, senderNameLength) },
    ...(keyboard === null ? {} : { keyboard }),
  }
}

/** The client reads `*word*` as bold; a zero-width space keeps such marks what they are. */
const neutralise = (text: string): string => text.replace(/([*_~])(?=\S)/g, '$1​')

/** The client keeps the last keyboard it got, so every message with a question brings its own. */
function keyboardOf({ buttons }: Outbound): object | null {
  if (buttons.length === 0) return null
  const rows = buttonRows(buttons, 24, 3)
  return {
    Type: 'keyboard',
    DefaultHeight: false,
    Buttons: rows.flatMap((row) =>
      row.map((button) => ({
        Columns: Math.floor(keyboardColumns / row.length),
        Rows: 1,
        ActionType: button.url === undefined ? 'reply' : 'open-url',
        ActionBody: button.url ?? `${choiceMark}${button.id}`,
        Text: escapeHtml(button.title),
        TextSize: 'regular',
      })),
    ),
  }
}

/** Button texts are a subset of HTML (Viber REST API, "Keyboards"). */
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

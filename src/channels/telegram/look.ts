import type { Look } from '../../desk/articles/article-preview.ts'
import type { Outbound } from '../../messaging/outbound.ts'
import { render } from './render.ts'

/** A message as Telegram is asked to show it. */
export function telegramLook(message: Outbound): Look {
  const { html, keyboard } = render(message)
  const inline = keyboard !== null && 'inline_keyboard' in keyboard ? keyboard.inline_keyboard : []
  const rows = inline.map((row) => row.map(({ text }) => text))
  return { markup: 'html', text: html, rows }
}

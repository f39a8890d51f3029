import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from '@grammyjs/types'
import { remembered } from '../../kit/functions/remembered.ts'
import { buttonRows } from '../../messaging/button-rows.ts'
import type { Outbound } from '../../messaging/outbound.ts'
import { plainText } from '../../messaging/markup/plain-text.ts'
import { layOut, type Marks } from '../../messaging/markup/lay-out.ts'
import { bareAddress, readMarkdown, type Span, tellsAddress } from '../../messaging/markup/rich-text.ts'

type RenderedMessage = {
  /** Telegram's HTML: only its few tags, everything else escaped. */
  readonly html: string
  /** The same words without markup, for the case that Telegram refuses the markup. */
  readonly plain: () => string
  readonly keyboard: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | null
}

export function render(message: Outbound): RenderedMessage {
  const isMarkdown = message.format === 'markdown'
  const html = isMarkdown ? markdownHtml(message.text) : escapeHtml(message.text)
  // A file without words needs no signature below it.
  const signature = html === '' ? null : message.signedBy
  return {
    html: signature === null ? html : `${html}\n\n<i>${escapeHtml(signature)}</i>`,
    plain: () => {
      const plain = isMarkdown ? plainText(message.text) : message.text
      return signature === null ? plain : `${plain}\n\n${signature}`
    },
    keyboard: keyboardOf(message),
  }
}

/** Most of what is sent as Markdown are the same few articles. */
const markdownHtml = remembered((markdown) => layOut(readMarkdown(markdown), marks), {
  most: 200,
  longest: 10_000,
})

function keyboardOf({ buttons, phone }: Outbound): RenderedMessage['keyboard'] {
  if (typeof phone === 'object') {
    // Only a keyboard below the chat has such a button; what is typed by its others is their titles, which counts.
    const asked = [{ text: phone.title, request_contact: true as const }]
    const others = buttons.map(({ title }) => [{ text: title }])
    return { keyboard: [asked, ...others], resize_keyboard: true, one_time_keyboard: true }
  }
  if (buttons.length === 0) return phone === 'over' ? { remove_keyboard: true } : null
  const rows = buttonRows(buttons).map((row) =>
    row.map((button) =>
      button.url === undefined
        ? { text: button.title, callback_data: button.id }
        : { text: button.title, url: button.url },
    ),
  )
  return { inline_keyboard: rows }
}

/** Telegram knows four entities and needs only these three replaced (Bot API, "HTML style"). */
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const marks: Marks = {
  spans: spansHtml,
  // A heading is bold as a whole; a look inside would open the same tag twice.
  heading: (spans) => `<b>${spansHtml(spans.map(({ bold: _bold, ...span }) => span))}</b>`,
  quote: (spans) => `<blockquote>${spansHtml(spans)}</blockquote>`,
  code: (text) => `<pre>${escapeHtml(text)}</pre>`,
}

function spansHtml(spans: readonly Span[]): string {
  return spans.map(spanHtml).join('')
}

function spanHtml(span: Span): string {
  let html = escapeHtml(span.text)
  if (span.code) html = `<code>${html}</code>`
  else {
    if (span.bold) html = `<b>${html}</b>`
    if (span.italic) html = `<i>${html}</i>`
    if (span.struck) html = `<s>${html}</s>`
  }
  if (span.href === undefined) return html
  // Telegram drops a link that is no web page and leaves the bare words: the address must stand among them.
  if (!/^https?:/i.test(span.href)) {
    const address = bareAddress(span.href)
    return tellsAddress(span.text, address) ? html : `${html} (${escapeHtml(address)})`
  }
  // Nothing can stand in a code's entity beside it: of a link in code only the link is kept.
  return `<a href="${escapeHtml(span.href).replaceAll('"', '&quot;')}">${span.code ? escapeHtml(span.text) : html}</a>`
}

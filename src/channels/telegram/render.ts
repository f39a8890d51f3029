import type { InlineKeyboardMarkup } from '@grammyjs/types'
import { buttonRows } from '../../messaging/button-rows.ts'
import type { Outbound } from '../../messaging/outbound.ts'
import { plainText } from '../../messaging/plain-text.ts'
import { type Block, readMarkdown, type Span } from '../../messaging/rich-text.ts'

type RenderedMessage = {
  /** Telegram's HTML: only its few tags, everything else escaped. */
  readonly html: string
  /** The same words without markup, for the case that Telegram refuses the markup. */
  readonly plain: string
  readonly keyboard: InlineKeyboardMarkup | null
}

export function render(message: Outbound): RenderedMessage {
  const isMarkdown = message.format === 'markdown'
  const html = isMarkdown ? readMarkdown(message.text).map(blockHtml).join('\n\n') : escapeHtml(message.text)
  const plain = isMarkdown ? plainText(message.text) : message.text
  // A file without words needs no signature below it.
  const signature = plain === '' ? null : message.signedBy
  return {
    html: signature === null ? html : `${html}\n\n<i>${escapeHtml(signature)}</i>`,
    plain: signature === null ? plain : `${plain}\n\n${signature}`,
    keyboard: keyboardOf(message),
  }
}

function keyboardOf({ buttons }: Outbound): InlineKeyboardMarkup | null {
  if (buttons.length === 0) return null
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

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<b>${block.spans.map((span) => escapeHtml(span.text)).join('')}</b>`
    case 'code':
      return `<pre>${escapeHtml(block.text)}</pre>`
    case 'quote':
      return `<blockquote>${block.spans.map(spanHtml).join('')}</blockquote>`
    case 'paragraph':
      return block.spans.map(spanHtml).join('')
    case 'list':
      return block.items
        .map(
          (item, index) => `${block.start === null ? '•' : `${block.start + index}.`} ${item.map(spanHtml).join('')}`,
        )
        .join('\n')
  }
}

function spanHtml(span: Span): string {
  let html = escapeHtml(span.text)
  if (span.code) return `<code>${html}</code>`
  if (span.bold) html = `<b>${html}</b>`
  if (span.italic) html = `<i>${html}</i>`
  if (span.href !== undefined) html = `<a href="${escapeHtml(span.href).replaceAll('"', '&quot;')}">${html}</a>`
  return html
}

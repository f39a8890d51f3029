import type { ComponentChildren } from 'preact'
import { readTelegramHtml, type TelegramNode } from './telegram-html.ts'

/** Telegram's HTML as Telegram would show it: its few tags become elements one by one, everything else is text. */
export const TelegramText = ({ html }: { readonly html: string }) => (
  <div class="phone-text">{readTelegramHtml(html).map(shown)}</div>
)

function shown(node: TelegramNode, key: number): ComponentChildren {
  if (node.kind === 'text') return node.text
  const { name: Tag, href, inside } = node
  if (Tag !== 'a') return <Tag key={key}>{inside.map(shown)}</Tag>
  return (
    <span key={key} class="phone-link" title={href ?? ''}>
      {inside.map(shown)}
    </span>
  )
}

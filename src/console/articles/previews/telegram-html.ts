/** The elements that Telegram has and that our messages use, and what stands between them. */
export type TelegramNode =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'element'
      readonly name: TelegramTag
      readonly href: string | null
      readonly inside: readonly TelegramNode[]
    }
type TelegramTag = 'b' | 'i' | 's' | 'code' | 'pre' | 'blockquote' | 'a'

type Open = { readonly name: TelegramTag; readonly href: string | null; readonly inside: TelegramNode[] }

const tag = /<(\/?)(b|i|s|code|pre|blockquote|a)(?: href="([^"]*)")?>/g

/**
 * Reads the HTML that is sent to Telegram, without a parser of the browser: the page's policy of Trusted Types allows
 * none. Whatever is no such tag is text, as it would be an error at Telegram's.
 */
export function readTelegramHtml(html: string): readonly TelegramNode[] {
  const root: TelegramNode[] = []
  const open: Open[] = []
  const here = () => open.at(-1)?.inside ?? root
  let from = 0
  const takeText = (until: number) => {
    if (until > from) here().push({ kind: 'text', text: decoded(html.slice(from, until)) })
  }
  for (const found of html.matchAll(tag)) {
    const [whole, slash, name, href] = found as unknown as [string, string, TelegramTag, string | undefined]
    // A closing tag of what is not open is text.
    if (slash === '/' && open.at(-1)?.name !== name) continue
    takeText(found.index)
    from = found.index + whole.length
    if (slash === '') open.push({ name, href: href === undefined ? null : decoded(href), inside: [] })
    else close()
  }
  takeText(html.length)
  while (open.length > 0) close()
  return root

  function close(): void {
    const ended = open.pop()
    if (ended !== undefined) here().push({ kind: 'element', ...ended })
  }
}

/** `&amp;` last, so that nothing is decoded twice. */
const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

export type ParsedHtml =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly description: string }

/** Bot API, "HTML style": these tags and no others, and which attributes each may carry. */
const tags: Readonly<Record<string, readonly string[]>> = {
  b: [],
  strong: [],
  i: [],
  em: [],
  u: [],
  ins: [],
  s: [],
  strike: [],
  del: [],
  'tg-spoiler': [],
  span: ['class'],
  a: ['href'],
  'tg-emoji': ['emoji-id'],
  code: ['class'],
  pre: [],
  blockquote: ['expandable'],
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

const tagPattern = /^<(\/?)([a-z0-9-]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*>/i
const attributePattern = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/gi
const entityPattern = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/i

/**
 * Telegram's HTML as strictly as its documentation. Real Telegram shows an unknown entity or a bare ampersand as it
 * is; the documentation forbids them, and a fake that let them pass would hide a forgotten escape.
 */
export function parseTelegramHtml(html: string): ParsedHtml {
  const open: string[] = []
  let text = ''
  let at = 0
  const fail = (why: string): ParsedHtml => ({ ok: false, description: `Bad Request: can't parse entities: ${why}` })
  const offset = () => Buffer.byteLength(html.slice(0, at))

  while (at < html.length) {
    const character = html[at] ?? ''
    if (character === '&') {
      const found = entityPattern.exec(html.slice(at, at + 12))
      const decoded = found === null ? null : decode(found)
      if (found === null || decoded === null) return fail(`Unsupported entity at byte offset ${offset()}`)
      text += decoded
      at += found[0].length
    } else if (character === '<') {
      const found = tagPattern.exec(html.slice(at))
      if (found === null) return fail(`Unclosed start tag at byte offset ${offset()}`)
      const [whole, slash, rawName = '', attributes = ''] = found
      const name = rawName.toLowerCase()
      if (slash === '/') {
        const last = open.pop()
        if (last === undefined) return fail(`Unexpected end tag at byte offset ${offset()}`)
        if (name !== '' && name !== last) {
          return fail(`Unmatched end tag at byte offset ${offset()}, expected "</${last}>", found "</${name}>"`)
        }
      } else {
        const problem = startProblem(name, attributes)
        if (problem !== null) return fail(`${problem} at byte offset ${offset()}`)
        open.push(name)
      }
      at += whole.length
    } else {
      text += character
      at += 1
    }
  }
  const unclosed = open.at(-1)
  return unclosed === undefined
    ? { ok: true, text: text.trim() }
    : fail(`Can't find end tag corresponding to start tag "${unclosed}"`)
}

function startProblem(name: string, attributes: string): string | null {
  const allowed = Object.hasOwn(tags, name) ? tags[name] : undefined
  if (allowed === undefined) return `Unsupported start tag "${name}"`
  for (const [, attribute = '', double, single, bare] of attributes.matchAll(attributePattern)) {
    if (!allowed.includes(attribute.toLowerCase())) return `Unsupported attribute "${attribute}" of tag "${name}"`
    const value = double ?? single ?? bare ?? ''
    if (name === 'span' && value !== 'tg-spoiler') return 'Tag "span" must have class "tg-spoiler"'
    if (name === 'code' && !value.startsWith('language-')) return 'Tag "code" must have class "language-…"'
  }
  if (name === 'span' && attributes.trim() === '') return 'Tag "span" must have class "tg-spoiler"'
  return null
}

function decode([, decimal, hexadecimal, name]: RegExpExecArray): string | null {
  if (name !== undefined) return named[name] ?? null
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : null
}

import { Lexer, marked, type Token, type Tokens } from 'marked'
import { decodeEntities } from './entities.ts'
import { lowered, raised, readTag, type Tag } from './html-tag.ts'

/** A run of text with one look. Links keep only http(s) and mailto; of others the address stands behind the words. */
export type Span = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly code?: true
  readonly struck?: true
  readonly href?: string
}

export type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'quote'; readonly spans: readonly Span[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }

type Look = Omit<Span, 'text'>

/** Reads the part of Markdown that messengers can show. Of HTML the look of words is read; no tag becomes markup. */
export function readMarkdown(markdown: string): readonly Block[] {
  return marked.lexer(markdown).flatMap(toBlocks)
}

function toBlocks(token: Token): readonly Block[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
    case 'checkbox':
      return []
    case 'heading':
      return withWords('heading', spansOf((token as Tokens.Heading).tokens))
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text }]
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap(toBlocks).map((block) => {
        return block.kind === 'paragraph' ? { kind: 'quote' as const, spans: block.spans } : block
      })
    case 'list': {
      const list = token as Tokens.List
      // Not `|| 1`: a list may begin with 0.
      const start = list.ordered ? Number(list.start === '' ? 1 : list.start) : null
      return [{ kind: 'list', start, items: list.items.map(itemOf) }]
    }
    case 'table':
      return [{ kind: 'paragraph', spans: tableSpans(token as Tokens.Table) }]
    case 'html':
      // Between the tags of a block stands what was meant as text.
      return withWords('paragraph', trimmed(spansOf(Lexer.lexInline(token.raw))))
    default:
      return withWords('paragraph', spansOf([token]))
  }
}

/** Nothing but tags leaves nothing to show. */
const withWords = (kind: 'heading' | 'paragraph', spans: readonly Span[]): readonly Block[] =>
  spans.length === 0 ? [] : [{ kind, spans }]

function itemOf({ tokens, task, checked }: Tokens.ListItem): readonly Block[] {
  const blocks = tokens.flatMap(toBlocks)
  if (!task) return blocks
  const box = { text: checked === true ? '☑ ' : '☐ ' }
  const [first, ...rest] = blocks
  return first?.kind === 'paragraph'
    ? [{ kind: 'paragraph', spans: merge([box, ...first.spans]) }, ...rest]
    : [{ kind: 'paragraph', spans: [box] }, ...blocks]
}

/** A row a line; no messenger has columns. */
function tableSpans({ header, rows }: Tokens.Table): readonly Span[] {
  const line = (cells: readonly Tokens.TableCell[], look: Look) =>
    cells.flatMap((cell, at) => [...(at === 0 ? [] : [{ text: ' | ' }]), ...spansOf(cell.tokens, look)])
  return merge([line(header, { bold: true }), ...rows.map((row) => [{ text: '\n' }, ...line(row, {})])].flat())
}

function trimmed(spans: readonly Span[]): readonly Span[] {
  return spans
    .map((span, at) => {
      const start = at === 0 ? span.text.trimStart() : span.text
      return { ...span, text: at === spans.length - 1 ? start.trimEnd() : start }
    })
    .filter(({ text }) => text !== '')
}

type OpenTag = { readonly tag: Tag; readonly before: Look; readonly from: number }

function spansOf(tokens: readonly Token[], look: Look = {}): readonly Span[] {
  const spans: Span[] = []
  const open: OpenTag[] = []
  let here = look
  for (const [at, token] of tokens.entries()) {
    const tag = token.type === 'html' ? readTag(token.raw) : null
    if (tag === null) {
      spans.push(...toSpans(token, here))
      continue
    }
    const begun = open.findLastIndex((each) => each.tag.name === tag.name)
    if (tag.closes && begun !== -1) {
      for (const each of open.splice(begun).reverse()) {
        closeTag(spans, each)
        here = each.before
      }
      continue
    }
    const isClosed = () => tokens.slice(at + 1).some(({ type, raw }) => type === 'html' && closes(raw, tag.name))
    switch (tag.meaning.kind) {
      case 'break':
        if (tag.name !== 'wbr') spans.push({ ...here, text: '\n' })
        break
      case 'picture':
        spans.push({ ...here, text: tag.alt })
        break
      case 'line':
        if (tag.closes ? needsLine(spans) : spans.length > 0 && needsLine(spans)) spans.push({ text: '\n' })
        if (tag.closes) break
        if (tag.meaning.mark !== undefined) spans.push({ text: tag.meaning.mark })
        if (tag.meaning.bold && isClosed()) {
          open.push({ tag, before: here, from: spans.length })
          here = { ...here, bold: true }
        }
        break
      default:
        // What is never closed may be a placeholder, «введите <time>»: it stays as it is written.
        if (tag.closes || !isClosed()) spans.push({ ...here, text: token.raw })
        else {
          open.push({ tag, before: here, from: spans.length })
          here = insideOf(tag, here)
        }
    }
  }
  return merge(spans)
}

const closes = (raw: string, name: string): boolean => {
  const tag = readTag(raw)
  return tag !== null && tag.closes && tag.name === name
}

const needsLine = (spans: readonly Span[]): boolean => spans.length > 0 && !spans.at(-1)!.text.endsWith('\n')

function insideOf({ meaning, href }: Tag, look: Look): Look {
  if (meaning.kind === 'link') return isCarried(href) ? { ...look, href } : look
  if (meaning.kind !== 'look') return look
  const { kind: _kind, ...more } = meaning
  return { ...look, ...more }
}

function closeTag(spans: Span[], { tag, from, before }: OpenTag): void {
  const { kind } = tag.meaning
  const inside = spans.slice(from)
  if (kind === 'link') spans.splice(from, inside.length, ...linkSpans(inside, tag.href, before))
  if (kind === 'line') spans.push({ text: '\n' })
  if (kind !== 'raised' && kind !== 'lowered') return
  const shift = kind === 'raised' ? raised : lowered
  spans.splice(from, inside.length, ...inside.map((span) => ({ ...span, text: shift(span.text) })))
}

function toSpans(token: Token, look: Look): readonly Span[] {
  const inner = 'tokens' in token && token.tokens !== undefined ? token.tokens : null
  switch (token.type) {
    case 'strong':
      return spansOf(inner ?? [], { ...look, bold: true })
    case 'em':
      return spansOf(inner ?? [], { ...look, italic: true })
    case 'del':
      // One tilde is how people write "about": «~5 минут (~10)».
      return token.raw.startsWith('~~')
        ? spansOf(inner ?? [], { ...look, struck: true })
        : [{ ...look, text: '~' }, ...spansOf(inner ?? [], look), { ...look, text: '~' }]
    case 'codespan':
      return [{ ...look, text: (token as Tokens.Codespan).text, code: true }]
    case 'br':
      return [{ ...look, text: '\n' }]
    case 'checkbox':
      return []
    case 'link': {
      const link = token as Tokens.Link
      const href = decodeEntities(link.href)
      return linkSpans(spansOf(link.tokens, isCarried(href) ? { ...look, href } : look), href, look)
    }
    case 'image':
      return [{ ...look, text: decodeEntities((token as Tokens.Image).text) }]
    case 'escape':
      return [{ ...look, text: (token as Tokens.Escape).text }]
    default:
      if (inner !== null && inner.length > 0) return spansOf(inner, look)
      return [{ ...look, text: 'raw' in token ? unescapeText(token) : '' }]
  }
}

const isCarried = (href: string): boolean => /^(https?:\/\/|mailto:)/i.test(href)

/** A link that no messenger carries shows its address: the number of a `tel:` is what the reader came for. */
function linkSpans(words: readonly Span[], href: string, look: Look): readonly Span[] {
  const said = words.map(({ text }) => text).join('')
  if (isCarried(href)) return said === '' ? [{ ...look, href, text: bareAddress(href) }] : words
  const address = bareAddress(href)
  // A place on the same page is nowhere to go to from a chat.
  if (address === '' || address.startsWith('#') || tellsAddress(said, address)) return words
  return said === '' ? [{ ...look, text: address }] : [...words, { ...look, text: ` (${address})` }]
}

/** What is dialled or written to, without the word that tells a program how. */
export const bareAddress = (href: string): string => {
  const bare = /^(?:tel|mailto|sms):/i.test(href) ? href.replace(/^[a-z]+:/i, '') : href
  return bare.replace(/^([^?]+@[^?]+)\?.*$/, '$1')
}

/** Whether the words of a link are its address already, with or without spaces and brackets in a number. */
export function tellsAddress(words: string, address: string): boolean {
  const compact = (text: string) => text.replace(/[\s()\u00a0-]/g, '')
  return words !== '' && (words.includes(address) || compact(words).includes(compact(address)))
}

// marked's `text` of a text token is already HTML-escaped in some versions; `raw` is what the editor typed.
const unescapeText = (token: Token): string => (token.type === 'text' ? decodeEntities(token.raw) : token.raw.trimEnd())

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last !== undefined && sameLook(last, span)) merged[merged.length - 1] = { ...last, text: last.text + span.text }
    else if (span.text !== '') merged.push(span)
  }
  return merged
}

const sameLook = (a: Span, b: Span) =>
  a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.struck === b.struck && a.href === b.href

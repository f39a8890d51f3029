import { marked, type Token, type Tokens } from 'marked'

/** A run of text with one look. Links keep only http(s) and mailto, everything else is shown as plain words. */
export type Span = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly code?: true
  readonly href?: string
}

export type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'quote'; readonly spans: readonly Span[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Span[])[] }

type Look = Omit<Span, 'text'>

/** Reads the small part of Markdown that every messenger can show. HTML inside is text, never markup. */
export function readMarkdown(markdown: string): readonly Block[] {
  return marked.lexer(markdown).flatMap(toBlocks)
}

function toBlocks(token: Token): readonly Block[] {
  switch (token.type) {
    case 'space':
    case 'hr':
      return []
    case 'heading':
      return [{ kind: 'heading', spans: spansOf((token as Tokens.Heading).tokens) }]
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text }]
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap(toBlocks).map((block) => {
        return block.kind === 'paragraph' ? { kind: 'quote' as const, spans: block.spans } : block
      })
    case 'list': {
      const list = token as Tokens.List
      const items = list.items.map((item) => spansOf(item.tokens))
      return [{ kind: 'list', start: list.ordered ? Number(list.start) || 1 : null, items }]
    }
    default:
      return [{ kind: 'paragraph', spans: spansOf([token]) }]
  }
}

function spansOf(tokens: readonly Token[], look: Look = {}): readonly Span[] {
  return merge(tokens.flatMap((token) => toSpans(token, look)))
}

function toSpans(token: Token, look: Look): readonly Span[] {
  const inner = 'tokens' in token && token.tokens !== undefined ? token.tokens : null
  switch (token.type) {
    case 'strong':
      return spansOf(inner ?? [], { ...look, bold: true })
    case 'em':
      return spansOf(inner ?? [], { ...look, italic: true })
    case 'codespan':
      return [{ ...look, text: (token as Tokens.Codespan).text, code: true }]
    case 'code':
      // A block within an item of a list.
      return [
        { ...look, text: '\n' },
        { ...look, text: (token as Tokens.Code).text, code: true },
      ]
    case 'br':
      return [{ ...look, text: '\n' }]
    case 'link': {
      const link = token as Tokens.Link
      const isSafe = /^(https?:\/\/|mailto:)/i.test(link.href)
      return spansOf(link.tokens, isSafe ? { ...look, href: link.href } : look)
    }
    case 'image':
      return [{ ...look, text: (token as Tokens.Image).text }]
    case 'list':
      return (token as Tokens.List).items.flatMap((item) => [{ text: '\n– ' }, ...spansOf(item.tokens, look)])
    case 'escape':
      return [{ ...look, text: (token as Tokens.Escape).text }]
    default:
      if (inner !== null && inner.length > 0) return spansOf(inner, look)
      return [{ ...look, text: 'raw' in token ? unescapeText(token) : '' }]
  }
}

// marked's `text` of a text token is already HTML-escaped in some versions; `raw` is what the editor typed.
const unescapeText = (token: Token): string => (token.type === 'text' ? token.raw : token.raw.trimEnd())

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
  a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.href === b.href

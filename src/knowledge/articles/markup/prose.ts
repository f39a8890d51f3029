import { marked } from 'marked'

/** A body with some of its characters blanked: every line and every place stays where it is. */
export interface Prose {
  /** Without code. */
  readonly text: string
  /** Without code and without what a backslash makes a plain character. */
  readonly unescaped: string
  /** Without addresses, too: what stands in one is no markup. */
  readonly words: string
}

const fenceLine = /^(?:\s|>|[-*+][ \t]|\d+[.)][ \t])*(`{3,}|~{3,})(.*)$/
const codeSpan = /(`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?(?<!`)\1(?!`)/g
const escape = /\\[!-/:-@[-`{-~]/g
const address =
  /(?<=\]\()[^)\n]*|\bhttps?:\/\/[^\s{"'<>]+|\bwww\.[^\s{"'<>]+|<[^<>\s]+[:@][^<>\s]+>|[\w.+-]+@[\w-]+\.[\w.-]+/gi

const blank = (found: string): string => found.replace(/[^\n]/g, ' ')

export function proseOf(body: string): Prose {
  const text = withoutIndentedCode(withoutFences(body)).replace(codeSpan, blank)
  const unescaped = text.replace(escape, blank)
  return { text, unescaped, words: unescaped.replace(address, blank) }
}

interface Fence {
  readonly mark: string
  readonly line: number
}

/** The fence that nothing closes: its mark and its line, counted from 0. Null where all are closed. */
export function openFence(body: string): Fence | null {
  let open: Fence | null = null
  for (const [at, line] of body.split('\n').entries()) open = fenceAfter(open, line, at)
  return open
}

function withoutFences(body: string): string {
  let open: Fence | null = null
  return body
    .split('\n')
    .map((line, at) => {
      const next = fenceAfter(open, line, at)
      const isProse = open === null && next === null
      open = next
      return isProse ? line : blank(line)
    })
    .join('\n')
}

function fenceAfter(open: Fence | null, line: string, at: number): Fence | null {
  const [, mark = '', rest = ''] = fenceLine.exec(line) ?? []
  if (open === null) return mark === '' || (mark.startsWith('`') && rest.includes('`')) ? null : { line: at, mark }
  const closes = mark.startsWith(open.mark[0]!) && mark.length >= open.mark.length && rest.trim() === ''
  return mark !== '' && closes ? null : open
}

/** Only at the top level: within lists an indent is what holds an item together. */
function withoutIndentedCode(body: string): string {
  let at = 0
  let kept = ''
  for (const token of marked.lexer(body)) {
    const from = body.indexOf(token.raw, at)
    if (from === -1) continue
    kept += body.slice(at, from)
    const isIndented = token.type === 'code' && 'codeBlockStyle' in token && token['codeBlockStyle'] === 'indented'
    kept += isIndented ? blank(token.raw) : token.raw
    at = from + token.raw.length
  }
  return kept + body.slice(at)
}

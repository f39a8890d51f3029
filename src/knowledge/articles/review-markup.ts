import { readMarkdown, type Block } from '../../messaging/markup/rich-text.ts'
import { constructs, drawnFence } from './markup/constructs.ts'
import { openFence, proseOf } from './markup/prose.ts'
import type { Finding } from './review-article.ts'

type MarkupCode = 'markup-open' | 'markup-raw' | 'markup-foreign' | 'image-lost' | 'entity-unknown'

const begunLength = 30
/** Marks at a word that are still there once the Markdown is read: opened and not closed, or the reverse. */
const openMark =
  /(?<![\p{L}\p{N}*])\*\*(?=\p{L})|(?<=[\p{L}.!?])\*\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}~])~~(?=\p{L})|(?<=[\p{L}.!?])~~(?![\p{L}\p{N}~])|`/gu
/** A link that was not read as one: a blank stands in its address. */
const openLink = /\[[^\]\n]+\]\([^)\n]*\)/g

/** Markdown that users would see raw: what is left of it when it is read, and what no messenger can show. */
export function markupOf(body: string): readonly Finding[] {
  const findings: (Finding & { readonly at: { readonly bodyLine: number } })[] = []
  const find = (code: MarkupCode, at: string, place: number, values: { readonly mark?: string } = {}) => {
    const seen = at.trim().split('\n')[0]!.trimEnd()
    const bodyLine = lineAt(body, place)
    findings.push({ code, fault: code, at: { bodyLine }, values: { begun: seen.slice(0, begunLength), ...values } })
  }
  const open = openFence(body)
  if (open !== null) {
    const lines = body.split('\n')
    const place = lines.slice(0, open.line).join('\n').length + (open.line === 0 ? 0 : 1)
    find('markup-open', lines[open.line] ?? '', place, { mark: open.mark.slice(0, 3) })
  }
  const prose = proseOf(body)
  findOpen(body, prose.unescaped, (mark, text, place) => find('markup-open', text, place, { mark }))
  findLeft(body, prose.unescaped, openLink, (text, place) => find('markup-foreign', text, place))
  for (const { code, within, pattern, only } of constructs) {
    const lines = new Set<number>()
    for (const { 0: found, index } of prose[within].matchAll(pattern)) {
      if (only !== undefined && !only(found, prose)) continue
      // Several of a kind on one line are mended together.
      const start = index + (found.length - found.trimStart().length)
      const line = lineAt(body, start)
      if (lines.has(line)) continue
      lines.add(line)
      find(code, body.slice(start, Math.max(index + found.length, endOfLine(body, start))), start)
    }
  }
  for (const { 0: found, index } of body.matchAll(drawnFence)) find('markup-foreign', found, index)
  return findings.sort((a, b) => a.at.bodyLine - b.at.bodyLine)
}

function findOpen(body: string, prose: string, found: (mark: string, text: string, place: number) => void): void {
  findLeft(body, prose, openMark, (text, place, [mark]) => found(mark, text, place))
}

/** What the pattern finds in the texts as they are read, with the place where it stands in the body. */
function findLeft(
  body: string,
  prose: string,
  pattern: RegExp,
  found: (text: string, place: number, match: RegExpMatchArray) => void,
): void {
  let from = 0
  for (const text of readMarkdown(body).flatMap(plainTexts)) {
    const lines = new Set<number>()
    for (const match of text.matchAll(pattern)) {
      const rest = text.slice(match.index)
      const place = placeOf(prose, rest.split('\n')[0]!, match[0], from)
      // What a backslash has made a plain sign is meant to be seen.
      if (place === null) continue
      const line = lineAt(body, place)
      if (lines.has(line)) continue
      lines.add(line)
      from = place + 1
      found(rest, place, match)
    }
  }
}

/** Texts are read in the order of the body: what is looked for stands behind what was found before. */
function placeOf(prose: string, line: string, mark: string, from: number): number | null {
  for (const wanted of [line, line.slice(0, 12), line.slice(0, 4), mark]) {
    const place = wanted.length < mark.length ? -1 : prose.indexOf(wanted, from)
    if (place !== -1) return place
  }
  return null
}

const lineAt = (body: string, place: number): number => body.slice(0, place).split('\n').length - 1

function endOfLine(body: string, from: number): number {
  const end = body.indexOf('\n', from)
  return end === -1 ? body.length : end
}

/** The texts of a block without its code, a paragraph or an item each. */
function plainTexts(block: Block): readonly string[] {
  if (block.kind === 'code') return []
  if (block.kind === 'list') return block.items.flat().flatMap(plainTexts)
  // What is code or bold was read; between it may stand what was not.
  return [block.spans.map(({ text, code }) => (code === true ? ' ' : text)).join('')]
}

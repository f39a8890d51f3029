import { readMarkdown, type Block } from '../../messaging/rich-text.ts'
import type { Finding } from './review-article.ts'

type MarkupCode = 'markup-open' | 'markup-raw' | 'image-lost'

const begunLength = 30
/** Stars and backticks at a word that are still there once the Markdown is read: opened and not closed, or the reverse. */
const openMark = /(?<![\p{L}\p{N}*])\*\*(?=\p{L})|(?<=[\p{L}.!?])\*\*(?![\p{L}\p{N}*])|`/u
/** What people write between < and > in earnest is a placeholder. */
const htmlTag =
  /<\/?(?:a|b|br|center|div|em|font|h[1-6]|hr|i|img|li|ol|p|s|span|strong|sub|sup|table|td|th|tr|u|ul)(?:\s[^<>]*)?\/?>/i
const tableRule = /^ {0,3}(?:\|[ :|-]*-[ :|-]*\|?|[ :-]*-[ :-]*\|[ :|-]*)$/m
const image = /!\[[^\]\n]*\]\([^)\n]*\)/
const codeSpan = /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g

/** Markdown that users would see raw: what is left of it when it is read, and what no messenger can show. */
export function markupOf(body: string): readonly Finding[] {
  const findings: Finding[] = []
  const find = (code: MarkupCode, at: string, values: { readonly mark?: string } = {}) => {
    const near = at.trimStart().split('\n')[0]!.trimEnd()
    findings.push({ near, code, fault: code, values: { begun: near.slice(0, begunLength), ...values } })
  }
  const open = openFence(body)
  if (open !== null) find('markup-open', open, { mark: open.trim().slice(0, 3) })
  for (const text of readMarkdown(body).flatMap(plainTexts)) {
    const mark = openMark.exec(text)
    if (mark !== null) find('markup-open', text.slice(mark.index), { mark: mark[0] })
    const tag = htmlTag.exec(text)
    if (tag !== null) find('markup-raw', text.slice(tag.index))
  }
  const prose = withoutFences(body).replace(codeSpan, '')
  const picture = image.exec(prose)
  if (picture !== null) find('image-lost', prose.slice(picture.index))
  const rule = tableRule.exec(prose)
  if (rule !== null) find('markup-raw', rule[0].trim())
  return findings
}

/** The texts of a block without its code, a paragraph or an item each. */
function plainTexts(block: Block): readonly string[] {
  if (block.kind === 'code') return []
  const texts = block.kind === 'list' ? block.items : [block.spans]
  // What is code or bold was read; between it may stand what was not.
  return texts.map((spans) => spans.map(({ text, code }) => (code === true ? ' ' : text)).join(''))
}

const fenceLine = /^ {0,3}(`{3,}|~{3,})(.*)$/

/** The line that opens a fence which nothing closes; null where all are closed. */
function openFence(body: string): string | null {
  let open: { readonly line: string; readonly mark: string } | null = null
  for (const line of body.split('\n')) open = fenceAfter(open, line)
  return open?.line ?? null
}

function withoutFences(body: string): string {
  const kept: string[] = []
  let open: { readonly line: string; readonly mark: string } | null = null
  for (const line of body.split('\n')) {
    const next = fenceAfter(open, line)
    if (open === null && next === null) kept.push(line)
    open = next
  }
  return kept.join('\n')
}

function fenceAfter(open: { readonly line: string; readonly mark: string } | null, line: string) {
  const [, mark = '', rest = ''] = fenceLine.exec(line) ?? []
  if (open === null) return mark === '' || (mark.startsWith('`') && rest.includes('`')) ? null : { line, mark }
  const closes = mark.startsWith(open.mark[0]!) && mark.length >= open.mark.length && rest.trim() === ''
  return mark !== '' && closes ? null : open
}

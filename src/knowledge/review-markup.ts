import type { Finding } from './review-article.ts'

const begunLength = 30
/** Each with where it begins; a fence is closed by another, the others within their paragraph. */
const fence = /^ {0,3}```/gm
const code = /`[^`]*`/g
const paired = ['**', '`'] as const
const html = /<\/?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi
const tableRule = /^ {0,3}\|?[ :]*-{3,}[ :]*\|[-| :]*$/m
const image = /!\[[^\]\n]*\]\([^)\n]*\)/g

/** Markdown that users would see raw: opened and not closed, or what no messenger can show. */
export function markupOf(body: string): readonly Finding[] {
  const findings: Finding[] = []
  const find = (
    code: 'markup-open' | 'markup-raw' | 'image-lost',
    at: string,
    values: { readonly mark?: string } = {},
  ) =>
    findings.push({
      near: lineOf(at),
      code,
      fault: code,
      values: { begun: lineOf(at).slice(0, begunLength), ...values },
    })
  const fences = [...body.matchAll(fence)]
  if (fences.length % 2 === 1) find('markup-open', body.slice(fences.at(-1)!.index), { mark: '```' })
  const prose = body.replace(/^ {0,3}```[\s\S]*?(?:^ {0,3}```|$(?![\s\S]))/gm, '')
  for (const paragraph of prose.split(/\n\s*\n/)) {
    for (const mark of paired) {
      const text = mark === '`' ? paragraph : paragraph.replace(code, '')
      const parts = text.split(mark)
      if (parts.length % 2 === 1) continue
      find('markup-open', mark + parts.at(-1)!, { mark })
    }
    const plain = paragraph.replace(code, '')
    for (const { index } of plain.matchAll(html)) find('markup-raw', plain.slice(index))
    for (const { index } of plain.matchAll(image)) find('image-lost', plain.slice(index))
    const rule = tableRule.exec(plain)
    if (rule !== null) find('markup-raw', rule[0].trim())
  }
  return findings
}

const lineOf = (text: string): string => text.trimStart().split('\n')[0]!.trimEnd()

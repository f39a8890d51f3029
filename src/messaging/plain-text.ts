import { type Block, readMarkdown, type Span } from './rich-text.ts'

/** The same words for messengers without markup: lists keep their numbers, links show their address. */
export function plainText(markdown: string): string {
  return readMarkdown(markdown).map(blockText).join('\n\n')
}

function blockText(block: Block): string {
  if (block.kind === 'code') return block.text
  if (block.kind !== 'list') return block.spans.map(spanText).join('')
  return block.items
    .map((item, index) => `${block.start === null ? '•' : `${block.start + index}.`} ${item.map(spanText).join('')}`)
    .join('\n')
}

function spanText(span: Span): string {
  if (span.href === undefined || span.href.endsWith(span.text)) return span.text
  return `${span.text} (${span.href.replace(/^mailto:/, '')})`
}

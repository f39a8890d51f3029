import type { Block, Span } from './rich-text.ts'

/** How one messenger writes each part. */
export type Marks = {
  readonly spans: (spans: readonly Span[]) => string
  readonly heading: (spans: readonly Span[]) => string
  readonly quote: (spans: readonly Span[]) => string
  readonly code: (text: string) => string
}

const step = '   '

/** Blocks as the text of one message. Nested lists keep their numbers and stand further right with each depth. */
export function layOut(blocks: readonly Block[], marks: Marks): string {
  return blocks.map((block) => blockText(block, marks, 0)).join('\n\n')
}

function blockText(block: Block, marks: Marks, depth: number): string {
  switch (block.kind) {
    case 'heading':
      return indented(marks.heading(block.spans), depth)
    case 'quote':
      return marks.quote(block.spans)
    case 'paragraph':
      return indented(marks.spans(block.spans), depth)
    case 'code':
      // Code is copied: an indent would be copied with it.
      return marks.code(block.text)
    case 'list': {
      const sign = depth === 0 ? '•' : '–'
      return block.items
        .map((item, at) => itemText(item, block.start === null ? sign : `${block.start + at}.`, marks, depth))
        .join('\n')
    }
  }
}

/** What stands first shares the line of the item's sign; every further block has lines of its own. */
function itemText(item: readonly Block[], sign: string, marks: Marks, depth: number): string {
  const before = `${step.repeat(depth)}${sign}`
  const [first, ...rest] = item
  const sharesLine = first?.kind === 'paragraph' || first?.kind === 'heading'
  const head = sharesLine ? `${before} ${blockText(first, marks, depth + 1).trimStart()}` : before
  const below = sharesLine ? rest : item
  return [head, ...below.map((block) => blockText(block, marks, depth + 1))].join('\n')
}

const indented = (text: string, depth: number): string => {
  const indent = step.repeat(depth)
  return indent + text.replaceAll('\n', `\n${indent}`)
}

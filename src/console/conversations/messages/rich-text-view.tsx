import { type Block, readMarkdown, type Span } from '../../../messaging/markup/rich-text.ts'

/** Markdown as elements. Nothing of it ever becomes markup by itself. */
export function RichTextView({ text }: { readonly text: string }) {
  return <div class="rich">{readMarkdown(text).map((block, index) => blockView(block, index))}</div>
}

function blockView(block: Block, key: number) {
  switch (block.kind) {
    case 'code':
      return <pre key={key}>{block.text}</pre>
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{item.map(blockOfItem)}</li>)
      return block.start === null ? (
        <ul key={key}>{items}</ul>
      ) : (
        <ol key={key} start={block.start}>
          {items}
        </ol>
      )
    }
    case 'heading':
      return (
        <p key={key} class="rich-heading">
          {block.spans.map(spanView)}
        </p>
      )
    case 'quote':
      return <blockquote key={key}>{block.spans.map(spanView)}</blockquote>
    case 'paragraph':
      return <p key={key}>{block.spans.map(spanView)}</p>
  }
}

/** The first words of an item stand beside its sign, as they do in the messengers. */
const blockOfItem = (block: Block, key: number) =>
  block.kind === 'paragraph' && key === 0 ? <span key={key}>{block.spans.map(spanView)}</span> : blockView(block, key)

function spanView(span: Span, key: number) {
  let view = <>{span.text}</>
  if (span.code) view = <code>{view}</code>
  if (span.struck) view = <s>{view}</s>
  if (span.italic) view = <em>{view}</em>
  if (span.bold) view = <strong>{view}</strong>
  if (span.href !== undefined) {
    view = (
      <a href={span.href} target="_blank" rel="noopener noreferrer">
        {view}
      </a>
    )
  }
  return <span key={key}>{view}</span>
}

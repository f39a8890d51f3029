import type { ComponentChildren } from 'preact'

/**
 * Telegram's HTML as Telegram would show it: its few tags become elements one by one, everything else is text. The
 * parsed document is never put on the page.
 */
export function TelegramText({ html }: { readonly html: string }) {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html')
  return <div class="phone-text">{childrenOf(body)}</div>
}

const childrenOf = (node: Node): ComponentChildren[] => [...node.childNodes].map(shown)

function shown(node: Node, key: number): ComponentChildren {
  if (!(node instanceof Element)) return node.textContent
  const inside = childrenOf(node)
  switch (node.tagName) {
    case 'B':
      return <b key={key}>{inside}</b>
    case 'I':
      return <i key={key}>{inside}</i>
    case 'S':
      return <s key={key}>{inside}</s>
    case 'CODE':
      return <code key={key}>{inside}</code>
    case 'PRE':
      return <pre key={key}>{inside}</pre>
    case 'BLOCKQUOTE':
      return <blockquote key={key}>{inside}</blockquote>
    case 'A':
      return (
        <span key={key} class="phone-link" title={node.getAttribute('href') ?? ''}>
          {inside}
        </span>
      )
    default:
      return <span key={key}>{inside}</span>
  }
}

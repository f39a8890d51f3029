import { layOut, type Marks } from './lay-out.ts'
import { bareAddress, readMarkdown, type Span, tellsAddress } from './rich-text.ts'

/** The same words for messengers without markup: lists keep their numbers, links show their address. */
export const plainText = (markdown: string): string => layOut(readMarkdown(markdown), marks)

const marks: Marks = { spans: spansText, heading: spansText, quote: spansText, code: (text) => text }

function spansText(spans: readonly Span[]): string {
  return spans
    .map((span, at) => {
      // Words in two looks are one link all the same: its address stands behind the last of them.
      const isLinkGoingOn = span.href !== undefined && spans[at + 1]?.href === span.href
      return isLinkGoingOn || span.href === undefined ? span.text : span.text + addressBehind(spans, at, span.href)
    })
    .join('')
}

function addressBehind(spans: readonly Span[], last: number, href: string): string {
  let first = last
  while (spans[first - 1]?.href === href) first -= 1
  const words = spans
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('')
  const address = bareAddress(href)
  return address.endsWith(words) || tellsAddress(words, address) ? '' : ` (${address})`
}

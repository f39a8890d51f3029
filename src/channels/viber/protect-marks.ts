import { remembered } from '../../kit/functions/remembered.ts'
import { plainText } from '../../messaging/markup/plain-text.ts'
import { type Block, readMarkdown } from '../../messaging/markup/rich-text.ts'

/** Keeps a mark what it is: the client reads `*word*` as bold, but not with this behind the star. */
const guard = '\u200B'

/** Plain words as they are typed. Whatever else is between white space may be clicked, copied or dialled. */
const word = /^[\p{L}\p{M}\p{N}'’ʼ-]+$/u
const opening = /^([(«„“"'[{]*)([*_~]+)(?=[^\s*_~])/u
const closing = /[^\s*_~]([*_~]+)[)»“”"'\]}.,!?…:;]*$/u
/** What a programmer calls `__init__`. */
const dunder = /^__[\w-]+__$/
const ticked = /(`+)[^`]+\1/g

/**
 * Stars, underlines and tildes that the client would take for markup are guarded, and only those: in an address, a path,
 * the name of a file or code every character arrives as it is, because there it is clicked and copied.
 *
 * @param verbatim pieces of the text that are code.
 */
export function protectMarks(text: string, verbatim: readonly string[] = []): string {
  const isCode = codePlaces(text, verbatim)
  let lineStart = 0
  return text
    .split('\n')
    .map((line) => {
      const guarded = protectLine(line, (at) => isCode(lineStart + at))
      lineStart += line.length + 1
      return guarded
    })
    .join('\n')
}

/** An article's words for the client, with the code of it untouched. Most of what is sent are the same few articles. */
export const protectMarkdown: (markdown: string) => string = remembered(
  (markdown) => protectMarks(plainText(markdown), readMarkdown(markdown).flatMap(codeOf)),
  { most: 200, longest: 10_000 },
)

function codeOf(block: Block): readonly string[] {
  if (block.kind === 'code') return [block.text]
  if (block.kind === 'list') return block.items.flat().flatMap(codeOf)
  return block.spans.flatMap(({ text, code }) => (code === true ? [text] : []))
}

function codePlaces(text: string, verbatim: readonly string[]): (at: number) => boolean {
  const places = [...text.matchAll(ticked)].map(({ index, 0: found }) => [index, index + found.length] as const)
  for (const piece of new Set(verbatim)) {
    if (piece.trim() === '') continue
    for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + piece.length)) {
      places.push([at, at + piece.length])
    }
  }
  return (at) => places.some(([from, to]) => at >= from && at < to)
}

type Mark = { readonly sign: string; readonly at: number; readonly run: string }

function protectLine(line: string, isCode: (at: number) => boolean): string {
  const opened: Mark[] = []
  const closed: Mark[] = []
  for (const { 0: token, index } of line.matchAll(/\S+/g)) {
    const open = opening.exec(token)
    const close = closing.exec(token)
    if (close !== null) {
      const [, run = ''] = close
      closed.push({ sign: run[0]!, run, at: index + close.index + 1 })
    }
    if (open === null || !isPlainWord(token)) continue
    const [, before = '', run = ''] = open
    const at = index + before.length
    if (!isCode(at)) opened.push({ sign: run[0]!, run, at })
  }
  const taken = opened.filter(({ sign, at, run }) =>
    closed.some((end) => end.run.includes(sign) && end.at >= at + run.length),
  )
  let guarded = ''
  let from = 0
  for (const { at, run } of taken) {
    guarded += line.slice(from, at) + run.replaceAll(/./g, (sign) => sign + guard)
    from = at + run.length
  }
  return guarded + line.slice(from)
}

function isPlainWord(token: string): boolean {
  if (dunder.test(token)) return false
  return word.test(token.replace(/^[(«„“"'[{]*[*_~]+/u, '').replace(/[*_~]*[)»“”"'\]}.,!?…:;]*[*_~]*$/u, ''))
}

import type { Found } from '../../../desk/conversations/console-ports.ts'

/** What Postgres sets around a hit; no text of a person has them (`privacy/clean.ts` and the messengers see to it). */
export const hitStart = '\u0001'
export const hitEnd = '\u0002'

const most = 160
/** An article's signs for bold, code and headings: noise in a line of words. */
const markup = /\*\*|__|`+|^#{1,4} /gm
/** So much stands before the first hit. */
const before = 40

/**
 * A piece of `text` around its first hit. `marked` is the text as the search reads it (`search_letters`: a letter for each
 * letter), with the hits between `hitStart` and `hitEnd`: only their places are taken from it.
 */
export function snippet(text: string, marked: string): Found['parts'] {
  const whole = text.normalize('NFC')
  const hits = placesOf(marked)
  const first = hits[0]?.from ?? 0
  const from = first <= before ? 0 : wordAt(whole, first - before)
  const to = whole.length - from <= most ? whole.length : wordEndBefore(whole, Math.max(from + most, hits[0]?.to ?? 0))
  const parts: { text: string; isHit: boolean }[] = []
  const add = (piece: string, isHit: boolean) => {
    // Description, solution and cause lie one below the other; in a line of words a point parts them.
    const plain = piece.replace(markup, '').replace(/\s*\n\s*/g, ' · ')
    if (plain !== '') parts.push({ text: plain, isHit })
  }
  let at = from
  for (const hit of hits) {
    if (hit.from >= to) break
    add(whole.slice(at, hit.from), false)
    add(whole.slice(Math.max(hit.from, at), Math.min(hit.to, to)), true)
    at = Math.min(hit.to, to)
  }
  add(whole.slice(at, to), false)
  const begun = parts[0]
  if (from > 0 && begun !== undefined) parts[0] = { ...begun, text: `…${begun.text}` }
  if (to < whole.length) parts.push({ text: '…', isHit: false })
  return parts
}

function placesOf(marked: string): readonly { readonly from: number; readonly to: number }[] {
  const places: { from: number; to: number }[] = []
  let at = 0
  let from = 0
  for (const letter of marked) {
    if (letter === hitStart) from = at
    else if (letter === hitEnd) places.push({ from, to: at })
    else at += letter.length
  }
  return places
}

/** The beginning of the word at or after a place; the place itself in a word without an end. */
function wordAt(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space === -1 || space > at + before ? at : space + 1
}

function wordEndBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return space < at - before ? at : space
}

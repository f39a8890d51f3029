/** One piece of JSON, with the space before it. */
const piece =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/uy

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/**
 * Where a text stops being JSON, counted from 1: Node names a place in some of its messages only. Asked when
 * JSON.parse has refused the text.
 */
export function jsonFault(text: string): { readonly line: number; readonly column: number } {
  const open: string[] = []
  let next: 'value' | 'key' | 'colon' | 'comma' | 'end' = 'value'
  let isFresh = false
  let at = 0
  for (;;) {
    piece.lastIndex = at
    const found = piece.exec(text)
    if (found === null) break
    const [, mark, string] = found
    const inside = open.at(-1)
    if (mark === '{' || mark === '[') {
      if (next !== 'value') break
      open.push(mark)
      next = mark === '{' ? 'key' : 'value'
    } else if (mark === '}' || mark === ']') {
      if (inside === undefined || closing[inside] !== mark || !(next === 'comma' || isFresh)) break
      open.pop()
      next = open.length === 0 ? 'end' : 'comma'
    } else if (mark === ',') {
      if (next !== 'comma') break
      next = inside === '{' ? 'key' : 'value'
    } else if (mark === ':') {
      if (next !== 'colon') break
      next = 'value'
    } else if (next === 'key' && string !== undefined) next = 'colon'
    else if (next === 'value') next = open.length === 0 ? 'end' : 'comma'
    else break
    isFresh = mark === '{' || mark === '['
    at = piece.lastIndex
  }
  const before = text.slice(0, at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0)).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

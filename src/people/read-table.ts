/** A file as text: UTF-8 with or without its mark, UTF-16 as Excel's "Unicode text" is, else the Russian Windows-1251. */
export function decodeFile(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decode('windows-1251', bytes)
  }
}

const decode = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes)

/** One record of a table; `line` is the line of the file on which it begins, from 1. */
export type Row = { readonly line: number; readonly cells: readonly string[] }

/** `openQuote`: the line of a quote that nothing closes; what stands after it cannot be read. */
type Table = { readonly rows: readonly Row[]; readonly openQuote: number | null }

const separators = [';', ',', '\t'] as const

/** The separator that stands most often in the first line, outside of quotes. Excel's own hint (`sep=;`) goes before. */
function separatorOf(text: string): string {
  const hint = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (hint !== undefined) return hint
  const [head = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\n|\r/)
  const counts = separators.map((one) => head.split(one).length - 1)
  return separators[counts.indexOf(Math.max(...counts))]!
}

/** CSV as RFC 4180 and Excel write it: quotes double inside of quotes, and a cell in quotes may go over lines. */
export function readTable(text: string): Table {
  const separator = separatorOf(text)
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let quotedAt = 1
  let line = 1
  let beganAt = 1
  const endCell = () => {
    cells.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push({ line: beganAt, cells })
    cells = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    const isBreak = sign === '\n' || sign === '\r'
    if (isQuoted) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else if (sign === '"') isQuoted = false
      else cell += sign
      if (isBreak && !(sign === '\r' && text[at + 1] === '\n')) line += 1
    } else if (sign === '"' && cell.trim() === '') {
      cell = ''
      isQuoted = true
      quotedAt = line
    } else if (sign === separator) endCell()
    else if (isBreak) {
      if (sign === '\r' && text[at + 1] === '\n') at += 1
      endRow()
      line += 1
      beganAt = line
    } else cell += sign
  }
  if (isQuoted) return { rows, openQuote: quotedAt }
  if (cell !== '' || cells.length > 0) endRow()
  const isHint = /^sep=.$/i.test(text.split(/\r\n|\n|\r/, 1)[0] ?? '')
  return { rows: isHint ? rows.slice(1) : rows, openQuote: null }
}

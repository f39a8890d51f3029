import { isChoice, type Pattern, type Piece } from '../../../conversation/phrases/own/pattern.ts'

/** A stretch of a phrase as a form edits it: words with values in them, or a choice between wordings. */
type Stretch =
  | { readonly kind: 'words'; readonly from: number; readonly to: number; readonly text: string }
  | { readonly kind: 'choice'; readonly at: number }

/** Cuts a pattern into what is edited in one field each. Blanks between two choices have none; an empty pattern has one. */
export function stretchesOf(pattern: Pattern): readonly Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  const endWords = (to: number): void => {
    const text = leafText(pattern.slice(from, to))
    if (text.trim() !== '') stretches.push({ kind: 'words', from, to, text })
  }
  for (const [at, piece] of pattern.entries()) {
    if (typeof piece === 'string' || !isChoice(piece)) continue
    endWords(at)
    stretches.push({ kind: 'choice', at })
    from = at + 1
  }
  endWords(pattern.length)
  return stretches.length > 0 ? stretches : [{ kind: 'words', from: 0, to: pattern.length, text: leafText(pattern) }]
}

/** Words and values as they are typed: `Здравствуйте, {name}!` */
const leafText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : isChoice(piece) ? '' : `{${piece.value}}`)).join('')

/** What is typed, read back. */
export const piecesOf = (text: string): readonly Piece[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/(\{ *\$?[a-zA-Z][\w-]* *\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, value] = /^\{ *\$?([a-zA-Z][\w-]*) *\}$/.exec(part) ?? []
      return value === undefined ? part : { value }
    })

/** The pattern with other words in one of its stretches. */
export const withWords = (
  pattern: Pattern,
  { from, to }: { readonly from: number; readonly to: number },
  text: string,
): Pattern => pattern.toSpliced(from, to - from, ...piecesOf(text))

/** What a canned reply leaves open until it is put into a conversation; the same names in every language. */
export const variables = ['user', 'number', 'deadline', 'agent', 'group'] as const
export type Variable = (typeof variables)[number]

/** Null where the conversation has no such thing: no incident yet, no deadline any more. */
export type Values = Readonly<Record<Variable, string | null>>

/** A text cut where its variables stand. */
type TemplatePiece = { readonly text: string; readonly variable: Variable | null }

const isVariable = (name: string): name is Variable => variables.some((each) => each === name)

/** A name between braces, known or mistyped; what is longer or has other signs is somebody's text. */
const place = /\{([\p{L}_-]{1,30})\}/gu

/** The text in pieces; put together again they are the text. */
export function templatePieces(text: string): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = []
  let end = 0
  for (const found of text.matchAll(place)) {
    const name = found[1] ?? ''
    if (!isVariable(name)) continue
    if (found.index > end) pieces.push({ text: text.slice(end, found.index), variable: null })
    pieces.push({ text: found[0], variable: name })
    end = found.index + found[0].length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), variable: null })
  return pieces
}

/** The template with what is known put in, in one pass: what stands in a value is never a variable. The rest stays. */
export const fillIn = (template: string, values: Values): string =>
  templatePieces(template)
    .map(({ text, variable }) => {
      const value = variable === null ? null : values[variable]
      return value === null || value.trim() === '' ? text : value
    })
    .join('')

/** Variables that still stand in a text, each once, in their order. */
export const unfilledIn = (text: string): readonly Variable[] => [
  ...new Set(templatePieces(text).flatMap(({ variable }) => variable ?? [])),
]

/** What looks like a variable and is none, as it was typed: it would reach the user with its braces. */
export const unknownIn = (template: string): readonly string[] => [
  ...new Set([...template.matchAll(place)].map((found) => found[1] ?? '').filter((name) => !isVariable(name))),
]

import { FluentResource } from '@fluent/bundle'

/** What a phrase is made of: words, values put in by their names, and choices between wordings. */
export type Pattern = readonly Piece[]
export type Piece = string | { readonly value: string } | Choice

/** Which wording is said depends on a value. */
export type Choice = { readonly on: string; readonly variants: readonly Variant[] }

/** `isUsual`: said where the value fits no other. */
type Variant = { readonly key: string; readonly isUsual: boolean; readonly pattern: Pattern }

export const isChoice = (piece: Piece): piece is Choice => typeof piece === 'object' && 'on' in piece

/** As @fluent/bundle reads it; other kinds of placeables no phrase has. */
type Raw = string | readonly RawPiece[] | null
type RawPiece =
  | string
  | { readonly type: 'var'; readonly name: string }
  | { readonly type: 'str'; readonly value: string }
  | {
      readonly type: 'select'
      readonly selector: RawPiece
      readonly variants: readonly RawVariant[]
      readonly star: number
    }
  | { readonly type: 'num' | 'mesg' | 'term' | 'func' }
type RawVariant = { readonly key: { readonly value: string | number }; readonly value: Raw }

/** The phrases of a Fluent file. @throws when one of them uses more of Fluent than words, values and choices. */
export function patternsIn(file: string): ReadonlyMap<string, Pattern> {
  const { body } = new FluentResource(file) as unknown as { body: readonly { id: string; value: Raw }[] }
  return new Map(
    body.map(({ id, value }) => {
      const pattern = patternOf(value)
      if (pattern === null) throw new Error(`the phrase ${id} uses more of Fluent than words, values and choices`)
      return [id, pattern]
    }),
  )
}

/** Reads the value of one phrase, as it stands behind `id =` in a file; null: it is no such value. */
export function readPattern(source: string): Pattern | null {
  const { body } = new FluentResource(inFile('own', source)) as unknown as { body: readonly { value: Raw }[] }
  const [message, ...others] = body
  if (message === undefined || others.length > 0) return null
  const pattern = patternOf(message.value)
  // The parser passes over what it cannot read: whatever is lost shows in what it has kept.
  return pattern !== null && bareText(pattern) === bareSource(source) ? pattern : null
}

/** A Fluent file of one phrase. */
export const inFile = (id: string, source: string): string =>
  `${id} =\n${source
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}`

function patternOf(raw: Raw): Pattern | null {
  if (raw === null) return null
  const pieces = (typeof raw === 'string' ? [raw] : raw).map(pieceOf)
  const known = pieces.filter((piece) => piece !== null)
  return known.length === pieces.length ? joined(known) : null
}

/** Words side by side are one piece. */
function joined(pattern: Pattern): Pattern {
  const pieces: Piece[] = []
  for (const piece of pattern) {
    const last = pieces.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
    else if (piece !== '') pieces.push(piece)
  }
  return pieces
}

function pieceOf(raw: RawPiece): Piece | null {
  if (typeof raw === 'string') return raw
  if (raw.type === 'str') return raw.value
  if (raw.type === 'var') return { value: raw.name }
  if (raw.type !== 'select') return null
  const on = raw.selector
  if (typeof on === 'string' || on.type !== 'var') return null
  const variants = raw.variants.map(({ key, value }, at) => {
    const pattern = patternOf(value)
    return pattern === null ? null : { key: String(key.value), isUsual: at === raw.star, pattern }
  })
  const whole = variants.filter((variant) => variant !== null)
  return whole.length === variants.length ? { on: on.name, variants: whole } : null
}

/** Without blanks: where a line is broken says nothing of what is kept. */
const bareText = (pattern: Pattern): string =>
  pattern
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if (!isChoice(piece)) return `{$${piece.value}}`
      const variants = piece.variants.map(
        ({ key, isUsual, pattern: own }) => `${isUsual ? '*' : ''}[${key}]${bareText(own)}`,
      )
      return `{$${piece.on}->${variants.join('')}}`
    })
    .join('')
    .replaceAll(/\s/g, '')

const literal = /\{\s*"((?:\\.|[^"\\])*)"\s*\}/g
const bareSource = (source: string): string =>
  source.replaceAll(literal, (_, text: string) => unescaped(text)).replaceAll(/\s/g, '')

const unescaped = (text: string): string =>
  text.replaceAll(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))/g, (_, four?: string, six?: string, sign = '') =>
    four === undefined && six === undefined
      ? String(sign)
      : String.fromCodePoint(Number.parseInt(four ?? six ?? '', 16)),
  )

/** The value as it stands behind `id =` in a file; `readPattern` reads it back. */
export const writePattern = (pattern: Pattern): string => written(pattern, '')

function written(loose: Pattern, indent: string): string {
  const pattern = joined(loose)
  const parts = pattern.map((piece) => {
    if (typeof piece === 'string') return escaped(piece, indent)
    if (!isChoice(piece)) return `{ $${piece.value} }`
    const variants = piece.variants.map(
      ({ key, isUsual, pattern: own }) =>
        `${indent}${isUsual ? '   *' : '    '}[${key}] ${written(own, `${indent}        `)}\n`,
    )
    return `{ $${piece.on} ->\n${variants.join('')}${indent}}`
  })
  const [first] = pattern
  const last = pattern.at(-1)
  // Fluent takes no blank at either end for a word, and no value without any.
  const before = first === undefined || (typeof first === 'string' && /^[\s[*.]/.test(first)) ? '{ "" }' : ''
  const after = typeof last === 'string' && /\s$/.test(last) ? '{ "" }' : ''
  return before + parts.join('') + after
}

/** What Fluent would take for something else than words. */
const escaped = (words: string, indent: string): string =>
  words
    .replaceAll(/[{}]/g, (sign) => `{ "${sign}" }`)
    .replaceAll(/\n(?=[ [*.])/g, '\n{ "" }')
    .replaceAll('\n', `\n${indent}`)

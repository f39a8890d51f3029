import { decodeEntities } from './entities.ts'

/** What a tag means for words in a chat. */
type Meaning =
  | {
      readonly kind: 'look'
      readonly bold?: true
      readonly italic?: true
      readonly code?: true
      readonly struck?: true
    }
  | { readonly kind: 'words' | 'link' | 'raised' | 'lowered' | 'break' | 'picture' }
  /** Begins a line of its own, in this look. */
  | { readonly kind: 'line'; readonly mark?: string; readonly bold?: true }

export type Tag = {
  readonly name: string
  readonly closes: boolean
  readonly meaning: Meaning
  readonly href: string
  readonly alt: string
}

const meanings = new Map<string, Meaning>([
  ...each('b strong', { kind: 'look', bold: true }),
  ...each('i em cite dfn var', { kind: 'look', italic: true }),
  ...each('code kbd samp tt', { kind: 'look', code: true }),
  ...each('s del strike', { kind: 'look', struck: true }),
  ...each('u ins mark small big span font abbr acronym bdi bdo nobr label time q', { kind: 'words' }),
  ...each('a', { kind: 'link' }),
  ...each('sup', { kind: 'raised' }),
  ...each('sub', { kind: 'lowered' }),
  ...each('br hr wbr', { kind: 'break' }),
  ...each('img', { kind: 'picture' }),
  ...each('li', { kind: 'line', mark: '• ' }),
  ...each('h1 h2 h3 h4 h5 h6 summary caption figcaption dt', { kind: 'line', bold: true }),
  ...each(
    'p div center section article aside header footer main nav details blockquote figure dd dl ul ol table thead tbody tfoot tr',
    { kind: 'line' },
  ),
  ...each('td th', { kind: 'words' }),
])

function each(names: string, meaning: Meaning): readonly (readonly [string, Meaning])[] {
  return names.split(' ').map((name) => [name, meaning] as const)
}

/** An HTML tag of those that format words; null for everything else, which stays the text that it is. */
export function readTag(raw: string): Tag | null {
  const [, slash = '', rawName = '', attributes = ''] =
    /^<(\/?)([a-z][a-z\d]*)((?:\s[^<>]*)?)\/?>$/i.exec(raw.trim()) ?? []
  const name = rawName.toLowerCase()
  const meaning = meanings.get(name)
  if (meaning === undefined) return null
  return {
    name,
    closes: slash === '/',
    meaning,
    href: attribute(attributes, 'href'),
    alt: attribute(attributes, 'alt'),
  }
}

function attribute(attributes: string, name: string): string {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes) ?? []
  return decodeEntities(double ?? single ?? bare ?? '').trim()
}

const plain = '0123456789+-=()n'
const raisedSigns = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'
const loweredSigns = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ'

/** `10<sup>3</sup>` is not 103: raised signs where there are such, else a caret. */
export const raised = (text: string): string => shifted(text, raisedSigns) ?? `^${text}`

export const lowered = (text: string): string => shifted(text, loweredSigns) ?? text

function shifted(text: string, signs: string): string | null {
  const found = Array.from(text.replaceAll('−', '-'), (sign) =>
    plain.includes(sign) ? signs[plain.indexOf(sign)] : null,
  )
  return found.includes(null) || found.length === 0 ? null : found.join('')
}

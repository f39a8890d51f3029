import { parseNumber } from '../../incidents/number.ts'
import { allLayouts } from '../../knowledge/words/layout.ts'

/** A search as it is carried out. Empty all over: nothing in it can be looked for. */
export type SearchWords = {
  /** Of an incident. */
  readonly number: number | null
  /** Digits of a phone, at least so many that they say something. */
  readonly phone: string | null
  /** The beginning of what a messenger calls somebody by an @; lower case, without it. */
  readonly username: string | null
  /** Each has to be in the name, in any order; folded as the names are, without the ending of a case. */
  readonly names: readonly string[]
  /** Each has to be in the text, its own words next to each other and in their order. */
  readonly pieces: readonly string[]
  /** The last of them is not written to its end yet: what is before its last word (`отчёт_` of `отчёт_сбер`), and that. */
  readonly begun: { readonly head: string; readonly tail: string } | null
}

const quoted = /["«“„]([^"»“”]*)["»“”]?/gu
const largestNumber = 2_147_483_647

/** Takes apart what an agent typed. */
export function readSearch(search: string): SearchWords {
  const text = search.normalize('NFC').trim()
  const phrases = [...text.matchAll(quoted)].map(([, inner = '']) => inner.trim())
  const loose = text.replaceAll(quoted, ' ').split(/[\s,;]+/u)
  const pieces = [...phrases, ...loose].filter((piece) => /[\p{L}\p{N}]/u.test(piece))
  const last = loose.at(-1) ?? ''
  const number = numberOf(text)
  return {
    number: number !== null && number >= 1 && number <= largestNumber ? number : null,
    phone: phoneOf(text),
    username: /^@([\p{L}\p{N}_.]{2,64})$/u.exec(text)?.[1]?.toLowerCase() ?? null,
    names: namesOf(text),
    pieces,
    begun: begunIn(last),
  }
}

const begunWord = /^[@#№]*((?:[\p{L}\p{N}]+[-_.@/+])*)([\p{L}\p{N}]+)$/u

function begunIn(piece: string): SearchWords['begun'] {
  const [, head = '', tail] = begunWord.exec(piece) ?? []
  return tail === undefined ? null : { head, tail }
}

/** As people call a request when they say its number to each other. */
const called =
  /^(?:ticket|request|incident|case|no|nr|обращени[еяю]|заявк[аиу]|запрос|инцидент|тикет|номер|зверненн[яі]|запит|інцидент)[\s.:№#]*(\d{1,10})$/iu

function numberOf(text: string): number | null {
  const digits = /^\d{1,10}$/.exec(text)?.[0] ?? called.exec(text)?.[1]
  return digits === undefined ? parseNumber(text) : Number(digits)
}

/** What it would be with another keyboard layout on, for a search that finds nothing: `gtnhjdf` is «петрова». */
export function otherwiseTyped(search: string): readonly string[] {
  const text = search.trim().toLowerCase()
  if (text.length < 3) return []
  const others = allLayouts.map((convert) => convert(text)).filter((other) => other !== text)
  return [...new Set(others)]
}

export const canBeLookedFor = ({ pieces, names }: SearchWords): boolean => pieces.length > 0 || names.length > 0

/** `+7 916 …`, `8 (916) …`, `916…`: without the country where it is the usual one of the desk's own. */
function phoneOf(text: string): string | null {
  if (!/^\+?[\d\s().-]+$/.test(text)) return null
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length < 4 || digits.length > 15) return null
  return digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits
}

/** Of a Russian name in a sentence: Смирнову, Голубевой, Анне. What is left stands in the name as it is written. */
const caseEnding = /^(\p{Script=Cyrillic}{3,}?)(?:ого|ому|ой|ою|ым|им|ом|ём|ем|ёй|ей|ую|[аеёиоуыюя])$/u

/** As `folded_name` of the database has them. */
function namesOf(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[’ʼ‘ʹ`]/g, "'")
    .replaceAll(/[‐‑–]/g, '-')
    .replaceAll(/["«»“”„]/g, ' ')
    .replace(/^@/, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    // The ending first: without its mark «й» is «и», and no ending any more.
    .map((word) =>
      word
        .replace(caseEnding, '$1')
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036F]/g, ''),
    )
  return words.some((word) => /[\p{L}\p{N}]/u.test(word)) ? words : []
}

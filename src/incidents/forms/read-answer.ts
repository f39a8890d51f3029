import type { FormField } from './form.ts'

/** An answer as it is kept; null: it is none. */
type Answer = string | null

/** More than any answer needs; a pattern is never tried on a whole letter. */
const longest = 300

/** What somebody typed for a field: tidied, or null where it does not fit. A choice is kept by its id. */
export function readAnswer(field: FormField, typed: string): Answer {
  const text = typed.trim().replace(/\s+/g, ' ').slice(0, longest)
  if (text === '') return null
  switch (field.type) {
    case 'text':
      return text
    case 'number':
      return numberIn(text)
    case 'choice':
      return field.options.find(({ id, title }) => isNamed(text, [id, ...Object.values(title)]))?.id ?? null
    case 'inventory':
      return matchIn(field.pattern, text, true)
    case 'photo':
      return null
  }
}

/**
 * The answer that a longer text gives by itself: a number that looks like the pattern, the one option that it names. A
 * plain number or any words may mean anything, so they are asked for.
 */
export function answerWithin(field: FormField, text: string): Answer {
  switch (field.type) {
    case 'inventory':
      return matchIn(field.pattern, text.slice(0, 4 * longest), false)
    case 'choice': {
      const named = field.options.filter(({ title }) => Object.values(title).some((one) => stands(text, one)))
      return named.length === 1 ? (named[0]?.id ?? null) : null
    }
    case 'number':
      return counted.exec(text)?.[1] ?? null
    case 'text':
    case 'photo':
      return null
  }
}

function numberIn(text: string): Answer {
  const found = text.match(/-?\d+(?:[ \u00A0]\d{3})*(?:[.,]\d+)?/g) ?? []
  if (found.length === 1) return (found[0] ?? '').replace(/[ \u00A0]/g, '').replace(',', '.')
  if (found.length > 1) return null
  const said = plain(text)
    .split(' ')
    .flatMap((word) => numbers.get(word) ?? [])
  return said.length === 1 ? String(said[0]) : null
}

const inWords: readonly string[] = [
  'один одна одно one',
  'два две дві two',
  'три three',
  'четыре чотири four',
  'пять п’ять five',
  'шесть шість six',
  'семь сім seven',
  'восемь вісім eight',
  'девять дев’ять nine',
  'десять ten',
]
/** Small numbers as people write them out. */
const numbers = new Map(inWords.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)))

/** «2 штуки», "3 pieces": a number that says of itself how many. */
const counted = /(\d{1,4})\s*(?:шт|pcs|pieces|units)/iu

/** People type it in small letters, in Cyrillic look-alikes and with spaces for hyphens. */
function matchIn(pattern: string, text: string, isWhole: boolean): Answer {
  const tries = [
    text,
    text.toUpperCase(),
    inLatin(text.toUpperCase()),
    inLatin(text.toUpperCase()).replace(/\s+/g, '-'),
  ]
  for (const each of tries) {
    const found = new RegExp(
      isWhole ? `^(?:${pattern})$` : `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`,
      'u',
    ).exec(each)
    if (found !== null) return found[0]
  }
  return null
}

// biome-ignore format: pairs
const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I',
}
const inLatin = (text: string): string => text.replace(/\p{Lu}/gu, (letter) => lookAlikes[letter] ?? letter)

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isNamed = (text: string, names: readonly string[]): boolean => names.some((name) => plain(name) === plain(text))

const stands = (text: string, name: string): boolean => {
  const words = plain(name)
  return words.length > 2 && ` ${plain(text)} `.includes(` ${words} `)
}

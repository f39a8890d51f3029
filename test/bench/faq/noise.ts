import type { ArticleLanguage } from '../../../src/kit/language.ts'
import { rulesOf } from '../../../src/knowledge/words/rules/all-rules.ts'
import { normaliseText } from '../../../src/knowledge/words/words.ts'
import { inLatin } from '../../../src/knowledge/words/transliterate.ts'

/** How people spoil a question. `mix`: each question in one of the ways, in turn. */
export const noises = ['clean', 'typos', 'layout', 'translit', 'capitals', 'greeting', 'mix'] as const
export type Noise = (typeof noises)[number]

const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
const cyrillicKeys = { ru: 'йцукенгшщзхъфывапролджэячсмитьбю', uk: 'йцукенгшщзхїфівапролджєячсмитьбю' }
const rows: Readonly<Record<ArticleLanguage, readonly string[]>> = {
  ru: ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'],
  uk: ['йцукенгшщзхї', 'фівапролджє', 'ячсмитьбю'],
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
}
const greetings: Readonly<Record<ArticleLanguage, readonly string[]>> = {
  ru: ['Здравствуйте! ', 'Добрый день, подскажите пожалуйста, ', 'привет ', 'Доброго времени суток. '],
  uk: ['Вітаю! ', 'Добрий день, підкажіть, будь ласка, ', 'привіт ', 'Доброго дня. '],
  en: ['Hello! ', 'Good morning, could you tell me ', 'hi there, ', 'Hey, '],
}
const lettersPerTypo = 8

/** Small and reproducible (mulberry32): 0 <= value < 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The texts spoilt, the same each time for the same seed. */
export function spoil(texts: readonly string[], language: ArticleLanguage, noise: Noise, seed = 1): readonly string[] {
  const random = seeded(seed)
  const ways = noises.filter((way) => way !== 'clean' && way !== 'mix' && (way !== 'translit' || language !== 'en'))
  return texts.map((text, number) =>
    spoilOne(text, language, noise === 'mix' ? ways[number % ways.length]! : noise, random),
  )
}

function spoilOne(text: string, language: ArticleLanguage, noise: Noise, random: () => number): string {
  switch (noise) {
    case 'typos':
      return withTypos(text, language, random)
    case 'layout':
      return language === 'en'
        ? exchange(text, latinKeys, cyrillicKeys.ru)
        : exchange(text, cyrillicKeys[language], latinKeys)
    case 'translit':
      return language === 'en' ? text : inLatin(rulesOf[language], normaliseText(text))
    case 'capitals':
      return text.toUpperCase().replaceAll('Ё', 'Е')
    case 'greeting':
      return pick(greetings[language], random) + text
    default:
      return text
  }
}

function exchange(text: string, from: string, to: string): string {
  return Array.from(text.toLowerCase(), (letter) => to[from.indexOf(letter)] ?? letter).join('')
}

function withTypos(text: string, language: ArticleLanguage, random: () => number): string {
  const letters = Array.from(text)
  const places = [...letters.keys()].filter((at) => /\p{L}/u.test(letters[at]!))
  const count = Math.max(1, Math.round(places.length / lettersPerTypo))
  for (let typo = 0; typo < count; typo++) slip(letters, pick(places, random), language, random)
  return letters.join('')
}

function slip(letters: string[], at: number, language: ArticleLanguage, random: () => number): void {
  const letter = letters[at] ?? ''
  const near = neighbour(letter.toLowerCase(), language, random)
  const kind = Math.floor(random() * 4)
  if (kind === 0) letters[at] = ''
  else if (kind === 1) letters[at] = near
  else if (kind === 2) letters[at] = letter + near
  else if (at + 1 < letters.length) [letters[at], letters[at + 1]] = [letters[at + 1]!, letter]
}

function neighbour(letter: string, language: ArticleLanguage, random: () => number): string {
  const row = rows[language].find((keys) => keys.includes(letter)) ?? rows[language][1]!
  const at = row.indexOf(letter)
  return row[at + (random() < 0.5 ? -1 : 1)] ?? row[Math.max(0, at - 1)] ?? letter
}

const pick = <Item>(items: readonly Item[], random: () => number): Item => items[Math.floor(random() * items.length)]!

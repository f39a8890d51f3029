import { aboutLanguage, type Language, languages } from '../kit/language.ts'

const yes = new Set('yes y true 1 + x х v да д истина так vip вип'.split(' '))
const no = new Set('no n false 0 - – — нет н ложь ні'.split(' '))

/** An empty cell says no; undefined: neither yes nor no. */
export function yesOrNo(cell: string): boolean | undefined {
  const word = cell.toLowerCase()
  if (word === '' || no.has(word)) return false
  return yes.has(word) ? true : undefined
}

const names: Readonly<Record<Language, readonly string[]>> = {
  ru: ['rus', 'russian', 'русский', 'рус', 'російська'],
  uk: ['ukr', 'ua', 'ukrainian', 'украинский', 'укр', 'українська'],
  en: ['eng', 'english', 'английский', 'англ', 'англійська'],
}

/** One of those that the bot speaks; null for an empty cell, undefined for any other word. */
export function languageOf(cell: string): Language | null | undefined {
  const word = cell.toLowerCase().replace(/\.$/, '')
  if (word === '') return null
  const primary = word.split(/[-_]/)[0]!
  return languages.find(
    (one) => one === primary || names[one].includes(word) || aboutLanguage[one].name.toLowerCase() === word,
  )
}

/** Russian offices write a zone by its distance from Moscow. */
const fromMoscow: Readonly<Record<string, string>> = {
  '-1': 'Europe/Kaliningrad',
  '0': 'Europe/Moscow',
  '1': 'Europe/Samara',
  '2': 'Asia/Yekaterinburg',
  '3': 'Asia/Omsk',
  '4': 'Asia/Krasnoyarsk',
  '5': 'Asia/Irkutsk',
  '6': 'Asia/Yakutsk',
  '7': 'Asia/Vladivostok',
  '8': 'Asia/Magadan',
  '9': 'Asia/Kamchatka',
}

/** An IANA zone; null for an empty cell, undefined for what is no zone. A bare distance (`+05:00`) knows no summer. */
export function zoneOf(cell: string): string | null | undefined {
  if (cell === '') return null
  const moscow = /^(?:мск|msk)\s*([+\-−–]?\s*\d{1,2})?$/i.exec(cell)
  if (moscow !== null) {
    const hours = Number((moscow[1] ?? '0').replace(/\s/g, '').replace(/[−–]/, '-'))
    return fromMoscow[String(hours)]
  }
  return /^[A-Za-z]+\/[A-Za-z0-9_+\-/]+$|^UTC$/.test(cell) && isZone(cell) ? cell : undefined
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}

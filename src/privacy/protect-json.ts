import type { SafeJson } from '../kit/safe-text.ts'
import { protectWords } from './protect-words.ts'

/** Where a secret stands in JSON. */
type SecretPlace = { readonly path: readonly (string | number)[] }

/** JSON as it may be stored, with the places of what was masked in it; nothing is cut off or left out. */
export function protectJson(value: unknown): { readonly json: SafeJson; readonly found: readonly SecretPlace[] } {
  const found: SecretPlace[] = []
  return { json: protect(value, [], found), found }
}

function protect(value: unknown, path: SecretPlace['path'], found: SecretPlace[]): SafeJson {
  if (typeof value === 'string') return words(value, path, found)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) return value.map((item, index) => protect(item, [...path, index], found))
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(
    fields.map(([key, field]) => [words(key, [...path, key], found), protect(field, [...path, key], found)]),
  )
}

function words(text: string, path: SecretPlace['path'], found: SecretPlace[]) {
  const protectedWords = protectWords(text)
  if (protectedWords.found.length > 0) found.push({ path })
  return protectedWords.text
}

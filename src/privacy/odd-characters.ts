/**
 * Characters that no address, header or name of a thing has, and that do something to a terminal instead of being seen:
 * controls (ESC begins an ANSI sequence, U+009B alone is one), marks that turn the direction of what stands behind them,
 * separators of lines, halves of a pair.
 */
const control = /\p{Cc}/u
const acting =
  /(?![\n\t])\p{Cc}|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]|\p{Surrogate}/gu

/** What people do not type and programs do not paste: controls besides tabs, line and page ends; halves of a pair. */
const odd = /(?![\t\n\v\f\r])\p{Cc}|\p{Surrogate}/gu

export const hasControl = (text: string): boolean => control.test(text)

export const hasOddControl = (text: string): boolean => text.search(odd) >= 0

/** The same words with what is odd in them seen as U+FFFD, as long as before. */
export const withoutOdd = (words: string): string => words.replace(odd, '\uFFFD')

/** Whether an odd one stands in any text of a value, names of fields included. */
export function holdsOdd(value: unknown): boolean {
  if (typeof value === 'string') return hasOddControl(value)
  if (Array.isArray(value)) return value.some(holdsOdd)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, inner]) => hasOddControl(name) || holdsOdd(inner))
}

/** The text as it may reach a terminal or a log: what would act is seen instead, as JSON writes it; lines stay lines. */
export const visible = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(acting, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)

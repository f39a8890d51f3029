/**
 * Characters that no address, header or name of a thing has, and that do something to a terminal instead of being seen:
 * controls (ESC begins an ANSI sequence, U+009B alone is one), marks that turn the direction of what stands behind them,
 * separators of lines, halves of a pair.
 */
const control = /\p{Cc}/u
const acting =
  /(?![\n\t])\p{Cc}|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]|\p{Surrogate}/gu

export const hasControl = (text: string): boolean => control.test(text)

/** The text as it may reach a terminal or a log: what would act is seen instead, as JSON writes it; lines stay lines. */
export const visible = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(acting, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The largest number a Postgres `integer` holds; longer digits are somebody's phone, not an incident. */
const largest = 2_147_483_647

// People write what they see: Latin, Cyrillic look-alikes and Cyrillic sound-alikes of I, N and C, or the whole word.
const prefix = String.raw`(?:[iіиl][nн][cсц](?:ident|идент[а-я]{0,3})?[\s№#:.\p{Pd}_]{0,4}|[№#]\s{0,2})`
const inside = new RegExp(String.raw`(?<![\p{L}\p{N}])${prefix}(\d{1,10})(?![\p{L}\p{N}])`, 'iu')
const whole = new RegExp(String.raw`^\s*${prefix}(\d{1,10})\s*$`, 'iu')

/** `123` becomes `INC-000123`; numbers above 999999 simply get longer. */
export function formatNumber(number: number): string {
  return `INC-${String(number).padStart(6, '0')}`
}

/** Reads a text that is nothing but a number as people write it (`inc 123`, `№123`, `ИНЦ-123`); null when it is not one. */
export function parseNumber(text: string): number | null {
  return usable(whole.exec(text))
}

/** The first incident number inside a sentence, or null. Bare digits do not count: they may be anything. */
export function findNumber(text: string): number | null {
  return usable(inside.exec(text))
}

function usable(match: RegExpExecArray | null): number | null {
  const number = Number(match?.[1] ?? 0)
  return number >= 1 && number <= largest ? number : null
}

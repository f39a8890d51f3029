/**
 * Replaces NUL, which a Postgres text cannot hold, and lone surrogates, which UTF-8 cannot, by U+FFFD: visibly, and
 * without changing the length in UTF-16 units.
 */
export function clean(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** A file's name without what would turn it round on the screen: `fdp.exe` shown as `exe.pdf`. */
export const cleanName = (name: string): string =>
  clean(name)
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]|\p{Cc}/gu, '')
    .trim()

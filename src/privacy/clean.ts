/**
 * Replaces NUL, which a Postgres text cannot hold, and lone surrogates, which UTF-8 cannot, by U+FFFD: visibly, and
 * without changing the length in UTF-16 units.
 */
export function clean(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD')
}

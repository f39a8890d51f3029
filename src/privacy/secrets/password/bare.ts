/**
 * Without the quotes around it, the punctuation of the sentence behind it, and the next setting of its line:
 * `Password=X;Timeout=30`.
 */
export function bare(raw: string): { token: string; offset: number } {
  const offset = /^["'«`(]*/.exec(raw)?.[0].length ?? 0
  const own = raw.slice(offset).split(/[;&,](?=[\p{L}_][\p{L}\d_ -]{0,30}[=:])/u, 1)[0] ?? ''
  return { token: own.replace(/[.,;:)»"'`?]+$/u, ''), offset }
}

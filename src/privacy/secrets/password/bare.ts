/**
 * Without the quotes around it, the punctuation of the sentence behind it, and the next setting of its line:
 * `Password=X;Timeout=30`.
 */
export function bare(raw: string): { token: string; offset: number } {
  const offset = /^["'«`(]*/.exec(raw)?.[0].length ?? 0
  const own = raw.slice(offset).split(/[;&,](?=[\p{L}_][\p{L}\d_ -]{0,30}[=:])/u, 1)[0] ?? ''
  const token = own.replace(/[.,;:)»"'`?]+$/u, '')
  // The name of a file may be a password with its ending behind it: where it has a sign that no name of a file has.
  const name = /^(?<word>\S*[!#$%^&*]\S*)\.(?:docx?|xlsx?|txt|pdf|png|jpe?g|rtf|csv|zip)$/iu.exec(token)?.groups?.[
    'word'
  ]
  return { token: name ?? token, offset }
}

const names = new Map<string, string>()
const preparedMark = /^\s*\/\* prepared(?:, unawaited)? \*\//
const unawaitedMark = /^\s*\/\* (?:prepared, )?unawaited \*\//

/** Whether a statement is to be planned once a connection; it says so itself, before anything else. */
export const isPrepared = (sql: string): boolean => preparedMark.test(sql)

/** Whether nobody waits for its answer: it says so itself, before anything else. */
export const isUnawaited = (sql: string): boolean => unawaitedMark.test(sql)

/** Whether it changes nothing: `select`, with or without locks. */
export const isReading = (sql: string): boolean => /^\s*(?:\/\*[^*]*\*\/\s*)*select\b/i.test(sql)

/** `insert into "inbox" ...` is `insert inbox`: a new statement has a gate the moment it is written. */
export function statementName(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const sql = text.replace(preparedMark, '').replace(unawaitedMark, '')
  const named = /^\s*\/\*\s*([\w .-]+?)\s*\*\//.exec(sql)?.[1]
  const verb = /^\s*(?:\/\*.*?\*\/\s*)?(?:with\s[\s\S]*?\)\s*)?(\w+)/i.exec(sql)?.[1]?.toLowerCase() ?? 'sql'
  const table = /\b(?:into|update|from|table)\s+"?([a-z_]+)"?/i.exec(sql)?.[1]
  const name = named ?? (table === undefined ? verb : `${verb} ${table}`)
  if (names.size < 2_000) names.set(text, name)
  return name
}

/** The first `length` UTF-16 units of a text, one fewer where that would tear a character of two units in half. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}

/** How JSON writes a lone half of a character, and how it may write a text about one. */
const loneHalf = /\\u[dD][89a-fA-F]/

/** JSON that Postgres takes: a lone half of a character would make the whole statement fail. Hardly ever is there one. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!loneHalf.test(json)) return json
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? one.toWellFormed() : one))
}

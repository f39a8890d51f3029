/** What stands for a key and is none: an id, the name of a variable, an address, a word with hyphens, a public key of SSH. */
const harmless =
  /^(?:AAAA[BCE][23]N?[a-z\d+/]{2,}={0,2}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[A-Z_]+|[a-z_]+|https?:.*|[a-z]+(?:[._/-][a-z]+)+)$/i

/** Beside a name of a key this is the key: letters and digits, and nothing that is known to be something else. */
export const isKey = (token: string): boolean => /\d/.test(token) && /[a-z]/i.test(token) && !harmless.test(token)

/** Drawn at random: letters of both sizes and digits, in no order that a name or a version has. */
export const isRandom = (token: string): boolean =>
  isKey(token) &&
  /[a-z]/.test(token) &&
  /[A-Z]/.test(token) &&
  (token.match(/\d+/g) ?? []).length >= 3 &&
  !/\.[a-z]{2,4}$/i.test(token)

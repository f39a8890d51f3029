/** Which of its words stand in these bytes. */
export type Finder = (bytes: Uint8Array) => ReadonlySet<string>

const fold = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte))

/**
 * Looks for many words in one pass, in any case of Latin letters and in every form in which a machine writes them: as they
 * are, in small letters, in an address, in JSON of ASCII, as bytes in hex. Files of a server are text nowhere and tens of
 * megabytes: word by word it would take minutes.
 */
export function makeFinder(words: readonly string[]): Finder {
  const byBeginning = new Map<number, { readonly word: string; readonly form: Uint8Array }[]>()
  const mayBegin = new Uint8Array(1 << 16)
  for (const word of words) {
    for (const text of formsOf(word)) {
      const form = new TextEncoder().encode(text).map((byte) => fold[byte] ?? byte)
      if (form.length < 4) throw new Error(`too short to be looked for: ${word}`)
      const key = keyAt(form, 0)
      byBeginning.set(key, [...(byBeginning.get(key) ?? []), { word, form }])
      mayBegin[key & 0xffff] = 1
    }
  }
  return (bytes) => {
    const found = new Set<string>()
    let key = 0
    for (let end = 0; end < bytes.length; end += 1) {
      key = (key << 8) | (fold[bytes[end] ?? 0] ?? 0)
      if (mayBegin[key & 0xffff] === 0) continue
      for (const { word, form } of byBeginning.get(key) ?? []) {
        if (!found.has(word) && stands(form, bytes, end - 3)) found.add(word)
      }
    }
    return found
  }
}

export const inText = (find: Finder, text: string): ReadonlySet<string> => find(new TextEncoder().encode(text))

const keyAt = (bytes: Uint8Array, at: number): number =>
  [0, 1, 2, 3].reduce((key, offset) => (key << 8) | (bytes[at + offset] ?? 0), 0)

const stands = (form: Uint8Array, bytes: Uint8Array, at: number): boolean =>
  at >= 0 && form.every((byte, index) => byte === (fold[bytes[at + index] ?? 0] ?? -1))

function formsOf(word: string): ReadonlySet<string> {
  const alike = [word, word.toLowerCase()]
  return new Set(
    alike.flatMap((text) => [
      text,
      encodeURIComponent(text),
      encodeURIComponent(text).replaceAll('%20', '+'),
      text.replaceAll(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
      Buffer.from(text).toString('hex'),
    ]),
  )
}

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

/** Joins letters of some scripts and the parts of an emoji; anywhere else it is nothing. */
const joiner = /(?<=[\p{L}\p{M}\p{Emoji}])[\u200C\u200D](?=[\p{L}\p{Emoji}])|(?<=\p{Extended_Pictographic})\uFE0F/gu
/** Characters without a picture: fillers, blanks, marks of direction, variants, the private use of a font. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}\u2800\uFFFC\u{1D159}]/gu
const shelf = '\uE000'

/** A person's name without what cannot be seen; null where nothing is left of it. */
export function visibleName(name: string): string | null {
  const joiners: string[] = []
  const kept = clean(name)
    .replaceAll(shelf, '')
    .replace(joiner, (found) => {
      joiners.push(found)
      return shelf
    })
  const seen = kept
    .replace(unseen, (found) => (found === shelf ? shelf : ''))
    .replace(/\s+/gu, ' ')
    // A mark without a letter before it hangs on whatever happens to stand there; a pile of them covers other lines.
    .replace(/(^|[\s\uE000])\p{M}+/gu, '$1')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim()
  const named = seen.replaceAll(shelf, () => joiners.shift() ?? '').trim()
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(named) ? named : null
}

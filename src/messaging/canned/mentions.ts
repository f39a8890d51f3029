/** Somebody who can be called by name in a note. */
type Mentionable = { readonly id: string; readonly name: string }

/** A text cut where somebody is called: `name` as they are called, null for everything else. */
type MentionPiece = { readonly text: string; readonly name: string | null }

const isOfWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign)

/**
 * The text in pieces; put together again they are the text. `@` begins a call where no word ends before it, and the
 * longest name that stands whole after it is meant: of «Анна» and «Анна Ким» the second.
 */
export function mentionPieces(text: string, names: readonly string[]): readonly MentionPiece[] {
  const byLength = names.filter((name) => name.trim() !== '').toSorted((a, b) => b.length - a.length)
  const pieces: MentionPiece[] = []
  let end = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at < end || isOfWord(text[at - 1])) continue
    const name = byLength.find((each) => text.startsWith(each, at + 1) && !isOfWord(text[at + 1 + each.length]))
    if (name === undefined) continue
    if (at > end) pieces.push({ text: text.slice(end, at), name: null })
    end = at + 1 + name.length
    pieces.push({ text: text.slice(at, end), name })
  }
  if (end < text.length) pieces.push({ text: text.slice(end), name: null })
  return pieces
}

/** Who is called in it. Two of one name both are: a note tells neither from the other. */
export function mentionsIn(text: string, people: readonly Mentionable[]): readonly string[] {
  const called = new Set(
    mentionPieces(
      text,
      people.map(({ name }) => name),
    ).map(({ name }) => name),
  )
  return people.filter(({ name }) => called.has(name)).map(({ id }) => id)
}

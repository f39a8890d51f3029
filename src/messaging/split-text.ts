/**
 * Cuts a long text into parts no longer than `limit` UTF-16 units: at paragraphs, else at lines, else at sentences,
 * else at words, and only then anywhere, but never inside a surrogate pair. Joined with their separators the parts
 * are the text: nothing is lost but white space at a cut.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > limit) {
    const cut = cutPoint(rest, limit)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  if (rest !== '' || parts.length === 0) parts.push(rest)
  return parts
}

const separators = ['\n\n', '\n', '. ', ' ']

function cutPoint(text: string, limit: number): number {
  const head = text.slice(0, limit + 1)
  for (const separator of separators) {
    const found = head.lastIndexOf(separator)
    // A cut in the first quarter would give a stub followed by a wall: the next separator does better.
    if (found > limit / 4) return Math.min(found + separator.length, limit)
  }
  const last = text.charCodeAt(limit - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return splitsPair && limit > 1 ? limit - 1 : limit
}

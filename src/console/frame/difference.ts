/** What an edit changed: the words that stayed on both ends, and those in between, before and after. */
type Difference = {
  readonly start: string
  readonly removed: string
  readonly added: string
  readonly end: string
}

/** Word by word from both ends: edits in a chat are small, and one stretch is what a reader can take in. */
export function difference(before: string, after: string): Difference {
  const old = before.split(/(?<=\s)/)
  const now = after.split(/(?<=\s)/)
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1
  return {
    start: now.slice(0, start).join(''),
    removed: old.slice(start, old.length - end).join(''),
    added: now.slice(start, now.length - end).join(''),
    end: now.slice(now.length - end).join(''),
  }
}

/** One message as its reader sees it. */
export type Said = { readonly text: string; readonly buttons: readonly string[] }
type SaidThen = Said & { readonly number: number }

/** What is said now beside what was said then; null: that one says nothing here. */
export type Line = { readonly now: Said | null; readonly before: SaidThen | null; readonly isSame: boolean }

const isSame = (a: Said, b: Said): boolean =>
  a.text === b.text && a.buttons.length === b.buttons.length && a.buttons.every((title, at) => title === b.buttons[at])

/** Pairs equal messages in their order; what is left between two equal ones stands beside each other. */
export function compareSaid(now: readonly Said[], then: readonly SaidThen[]): readonly Line[] {
  const lines: Line[] = []
  let [i, j] = [0, 0]
  while (i < now.length || j < then.length) {
    const [mine, theirs] = [now[i] ?? null, then[j] ?? null]
    const laterThen = mine === null ? -1 : then.findIndex((one, at) => at >= j && isSame(mine, one))
    const laterNow = theirs === null ? -1 : now.findIndex((one, at) => at >= i && isSame(one, theirs))
    if (mine !== null && laterThen === j) lines.push({ now: now[i++]!, before: then[j++]!, isSame: true })
    else if (theirs !== null && laterThen > j) lines.push({ now: null, before: then[j++]!, isSame: false })
    else if (mine !== null && laterNow > i) lines.push({ now: now[i++]!, before: null, isSame: false })
    else {
      lines.push({ now: mine, before: theirs, isSame: false })
      i += 1
      j += 1
    }
  }
  return lines
}

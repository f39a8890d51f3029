/** What is being looked for in the box: where its sign stands, and the words typed after it. */
export type Trigger = { readonly kind: 'canned' | 'colleague'; readonly from: number; readonly typed: string }

/** Longer than this nobody looks for anything: it is a text that only begins so. */
const longestTyped = 40

/** `/` at the beginning of a line of a reply. */
const canned = new RegExp(`(?:^|\\n)/([^\\n/]{0,${longestTyped}})$`)
/** `@` in a note, where no word ends before it: an address calls nobody. */
const colleague = new RegExp(`(?:^|[^\\p{L}\\p{N}_])@([^\\n@]{0,${longestTyped}})$`, 'u')

/** Null where nothing is looked for at the caret. */
export function triggerAt(text: string, caret: number, isNote: boolean): Trigger | null {
  const typed = (isNote ? colleague : canned).exec(text.slice(0, caret))?.[1]
  if (typed === undefined) return null
  return { kind: isNote ? 'colleague' : 'canned', from: caret - typed.length - 1, typed }
}

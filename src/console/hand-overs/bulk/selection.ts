import { computed, signal } from '@preact/signals'
import { keyOf, type Row, shownRows } from '../queue.ts'

const keys = signal<ReadonlySet<string>>(new Set())
/** Where a range begins. */
let anchor: string | null = null

/** What is chosen and still on the screen: nothing is done to what nobody sees. */
export const selected = computed<readonly Row[]>(() =>
  (shownRows.value ?? []).filter((row) => row.incidentId !== null && keys.value.has(keyOf(row))),
)
export const isSelected = (row: Row): boolean => keys.value.has(keyOf(row))

export function clearSelection(): void {
  anchor = null
  keys.value = new Set()
}

/** `toHere`: with all that stand between it and the last one that was chosen. */
export function toggle(row: Row, toHere = false): void {
  const key = keyOf(row)
  const shown = (shownRows.peek() ?? []).filter(({ incidentId }) => incidentId !== null).map(keyOf)
  const next = new Set(keys.peek())
  const [from, to] = [shown.indexOf(anchor ?? key), shown.indexOf(key)]
  if (toHere && from !== -1 && to !== -1) {
    for (const one of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one)
  } else if (next.has(key)) next.delete(key)
  else next.add(key)
  anchor = key
  keys.value = next
}

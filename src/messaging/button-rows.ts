import type { Button } from './outbound.ts'

/** Lays buttons out in rows: short ones side by side as long as each row stays readable on a phone. */
export function buttonRows(buttons: readonly Button[], rowLength = 24, perRow = 5): readonly (readonly Button[])[] {
  const rows: Button[][] = []
  let room = 0
  for (const button of buttons) {
    const row = rows.at(-1)
    const cost = button.title.length + 3
    if (row !== undefined && row.length < perRow && room >= cost && button.title.length <= rowLength / 2) {
      row.push(button)
      room -= cost
    } else {
      rows.push([button])
      room = button.title.length <= rowLength / 2 ? rowLength - cost : 0
    }
  }
  return rows
}

/**
 * Edits between two words: insert, delete, replace, swap of neighbours (optimal string alignment).
 * Gives up above `limit` and returns `limit + 1`. Compares UTF-16 units.
 */
export function damerau(left: string, right: string, limit: number): number {
  const rows = left.length
  const columns = right.length
  if (Math.abs(rows - columns) > limit) return limit + 1
  let before: number[] = []
  let previous: number[] = Array.from({ length: columns + 1 }, (_, column) => column)
  let bestBefore = 0
  for (let row = 1; row <= rows; row++) {
    const current: number[] = [row]
    let best = row
    for (let column = 1; column <= columns; column++) {
      const same = left.charCodeAt(row - 1) === right.charCodeAt(column - 1)
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1))
      if (
        row > 1 &&
        column > 1 &&
        left.charCodeAt(row - 1) === right.charCodeAt(column - 2) &&
        left.charCodeAt(row - 2) === right.charCodeAt(column - 1)
      ) {
        cost = Math.min(cost, before[column - 2]! + 1)
      }
      current.push(cost)
      if (cost < best) best = cost
    }
    // A swap reaches back two rows.
    if (best > limit && bestBefore + 1 > limit) return limit + 1
    bestBefore = best
    before = previous
    previous = current
  }
  return Math.min(previous[columns]!, limit + 1)
}

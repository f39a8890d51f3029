/** Whether two letters lie side by side on the keyboard. */
type AreNeighbours = (left: string, right: string) => boolean

const swapCost = 0.7
const neighbourCost = 0.6
const doubledCost = 0.7
const missingCost = 0.7
/** Fingers slip a little less on the first letter. */
const firstLetterCost = 0.1

/** How unlikely it is that fingers made `typed` of `meant`: about one an edit, less for the usual slips. */
export function slipCost(typed: string, meant: string, areNeighbours: AreNeighbours): number {
  let before: number[] = []
  let previous = Array.from({ length: meant.length + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const current = [row]
    for (let column = 1; column <= meant.length; column++) {
      let cost = Math.min(
        previous[column]! + extraCost(typed, row - 1, areNeighbours),
        current[column - 1]! + missingCost,
        previous[column - 1]! + exchangeCost(typed[row - 1]!, meant[column - 1]!, areNeighbours),
      )
      const isSwap = typed[row - 1] === meant[column - 2] && typed[row - 2] === meant[column - 1]
      if (row > 1 && column > 1 && isSwap) cost = Math.min(cost, before[column - 2]! + swapCost)
      current.push(cost)
    }
    before = previous
    previous = current
  }
  return previous[meant.length]! + (typed[0] === meant[0] ? 0 : firstLetterCost)
}

function exchangeCost(typed: string, meant: string, areNeighbours: AreNeighbours): number {
  if (typed === meant) return 0
  return areNeighbours(typed, meant) ? neighbourCost : 1
}

/** A key hit besides the right one, or the same key twice. */
function extraCost(typed: string, at: number, areNeighbours: AreNeighbours): number {
  const [letter, ...beside] = [typed[at]!, typed[at - 1], typed[at + 1]]
  const isStray = beside.some((other) => other !== undefined && (other === letter || areNeighbours(other, letter)))
  return isStray ? doubledCost : 1
}

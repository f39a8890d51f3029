/** How a lot of times lie: in the middle, and where nine of ten are below. */
type Spread = {
  readonly meanMs: number
  readonly medianMs: number
  /** Nine of ten took no longer. */
  readonly p90Ms: number
}

/** Of whole seconds, one at least; puts them into another order. Medians are times that somebody really had. */
export function spreadOf(seconds: Int32Array): Spread {
  const last = seconds.length - 1
  const half = Math.ceil(seconds.length / 2) - 1
  const ninth = Math.ceil((seconds.length * 9) / 10) - 1
  const median = select(seconds, half, 0, last)
  return {
    meanMs: meanMsOf(seconds),
    medianMs: median * 1_000,
    // Whatever is smaller than the median stands before it by now.
    p90Ms: select(seconds, ninth, half, last) * 1_000,
  }
}

/** Of whole seconds, one at least. */
export function meanMsOf(seconds: Int32Array): number {
  let sum = 0
  for (const each of seconds) sum += each
  return (sum / seconds.length) * 1_000
}

/** The value that would stand at `wanted` if [from, to] were sorted (Hoare's selection): a million in some ten milliseconds. */
function select(values: Int32Array, wanted: number, from: number, to: number): number {
  const at = (index: number) => values[index] as number
  const swap = (one: number, other: number) => {
    const kept = at(one)
    values[one] = at(other)
    values[other] = kept
  }
  let low = from
  let high = to
  while (low < high) {
    const pivot = at((low + high) >>> 1)
    let left = low
    let right = high
    while (left <= right) {
      while (at(left) < pivot) left += 1
      while (at(right) > pivot) right -= 1
      if (left <= right) {
        swap(left, right)
        left += 1
        right -= 1
      }
    }
    if (wanted <= right) high = right
    else if (wanted >= left) low = left
    else break
  }
  return at(wanted)
}

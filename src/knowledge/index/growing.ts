/** A list of unsigned 32-bit numbers that grows: a quarter of what a list of objects takes. */
interface Growing {
  push(value: number): void
  length(): number
  /** The numbers so far; not to be pushed to any more. */
  done(): Uint32Array
}

export function growing(expected = 1_024): Growing {
  let values = new Uint32Array(expected)
  let length = 0
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    length: () => length,
    done: () => values.slice(0, length),
  }
}

/** Writes JSON in which 64-bit ids stand as raw numbers, as Viber sends them: no JavaScript number can hold them. */
export function viberJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? `@@${item}@@` : item)).replace(
    /"@@(\d+)@@"/g,
    '$1',
  )
}

/** Tokens above 2^53, each new; the last digits are what a careless JSON.parse loses. */
export function makeTokens(): () => bigint {
  let last = 5_741_311_803_571_721_087n
  return () => {
    last += 1_000_003n
    return last
  }
}

/** A messenger's limit for the bot as a whole: `most` in any sliding second; what is beyond is refused and not counted. */
export function makeRate(most: number) {
  let taken: number[] = []
  let refused = 0
  let busiest = 0
  return {
    takes: (): boolean => {
      const now = performance.now()
      taken = taken.filter((at) => now - at < 1_000)
      if (taken.length >= most) {
        refused += 1
        return false
      }
      taken.push(now)
      busiest = Math.max(busiest, taken.length)
      return true
    },
    refused: (): number => refused,
    busiest: (): number => busiest,
  }
}

import { randomFillSync } from 'node:crypto'

const seedBytes = 8
/** To ask the system for chance costs the same for one seed as for hundreds. */
const seedsAtOnce = 512

/** @returns eleven random letters and digits at each call. */
export function makeNewSeed(): () => string {
  const chance = Buffer.alloc(seedBytes * seedsAtOnce)
  let used = chance.length
  return () => {
    if (used === chance.length) {
      randomFillSync(chance)
      used = 0
    }
    used += seedBytes
    return chance.toString('base64url', used - seedBytes, used)
  }
}

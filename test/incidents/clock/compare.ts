import { addWorking, isOpen, workingBetween } from '../../../src/incidents/clock/business-hours.ts'
import { minute } from '../../../src/kit/time.ts'
import { makeOracle } from './oracle.ts'
import { compareStory } from './compare-story.ts'
import { makeRandom, randomScene } from './random-cases.ts'

const minutesOfDay = 1_440

export type Compared = { readonly cases: number; readonly stories: number; readonly differences: readonly string[] }

/**
 * So many random cases, from one seed on: the hours of a calendar, and every fourth time the deadlines of an incident,
 * counted by the clock and by its oracle. What differs comes back as sentences, with the seed to look into it.
 */
export function compareClocks(firstSeed: number, cases: number): Compared {
  const differences: string[] = []
  let stories = 0
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
    const found = compareHours(seed)
    if (seed % 4 === 0) {
      stories += 1
      found.push(...compareStory(seed))
    }
    differences.push(...found.map((what) => `seed ${seed}: ${what}`))
  }
  return { cases, stories, differences }
}

function compareHours(seed: number): string[] {
  const random = makeRandom(seed)
  const { calendar, near: from } = randomScene(random)
  const oracle = makeOracle(calendar)
  const until = from + random.upTo(14 * minutesOfDay)
  const differences: string[] = []
  const compare = (what: string, got: number, expected: number) => {
    if (got !== expected * minute) differences.push(`${what} in ${calendar.zone}: ${got / minute}, not ${expected}`)
  }

  const open = oracle.between(from, until)
  compare(`between ${from} and ${until}`, workingBetween(calendar, from * minute, until * minute), open)
  // Never further than what is known to be open: a calendar may open for a minute a week.
  const length = random.upTo(Math.max(open, 60))
  compare(`${length} from ${from} on`, addWorking(calendar, from * minute, length * minute), oracle.add(from, length))
  for (let looks = 0; looks < 20; looks += 1) {
    const at = from + random.upTo(14 * minutesOfDay)
    // In the last millisecond of the minute, too.
    if (isOpen(calendar, at * minute) !== oracle.isOpen(at)) differences.push(`open at ${at} in ${calendar.zone}`)
    if (isOpen(calendar, at * minute + minute - 1) !== oracle.isOpen(at)) differences.push(`open until ${at + 1}`)
  }
  return differences
}

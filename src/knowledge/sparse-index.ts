/** Texts as weighted features, normalised so that a dot product is a cosine. */
export interface SparseIndex {
  /** Cosine of the features with every text, by its number. Features no text has make the cosine smaller. */
  cosines(features: ReadonlyMap<string, number>): Float32Array
  /** Length of the sum of these texts: dividing a sum of cosines by it gives the cosine with their centre. */
  lengthOfSum(texts: readonly ReadonlyMap<string, number>[]): number
}

interface Postings {
  readonly texts: Uint32Array
  readonly weights: Float32Array
}

/** `texts`: counts of features per text, in the order of their numbers. Gives way every few hundred texts. */
export function* buildSparseIndex(texts: readonly ReadonlyMap<string, number>[]): Generator<void, SparseIndex> {
  const occurrences = new Map<string, number>()
  for (const [number, features] of texts.entries()) {
    for (const feature of features.keys()) occurrences.set(feature, (occurrences.get(feature) ?? 0) + 1)
    if (number % 200 === 199) yield
  }
  const rarityOf = (count: number) => Math.log(1 + texts.length / count)
  const weightOf = (feature: string, count: number) => damped(count) * rarityOf(occurrences.get(feature) ?? 1)
  const building = new Map<string, { texts: number[]; weights: number[] }>()
  for (const [number, features] of texts.entries()) {
    const length = lengthOf(features, weightOf)
    for (const [feature, count] of features) {
      const postings = building.get(feature) ?? { texts: [], weights: [] }
      if (postings.texts.length === 0) building.set(feature, postings)
      postings.texts.push(number)
      postings.weights.push(weightOf(feature, count) / length)
    }
    if (number % 100 === 99) yield
  }
  const index = new Map<string, Postings>()
  let packed = 0
  for (const [feature, postings] of building) {
    index.set(feature, {
      texts: Uint32Array.from(postings.texts),
      weights: Float32Array.from(postings.weights),
    })
    if (++packed % 5_000 === 0) yield
  }

  function cosines(features: ReadonlyMap<string, number>): Float32Array {
    const dots = new Float32Array(texts.length)
    let squares = 0
    for (const [feature, count] of features) {
      const postings = index.get(feature)
      const weight = weightOf(feature, count)
      squares += weight * weight
      if (postings === undefined) continue
      for (let at = 0; at < postings.texts.length; at++) {
        dots[postings.texts[at]!]! += weight * postings.weights[at]!
      }
    }
    const length = Math.sqrt(squares) || 1
    for (let number = 0; number < dots.length; number++) dots[number]! /= length
    return dots
  }

  function lengthOfSum(summed: readonly ReadonlyMap<string, number>[]): number {
    const sum = new Map<string, number>()
    for (const features of summed) {
      const length = lengthOf(features, weightOf)
      for (const [feature, count] of features) {
        sum.set(feature, (sum.get(feature) ?? 0) + weightOf(feature, count) / length)
      }
    }
    let squares = 0
    for (const weight of sum.values()) squares += weight * weight
    return Math.sqrt(squares) || 1
  }

  return { cosines, lengthOfSum }
}

function lengthOf(features: ReadonlyMap<string, number>, weightOf: (feature: string, count: number) => number): number {
  let squares = 0
  for (const [feature, count] of features) squares += weightOf(feature, count) ** 2
  return Math.sqrt(squares) || 1
}

/** The second occurrence of a feature says less than the first; fractions stay fractions. */
function damped(count: number): number {
  return count <= 1 ? count : 1 + Math.log(count)
}

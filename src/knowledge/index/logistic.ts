/** One observation: features (the first is 1, for the intercept), whether it held, and how much it counts. */
export interface Sample {
  readonly features: readonly number[]
  readonly holds: boolean
  readonly weight: number
}

const rounds = 40
/** No single step moves a weight further: Newton's method overshoots where the samples are nearly separable. */
const longestStep = 1

/**
 * Logistic regression by Newton's method, drawn towards `prior` as if `strength` observations had shown it: few samples
 * leave the prior, many replace it. Deterministic. Gives way after each round.
 */
export function* fitLogistic(
  samples: readonly Sample[],
  prior: readonly number[],
  strength: number,
): Generator<void, readonly number[]> {
  let weights = [...prior]
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight, at) => strength * (prior[at]! - weight))
    const curvature = weights.map((_, row) => weights.map((__, column) => (row === column ? strength : 0)))
    for (const { features, holds, weight } of samples) {
      const expected = probability(features, weights)
      const miss = weight * ((holds ? 1 : 0) - expected)
      const spread = weight * expected * (1 - expected)
      for (let row = 0; row < features.length; row++) {
        const feature = features[row]!
        const curved = curvature[row]!
        gradient[row]! += miss * feature
        for (let column = 0; column < features.length; column++) curved[column]! += spread * feature * features[column]!
      }
    }
    const step = solve(curvature, gradient)
    const longest = Math.max(...step.map(Math.abs))
    const shrink = Math.min(1, longestStep / (longest || 1))
    weights = weights.map((weight, at) => weight + shrink * step[at]!)
    if (longest < 1e-4) break
    yield
  }
  return weights
}

export function probability(features: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < features.length; at++) sum += features[at]! * weights[at]!
  return 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, sum))))
}

/** Gauss, without pivoting: the matrix is symmetric and, with the prior's strength on its diagonal, positive. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = matrix[row]![pivot]! / matrix[pivot]![pivot]!
      for (let column = pivot; column < size; column++) matrix[row]![column]! -= factor * matrix[pivot]![column]!
      right[row]! -= factor * right[pivot]!
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let column = row + 1; column < size; column++) right[row]! -= matrix[row]![column]! * right[column]!
    right[row]! /= matrix[row]![row]!
  }
  return right
}

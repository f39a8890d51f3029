/** A queue of people who ask and are served one after the other (M/M/c, or M/M/c+M with patience). */
export type Queue = {
  /** How many ask in an hour. */
  readonly perHour: number
  /** How long one of them is talked with, ms. */
  readonly handlingMs: number
  /** After how long, on average, somebody who waits goes away, ms; null: nobody does. */
  readonly patienceMs: number | null
}

const hourMs = 3_600_000

/** How many are talked with at the same time, on average: erlangs. */
export const loadOf = ({ perHour, handlingMs }: Queue): number => (perHour * handlingMs) / hourMs

/**
 * The part of all who ask that is talked with within so long, 0 to 1, where `places` can be talked with at once. Without
 * patience it is Erlang's formula C (A. K. Erlang, 1917), nothing when more come than can be served; with patience Palm's
 * Erlang A (C. Palm, 1957; N. Gans, G. Koole, A. Mandelbaum, Telephone Call Centers, 2003).
 */
export function servedWithin(withinMs: number, places: number, queue: Queue): number {
  if (queue.perHour === 0) return 1
  if (places === 0 || queue.handlingMs === 0) return places === 0 ? 0 : 1
  return queue.patienceMs === null
    ? servedByAll(withinMs, places, queue)
    : servedByThePatient(withinMs, places, queue, queue.patienceMs)
}

/** That somebody has to wait at all: Erlang C. 1 when more come than can be served. */
export function mustWait(load: number, places: number): number {
  if (load >= places) return 1
  // Erlang B, step by step: no factorial grows out of sight.
  let refused = 1
  for (let place = 1; place <= places; place += 1) refused = (load * refused) / (place + load * refused)
  const used = load / places
  return refused / (1 - used * (1 - refused))
}

function servedByAll(withinMs: number, places: number, queue: Queue): number {
  const load = loadOf(queue)
  if (load >= places) return 0
  return 1 - mustWait(load, places) * Math.exp((-(places - load) * withinMs) / queue.handlingMs)
}

const large = 1e100
/** So unlikely a number of people in the queue is not looked at any more. */
const unlikely = 1e-12

/**
 * Whoever finds `ahead` people waiting is served when one more than those have left, each stage quicker by those who give
 * up: within t, and before their own patience ends, with the probability cμ / (cμ + (ahead + 1)θ) · I(ahead + 1, (cμ + θ) / θ)
 * at 1 − e^(−θt), I the regularised incomplete beta function.
 */
function servedByThePatient(withinMs: number, places: number, queue: Queue, patienceMs: number): number {
  const coming = queue.perHour / hourMs
  const served = 1 / queue.handlingMs
  const giving = 1 / patienceMs
  const gone = -Math.expm1(-giving * withinMs)
  const b = (places * served + giving) / giving
  // How likely it is that so many are there, each as a multiple of none; the sum makes probabilities of them.
  let there = 1
  let sum = 1
  let good = 1
  for (let count = 1; count < places; count += 1) {
    there *= coming / (count * served)
    sum += there
    good += there
    // Of very many places the first ones do not count any more; what is told is a ratio.
    if (there > large) [there, sum, good] = [there / large, sum / large, good / large]
  }
  // Those that find all places taken: the beta function grows by a recurrence from one in the queue to the next.
  let inTime = -Math.expm1(b * Math.log1p(-gone))
  let step = gone * Math.exp(b * Math.log1p(-gone)) * b
  for (let ahead = 0; ; ahead += 1) {
    there *= coming / (places * served + ahead * giving)
    sum += there
    good += there * ((places * served) / (places * served + (ahead + 1) * giving)) * Math.max(0, inTime)
    const isFalling = coming < places * served + (ahead + 1) * giving
    if (isFalling && there < unlikely * sum) break
    inTime -= step
    step *= (gone * (ahead + 1 + b)) / (ahead + 2)
  }
  return good / sum
}

import type { QueueFacts } from '../../conversation/event.ts'
import { minute } from '../../kit/time.ts'
import type { Occasion } from './occasions.ts'

/** How the queue stood: kept with the sentence that told it. Null: nothing was told. */
export function queueTold(occasion: Occasion | null): QueueFacts | null {
  const queue = occasion?.said.map(({ content }) => content.queue).find((one) => one !== undefined)
  if (queue === undefined) return null
  const waitMs = queue.minutes === null ? null : queue.minutes * minute
  return { place: queue.place, waitMs, isAnyoneThere: queue.isThere }
}

import type { Count, CounterName } from '../../kit/counters.ts'

/** Counters since the start, for /metrics. */
export type Counters = {
  readonly count: Count
  all(): readonly { readonly name: CounterName; readonly channel: string; readonly value: number }[]
}

export function makeCounters(): Counters {
  const values = new Map<string, { name: CounterName; channel: string; value: number }>()
  return {
    count: (name, channel) => {
      const key = `${name} ${channel}`
      const known = values.get(key)
      if (known === undefined) values.set(key, { name, channel, value: 1 })
      else known.value += 1
    },
    all: () => [...values.values()],
  }
}

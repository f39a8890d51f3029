import type { RoadHealth } from '../desk/health-port.ts'
import { type CounterName, counters as aboutCounters } from '../kit/counters.ts'

/** What was counted since the start, by name and label. */
export type Counted = readonly { readonly name: CounterName; readonly channel: string; readonly value: number }[]

const aboutRoad = {
  inboxWaiting: 'Messages that came in and are not handled yet.',
  inboxOldestSeconds: 'Age of the oldest message that waits to be handled.',
  outboxQueued: 'Messages that are not sent yet.',
  outboxOldestSeconds: 'Age of the oldest message that is not sent yet.',
  outboxOverdueSeconds: 'For how long the most overdue attempt to send has not been made.',
  outboxUnknown: 'Messages of which it is not known whether they arrived.',
  setAside: 'Messages that were set aside after too many failures.',
  handOversWaiting: 'People who wait for an agent.',
  incidentsOpen: 'Incidents that are not resolved, closed or cancelled.',
} as const satisfies Readonly<Record<keyof RoadHealth, string>>

/** The text format of Prometheus: https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function metricsText(road: RoadHealth | null, counted: Counted): string {
  const gauge = (name: string, help: string, value: number) => family(name, 'gauge', help, [`${name} ${value}`])
  return [
    ...gauge('frontline_up', 'Whether the database answers and takes writes.', road === null ? 0 : 1),
    ...gauge('frontline_resident_bytes', 'Memory of this process.', process.memoryUsage.rss()),
    ...(road === null
      ? []
      : keysOf(aboutRoad).flatMap((key) => gauge(`frontline_${snake(key)}`, aboutRoad[key], road[key]))),
    // What has not happened yet is described, too: whoever writes an alarm finds its name.
    ...keysOf(aboutCounters).flatMap((key) => {
      const name = `frontline_${key}_total`
      const values = counted.filter((one) => one.name === key)
      const lines = values.map(({ channel, value }) => `${name}{channel="${escaped(channel)}"} ${value}`)
      return family(name, 'counter', aboutCounters[key], lines)
    }),
    '',
  ].join('\n')
}

const family = (name: string, type: 'counter' | 'gauge', help: string, lines: readonly string[]) => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...lines,
]

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as Key[]

const escaped = (label: string) => label.replace(/[\\"\n]/g, (found) => (found === '\n' ? '\\n' : `\\${found}`))

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

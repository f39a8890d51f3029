/**
 * What is counted since the start, with what `/metrics` says of it; shown as `frontline_<name>_total`. One more is one
 * more line here and `count('<name>', channel)` where it happens.
 */
export const counters = {
  accepted: 'Requests of a messenger that were stored and answered.',
  rejected: 'Requests at the webhook that were not from the messenger.',
  delivery_sent: 'Messages that the messenger took.',
  delivery_retry: 'Tries to send that will be made again.',
  delivery_unknown: 'Tries to send of which it is not known whether they arrived.',
  delivery_refused: 'Messages that the messenger will never take.',
} as const satisfies Readonly<Record<string, string>>

export type CounterName = keyof typeof counters

/** Counts one more of it, by messenger. */
export type Count = (name: CounterName, channel: string) => void

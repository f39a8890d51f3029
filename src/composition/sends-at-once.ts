import type { SendsAtOnce } from '../desk/road/outbound-ports.ts'

/** Stores are opened before the loop that sends: until it is there, what is written waits for it in the outbox. */
export function makeSendsAtOnce(): SendsAtOnce & { use(loop: SendsAtOnce): void } {
  let current: SendsAtOnce | null = null
  return {
    use: (loop) => {
      current = loop
    },
    reserve: (channel, wanted) => current?.reserve(channel, wanted) ?? 0,
    giveBack: (channel, places) => current?.giveBack(channel, places),
    begin: (rows, leasedAt) => current?.begin(rows, leasedAt),
  }
}

import { type RawBuilder, sql } from 'kysely'

// Whole seconds one after another: two bytes for less than 18 hours, as nearly all are; any other is a mark and four bytes.
// The high byte first, as Postgres sends integers; the two are signed there, so that 0 is the lowest of them.
const mark = 0xffff
const sign = 0x8000

/** A time as it is packed by Postgres; of milliseconds, rounded. */
export const packedSeconds = (ms: RawBuilder<number>): RawBuilder<Buffer> =>
  sql`(case when ${ms} between 0 and ${sql.lit(mark * 1_000 - 501)} then int2send(((${ms} + 500) / 1000 - ${sql.lit(sign)})::int2)
    else '\\x7fff'::bytea || int4send(((${ms} + 500) / 1000)::int4) end)`

/** The same of whole seconds. */
export function packSeconds(seconds: readonly number[]): Buffer {
  const bytes = Buffer.alloc(seconds.length * 6)
  let at = 0
  for (const each of seconds) {
    const isShort = each >= 0 && each < mark
    at = bytes.writeUInt16BE((isShort ? each : mark) ^ sign, at)
    if (!isShort) at = bytes.writeInt32BE(each, at)
  }
  return bytes.subarray(0, at)
}

export function unpackSeconds(bytes: Uint8Array): Int32Array {
  const seconds = new Int32Array(bytes.length / 2)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let count = 0
  for (let at = 0; at < bytes.length; at += 2) {
    const short = view.getUint16(at) ^ sign
    if (short === mark) {
      seconds[count] = view.getInt32(at + 2)
      at += 4
    } else seconds[count] = short
    count += 1
  }
  return seconds.subarray(0, count)
}

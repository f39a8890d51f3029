import { createHmac } from 'node:crypto'
import type { Instant } from '../../kit/time.ts'
import { second } from '../../kit/time.ts'

/** What every authenticator app takes without being told (RFC 6238 with its defaults). */
const stepMs = 30 * second
const digits = 6
/** A phone's clock may be half a minute off, and people take their time to type. */
const reach = 1

export const stepAt = (at: Instant): number => Math.floor(at / stepMs)

/** RFC 4226: the code of one step. */
export function codeOf(key: Uint8Array, step: number, length = digits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const from = (mac.at(-1) ?? 0) & 0x0f
  const number = mac.readUInt32BE(from) & 0x7fffffff
  return String(number % 10 ** length).padStart(length, '0')
}

/** The step whose code this is, of those around the moment and after the last one taken; null: none. */
export function matchingStep(secret: string, code: string, at: Instant, lastStep: number | null): number | null {
  const key = fromBase32(secret)
  const now = stepAt(at)
  for (let step = now - reach; step <= now + reach; step += 1) {
    if (step > (lastStep ?? -1) && codeOf(key, step) === code) return step
  }
  return null
}

/** As an app reads it from a QR code, or a phone from a link. */
export function totpUri(secret: string, login: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(login)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

function fromBase32(text: string): Uint8Array {
  const bits = Array.from(text, (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2))
}

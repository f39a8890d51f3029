import { createHmac, timingSafeEqual } from 'node:crypto'

/** HMAC-SHA256 of the exact bytes, keyed with the bot's token, in hex (Viber REST API, "Callbacks"). */
export function isSigned(body: Uint8Array, signature: string | undefined, token: string): boolean {
  if (signature === undefined || !/^[0-9a-f]{64}$/i.test(signature)) return false
  const expected = createHmac('sha256', token).update(body).digest()
  return timingSafeEqual(Buffer.from(signature, 'hex'), expected)
}

import { codeOf, stepAt } from '../../src/desk/access/totp.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator app shows for this secret; `later` in half minutes. */
export function phoneCode(secret: string, at: number = Date.now(), later = 0): string {
  const bits = Array.from(secret, (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2))
  return codeOf(key, stepAt(at) + later)
}

import { bullet } from '../span.ts'
import { letters } from '../letters.ts'

const product =
  /^(?:windows|win|office|microsoft|iphone|ipad|wi-?fi|thinkpad|outlook|exchange|android|ios|macos|galaxy|redmi|xiaomi|latitude|server|chrome|word|excel|sql|sap|crm|erp|vpn|web|keepass|1password|lastpass|1[cс]|o|m|ms|kb)[-_]?\d+\w{0,3}$/iu
const harmless = letters(
  /^(?:https?:|www\.|ftp:)|^<[^<>]{1,40}>?$|^\{\{?[\p{L}_. -]{1,40}\}{0,2}$|^\$\{?[A-Z_]{2,40}\}?$|^[^@\s]+@[^@\s]+\.\p{L}+$|^\d{1,3}(?:\.\d{1,3}){3}|^\d{1,4}([./-])\d\d?\1\d{1,4}$|^\d\d?:\d\d$|^0x[\da-f]+$|^[a-z_]{2,30}=\d{1,6}$|^(?:inc|инц)-?\d+$|^v?\d+(?:\.\d+)+$|^(?:[\da-f]{2}[:-]){5}|^[\p{L}\d.-]+\\[\p{L}\d.-]+$|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+\/|^\p{L}[\p{L}\d-]*(?:\.\p{L}[\p{L}\d-]+){2,}$/iu,
)
const special = /[!@#$%^&*+=~]/

/** Letters with digits, or with the signs people put into passwords; not addresses, dates, products or accounts. */
export function looksSecret(token: string): boolean {
  const core = token.replace(/[.,;:!?)»"']+$/u, '')
  if (core.length < 4 || isHarmless(core)) return false
  const hasLetter = /\p{L}/u.test(core)
  const hasDigit = /\d/.test(core)
  return (hasLetter && hasDigit) || (special.test(core) && (hasLetter || hasDigit))
}

/** Looks like nothing but a password: small and capital letters and digits, or letters, digits and signs. */
export function isSurelySecret(token: string): boolean {
  const core = token.replace(/[.,;:!?)»"']+$/u, '')
  if (!looksSecret(token) || core.length < 6 || !/\d/.test(core)) return false
  return (/\p{Ll}/u.test(core) && /\p{Lu}/u.test(core)) || (/\p{L}/u.test(core) && special.test(core))
}

/** Can never be a password, whatever stands before it. */
export function isHarmless(token: string): boolean {
  return token.includes(bullet) || harmless.test(token) || product.test(token) || !/[\p{L}\p{N}]/u.test(token)
}

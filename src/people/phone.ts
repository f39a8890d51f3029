import { accept, refuse, type Result } from '../kit/result.ts'

/** Why a text is no phone that a person could be known by. */
export type PhoneFault =
  | 'no_phone'
  | 'not_a_phone'
  /** Ten digits or fewer without a plus: in which country it rings is anybody's guess. */
  | 'phone_without_country'
  /** Excel has made a number of it and cut its digits: 7,91612E+10. */
  | 'phone_rounded'

/** What people put between the digits; an apostrophe at the beginning is Excel's mark of a text. */
const between = /[\s\u00A0\u202F().\-‐‑–—]/g
const rounded = /^\d[.,]\d+e\+?\d+$/i
/** Of a number behind the Russian 8, 7 or +7: ten digits; none begins with 0, 1 or 2 (ITU: Russian numbering plan). */
const russian = /^[3-9]\d{9}$/

/**
 * A phone as E.164: plus, country, number, 8 to 15 digits. Two ways of writing one number come to the same text, so it
 * can be compared by equality. Without a plus a Russian number is known by its 8, 7 or mobile 9, any other by having the
 * eleven digits and more that only come with a country; messengers leave the plus out.
 */
export function normalisePhone(text: string): Result<string, PhoneFault> {
  const typed = text.trim().replace(/^'/, '').replace(/^tel:/i, '')
  if (typed === '') return refuse('no_phone')
  if (rounded.test(typed)) return refuse('phone_rounded')
  const bare = typed.replace(between, '').replace(/^00/, '+')
  if (!/^\+?\d+$/.test(bare)) return refuse('not_a_phone')
  const digits = bare.replace('+', '')
  const rest = digits.slice(1)
  const isAbroad = bare.startsWith('+')
  // No other country begins with 7.
  if (digits.startsWith('7') && (isAbroad || digits.length >= 11)) {
    return digits.length === 11 && russian.test(rest) ? accept(`+${digits}`) : refuse('not_a_phone')
  }
  // No country begins with 89: «+8 916 …» is how it comes out when a plus is put before the eight.
  if (digits.length === 11 && (isAbroad ? digits.startsWith('89') : digits.startsWith('8'))) {
    return russian.test(rest) ? accept(`+7${rest}`) : refuse('not_a_phone')
  }
  if (!isAbroad && /^9\d{9}$/.test(digits)) return accept(`+7${digits}`)
  if (!isAbroad && digits.length < 11) return refuse(digits.length < 6 ? 'not_a_phone' : 'phone_without_country')
  return /^[1-9]\d{7,14}$/.test(digits) ? accept(`+${digits}`) : refuse('not_a_phone')
}

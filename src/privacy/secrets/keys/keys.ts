import { bullet, type Span } from '../span.ts'
import { isKey, isRandom } from './key-shape.ts'
import { letters } from '../letters.ts'

/** Keys that say by their form what they are: from the manuals of those who issue them. */
const forms: readonly RegExp[] = [
  // Bots of Telegram and Viber.
  /(?:(?<![\w])|(?<=\/bot))\d{8,12}:[\w-]{30,45}(?![\w-])/g,
  /(?<![\w-])[\da-f]{16}-[\da-f]{16}-[\da-f]{16}(?![\w-])/gi,
  // Clouds and forges.
  /(?<![\w])(?:AKIA|ASIA|ABIA|ACCA)[A-Z\d]{16}(?!\w)/g,
  /(?<![\w])AIza[\w-]{35}(?![\w-])/g,
  /(?<![\w])ya29\.[\w-]{20,}/g,
  /(?<![\w])(?:gh[pousr]_\w{36,}|github_pat_\w{22,})/g,
  /(?<![\w])(?:glpat|gldt|glrt|glcbt|gloas|glsoat)-[\w.-]{20,}/g,
  /(?<![\w])(?:AQVN|AQAAAA|YCAJE|YCM|YCP|y[0-4]_)[\w-]{30,}/g,
  /(?<![\w])t1\.[\w=-]{20,}\.[\w=-]{20,}/g,
  // Services that a desk meets.
  /(?<![\w])xox[abeoprs]-[\w-]{10,}/g,
  /(?<![\w])(?:sk|pk|rk)_(?:live|test)_\w{16,}/g,
  /(?<![\w])sk-(?:[a-z]{2,10}\d*-)?[\w-]{20,}/g,
  /(?<![\w])hv[sbr]\.[\w-]{20,}/g,
  /(?<![\w])(?:xapp|PMAK|sqp|figd|lin_api|tvly|gsk|xai|nfp|rnd|sbp|pscale_tkn|r8|ntn|secret|dp\.pt|sntrys)[-_][\w-]{24,}/g,
  // Addresses that let whoever knows them write.
  /(?<=hooks\.slack\.com\/(?:services|workflows)\/)[\w/]{20,}/g,
  /(?<=discord(?:app)?\.com\/api\/webhooks\/\d{10,25}\/)[\w-]{20,}/g,
  /(?<=webhook\.office\.com\/webhookb2\/)[\w@/-]{30,}/g,
  // A network's door as its picture tells it.
  /(?<=(?<!\p{L})WIFI:[^\n]{0,100}?P:)[^;\s•]{4,63}(?=;)/giu,
  /(?<![\w])SG\.[\w-]{16,}\.[\w-]{16,}/g,
  /(?<![\w])(?:npm_\w{36}|hf_\w{30,}|dop_v1_[\da-f]{64}|shpat_[\da-f]{32}|pypi-[\w-]{50,}|dckr_pat_[\w-]{20,})/g,
  // What opens a disk (BitLocker: eight times six digits) and what a licence is (five times five).
  /(?<![\d-])\d{6}(?:-\d{6}){7}(?![\d-])/g,
  /(?<![\w-])(?=[A-Z\d-]*\d)(?=[A-Z\d-]*[A-Z])[A-Z\d]{5}(?:-[A-Z\d]{5}){4}(?![\w-])/g,
  // Tokens that are signed, with their claims in them.
  /(?<![\w])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*){1,3}/g,
]
const block =
  /-----BEGIN [A-Z\d ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z\d ]*PRIVATE KEY(?: BLOCK)?-----|$)/g
const inAddress = letters(
  /[a-z][a-z\d+.-]{1,20}:\/\/[^\s/?#@:]{0,100}:(?<password>[^\s/?#@•]{1,200})@(?=[\p{L}\d[])/giu,
)
const named = letters(
  /(?<![\p{L}\d])(?:api[\s_-]?(?:key|token|secret)|access[\s_-]?(?:key|token)|secret[\s_-]?(?:key|access[\s_-]?key)|client[\s_-]?secret|auth[\s_-]?token|bearer|authorization:\s{0,2}basic|private[\s_-]?key|(?:api|апи)[\s-]?ключ\p{L}{0,2}|ключ\p{L}{0,2}\s(?:api|апи)|токен\p{L}{0,3}|token|секретн\p{L}{2,3}\sключ\p{L}{0,2})(?![\p{L}_])["']?\s{0,2}(?:[:=]|is|это|це|[-–—])?\s{0,2}["'«]?(?<key>[\w./+=~-]{16,})/giu,
)
/** «Токен API такого-то банка X»: farther from its name only what looks like drawn at random. */
const namedFarther = letters(
  /(?<![\p{L}\d])(?:токен\p{L}{0,3}|token|(?:api|апи|секретн\p{L}{2,3}|доступа)[\s-]ключ\p{L}{0,2}|ключ\p{L}{0,2}|key|секрет\p{L}{0,2}|secret)(?:[ \t:=,«"'(]{1,3}[\p{L}\d.•-]{1,20}){0,6}?[ \t:=«"'(]{1,3}(?<key>[\w./+=~-]{16,})/giu,
)
/** The words from which a wallet's key is made (BIP-39). */
const seed = letters(
  /(?<!\p{L})(?:сид|seed|мнемоник\p{L}{0,2}|mnemonic|recovery|фраз\p{L}{1,2}|phrase|слова|words|кошел[её]?к\p{L}{0,2}|гаман\p{L}{1,3}|wallet)(?!\p{L})[^\n:=]{0,40}?[\s:=—–-]{1,4}(?<key>(?:1[.)]?\s)?[a-z]{3,8}(?:[ \n,]{1,2}(?:\d\d?[.)]?\s)?[a-z]{3,8}){11,23})(?![a-z])/giu,
)
const hidden = bullet.repeat(8)
/** Cheap: a key is long, in an address, or twelve short words; most messages have neither, and the expressions above cost. */
const mayBeKey = /PRIVATE KEY|:\/\/|[\w./+=~:@-]{12}|(?:[a-z]{3,8}[ \n,]{1,2}(?:\d\d?[.)]?\s)?){11}/i

/** Keys and tokens of programs, private keys, and passwords in addresses. */
export function findKeys(text: string): Span[] {
  const spans: Span[] = []
  const hide = (from: number, length: number) =>
    spans.push({ from, to: from + length, kind: 'key', replacement: hidden })
  // A whole block is surer than its end, which would leave a beginning that has no end any more.
  for (const match of text.matchAll(block)) hide(match.index, match[0].length)
  for (const { from, length } of ends(text)) hide(from, length)
  if (!mayBeKey.test(text)) return spans
  for (const form of forms) for (const match of text.matchAll(form)) hide(match.index, match[0].length)
  for (const match of text.matchAll(inAddress)) {
    const password = match.groups?.['password'] ?? ''
    hide(match.index + match[0].length - 1 - password.length, password.length)
  }
  for (const match of text.matchAll(seed)) {
    const { length } = match.groups?.['key'] ?? ''
    hide(match.index + match[0].length - length, length)
  }
  for (const match of text.matchAll(named)) {
    const key = match.groups?.['key'] ?? ''
    if (isKey(key)) hide(match.index + match[0].length - key.length, key.length)
  }
  for (const match of text.matchAll(namedFarther)) {
    const key = match.groups?.['key'] ?? ''
    if (isRandom(key)) hide(match.index + match[0].length - key.length, key.length)
  }
  return spans
}

/** The end of a private key whose beginning was sent before: its lines, upwards from the last one. */
function ends(text: string): readonly { from: number; length: number }[] {
  const found: { from: number; length: number }[] = []
  for (const { index, 0: line } of text.matchAll(/-----END [A-Z\d ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g)) {
    let from = index
    for (;;) {
      const end = text[from - 2] === '\r' ? from - 2 : from - 1
      const start = text.lastIndexOf('\n', end - 1) + 1
      if (end <= start || end - start > 200 || !/^[\w+/=]{4,}\s*$/.test(text.slice(start, end))) break
      from = start
    }
    if (from < index) found.push({ from, length: index + line.length - from })
  }
  return found
}

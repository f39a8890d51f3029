import { hideDigits, type Span } from '../span.ts'
import { letters } from '../letters.ts'

const iban = letters(/(?<![\p{L}\d•])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z\d]){11,30}(?![\p{L}\d•])/giu)
/** A bank's balance accounts of private people (regulation 809-P of the Bank of Russia); a company's are on its invoices. */
const ofPerson = /^(?:40803|40813|40817|40820|423\d\d|426\d\d)/
/** Twenty digits in groups of any size. */
const account =
  /(?<![\d•+a-z-])(?=4[ \u00a0._-]{0,2}(?:0[ \u00a0._-]{0,2}8|2[ \u00a0._-]{0,2}[36]))\d(?:[ \u00a0._-]{0,2}\d){19}(?![\d•])/giu

/** Accounts of people: IBANs by their check digits, twenty digits by the class of account they begin with. */
export function findAccounts(plain: string): Span[] {
  const spans: Span[] = []
  for (const match of plain.matchAll(iban)) {
    const found = longestRight(match[0])
    if (found === null) continue
    const to = match.index + found.length
    spans.push({ from: match.index, to, kind: 'account', replacement: `${found.slice(0, 2)}${hidden(found.slice(2))}` })
  }
  for (const match of plain.matchAll(account)) {
    if (!isOfPerson(match[0].replaceAll(/\D/g, ''))) continue
    const to = match.index + match[0].length
    spans.push({ from: match.index, to, kind: 'account', replacement: hideDigits(match[0]) })
  }
  return spans
}

/** Twenty digits of a private person's account. */
export const isOfPerson = (digits: string): boolean => digits.length === 20 && ofPerson.test(digits)

const hidden = (text: string): string => text.replaceAll(/[\p{L}\d]/gu, '•')

/** What follows an IBAN after a space may look like its next group. */
function longestRight(found: string): string | null {
  for (let end = found.length; end >= 15; end -= 1) {
    const part = found.slice(0, end)
    if (/[\p{L}\d]$/u.test(part) && isIban(part.replaceAll(/[^\p{L}\d]/gu, '').toUpperCase())) return part
  }
  return null
}

/** How long a number is by its country (the registry of ISO 13616, and the Russian form). */
const lengths = new Map(
  'NO15 BE16 DK18 FO18 FI18 GL18 NL18 SD18 MK19 SI19 AT20 BA20 EE20 KZ20 XK20 LT20 LU20 MN20 HR21 LV21 LI21 CH21 BH22 BG22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22 GI23 IL23 IQ23 OM23 SO23 AE23 TL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 LY25 PT25 ST25 IS26 TR26 BI27 DJ27 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28 NI28 PL28 BR29 EG29 PS29 QA29 UA29 JO30 KW30 MU30 YE30 MT31 SC31 LC32 RU33'
    .split(' ')
    .map((each) => [each.slice(0, 2), Number(each.slice(2))]),
)

/** ISO 13616: moved round, letters as two digits, the remainder of 97 is 1. */
export function isIban(code: string): boolean {
  if (code.length !== lengths.get(code.slice(0, 2)) || !/^[A-Z]{2}\d{2}/.test(code)) return false
  let rest = 0
  for (const sign of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

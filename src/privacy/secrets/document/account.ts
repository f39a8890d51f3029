import { hideDigits, type Span } from '../span.ts'

const iban = /(?<![\p{L}\d•])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z\d]){11,30}(?![\p{L}\d•])/giu
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

/** ISO 13616: moved round, letters as two digits, the remainder of 97 is 1. */
export function isIban(code: string): boolean {
  if (code.length < 15 || code.length > 34 || !/^[A-Z]{2}\d{2}/.test(code)) return false
  let rest = 0
  for (const sign of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

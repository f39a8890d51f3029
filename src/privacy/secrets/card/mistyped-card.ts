import { plainDigits } from '../digits.ts'
import type { Span } from '../span.ts'
import { isCalledCard } from './called-card.ts'
import { isCardNumber, truncated } from './card.ts'
import { letters } from '../letters.ts'

/** Groups of a card in which letters may stand for the digits that they look like. */
const groups = letters(/(?<![\p{L}\d•])[\dOoОоlIІі|ЗзБ]{4}(?:[ .-]?[\dOoОоlIІі|ЗзБ]{4}){3}(?![\p{L}\d•])/gu)
const meant: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  О: '0',
  о: '0',
  l: '1',
  I: '1',
  І: '1',
  і: '1',
  '|': '1',
  З: '3',
  з: '3',
  Б: '6',
}
const mostLetters = 6

/** `4276 O123 …`: the letter O for a zero, a small L for a one; only where the check digit, or whoever writes it, says that it is a card. */
export function findMistypedCards(text: string): Span[] {
  const spans: Span[] = []
  for (const { index, 0: found } of text.matchAll(groups)) {
    const plain = plainDigits(found.replaceAll(/[^\d .-]/g, (letter) => meant[letter] ?? letter))
    const letters = found.match(/[^\d .-]/g)?.length ?? 0
    const digits = plain.replaceAll(/\D/g, '')
    const isCard = isCardNumber(digits) || isCalledCard(digits, text, { from: index, to: index + found.length })
    if (letters === 0 || letters > mostLetters || !isCard) continue
    const replacement = truncated(found, plain, 0, plain.length)
    spans.push({ from: index, to: index + found.length, kind: 'card', replacement })
  }
  return spans
}

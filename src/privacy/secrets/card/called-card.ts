import type { Run } from '../digits.ts'
import { letters } from '../letters.ts'

/** A word for a bank card; not a picture, a cartridge or a SIM. */
const cardWord = letters(
  /(?<![\p{L}-])(?:карт(?:а|ы|е|у|ой|ою|очк\p{L}{1,3}|к[аиуо]\p{L}{0,2}|ці)|cards?|kart(?:a|u|y|oy|e|ka|ki|ku)|visa|виз(?:а|ы|у|ой)|master(?:card)?|мастер(?:кард\p{L}{0,2})?|мир|mir|маэстро|maestro|union\s?pay|юнион\s?п[эе]й|amex|амекс|american\sexpress|простір|белкарт|belkart|jcb)(?!\p{L})/giu,
)
/** A word that says what the number behind it is: then it is not the card's. */
const otherNumber = letters(
  /imei|iccid|сим|(?<!\p{L})sim|заказ|замовл|отслеж|відстеж|order|накладн|трек|track|штрих|barcode|ean|артикул|sku|догов|контракт|contract|сч[её]т|рахун|account|invoice|инн(?!\p{L})|огрн|снилс|полис|policy|лицев|транзакц|операци|transaction|rrn|референс|reference|серийн|serial|s\/n|телефон|phone|чек|квитанц|заявк|обращени|посылк|отправлен|памят|memory|видео/iu,
)
/** How far the word may stand from the number, before it and behind it. */
const before = 48
const behind = 24

/** Lengths that numbers of cards have; fifteen digits are one kind's, with its beginning. */
const isLong = (digits: string): boolean =>
  digits.length === 16 || digits.length === 18 || digits.length === 19 || /^3[47]\d{13}$/.test(digits)

/**
 * Somebody calls it a card: then the length is enough. A number with a slip of a digit is a card's number all the same,
 * and nobody wants it in a chat.
 */
export function isCalledCard(digits: string, plain: string, { from, to }: Run): boolean {
  if (!isLong(digits)) return false
  const left = plain.slice(Math.max(0, from - before), from)
  const word = [...left.matchAll(cardWord)].at(-1)
  if (word !== undefined) {
    const between = left.slice(word.index + word[0].length)
    return !otherNumber.test(between) && !/[.!?]\s+\p{Lu}/u.test(between) && !isOfPhone(left, word.index)
  }
  const right = plain.slice(to, to + behind).split(/[.!?;\n]/)[0] ?? ''
  return right.search(cardWord) !== -1 && !otherNumber.test(right) && !otherNumber.test(left.slice(-20))
}

/** «Сим карта», "SIM card": the number is of another thing. */
const isOfPhone = (left: string, index: number): boolean => /(?:сим|sim)[\s-]*$/i.test(left.slice(0, index))

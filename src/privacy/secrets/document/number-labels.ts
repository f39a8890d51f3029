import { letters } from '../letters.ts'

/** A word right before a number that says what it is, and it is nobody's document, account or card. */
const label = letters(
  /(?:imei|iccid|sim|сим|заказ|замовлен|order|отслеж|відстеж|tracking|накладн|трек|track|штрих|barcode|ean|артик[уел]|article|item|catalog|(?<!\p{L})арт\.|sku|догов|договір|(?<!\p{L})дог\.|(?<!\p{L})накл\.|контракт|contract|инвойс|invoice|полис|policy|транзакц|операци|transaction|rrn|референс|reference|серийн|serial|s\/n|телефон|тел\.|phone|моб|звон|whatsapp|viber|чек|квитанц|заявк|обращени|инцидент|incident|ticket|посылк|отправлен|огрн|бик|кпп|guid|uuid|hash|хеш|хэш|mac|инв|табел|версия|version|id)\p{L}*[\s№#:."«(=-]*(?:(?:номер\p{L}{0,2}|number|no)[\s№#:.]*)?$/iu,
)
const reach = 40

/** Whether the words before `from` say that the number there is of a device, an order, a phone, a contract. */
export const isLabelledOtherwise = (plain: string, from: number): boolean =>
  plain[from - 1] === '+' || label.test(plain.slice(Math.max(0, from - reach), from))

import { letters } from '../letters.ts'

/** A word right before a number that says what it is, and it is nobody's document, account or card. */
const label = letters(
  /(?:imei|iccid|заказ|замовлен|order|отслеж|відстеж|tracking|накладн|трек|track|штрих|barcode|datamatrix|артик[уел]|article|item|catalog|катал|номенклатур|догов|договір|контракт|contract|инвойс|invoice|сч[её]т-фактур|рахунок-фактур|полис|policy|транзакц|операци|transaction|референс|reference|серийн|serial|s\/n|квитанц|заявк|обращени|звернен|инцидент|incident|тикет|тікет|ticket|посыл|посил|отправлен|огрн|guid|uuid|hash|хеш|хэш|табел|версия|version|код\sтовара|идентификатор\p{L}*\sплат|идентификатор|ідентифікатор|сертификат|сертифікат|лиценз|ліценз|талон|показани|сч[её]тчик|упаковк|короб|маркировк|маркуванн|парти[яиюе]|партія|позици|картридж|видеокарт|памяти|скидочн\p{L}{2}\sкарт|(?<!\p{L})(?:арт\.|sku|дог\.|накл\.|рег\.|id|mac|бик|кпп|инв|чек|лот|уин|шк|сим|sim|ean|rrn))\p{L}*[\s№#:."«(=-]*(?:(?:номер\p{L}{0,2}|number|no)[\s№#:.-]*)?$/iu,
)
/** Such a number has fifteen digits at most (E.164): of sixteen this says nothing. */
const phone = letters(
  /(?:телефон|phone|звон|whatsapp|viber|(?<!\p{L})(?:тел\.?|моб))\p{L}*[\s№#:."«(=-]*(?:(?:номер\p{L}{0,2}|number|no)[\s№#:.]*)?$/iu,
)
const reach = 40

/** Whether the words before `from` say that the number there is of a device, an order, a contract, or a phone. */
export function isLabelledOtherwise(plain: string, from: number): boolean {
  const before = plain.slice(Math.max(0, from - reach), from)
  return plain[from - 1] === '+' || label.test(before) || phone.test(before)
}

/** The same of a number that is too long for a phone. */
export const hasOtherLabel = (plain: string, from: number): boolean =>
  label.test(plain.slice(Math.max(0, from - reach), from))

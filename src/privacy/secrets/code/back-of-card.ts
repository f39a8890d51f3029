import { hideDigits, type Span } from '../span.ts'

const back =
  /(?<!\p{L})(?:(?:на|с|со|з|зі|on|from)\s{1,2})(?:оборот\p{L}{0,2}|обратной\sсторон\p{L}|задней\sсторон\p{L}|тыльной\sсторон\p{L}|зворот\p{L}{1,4}(?:\s(?:боц|бок|сторон)\p{L}{1,2})?|the\s(?:back|reverse))(?!\p{L})|(?<!\p{L})(?:сзади|на\sзадней)(?!\p{L})/giu
/** Other things have a back, too. */
const otherThing =
  /страниц|лист|стр\.|документ|накладн|чек|визит|наклейк|короб|бейдж|пропуск|ноут|принтер|монитор|роутер|модем|телефон|блок|корпус|устройств|аппарат|терминал|инвентар|сери|этикет|sticker|laptop|printer|router|phone|page|label|device|box|receipt|паспорт|договор|фото|картин|офис|здани|кабинет|дом/iu
const number = /(?<![\d•.,:/-]|\d )\d{3}(?![\d•:/-]|[.,]\d| \d|\s?(?:руб|р\.|грн|шт|мин|раз|стр|мб|%))/giu
const reach = 40

/** The three digits on the back of a card, told by where they stand: «на обороте вроде 428 или 423». */
export function findBackOfCard(plain: string): Span[] {
  const spans: Span[] = []
  for (const { index, 0: place } of plain.matchAll(back)) {
    const start = index + place.length
    const clause = /^[^\n.!?]*/.exec(plain.slice(start, start + reach))?.[0] ?? ''
    if (otherThing.test(clause) || otherThing.test(plain.slice(Math.max(0, index - reach), index))) continue
    for (const { index: at, 0: code } of clause.matchAll(number)) {
      spans.push({ from: start + at, to: start + at + code.length, kind: 'cvv', replacement: hideDigits(code) })
    }
  }
  return spans
}

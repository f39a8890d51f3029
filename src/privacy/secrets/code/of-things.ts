import { letters } from '../letters.ts'
import type { Word } from '../words.ts'
import { codeWord } from './code-words.ts'

/** «Код склада 4829»: right behind the word stands of what it is, and that opens nothing. */
const ofThings = letters(
  /^\s(?:тн\s)?(?:склад|вэд|помещен|приміщен|поставщик|постачальн|номенклатур|касс|кас[иі]|оборудован|обладнан|станци|дефект|причин|выход|виход|заявк|тариф|улиц|вулиц|стат(?:ьи|ті)|модел|запчаст|краск|цвета|кольор|программ|програм|билет|квитка|групп|груп|организац|організац|предприят|підприєм|мфо|ифнс|налогов|податков|должност|посад|професси|специальност|спеціальн|дисциплин|материал|матеріал|издели|вироб|парти|принтер|неисправн|несправн|останов|зупин|отказ|відмов|объект|об'єкт|точк|магазин|ворот|воріт|шлагбаум|ячейк|комірк|постамат|поштомат|ваканси|план|плательщик|платник|дохода|доход|вычет|упаковк|фонда|документ|форм[ыи]|сч[её]та|рахунк|вид[ау]\s|типа\s)\p{L}*(?:\s(?:операци|документ|работ|платеж)\p{L}*)?[\s:№?—–-]{1,4}(?:номер\s)?$/iu,
)
const thingsCode = letters(
  /(?<!\p{L})(?:dress|post(?:al)?|vendor|cent(?:er|re)|sort|reason|promo|item|tax|station|store|part|colou?r|междугородн\p{L}{2}|міжміськ\p{L}{2}|внутренн\p{L}{2}|внутрішн\p{L}{1,2})\s$/iu,
)
/** «Код МВЗ 104829»: of something that has a name in capitals. */
const named = /^\s\p{Lu}{2,6}\s$/u
const reach = 24

/** Whether `word`, which is "code", has beside it what it is the code of. `between`: what stands between it and the digits. */
export const isOfThing = (plain: string, word: Word, between: string): boolean =>
  ofThings.test(between) ||
  thingsCode.test(plain.slice(Math.max(0, word.from - reach), word.from)) ||
  (named.test(between) && codeWord(between.trim().toLowerCase()) === null)

import { isLabelledOtherwise } from './number-labels.ts'
import { hideDigits, type Span } from '../span.ts'
import { letters } from '../letters.ts'

const number = letters(
  /(?<![\d•+\p{L}-])\d\d[ \u00a0-]?\d\d[\s,;.:№#_-]{0,4}(?:и\s{1,2})?(?:номер|number|no|n)?(?:\s{1,2}паспорта)?[\s.:№#-]{0,4}(?:\d{6}|\d{3}[ -]\d{3}|\d\d[ -]\d\d[ -]\d\d)(?![\d•])/giu,
)
/** Ukrainian ones: two letters and six digits in a booklet, nine digits on a card. */
const ukrainian = letters(/(?<![\p{L}\d•+-])(?:[А-ЯІЇЄҐA-Z]{2}[\s№-]{0,3}\d{6}|\d{9})(?![\d•])/giu)
/** Of a soldier: two letters and seven digits. */
const soldiers = letters(/(?<![\p{L}\d•+-])[А-ЯA-Z]{2}[\s№-]{0,3}\d{7}(?![\d•])/giu)
const soldiersWord = letters(/военн\p{L}{1,3}\sбилет|військов\p{L}{1,3}\s(?:квит|білет)|military\s(?:id|card)/iu)
/** For travel abroad: two digits and seven. */
const abroad = letters(
  /(?<![\p{L}\d•+-])\d\d(?:[ \u00a0№-]{0,3}|[\s,]{1,2}(?:номер|number|no)[\s:]{1,2})\d{7}(?![\d•])/gu,
)
/** As it is printed, with nothing beside it that says that it is of something else. */
const printed = letters(
  /(?<![\d•+\p{L}.,:/№#-]|[\d)] |№ )\d\d ?\d\d(?:[ \u00a0]|[ \u00a0]?№ ?)\d{6}(?![\d•\p{L}%]|[.,:/-]\d| \d)/gu,
)
/** Of a birth certificate: a Roman number, two letters, six digits. */
const certificate = letters(
  /(?<![\p{L}\d])[IVXLCІХУ]{1,6}[-–— ][А-ЯІЇЄҐ]{2}[\s,]{0,2}(?:№|N|номер)?\s{0,2}(?<number>\d{6})(?![\d•])/giu,
)
/** The lines at the foot of a passport that machines read (ICAO 9303): nine places of a number and its check digit. */
const machineRead = letters(/(?<![A-Z\d<])(?<number>[A-Z\d][A-Z\d<]{8}\d)[A-Z<]{3}\d{7}[MFX<]\d{7}(?!\p{L})/gu)
/** Of health insurance, sixteen digits; of the United States, three, two and four. */
const insured = letters(
  /(?:полис\p{L}{0,2}\s(?:[од]мс|обязательн)|(?<!\p{L})омс(?!\p{L})|единый\sномер)[^\d\n]{0,24}(?<number>\d(?:[ -]?\d){15})(?![\d•])|(?:(?<!\p{L})ssn(?!\p{L})|social\ssecurity)[^\d\n]{0,24}(?<ssn>\d{3}[ -]?\d{2}[ -]?\d{4})(?![\d•])/giu,
)
/** Written in one with its word. */
const glued = letters(/(?:паспорт\p{L}{0,2}|passport|pasport)(?<digits>\d{4}\s?\d{6}|\d{9})(?![\d•])/giu)
/** Who gave it out says what it is. */
const issued = letters(
  /(?<![\d•+\p{L}-])(?<number>\d\d[ \u00a0-]?\d\d[ \u00a0№-]{1,3}\d{6})[\s,.;]{1,3}(?:выдан|от\s\d|уфмс|овд|мвд|гу\sмвд|ровд|оуфмс|issued|vydan|видан)/giu,
)
const word = letters(
  /(?<!\p{L})(?:мо[иї]|my)\s(?:данные|дані|details)|пас{1,2}п[оа]рт|pass?port|(?<!\p{L})пасп(?!\p{L})|(?<!\p{L})serija|(?<!\p{L})seri[iy]a|(?<!\p{L})водит\p{L}*\s(?:удост|посвід|прав)|водительск\p{L}{1,3}|(?<!\p{L})в\/у(?!\p{L})|driv(?:er'?s?|ing)\s(?:licen[cs]e|permit)|(?<!\p{L})закордонн\p{L}{1,4}|(?<!\p{L})загран(?:ник|пасп)?\p{L}{0,2}(?!\p{L})|(?<!\p{L})сер(?:и(?:я|и|ю|ей)|і(?:я|ї|ю|єю))(?!\p{L})|(?<!\p{L})id-?карт|вид\p{L}?\sна\sжит|посвідк\p{L}{1,2}\sна|residence\spermit|военн\p{L}{1,3}\sбилет|військов\p{L}{1,3}\s(?:квит|білет)/iu,
)
/** These say what the ten digits are, and it is no passport. */
const otherLabel = letters(
  /(?:тел|телефон[а-яё]{0,2}|phone|моб|мобильный|мобільний|звоните|дзвоніть|инн|іпн|снилс|полис\p{L}{0,2}|policy|заявк[а-яёі]{1,2}|\+\s?7|(?<!\d)8)[\s:.№(]{0,3}$/iu,
)

/**
 * Numbers of documents: Russian passport numbers, 4 + 6 digits or 2 + 7, and Ukrainian ones, near a word that says so, or 4 + 6 as they are
 * printed. Masked whole.
 */
export function findPassports(plain: string): Span[] {
  const spans: Span[] = []
  for (const { index: from, 0: found } of plain.matchAll(printed)) {
    if (isLabelledOtherwise(plain, from) || isOfThing(plain, from, from + found.length)) continue
    spans.push({ from, to: from + found.length, kind: 'passport', replacement: hideDigits(found) })
  }
  for (const match of [...plain.matchAll(number), ...plain.matchAll(ukrainian), ...plain.matchAll(abroad)]) {
    const from = match.index
    const to = from + match[0].length
    const isSolid = /^\d+$/.test(match[0])
    const before = plain.slice(Math.max(0, from - (isSolid ? 24 : 48)), from)
    if (otherLabel.test(before)) continue
    if (!word.test(before) && !word.test(plain.slice(to, to + 24))) continue
    spans.push({ from, to, kind: 'passport', replacement: hideDigits(match[0]) })
  }
  for (const { index: from, 0: found } of plain.matchAll(soldiers)) {
    if (!soldiersWord.test(plain.slice(Math.max(0, from - 48), from))) continue
    spans.push({ from, to: from + found.length, kind: 'passport', replacement: hideDigits(found) })
  }
  for (const { index: from, 0: found, groups } of plain.matchAll(machineRead)) {
    const to = from + found.length
    const number = groups?.['number'] ?? ''
    spans.push({ from, to, kind: 'passport', replacement: hideDigits(number) + found.slice(number.length) })
  }
  for (const match of plain.matchAll(issued)) {
    const number = match.groups?.['number'] ?? ''
    spans.push({
      from: match.index,
      to: match.index + number.length,
      kind: 'passport',
      replacement: hideDigits(number),
    })
  }
  for (const match of [...plain.matchAll(certificate), ...plain.matchAll(insured)]) {
    const digits = match.groups?.['number'] ?? match.groups?.['ssn'] ?? ''
    const to = match.index + match[0].length
    spans.push({ from: to - digits.length, to, kind: 'passport', replacement: hideDigits(digits) })
  }
  for (const match of plain.matchAll(glued)) {
    const digits = match.groups?.['digits'] ?? ''
    const to = match.index + match[0].length
    spans.push({ from: to - digits.length, to, kind: 'passport', replacement: hideDigits(digits) })
  }
  return spans
}

const thing = letters(
  /(?:пропуск|кадастр|дел[оау]|исх|вх|приказ|протокол|лиценз|сертиф|уведомл|плат[её]ж|поручен|реестр|карт|код|ключ|парти|лот|кор|счет|сч[её]т|акт|письм|факс|внутрен|добав|координат|сумм|итого|остат|штук|кабел|модел|модул|деталь|запчаст|билет|рейс|вагон|контейнер|пломб|ячейк|стеллаж|полк|pass|file|case|batch|lot|part|serial|code|key|card|fax|license|certificate|payment|flight|container|total|amount|sum)\p{L}*[\s№#:."«(=-]*(?:номер\p{L}{0,2}[\s№#:.]*)?$/iu,
)
const unit = /^\s?(?:руб|р\.|₽|грн|\$|€|usd|eur|rub|шт|экз|раз|тонн|кг|км|м²|кв)/iu

const isOfThing = (plain: string, from: number, to: number): boolean =>
  thing.test(plain.slice(Math.max(0, from - 40), from)) || unit.test(plain.slice(to, to + 8))

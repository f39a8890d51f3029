import { isLabelledOtherwise } from '../document/number-labels.ts'
import { bullet, type Span } from '../span.ts'
import { letters } from '../letters.ts'

/** What a code was sent by or is for. Of goods, places and errors there are codes with letters as well: those say it, too. */
const sent = letters(
  /(?<!\p{L})(?:[Кк]од\p{L}{0,2}(?:\s(?:из|с|со|з|зі|від|для|на|в|у|письм[аеу]|смс|СМС|sms|SMS|почт[ыу]|пошти|листа|сообщени[яею]|повідомлення|подтверждения|підтвердження|входа|входу|авторизации|авторизації|банка|банку)){1,5}|(?:[Vv]erification|[Ll]ogin|[Cc]onfirmation|[Ss]ecurity|[Oo]ne-?time|[Aa]uth(?:entication)?)\scode|[Cc]ode\sfrom\s(?:the\s)?(?:e-?mail|sms|SMS|text|message|letter))(?:\s(?:такой|это|вот|такий|це|is))?[\s:—–-]{1,3}(?<code>(?=[A-Z\d]*\d)(?=[A-Z\d]*[A-Z])[A-Z\d]{5,8})(?![\p{L}\d_-])/gu,
)

/** As one who sends many of them marks his own: `G-482913`. */
const marked = letters(/(?<![\p{L}\d№_-])G-(?<code>\d{6})(?![\p{L}\d-])/gu)

/** «Код из письма K7RQ2M»: one-time codes of capitals and digits, right behind what sent them. */
export function findLetteredCodes(text: string): Span[] {
  const own = [...text.matchAll(marked)].filter(({ index }) => !isLabelledOtherwise(text, index))
  return [...text.matchAll(sent), ...own].map(({ index, 0: found, groups }) => {
    const length = groups?.['code']?.length ?? 0
    const to = index + found.length
    return { from: to - length, to, kind: 'code', replacement: bullet.repeat(8) }
  })
}

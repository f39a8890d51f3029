import { remembered } from '../../kit/functions/remembered.ts'
import { codeWord, isCardItself, isOnCard, isOtherCode } from '../secrets/code/code-words.ts'
import { passwordWords } from '../secrets/password/keyword.ts'
import { respelled } from '../secrets/respelled.ts'
import { bullet } from '../secrets/span.ts'
import { wordsOf } from '../secrets/words.ts'
import { letters } from '../secrets/letters.ts'

/** What may be said in a later message than its name. */
export type Awaited = 'password' | 'code' | 'cvv' | 'word' | 'key'
/**
 * How surely a value follows the name: `denied`, whoever names it has none ("forgot it"); `spoken of`, asked or told
 * about; `half`, its login was said; `coming`, about to be said; `given`, said and masked, of which there may be a second and a corrected one.
 */
export type Openness = 'denied' | 'spoken of' | 'half' | 'coming' | 'given'

const noPassword = letters(
  /(?<!\p{L})(?:не\s+(?:помн|подход|приним|работ|зна|пуска|прав|вер|пам|прийма|підх|прац)\p{L}*|забы\p{L}*|забу\p{L}*|потер\p{L}*|сброс\p{L}*|сбрас\p{L}*|ист[её]к\p{L}*|истекает|просроч\p{L}*|заблок\p{L}*|неверн\p{L}*|неправильн\p{L}*|невірн\p{L}*|смен\p{L}*|помен\p{L}*|змін\p{L}*|восстан\p{L}*|віднов\p{L}*|скин\p{L}*|скид\p{L}*|expir\p{L}*|forg[oe]t\p{L}*|reset\p{L}*|lock\p{L}*|invalid|incorrect|(?:not|n[o']t)\s+(?:accept|work|remember|know|let)\p{L}*|chang\p{L}*|lost)/iu,
)
/** Of a code that does not arrive there is none; of one that is refused there is. */
const noCode = letters(
  /(?<!\p{L})(?:не\s+(?:прих[оі]д|приш|прий(?!м)|пр[ие]ход|получ|отрим|доход|дош|вид|бач|помн|зна|пам)\p{L}*|нет\s+(?:кода|смс)|нема|забы\p{L}*|забу\p{L}*|потер\p{L}*|заблок\p{L}*|(?:not|n[o']t)\s+(?:arriv|com|get|receiv|remember|know)\p{L}*|never|forg[oe]t\p{L}*|block\p{L}*|lost)/iu,
)
const asks = letters(
  /\?\s*$|^\s*(?:как|какой|какая|какие|где|куда|что|зачем|почему|можно|надо|нужн\p{L}*|подскаж\p{L}*|дайте|пришлите|скажите|вышлите|хочу|який|яка|де|чому|треба|потріб\p{L}*|how|what|which|where|why|can|could|do|please|need)(?!\p{L})/iu,
)
/** «А, пришёл», «вспомнила», "here it is": now there is one. */
const comesNow = letters(
  /(?<!не\s{1,3})(?<!не)(?<!\p{L})(?:приш[её]л|пришло|пришла|пришли|вспомнил\p{L}*|припомн\p{L}*|наш[её]л|нашла|нашли|нашлос\p{L}|наш[её]лся|прислал\p{L}*|скину|скинул\p{L}*|скажу|напишу|отправлю|пришлю|выдал\p{L}*|дали|вот|держи\p{L}*|лови\p{L}*|запис\p{L}*|написан\p{L}*|продикту\p{L}*|диктую|прийш(?:ов|ла|ло)|згада\p{L}*|знайш\p{L}*|надісла\p{L}*|ось|тримай\p{L}*|here|found|remember(?:ed)?|got\s(?:it|one|this|the)|gave|arrived|came)(?!\p{L})/iu,
)

const agreed = letters(
  /(?<!\p{L})(?:(?:кодов|контрольн|секретн|проверочн)\p{L}{1,3}\s{1,2}(?:слов|фраз)\p{L}{0,2}|code\s?word|secret\s(?:word|answer|phrase)|девичь\p{L}{1,2}\sфамили\p{L}|maiden\sname)(?!\p{L})/iu,
)
const keyWord = letters(
  /(?<!\p{L})(?:токен\p{L}{0,3}|tokens?|api|апи|ключ\p{L}{0,2}|keys?|секрет\p{L}{0,2}|secrets?|bearer|сид|seed)(?!\p{L})/iu,
)
const access = letters(
  /(?<!\p{L})(?:данные\sдля\sвхода|уч[её]тк\p{L}{1,2}|уч[её]тн\p{L}{2,3}\sданны\p{L}|обліков\p{L}{1,3}|credentials|creds|доступы|логин\p{L}{0,2}\sи\sпарол\p{L}*)(?!\p{L})/iu,
)
const hiddenWhole = new RegExp(`(?<![${bullet}\\d][ -]?)${bullet}{8}(?![ -]?[${bullet}\\d])`, 'u')
const hiddenCard = new RegExp(`\\d{4}[ -]?\\d\\d${bullet}`, 'u')
const otherPad = /(?:пин|pin)[-\s]?(?:п[аэ]д|pad)/giu

/** What a message says of values that may stand in another one. */
interface Announcement {
  /** What it announces, and how surely. */
  readonly announces: ReadonlyMap<Awaited, Openness>
  /** It names another kind of code than one that lets somebody in. */
  readonly isOfOther: boolean
  /** Somebody says that they have now what was named before. */
  readonly isComing: boolean
  /** It tells a login (`said`), or asks for it or leads up to it (`named`). */
  readonly login: 'said' | 'named' | null
}

/** The messages of a talk are read again with each one that follows; they are kept masked, as in the store. */
export const announcementIn: (message: string) => Announcement = remembered(
  (message) => ({
    announces: announcedIn(message),
    isOfOther: wordsOf(message).some(({ text }) => isOtherCode(text)),
    isComing: comesNow.test(message),
    login: loginIn(message),
  }),
  { most: 2_000, longest: 300 },
)

function announcedIn(written: string): ReadonlyMap<Awaited, Openness> {
  const message = respelled(written)?.text ?? written
  const found = new Map<Awaited, Openness>()
  const isHidden = message.includes(bullet)
  const add = (kind: Awaited, none: RegExp) => found.set(kind, isHidden ? 'given' : opennessOf(message, none))
  if (passwordWords(message).length > 0 || access.test(message)) add('password', noPassword)
  const words = wordsOf(message.replaceAll(otherPad, ' ')).map(({ text }) => text)
  const says = new Set(words.map(codeWord))
  const isOfBack = words.some(isOnCard) && (says.has('digits') || says.has('code') || words.some(isCardItself))
  if (says.has('cvv') || isOfBack) add('cvv', noPassword)
  const isOther = words.some(isOtherCode)
  if (says.has('secret') || ((says.has('code') || says.has('message')) && !isOther)) add('code', noCode)
  if (agreed.test(message)) add('word', noPassword)
  if (keyWord.test(message)) add('key', noPassword)
  if (hiddenCard.test(message)) found.set('cvv', 'given')
  if (found.size === 0 && hiddenWhole.test(message)) found.set('password', 'given')
  return found
}

function opennessOf(message: string, none: RegExp): Openness {
  if (comesNow.test(message)) return 'coming'
  if (none.test(message)) return 'denied'
  return asks.test(message) ? 'spoken of' : 'coming'
}

const login = letters(
  /(?<!\p{L})(?:логин|логін|login|user(?:name)?|юзер|пользователь|користувач|уч[её]тная\sзапись|уч[её]тка|обліковка)(?!\p{L})(?<rest>.{0,60})/iu,
)

function loginIn(message: string): 'said' | 'named' | null {
  const rest = login.exec(message)?.groups?.['rest']
  if (rest === undefined) return null
  return /^\s{0,2}(?:[:=-]|это|is|такой|мой|у\sменя)?\s{0,2}[a-z][a-z\d._@\\-]{2,40}(?=$|[\s,;.])/iu.test(rest)
    ? 'said'
    : 'named'
}

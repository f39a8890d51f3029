import { rememberedUntilFull } from '../../kit/functions/remembered-until-full.ts'
import { isNear } from './near-word.ts'
import { letters } from './letters.ts'

/** A text in which misspelt words for secrets and drawn digits are as others write them, and where its characters stood. */
interface Respelled {
  readonly text: string
  /** The place in the original of a place in `text`. */
  origin(position: number): number
}

const keyboard = new Map(
  Array.from(`qwertyuiop[]asdfghjkl;'zxcvbnm,.\``, (key, at) => [key, 'йцукенгшщзхъфывапролджэячсмитьбюё'[at] ?? key]),
)
const otherKeyboard = new Map([...keyboard].map(([latin, cyrillic]) => [cyrillic, latin]))

/** What is said of secrets, as whoever forgot to switch the keyboard types it. */
const russian = letters(
  /^(?:паспорт\p{L}{0,2}|загран\p{L}{0,8}|карт[аыуе]|картой|карточк[аиуе]|карточкой|картк[аиу]|код|кода|кодом|смс|смска|пин|пин-код|снилс|инн|іпн|логин\p{L}{0,2}|логін\p{L}{0,2}|сч[её]т|сч[её]та|токен|токена|ключ|секрет|серия|номер)$/u,
)
const english = /^(?:passport|card|code|cards|pin|token|login|account|secret|iban|cvv2?|cvc2)$/
/** «Си-ви-ви», `c v v`: as its letters are called, and what it is for. */
const saidByLetters = letters(
  /(?<![\p{L}\d])(?:с[иі][\s-]?в[иі][\s-]?[вс][иі]|ц[эе][\s-]?в[эе][\s-]?[вц][эе]|[cсц][\s-][vв][\s-][vвcсц])(?:[\s-]?2)?(?![\p{L}\d])|(?<![\p{L}\d])(?:последн\p{L}{1,3}\s|останн\p{L}{1,3}\s|last\s)?(?:3|три|three)\s(?:последн\p{L}{1,3}\s)?(?:цифр\p{L}{1,2}|digits)\s[^\n\d]{0,30}?(?:подпис|підпис|signature)\p{L}{0,2}(?:\s(?:на|on|of)\s(?:the\s|my\s)?(?:карт|card)\p{L}{0,5})?|(?<!\p{L})card\s(?:security|verification|validation)\s(?:value|number|code|digits)|(?<!\p{L})(?:security|verification|защитн\p{L}{2}|контрольн\p{L}{2})\s(?:number|digits?|номер|цифры|число)(?=[^\n]{0,30}(?<!\p{L})(?:card|карт))/giu,
)
/** Digits in boxes and circles, and those of mathematicians. */
const drawnDigit = /\d\ufe0f?\u20e3|[\u2460-\u2468\u24ea\u{1d7ce}-\u{1d7ff}]/gu
/** What a slip of a finger is looked for in. Shorter words have neighbours of their own. */
const slipped =
  'паспорт паспорта паспорту паспортом паспорте карточка карточки карточку карточке картка картки картку обороте обратной подтверждения подтверждение одноразовый логин загранпаспорт загранпаспорта страховой токен passport security'.split(
    ' ',
  )
const shortestSlipped = 5
/** Words of their own, one letter from those. */
const ownWords = letters(
  /^(?:обороне|повороте|логик\p{L}|логин\p{L}?|током|токе|токен\p{L}?|картина|карточ\p{L}{1,3}|паспорт\p{L}{0,3})$/u,
)

/** Null where nothing of it is misspelt so. */
export function respelled(text: string): Respelled | null {
  const parts: { readonly from: number; readonly to: number; readonly word: string }[] = []
  for (const { index, 0: token } of text.matchAll(/(?<![\p{L}\d])\p{L}[\p{L};'[\],.-]{2,24}(?!\p{L})/gu)) {
    const word = meant(token)
    if (word !== null) parts.push({ from: index, to: index + word.length, word: word.text })
  }
  for (const { index, 0: said } of text.matchAll(saidByLetters)) {
    parts.push({ from: index, to: index + said.length, word: 'cvv' })
  }
  for (const { index, 0: drawn } of text.matchAll(drawnDigit)) {
    parts.push({ from: index, to: index + drawn.length, word: drawn.normalize('NFKC')[0] ?? drawn })
  }
  if (parts.length === 0) return null
  parts.sort((a, b) => a.from - b.from || b.to - a.to)
  let position = 0
  let result = ''
  const places: number[] = []
  const take = (part: string, from: number, to: number) => {
    for (let at = 0; at < part.length; at += 1) places.push(Math.min(from + at, to))
    result += part
  }
  for (const { from, to, word } of parts) {
    // A slip within a phrase that is taken as a whole.
    if (from < position) continue
    take(text.slice(position, from), position, from)
    take(word, from, to)
    position = to
  }
  take(text.slice(position), position, text.length)
  places.push(text.length)
  return { text: result, origin: (at) => places[at] ?? text.length }
}

/** The word that was meant, and how much of the token it took. Asked for each word that anybody writes. */
const meant = rememberedUntilFull(readWord, 10_000)

function readWord(token: string): { readonly text: string; readonly length: number } | null {
  const word = (/^\p{L}+/u.exec(token)?.[0] ?? '').toLowerCase()
  // Keys for letters of the other language are signs in this one: a word may end with them or be followed by them.
  for (const typed of new Set([word, token.toLowerCase()])) {
    const switched = Array.from(typed, (key) => keyboard.get(key) ?? otherKeyboard.get(key) ?? key).join('')
    const isMeant = /^[a-z]/.test(typed) ? russian.test(switched) : english.test(switched)
    if (isMeant) return { text: switched, length: typed.length }
  }
  if (word.length < shortestSlipped || slipped.includes(word) || ownWords.test(word)) return null
  const target = slipped.find((each) => each[0] === word[0] && isNear(word, each))
  return target === undefined ? null : { text: target, length: word.length }
}

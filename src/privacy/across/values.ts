import { isUnit } from '../secrets/code/code-words.ts'
import { isKey, isRandom } from '../secrets/keys/key-shape.ts'
import { bare } from '../secrets/password/bare.ts'
import { commonOnes } from '../secrets/password/password.ts'
import { isPhraseOfWords } from '../secrets/password/passphrase.ts'
import { prose, proseEnding, proseStem } from '../secrets/password/prose.ts'
import { isSurelySecret, looksSecret } from '../secrets/password/secret-token.ts'
import { isMark, isThing } from '../secrets/password/thing.ts'
import { isPointing, pointsOnly } from '../secrets/pointing.ts'
import { isSmallTalk } from '../secrets/small-talk.ts'
import type { Awaited, Openness } from './announcement.ts'
import { letters } from '../secrets/letters.ts'

/** Where a value stands in its message. */
interface Place {
  readonly from: number
  readonly to: number
}

interface Expected {
  readonly openness: Openness
  /** Whether the message right before says that the value is the next thing: «пароль такой:». */
  readonly isNext: boolean
}

/** The values in a message that fit what was announced; none where it also speaks of something else. */
export const valuesIn = {
  password: passwordsIn,
  code: (message, { openness }) => (openness === 'denied' ? [] : numbersIn(message, 4, 8)),
  cvv: (message, { openness }) => (openness === 'denied' ? [] : securityCodesIn(message)),
  word: (message, { openness }) => (openness === 'coming' || openness === 'given' ? wordIn(message) : []),
  key: (message, { openness }) => keysIn(message, openness === 'denied'),
} satisfies Readonly<Record<Awaited, (message: string, expected: Expected) => readonly Place[]>>

interface Token extends Place {
  readonly text: string
}

const mostWords = 10

function tokensOf(message: string): readonly Token[] {
  return [...message.matchAll(/\S+/gu)].flatMap(({ index, 0: raw }) => {
    const { token, offset } = bare(raw)
    return token === '' ? [] : [{ from: index + offset, to: index + offset + token.length, text: token }]
  })
}

function passwordsIn(message: string, { openness, isNext }: Expected): readonly Place[] {
  const tokens = tokensOf(message)
  if (tokens.length > mostWords) return []
  const isLikely = (token: string) => isPassword(token, isNext ? 'coming' : openness)
  const [word, digits] = tokens
  // The same once more, with a space in it.
  if (openness === 'given' && tokens.length === 2 && word !== undefined && digits !== undefined) {
    const isApart = /^[a-z]{4,}$/.test(word.text) && /^\d{1,4}$/.test(digits.text) && !isPointing(word.text)
    if (isApart && !isThing(word.text + digits.text)) return [{ from: word.from, to: digits.to }]
  }
  const values = tokens.filter(({ text }) => isLikely(text))
  const others = tokens.filter(({ text }) => !isLikely(text))
  if (values.length > 0 && others.every(({ text }) => !/\d/.test(text) && pointsOnly(text))) return values
  if (values.length === 0) return isNext ? plainPassword(message, tokens) : []
  // «Говорит, что неверно, а я ввожу Kot_2020»: the word before it points at it, whatever the rest is about.
  return tokens.filter(({ text, from }, index) => {
    const before = tokens[index - 1]?.text ?? ''
    const isShown = isPointing(before) && !/^(?:в|на|из|от|к|с|со|по|за|до|у|on|in|from|of|to|with|at)$/iu.test(before)
    return isSurelySecret(text) && !isThing(text) && !isMark(text) && (isShown || /:\s*$/.test(message.slice(0, from)))
  })
}

/** By its form alone; the less surely a password comes, the more of a password it must be. */
function isPassword(token: string, openness: Openness): boolean {
  if (isThing(token)) return false
  const isSure = openness === 'coming' || openness === 'given'
  if (/^\d+$/.test(token))
    return openness === 'coming' && token.length >= 4 && token.length <= 12 && !/^[78]9\d{9}$/.test(token)
  if (!looksSecret(token)) return false
  if (isMark(token) && !/[!@#$%^&*]/.test(token)) return isSure && /^\p{L}{4,}/u.test(token)
  if (isSurelySecret(token) || isSure) return true
  // A login with the number of a namesake.
  if (openness === 'denied' && /^[\p{L}._-]+\d{1,2}$/u.test(token)) return false
  if (openness === 'spoken of' && /^(?:[\p{L}._-]+\d|\p{L}{1,4}\d\d)$/u.test(token)) return false
  return openness === 'spoken of' || openness === 'half' || /^\p{L}{4,}.*\d.*\d.*\d/u.test(token)
}

/** Right behind «пароль такой:» also what has no sign of a password. */
function plainPassword(message: string, tokens: readonly Token[]): readonly Place[] {
  const [only] = tokens
  if (tokens.length === 1 && only !== undefined) {
    const isOne = commonOnes.test(only.text) || /^\p{L}{4,32}$/u.test(only.text)
    return isOne && !isOrdinary(only.text) ? [only] : []
  }
  const text = message.trim()
  const from = message.indexOf(text)
  return text.includes('\n') || !isPhraseOfWords('пароль', text) ? [] : [{ from, to: from + text.length }]
}

const isOrdinary = (word: string): boolean =>
  isPointing(word) || isSmallTalk(word) || prose.test(word) || proseStem.test(word) || proseEnding.test(word)

const number = letters(
  /(?<![\p{L}\d•№#+$€]|•[ -]|\d[.,:/-])(?:\d{3,8}|\d(?: \d){2,7}|\d\d(?:[ -]\d\d){1,3}|\d{3}[ -]\d{3}|\d{4}[ -]\d{4})(?![\p{L}\d•%₽$€]|[ -]?[\d•]|[.,:/]\d)/gu,
)

/** «Ввожу 62840917 и ошибка»: what came of it. */
const typed = letters(
  /^\s*(?:ввожу|вв[её]л\p{L}?|вбиваю|набираю|вводжу|вв[іи]в|набираю|i?\s?(?:type|enter|typed|entered))(?!\p{L})/iu,
)
const outcome = letters(
  /(?:[\s,]+(?:и|а|но|і|and|but))?[\s,]+(?:(?:пишет|говорит|выда[её]т|каже|пише|it\ssays)\s)?(?:ошибк\p{L}|помилк\p{L}|error|неверн\p{L}{1,2}|невірн\p{L}{1,2}|wrong|отказ)[\s.!]*$/iu,
)

/** Numbers that are all the message says: no date, no time, nothing with a word that names or counts it. */
function numbersIn(message: string, shortest: number, longest: number): readonly Place[] {
  const places: Place[] = []
  let rest = ''
  let position = 0
  for (const { index, 0: found } of message.matchAll(number)) {
    const to = index + found.length
    const size = found.replaceAll(/\D/g, '').length
    if (size < shortest || size > longest) return []
    const next = /^\s{0,2}(\p{L}+)/u.exec(message.slice(to, to + 24))?.[1]?.toLowerCase()
    if (next !== undefined && isUnit(next)) return []
    rest += `${message.slice(position, index)} `
    position = to
    places.push({ from: index, to })
  }
  rest += message.slice(position)
  if (typed.test(message)) rest = rest.replace(outcome, '')
  // `G-482913`: one letter is the sender's.
  const said = rest.replaceAll(/(?<!\p{L})\p{L}-(?=\s|$)/gu, '')
  const isShort = (said.match(/\p{L}+/gu) ?? []).length <= mostWords
  return isShort && !/[\d№#$€₽%@\\]/.test(said) && pointsOnly(said) ? places : []
}

/** Three digits, or with the card's expiry date before them. */
function securityCodesIn(message: string): readonly Place[] {
  const dated = /^\s*(?:до\s)?\d\d\s?[/.-]\s?(?:\d{4}|\d\d)[\s,;/]{1,3}(?:\p{L}+\s)?(\d{3})[\s.!]*$/u.exec(message)
  if (dated?.[1] !== undefined) {
    const from = message.lastIndexOf(dated[1])
    return [{ from, to: from + 3 }]
  }
  return numbersIn(message, 3, 4)
}

function wordIn(message: string): readonly Place[] {
  const tokens = tokensOf(message).filter(({ text }) => !isPointing(text))
  const [only] = tokens
  if (tokens.length !== 1 || only === undefined || !/^\p{L}[\p{L}\d!_-]{2,30}$/u.test(only.text)) return []
  const isVerb = /(?:ю|ешь|ем|ете|ут|ют|ат|ят|ла|ли)$/iu.test(only.text)
  const isDenied = /(?<!\p{L})(?:не|нет|нету|ні|not?|don'?t|never)(?!\p{L})/iu.test(message)
  return isDenied || /\?\s*$/.test(message) || isVerb || isOrdinary(only.text) || isThing(only.text) ? [] : [only]
}

function keysIn(message: string, isDenied: boolean): readonly Place[] {
  const tokens = tokensOf(message)
  const isOne = ({ text }: Token) =>
    text.length >= 16 && !isThing(text) && /^[\w./+=~:-]+$/.test(text) && (isDenied ? isRandom(text) : isKey(text))
  const others = tokens.filter((token) => !isOne(token))
  return others.every(({ text }) => !/\d/.test(text) && pointsOnly(text)) ? tokens.filter(isOne) : []
}

import { bullet, type Span } from '../span.ts'
import { bare } from './bare.ts'
import type { Keyword } from './keyword.ts'
import { prose, proseEnding, proseStem } from './prose.ts'
import { isHarmless, isSurelySecret, looksSecret } from './secret-token.ts'
import { isMark, isThing } from './thing.ts'
import { isBarePhrase, isPhraseOfWords } from './passphrase.ts'
import { letters } from '../letters.ts'

const marked = letters(
  /^((?:[ \t]{1,3}(?:\p{L}[\p{L}\p{N}.@/_-]{0,30}|\d{1,2}(?=\s))){0,4}?)(\s{0,3}[:=]{1,2}|[ \t]{1,3}[-–—](?=[\s\p{L}\d])|[ \t]{1,3}(?:is|это|це)(?=\s))\s{0,3}(\S+)/iu,
)
const changing = letters(
  /(?:смен|помен|измен|змін|помін|віднов|скину|скид|забу|сброс|сбрас|забыл|восстан|обнов|reset|chang|forg[oe]t|updat|recover)\p{L}*(?:\s+\p{L}+)?\s*$/iu,
)

/** What so many choose that it needs no sign of a password. */
export const commonOnes = letters(
  /^(?:qwert\p{L}*|asdf\p{L}*|zxcv\p{L}*|qaz(?:wsx)?\p{L}*|йцук\p{L}*|фыва\p{L}*|letmein|iloveyou|welcome|monkey|dragon|sunshine|princess|football|superman)$/iu,
)

const withLogin = /(?:логин|логін|уч[её]тк[аи]|обліковка|login|user(?:name)?)\s(?:и|та|й|and|\+)\s$/iu

const hidden = bullet.repeat(8)
const reach = 24

/** Passwords near a word for them; the words themselves, and sentences about passwords, stay. */
export function findPasswords(text: string, keywords: readonly Keyword[]): Span[] {
  const spans: Span[] = []
  for (const { from, to, word } of keywords) {
    const tail = text.slice(to, to + 120)
    const before = text.slice(Math.max(0, from - 90), from)
    spans.push(
      ...phraseBehind(word, tail, to),
      ...barePhrase(word, before, tail, to),
      ...behindMarker(word, tail, to),
      ...onNextLine(before, tail, to),
      ...behind(word, before, tail, to),
      ...inFront(before, from),
    )
  }
  return spans
}

/** Said right behind the word, or behind what it opens, on a line of its own: `пароль от почты`, and below it `Qwerty123`. */
function onNextLine(before: string, tail: string, end: number): Span[] {
  // `Логин и пароль`, and below it the one and the other.
  const both = withLogin.test(before) ? /^\s*\n\s*\S{3,40}[^\S\n]*\n\s*(?<token>\S{4,64})\s*(?:\n|$)/u.exec(tail) : null
  const told = both?.groups?.['token']
  if (told !== undefined && looksSecret(told) && !isThing(told))
    return [span(end + (both?.[0].lastIndexOf(told) ?? 0), told.length)]
  const match =
    /^(?: (?:от|для|к|на|в|від|до|for|to|of) [\p{L}\d-]{1,20}(?: [\p{L}\d-]{1,20})?| у меня| вот| который| який| админа)?(?: \([^()\n]{1,40}\))?[ \t]{0,3}[.,:—–-]?[ \t]{0,3}\n\s{0,3}(\S{4,64})([^\n]*)/u.exec(
      tail,
    )
  const [whole, rawToken, rest] = match ?? []
  if (whole === undefined || rawToken === undefined || rest === undefined || changing.test(before)) return []
  const { token, offset } = bare(rawToken)
  // «Не подходит пароль», and below it the number of a computer: only a word that stands by itself announces what is below.
  const isAnnounced =
    /^\s*(?:(?:не|ні|not|doesn't|does not)\s\p{L}+)?\s*$/iu.test(rest) &&
    /(?:^|\n)\s*(?:(?:мой|вот|мій|ось|my|the|логин и|login and|новый|старый|временный|доменный|текущий|прежний|рабочий|домашний|одноразовый|новий|старий|тимчасовий|new|old|temporary|wi-?fi|вай-?фай)\s+)?$/iu.test(
      before,
    )
  const isGiven = isSurelySecret(token) || (isAnnounced && (looksSecret(token) || /^\d{4,}$/.test(token)))
  if (!isGiven || isHarmless(token)) return []
  return [span(end + whole.length - rest.length - rawToken.length + offset, token.length)]
}

/** `password: correct horse battery staple`, «пароль: три синих кита 42»: masked as a whole. */
function phraseBehind(word: string, tail: string, end: number): Span[] {
  const said = /^\s{0,3}(?:[:=—–-]\s{0,2})?["«](?<phrase>[\p{L}\d]+(?: [\p{L}\d]+){1,7})["»]/u.exec(tail)?.groups?.[
    'phrase'
  ]
  if (said !== undefined && isPhraseOfWords(word, said, 2)) return [span(end + tail.indexOf(said), said.length)]
  const isOfTwo = said !== undefined && /^\p{L}{3,} \d{1,6}$/u.test(said) && !isThing(said.replace(' ', ''))
  if (said !== undefined && isOfTwo && !prose.test(said.split(' ')[0] ?? ''))
    return [span(end + tail.indexOf(said), said.length)]
  const stated =
    /^[^\n:="'«]{0,24}?\s(?:is|was|это|був|был|це)\s{1,2}(["'«])(?<phrase>[\p{L}\d]+(?: [\p{L}\d]+){1,7})["'»]/u.exec(
      tail,
    )?.groups?.['phrase']
  if (stated !== undefined && isPhraseOfWords(word, stated, 2)) return [span(end + tail.indexOf(stated), stated.length)]
  const told = /фраз|phrase/iu.test(word)
    ? /^\s(?:is|это|це|—|-)\s(?<phrase>\p{L}{3,20}(?: \p{L}{3,20}){2,7})[ \t]*(?=$|[\n.!,;])/iu.exec(tail)?.groups?.[
        'phrase'
      ]
    : undefined
  if (told !== undefined && isPhraseOfWords(word, told)) return [span(end + tail.indexOf(told), told.length)]
  const match =
    /^\)?(?: (?:от|для|к|на|в|від|до|for|to|of) (?:мо[её]\p{L}{0,2} )?[\p{L}\d-]{1,20})?(?: (?:is|was|это|це|такой|такий))?\s{0,3}[:=]\s{0,3}(["'«]?)([\p{L}\d]{2,}(?:[ \t-][\p{L}\d]+){1,7})\1[ \t]*(?=$|[\n.!,;»])/iu.exec(
      tail,
    )
  const [whole, , phrase] = match ?? []
  if (whole === undefined || phrase === undefined || !isPhraseOfWords(word, phrase)) return []
  return [span(end + whole.indexOf(phrase), phrase.length)]
}

/** `password is seven quiet robots dance`, «мой пароль maple river candle»: in words that say nothing of a password. */
function barePhrase(word: string, before: string, tail: string, end: number): Span[] {
  const isOwn = /[а-яіїє]/i.test(word) && /(?:мой|мій|новый|новий|такой|такий)\s$/iu.test(before)
  const link = isOwn ? /^ / : /^ (?:is|was) /
  const begun = link.exec(tail)?.[0]
  if (begun === undefined) return []
  const phrase = /^[a-z]{3,12}(?: [a-z]{3,12}){2,7}(?=[ \t]*(?:$|[\n.!,;]))/u.exec(tail.slice(begun.length))?.[0]
  return phrase === undefined || !isBarePhrase(phrase) ? [] : [span(end + begun.length, phrase.length)]
}

function behindMarker(word: string, tail: string, end: number): Span[] {
  const match = marked.exec(tail)
  const [whole, fill, marker, rawToken] = match ?? []
  if (whole === undefined || fill === undefined || marker === undefined || rawToken === undefined) return []
  const isStrong = /[:=]/.test(marker)
  const { token, offset } = bare(rawToken)
  if (/^pass$|^пасс$/i.test(word) && !isStrong && !/\p{L}.*\d\D*\d/u.test(token)) return []
  const rest = tail.slice(whole.length)
  if (!isSecretHere(word, token, rest, isStrong, fill)) return []
  return [span(end + whole.length - rawToken.length + offset, token.length)]
}

function isSecretHere(word: string, token: string, rest: string, isStrong: boolean, fill: string): boolean {
  if (token === '' || isHarmless(token)) return false
  if (looksSecret(token)) return true
  if (/^\d+$/.test(token))
    return token.length >= 3 && !/^\s?(?:дн|день|раз|симв|знак|day|time|char|попыт|спроб)/i.test(rest)
  if (!/^[\p{L}\d_.-]+$/u.test(token)) return isStrong && token.length >= 4 && !/^[\p{L}/-]+$/u.test(token)
  if (prose.test(token) || proseStem.test(token) || token.length < 3) return false
  const isClauseEnd = /^\s*(?:$|[\n,;.!)])/.test(rest) || /^[ \t]*\n/.test(rest)
  const isForeign = /[а-яёіїєґ]/i.test(word) !== /[а-яёіїєґ]/i.test(token)
  const isPlainlyGiven = isStrong && fill.trim() === ''
  if (isPlainlyGiven && (isForeign || /^[a-z]/i.test(token))) return !/(?:ed|ing)$/i.test(token)
  if (isPlainlyGiven) return isClauseEnd
  return isClauseEnd && !proseEnding.test(token) && (isStrong || isForeign || fill.trim() === '')
}

function behind(word: string, before: string, tail: string, end: number): Span[] {
  const isShort = /^pass$|^пасс$/i.test(word)
  const spans: Span[] = []
  const clause = /^[^\n]*?(?=[.!?;](?:\s|$)|\n|$)/.exec(tail)?.[0] ?? ''
  for (const match of tail.matchAll(/\S+/g)) {
    if (match.index > Math.min(reach, clause.length)) break
    const { token, offset } = bare(match[0])
    const isNext =
      /^[\s"'«(]*(?:(?:у меня|сейчас|теперь|такой|был|в мене|зараз|тепер)\s{1,2}){0,2}["'«(]*$/iu.test(
        tail.slice(0, match.index + offset),
      ) && match.index > 0
    const isNumber =
      /^\d{4,}$/.test(token) && !/^\s?(?:г|дн|раз|симв|day|time|char)/i.test(tail.slice(match.index + match[0].length))
    const isQuoted = /^["'«][\p{Ll}\d]{4,}["'»]/u.test(match[0]) && !prose.test(token) && !proseStem.test(token)
    const isLikely = looksSecret(token) || isNumber || commonOnes.test(token) || isQuoted
    // «Политика паролей ИБ-2026»: of many passwords at once nobody says one.
    const isOfMany = /(?:ей|ів|ями?|ях)$/iu.test(word) && isMark(token)
    const isGiven = !isShort && isNext && isLikely && !isOfMany && !changing.test(before)
    // The name of a maker with two digits, and nothing else said.
    const isAll = isNext && before.trim() === '' && /^\p{L}{4,}\d{2}$/u.test(token) && tail.trim() === match[0]
    if (match.index > 0 && (isSurelySecret(token) || isGiven) && (isAll || !isThing(token))) {
      spans.push(span(end + match.index + offset, token.length))
    }
  }
  return spans
}

/** `Qwerty123 - мой пароль`, `Qwerty123 is my password`, «ввожу Qwerty123 пароль не принимает». */
function inFront(before: string, at: number): Span[] {
  const typed =
    /(?:ввожу|ввёл|ввела|набираю|набрал\p{L}?|пишу|вводжу|typed?|entered|enter)\s{1,2}(\S{4,64})\s{1,2}$/iu.exec(
      before,
    )?.[1]
  if (typed !== undefined) {
    const { token, offset } = bare(typed)
    if (isSurelySecret(token)) return [span(at - before.length + before.lastIndexOf(typed) + offset, token.length)]
  }
  const match =
    /(?:^|\s)(\S{4,64})\s{1,2}((?:[-–—]\s{0,2})?(?:(?:это|це|is|мой|мои|мій|мої|my|the|наш|our|новый|новий|new)\s{1,2}){0,3})$/iu.exec(
      before,
    )
  const [, rawToken, link] = match ?? []
  if (rawToken === undefined || link === undefined || link === '') return []
  const { token, offset } = bare(rawToken)
  const isStated = /[-–—]|это|це|is/i.test(link)
  if (!(isStated ? looksSecret(token) : isSurelySecret(token))) return []
  const start = at - before.length + (match?.index ?? 0) + (match?.[0].indexOf(rawToken) ?? 0)
  return [span(start + offset, token.length)]
}

function span(from: number, length: number): Span {
  return { from, to: from + length, kind: 'password', replacement: hidden }
}

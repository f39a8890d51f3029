import { isHarmless, isSurelySecret, looksSecret } from './secret-token.ts'
import { bullet, type Span } from '../span.ts'

/** With the slips of fingers and layouts that people make in it: a Latin letter, one left out, the keyboard of the other language. */
const keyword =
  /(?<![\p{L}\p{N}_])(?:п[аa]р[оo]л(?:ь|я|ю|е|и|ем|ей|і|ів|ям|ями|ях)?|п[оo]р[оo]л[ьяюе]|парль|паоль|пасс(?:ворд)?|par[ao]l(?:ya|i|'|j)?|пас(?=\s{0,2}[:=])|gfhjk(?:m|z|t|b|tv)|зфыыцщкв|password|passwort|passwd|passphrase|pwd|pass)(?![\p{L}\p{N}_])/giu
const marked =
  /^((?:[ \t]{1,3}\p{L}[\p{L}\p{N}.@/_-]{0,30}){0,4}?)(\s{0,3}[:=]{1,2}|[ \t]{1,3}[-–—](?=[\s\p{L}\d])|[ \t]{1,3}(?:is|это|це)(?=\s))\s{0,3}(\S+)/iu
const changing =
  /(?:смен|помен|измен|змін|помін|віднов|скину|скид|забу|сброс|сбрас|забыл|восстан|обнов|reset|chang|forg[oe]t|updat|recover)\p{L}*(?:\s+\p{L}+)?\s*$/iu

/** Words that follow "password:" or "password is" in prose. */
const prose =
  /^(?:не|нет|ни|но|на|в|и|а|я|то|от|у|же|уже|еще|ещё|как|что|где|когда|куда|почему|если|или|для|после|при|мой|мне|он|его|тот|такой|это|только|снова|всё|все|ок|да|забы|исте|устар|просро|невер|неправ|непра|неизв|сбро|смен|помен|восстан|подход|работ|помо|проси|пиш|говор|треб|ввод|вход|доступ|логин|почт|пуст|скрыт|систем|ошиб|инструкц|прошу|нужн|надо|могу|можно|важн|проблем|слож|прост|верн|правил|тот|стар|нов|длин|корот|слаб|заблок|отсутств|прав|срок|впн|ні|та|й|з|із|від|вже|ще|як|що|де|коли|куди|чому|якщо|або|після|мій|мені|він|його|той|це|лише|знову|все|усе|так|пошт|вхід|логін|треба|можу|термін|please|see|check|not?|i|it|its|my|me|we|you|your|the|an?|how|what|why|when|where|is|are|was|has|have|does|do|did|can|cannot|can't|could|will|would|should|must|needs?|to|for|from|of|on|in|at|and|or|but|if|after|before|only|still|also|too|very|so|same|old|new|wrong|correct|incorrect|invalid|valid|right|weak|strong|long|short|empty|unknown|required|case|fine|ok|reset|change|forgot|help|issue|problem|error|policy|login|user|username|account|vpn|windows|outlook|email|mail|n\/a|none|null|secret|safe|public|private|here|there|blank|good|bad|gone|lost|set|out|over|about|up|never|always|just|now|missing|temporary|default)$/iu
const proseStem =
  /^(?:забу|застар|простр|невірн|невідом|скину|скид|змін|віднов|підход|підійш|допом|просит|прош|каж|вимаг|введ|порож|прихов|помил|інструкц|потріб|відсут|забы|исте|устар|просро|невер|неправ|неизв|сбро|смен|помен|восстан|подход|помо|проси|прос|пиш|говор|треб|ввод|вход|доступ|пуст|скрыт|систем|ошиб|инструкц|нужн|проблем|заблок|отсутств|expir|requir|invalid|incorrect|block|lock|disabl|chang|reset)/iu
const proseEnding =
  /(?:ed|ing|ly|ен|ена|ено|ано|ана|ан|ает|яет|ит|тся|ться|лся|лась|лось|лись|ал|ала|али|или|ыл|ый|ий|ой|ая|ое|ые|ть|но|ти|тися|вся|лася|ає|ує|ить|ів)$/iu

/** What so many choose that it needs no sign of a password. */
const commonOnes =
  /^(?:qwert\p{L}*|asdf\p{L}*|zxcv\p{L}*|qaz(?:wsx)?\p{L}*|йцук\p{L}*|фыва\p{L}*|letmein|iloveyou|welcome|monkey|dragon|sunshine|princess|football|superman)$/iu

const hidden = bullet.repeat(8)
const reach = 24

/** Passwords near a word for them; the words themselves, and sentences about passwords, stay. */
export function findPasswords(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(keyword)) {
    const end = match.index + match[0].length
    const tail = text.slice(end, end + 120)
    const before = text.slice(Math.max(0, match.index - 90), match.index)
    spans.push(
      ...phraseBehind(match[0], tail, end),
      ...behindMarker(match[0], tail, end),
      ...onNextLine(before, tail, end),
      ...behind(match[0], before, tail, end),
      ...inFront(before, match.index),
    )
  }
  return spans
}

/** Said right behind the word, on a line of its own: `пароль`, and below it `Qwerty123`. */
function onNextLine(before: string, tail: string, end: number): Span[] {
  const match = /^[ \t]{0,3}[.,-]?[ \t]{0,3}\n\s{0,3}(\S{4,64})([^\n]*)/u.exec(tail)
  const [whole, rawToken, rest] = match ?? []
  if (whole === undefined || rawToken === undefined || rest === undefined || changing.test(before)) return []
  const { token, offset } = bare(rawToken)
  // «Не подходит пароль», and below it the number of a computer: only a word that stands by itself announces what is below.
  const isAnnounced =
    rest.trim() === '' && /(?:^|\n)\s*(?:(?:мой|вот|мій|ось|my|the|логин и|login and)\s+)?$/iu.test(before)
  const isGiven = isSurelySecret(token) || (isAnnounced && (looksSecret(token) || /^\d{4,}$/.test(token)))
  if (!isGiven || isHarmless(token)) return []
  return [span(end + whole.length - rest.length - rawToken.length + offset, token.length)]
}

/** Words that stand in sentences and not in phrases that somebody thought of. */
const sentence =
  /^(?:please|not|the|and|but|for|from|with|that|this|they|you|your|our|was|are|has|have|does|did|can|could|will|would|should|must|need|needs|how|what|why|when|where|who|reset|change|forgot|help|work|works|try|tried|see|send|sent|ask|says|use|used|get|give|tell|make|let|want|login|account|link|page|instructions?)$/i

/** `password: correct horse battery staple`: a phrase of words, of which none makes a sentence. Masked as a whole. */
function phraseBehind(word: string, tail: string, end: number): Span[] {
  const match = /^\s{0,3}[:=]\s{0,3}(["'«]?)([a-z]{3,}(?:[ \t-][a-z]{3,}){1,7})\1[ \t]*(?=$|[\n.!,;»])/i.exec(tail)
  const [whole, , phrase] = match ?? []
  if (whole === undefined || phrase === undefined) return []
  const words = phrase.split(/[ \t-]/)
  const isForeign = /[а-яёіїєґ]/i.test(word)
  if (words.length < (isForeign ? 2 : 3) || words.some((each) => sentence.test(each))) return []
  const likeProse = words.filter((each) => prose.test(each) || proseStem.test(each) || /(?:ed|ing|ly)$/i.test(each))
  if (likeProse.length > 1) return []
  return [span(end + whole.indexOf(phrase), phrase.length)]
}

function behindMarker(word: string, tail: string, end: number): Span[] {
  const match = marked.exec(tail)
  const [whole, fill, marker, rawToken] = match ?? []
  if (whole === undefined || fill === undefined || marker === undefined || rawToken === undefined) return []
  const isStrong = /[:=]/.test(marker)
  if (/^pass$|^пасс$/i.test(word) && !isStrong) return []
  const { token, offset } = bare(rawToken)
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
    const isGiven = !isShort && isNext && isLikely && !changing.test(before)
    if (match.index > 0 && (isSurelySecret(token) || isGiven) && !isHarmless(token)) {
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

/** Without the quotes around it and the punctuation of the sentence behind it. */
function bare(raw: string): { token: string; offset: number } {
  const offset = /^["'«`(]*/.exec(raw)?.[0].length ?? 0
  return { token: raw.slice(offset).replace(/[.,;:)»"'`]+$/u, ''), offset }
}

function span(from: number, length: number): Span {
  return { from, to: from + length, kind: 'password', replacement: hidden }
}

import { isPhraseOfWords } from './passphrase.ts'
import { isHarmless, isSurelySecret, looksSecret } from './secret-token.ts'
import { isThing } from './thing.ts'
import { isSmallTalk } from '../small-talk.ts'
import { bullet, type Span } from '../span.ts'
import { letters } from '../letters.ts'

const agreed = letters(
  /(?<!\p{L})(?:(?:кодов|контрольн|секретн|проверочн)\p{L}{1,3}\s{1,2}(?:слов|фраз)\p{L}{1,2}|код-слово|слово-пароль|code\s?word|secret\s(?:word|answer|phrase)|ответ\p{L}{0,2}\sна\s(?:контрольн|секретн)\p{L}{1,3}\sвопрос\p{L}{0,2}|(?:контрольн|секретн)\p{L}{1,3}\sвопрос\p{L}{0,2}[,:\s]{1,2}ответ|відповідь\sна\s(?:контрольн|секретн)\p{L}{1,3}\s(?:за)?питання|(?:security|secret)\squestion,?\s(?:the\s)?answer|answer\sto\s(?:the\s|my\s)?(?:security|secret)\squestion|девичья\sфамилия(?:\sматери|\sмамы)?(?:,?\sответ)?|mother'?s\smaiden\sname(?:,?\sanswer)?)(?!\p{L})(?:\s(?:в|от|для|на|по|to|for|at)\s(?:(?:мо|ваш|наш|my|your)\p{L}{0,3}\s)?\p{L}{2,20}(?!\p{L}))?[^\S\n]{0,2}(?:у\sменя|мо[её]|было|такое|типа|в\sмене|мо[єї]|my|was)?[^\S\n]{0,2}(?:[:=—–-]|это|is)?\s{0,2}["'«]?(?<word>[\p{L}\d][\p{L}\d!@#$%^&*-]{2,40})(?=["'»]?\s*(?:$|[\n,.;!)]))/giu,
)
const agreedPhrase = letters(
  /(?<!\p{L})(?:(?:кодов|контрольн|секретн|проверочн)\p{L}{1,3}\s{1,2}(?:слов|фраз)\p{L}{1,2}|(?:code|secret)\s?(?:words?|phrase)|ответ\p{L}{0,2}\sна\s(?:контрольн|секретн)\p{L}{1,3}\sвопрос\p{L}{0,2}|відповідь\sна\s(?:контрольн|секретн)\p{L}{1,3}\s(?:за)?питання|answer\sto\s(?:the\s|my\s)?(?:security|secret)\squestion)\s{0,2}[:=—–-]\s{0,2}["'«]?(?<phrase>\p{L}{3,20}(?: \p{L}{1,20}){1,5})(?=["'»]?\s*(?:$|[\n,.;!)]))/giu,
)
/** The question itself may be told before its answer. */
const answered = letters(
  /(?<!\p{L})(?:контрольн|секретн|security|secret)\p{L}{0,3}\s(?:за)?(?:вопрос\p{L}{0,2}|питання|question)(?=[\s,:])[^\n.!?]{1,60}?[\s,]{1,2}(?:мой\s|my\s)?(?:ответ|відповідь|answer)\s?(?:[:=—–-]|это|is)?\s?["'«]?(?<word>\p{Lu}\p{L}{2,30})(?=["'»]?\s*(?:$|[\n,.;!)]))/gu,
)
/** «Девичья фамилия и кодовое слово: X, Y»: the second of them. */
const second = letters(
  /(?<!\p{L})(?:фамили\p{L}|слов\p{L}|прізвищ\p{L}|name|word)\s(?:и|та|й|and)\s[^\n:]{3,30}[:—–-]\s?\S{3,30}[,\s]\s?(?<word>\p{L}{3,30})(?=\s*(?:$|[\n.;]))/giu,
)
/** With a digit in it the word needs no end of a sentence behind it. */
const agreedMark = letters(
  /(?<!\p{L})(?:(?:кодов|контрольн|секретн|проверочн)\p{L}{1,3}\s{1,2}(?:слов|фраз)\p{L}{1,2}|code\s?word)[\s:=—–-]{1,4}["'«]?(?<word>\p{L}{2,30}\d{1,8})(?![\p{L}\d])/giu,
)
/** What follows the name of a secret word when it is spoken of and not said. */
const spokenOf =
  /^(?:не|назв|назыв|сказ|сообщ|указ|ввест|ввод|пиш|напис|задат|придум|карт|сч[её]т|банк|клиент|вклад|договор|для|от|забы|утер|потер|помн|нов|стар|друг|как|что|где|надо|нужно|можно|измен|смен|помен|установ|восстан|сброс|спрашив|спрос|треб|прос|нет|есть|был|дл[яи]|this|that|for|not|for[gc]|reset|chang|is|was|the|lost|wrong|need|require|ask)/iu
const inName = letters(
  /(?<![\p{L}\d])(?:парол(?:ь|и|я|і)?\p{L}{0,10}|password|passwd|pwd|pass|пин|pin|код|code|логин|login)[_-](?<rest>[^\s/\\•]{1,80})/giu,
)
const place =
  /^(?:отдел|в[іи]дділ|филиал|філія|каб|офис|офіс|этаж|поверх|групп|проект|модул|верси|верс|форм|приказ|приложен|инструкц|памятк|department|branch|office|team|floor|form|guide|version|project)/iu
const namedAs = letters(
  /(?<!\p{L})(?:парол(?:ь|я)|password|pass|логин|login) (?:(?:от|для|к|на|в|for|to|of) [\p{L}\d-]{1,20} )?(?<name>[^\s/\\•]{5,40})\.(?:png|jpe?g|gif|heic|webp|docx?|txt|pdf|xlsx?|zip)(?!\p{L})/giu,
)
/** What cameras and systems call their pictures. */
const camera = /^(?:img|dsc|pxl|photo|image|screen|scan|doc|file|whatsapp|фото|снимок|скрин|скан)/i
const hidden = bullet.repeat(8)

/** Secrets that stand beside other words than "password": a word that was agreed on, a file's name. */
export function findSecretWords(text: string): Span[] {
  return [...agreedWords(text), ...partsOfNames(text)]
}

/** Cheap: most messages have none of these, and the expressions above cost. */
const mayAgree = /слов|фраз|фамили|ответ|відповідь|word|phrase|answer|maiden/i

function agreedWords(text: string): Span[] {
  const spans: Span[] = []
  if (!mayAgree.test(text)) return spans
  for (const match of text.matchAll(agreed)) {
    const word = match.groups?.['word'] ?? ''
    if (spokenOf.test(word) || isSmallTalk(word)) continue
    const from = match.index + match[0].length - word.length
    spans.push(span(from, word.length))
  }
  for (const match of text.matchAll(agreedPhrase)) {
    const phrase = match.groups?.['phrase'] ?? ''
    if (isPhraseOfWords('', phrase, 2)) spans.push(span(match.index + match[0].length - phrase.length, phrase.length))
  }
  for (const match of text.matchAll(second)) {
    const word = match.groups?.['word'] ?? ''
    if (!spokenOf.test(word) && !isSmallTalk(word))
      spans.push(span(match.index + match[0].length - word.length, word.length))
  }
  for (const match of text.matchAll(answered)) {
    const word = match.groups?.['word'] ?? ''
    spans.push(span(match.index + match[0].length - word.length, word.length))
  }
  for (const match of text.matchAll(agreedMark)) {
    const word = match.groups?.['word'] ?? ''
    if (looksSecret(word) && !isHarmless(word))
      spans.push(span(match.index + match[0].length - word.length, word.length))
  }
  return spans
}

/** `пароль_Qwerty123.txt`, `пароль Qwerty123.txt`: what is said in the name of a file. */
function partsOfNames(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(namedAs)) {
    const name = match.groups?.['name'] ?? ''
    if (isSurelySecret(name) && !camera.test(name)) spans.push(span(match.index + match[0].indexOf(name), name.length))
  }
  if (!/[_-]/.test(text)) return spans
  for (const match of text.matchAll(inName)) {
    const rest = (match.groups?.['rest'] ?? '').replace(/[,;:!?)»"']+$/u, '')
    const name = rest.replace(/\.\p{L}[\p{L}\d]{1,4}$/u, '')
    const start = match[0].indexOf(rest)
    let at = match.index + start
    const isOfFile = rest !== name
    // «Код-слово 1234» is no name; `пароль-от-почты-X.docx` is.
    const between = match[0].at(start - 1) ?? '_'
    if (!isOfFile && between === '-') continue
    // `пароль_Lisa_418.docx`: a name and its number.
    const halves = isOfFile
      ? /^(?<word>\p{Lu}\p{L}{2,20})[_-](?<digits>(?!(?:19|20)\d\d$)\d{2,4})$/u.exec(name)?.groups
      : undefined
    if (halves !== undefined && !place.test(halves['word'] ?? '') && !isThing(`${halves['word']}${halves['digits']}`)) {
      spans.push(span(at, name.length))
      continue
    }
    for (const part of name.split(between)) {
      const isGiven = looksSecret(part) || /^(?!(?:19|20)\d\d$)\d{4,8}$/.test(part)
      if (isGiven && !isHarmless(part)) spans.push(span(at, part.length))
      at += part.length + 1
    }
  }
  return spans
}

function span(from: number, length: number): Span {
  return { from, to: from + length, kind: 'password', replacement: hidden }
}

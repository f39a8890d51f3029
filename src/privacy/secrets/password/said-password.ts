import { bullet, type Span } from '../span.ts'
import { bare } from './bare.ts'
import { type Keyword, passwordWords } from './keyword.ts'
import { prose } from './prose.ts'
import { isSurelySecret, looksSecret } from './secret-token.ts'
import { isMark, isThing } from './thing.ts'
import { letters } from '../letters.ts'

/** How far from the word for a password a sentence may give it. */
const behind = 72
const before = 90

/** Right before a value: whoever says one of these gives it. */
const gives = letters(
  /(?:^|[\s,;:(])(?:мой|моя|стоит|стоял|был|была|такой|это|вот|сейчас|теперь|новый|старый|временный|ввожу|вв[её]л|ввела|набираю|набрал\p{L}?|пишу|вбиваю|пробую|пробовал\p{L}?|ставил\p{L}?|поставил\p{L}?|задал\p{L}?|дали|выдали|прислали|установил\p{L}?|правильн\p{L}{1,3}|вроде|кажется|наверное?|или|либо|ли|мій|був|це|такий|зараз|тепер|стоїть|вводжу|чи|або|здається|moy|moi|byl|eto|takoy|stoit|vvozhu|is|was|its|it's|now|currently|set|new|old|or|maybe|(?:смен|помен|измен|замен|змін|chang)\p{L}*\s(?:\p{L}+\s)?(?:на|to)|type|typed|typing|enter|entered|entering|tried|trying|use|using|used)[\s:"'«(]*$/iu,
)
/** In a sentence that ends with the word: what was typed, or one of what it may be. */
const typed = letters(
  /(?:^|[\s,;:(])(?:ввожу|вв[её]л|ввела|ввод(?:ил\p{L}?|им)|вбиваю|вбил\p{L}?|набираю|набрал\p{L}?|пишу|пробую|пробовал\p{L}?|ли|или|либо|вводжу|ввів|чи|або|typed?|typing|enter|entered|entering|tried|trying|either|or)[\s:"'«(]*$/iu,
)
/** «Ввожу ivanov82 и пароль»: what stands before the word is the other thing that is asked for. */
const andAlso = letters(/^[\s,]*(?:и|а\sзатем|потом|затем|та|і|and|then|plus|\+)\s+(?:\p{L}+\s+)?$/iu)
/** Between two values of which either may be it. */
const orNext = /^[\s,]*(?:или|и|либо|потом|затем|or|and|then|чи|і)?\s*$/iu
/** «Пароль от архива X»: what it opens, and it. Of devices and people the name stands there instead. */
const opens = letters(
  /^\s{1,2}(?:от|для|к|ко|на|в|for|to|of|on|ot|dlya|від|до)\s{1,2}(?:(?:мо\p{L}{1,3}|наш\p{L}{0,3}|the|my|our)\s)?(?<what>[\p{L}\d][\p{L}\d-]{1,20})\s{1,2}(?<token>\S{6,64})/iu,
)
const hasName =
  /^(?:запис|сотрудн|клиент|агент|отдел|кабинет|каб|модел|верси|контур|проект|групп|номер|инв|тикет|заявк|обращени|account|device|model|version|group|ticket|employee|ssid|ник|nick|уч[её]т|польз|юзер|user|логин|login|комп|комп'|пк$|ноут|сервер|server|баз|хост|host|принтер|printer|сет|мереж|network|вай|wi|роутер|router|коммут|компьют|домен|domain|аккаунт|account|почт|пошт|mail|ящик|файл|file|папк|folder|програм|сайт|систем|верси)/iu
/** Along the keys, as many do it. */
const walks = /(?:qaz|wsx|edc|qwe|asd|zxc|йцу|фыв|ячс|123)/iu
const locked = /^(?:телеф|планш|смарт|айф|экран|вай|wi|роут|зам[ок]|сейф|двер|phone|tablet|router|safe|door)/iu
/** Whoever begins with the word has one to tell: of somebody else's they would say what they want first. */
const ownAccount = /^(?:почт|пошт|mail|ящик|сайт|систем|аккаунт|account|програм)/iu
const ownMachine = /^(?:комп|пк$|ноут|винд|windows|pc$|laptop)/iu
/** Before a name, and before what a password is for. */
const leadsToName = /(?:^|\s)(?:от|для|у|к|ко|на|в|из|с|под|for|to|of|at|on|in|from|by|with|від|до|з|і|и|and)\s*$/iu
/** Whoever speaks of these things about a password names whose it is. */
const aboutSomebody = letters(
  /(?<!\p{L})(?:сброс|сбрас|смен|помен|забы|восстан|ист[её]к|заблок|просроч|разблок|скин|скид|змін|віднов|reset|chang|forg|expir|lock|unlock)\p{L}*/iu,
)
/** «С большой буквы Вишня и потом 3451»: told, not typed. */
const told = letters(
  /^[^\n]{0,12}?\s(?:с|з|with)\s(?:a\s)?(?:больш|заглавн|маленьк|велик|capital)\p{L}*(?:\s(?:букв\p{L}{1,2}|літер\p{L}{1,2}|letter))?\s{1,2}(?!букв|літер|letter)(?<word>\p{L}{3,20})(?:[\s,]{1,3}(?:и|а|потом|дальше|затем|then|and|і|та|далі|цифр\p{L}*){1,2}(?:\s(?:потом|then|далі|цифр\p{L}*))?\s{1,2}(?<number>\d{1,8}))?/diu,
)
const spelled = letters(
  /^[^\n]{0,20}?[:=-]\s{0,2}(?<value>(?:[\p{L}\d!@#$%^&*_][ -]){3,30}[\p{L}\d!@#$%^&*_])(?![\p{L}\d])/diu,
)

/** Passwords that a sentence gives away farther from the word for them, by the words around and not the form alone. */
export function findSaidPasswords(text: string, keywords: readonly Keyword[]): Span[] {
  const spans: Span[] = []
  for (const keyword of keywords) {
    const tail = text.slice(keyword.to, keyword.to + behind + 64)
    spans.push(
      ...givenBehind(keyword, tail, text.slice(Math.max(0, keyword.from - before), keyword.from)),
      ...givenBefore(text, keyword),
      ...inLine(text, keyword),
      ...spelledOut(keyword, tail),
    )
  }
  return spans
}

function givenBehind({ to, word }: Keyword, tail: string, lead: string): Span[] {
  const spans: Span[] = []
  const clause = /^[^\n]*?(?=[.!?;](?:\s|$)|\n|$)/.exec(tail)?.[0] ?? ''
  const isShort = /^(?:pass|пасс|пас)$/i.test(word)
  for (const { index, 0: raw } of clause.matchAll(/\S+/g)) {
    if (index === 0 || index > behind) continue
    const { token, offset } = bare(raw)
    const isGiven = looksSecret(token) && !isThing(token) && gives.test(clause.slice(0, index + offset))
    if (isGiven && (!isShort || isSurelySecret(token))) spans.push(span(to + index + offset, token))
    // `admin/admin123`: the half behind the stroke.
    const half = /^[\p{L}\d._-]{2,20}\/(?<half>[^/\s]{4,40})$/u.exec(token)?.groups?.['half']
    if (half !== undefined && looksSecret(half) && !isThing(half) && !isMark(half)) {
      spans.push(span(to + index + offset + token.length - half.length, half))
    }
  }
  // «Новый пароль такой zhuravl!»: a word of the other alphabet at the sentence's end.
  const latin =
    /^[^\n]{0,40}?\s(?:такой|это|мой|был|стоит|буде|був|це)\s{1,2}(?<word>[a-z]{5,20})[!.]?\s*(?:$|[\n,;])/iu.exec(tail)
      ?.groups?.['word']
  if (latin !== undefined && /[а-яёіїє]/iu.test(word) && !prose.test(latin) && !isThing(latin)) {
    spans.push(span(to + tail.indexOf(latin), latin))
  }
  const { what, token: rawToken } = opens.exec(clause)?.groups ?? {}
  if (
    what !== undefined &&
    rawToken !== undefined &&
    (!hasName.test(what) || ownMachine.test(what) || locked.test(what) || (lead.trim() === '' && ownAccount.test(what)))
  ) {
    const { token, offset } = bare(rawToken)
    // A machine's own name has capitals or a dash.
    const isWord = /^\p{Ll}{5,}\d{2,4}$/u.test(token) && !aboutSomebody.test(lead)
    const hasManySigns =
      isWord || walks.test(token) || /\d\D*\d\D*\d/.test(token) || /\d.*[!@#$%^&*_]|[!@#$%^&*_].*\d/.test(token)
    // What locks a screen or a door is a number.
    const isPinned = locked.test(what) && /^\d{5,8}$/.test(token)
    const isOwn =
      !(ownMachine.test(what) || ownAccount.test(what)) || isPinned || isWord || /^\p{L}{4,}.*[!@#$%^&*_]/u.test(token)
    const isOne = isPinned || (looksSecret(token) && hasManySigns && !isThing(token) && !isMark(token))
    if (isOne && isOwn) spans.push(span(to + clause.indexOf(rawToken) + offset, token))
  }
  // «Паролем поставила дату свадьбы 14062008»: what was chosen, and it.
  const chosen =
    /^[^\n.!?]{0,12}?\s(?:поставил|сделал|выбрал|взял|придумал|назначил|указал|set|chose|picked|took|used|поставив|зробив|обрав|взяв)\p{L}{0,2}(?:\s[\p{L}-]{1,20}){0,4}\s(?<value>\d{5,12})(?!\d)/iu.exec(
      clause,
    )?.groups?.['value']
  if (chosen !== undefined) spans.push(span(to + clause.indexOf(chosen), chosen))
  // `pass morozova77`: beside the short word only what is long and has several digits.
  const next = isShort ? bare(/^\s(\S+)/.exec(clause)?.[1] ?? '').token : ''
  if (/^\p{L}{3,}[_.-]?\d{2,}$/u.test(next) && !isThing(next)) spans.push(span(to + clause.indexOf(next), next))
  return spans
}

/**
 * Anywhere in the line: what looks like nothing but a password, and behind the word also small letters with digits; not
 * where the word before it says whose name it is.
 */
function inLine(text: string, { from, to, word }: Keyword): Span[] {
  const spans: Span[] = []
  const start = Math.max(text.lastIndexOf('\n', from - 1) + 1, from - before)
  const end = text.indexOf('\n', to)
  const line = text.slice(start, Math.min(end < 0 ? text.length : end, to + before))
  const isShort = /^(?:pass|пасс|пас)$/i.test(word)
  for (const { index, 0: raw } of line.matchAll(/\S+/g)) {
    const { token, offset } = bare(raw)
    if (!looksSecret(token) || isThing(token) || isMark(token)) continue
    const lead = line.slice(0, index)
    const previous = /(\p{L}[\p{L}\d'’-]*)[\s:"«'(]*$/u.exec(lead)?.[1] ?? ''
    if (hasName.test(previous) && !passwordWords(previous).length) continue
    const isBehind = start + index >= to
    // «X не принимается как пароль».
    const isCalled = !isBehind && /(?:^|\s)(?:как|as|это|це)\s+(?:\p{L}+\s+)?$/iu.test(line.slice(index, from - start))
    const isLower = (isBehind || isCalled) && !isShort && /^(?=(?:\P{L}*\p{L}){3})(?=(?:\D*\d){2})/u.test(token)
    const isFree = !leadsToName.test(lead) && !aboutSomebody.test(line)
    if (isSurelySecret(token) ? !/^(?:у|для|к|под|for|by|of)$/iu.test(previous) : isLower && isFree) {
      spans.push(span(start + index + offset, token))
    }
  }
  return spans
}

/** «Ввожу Privet123, а пишет неверный пароль», «то ли Kot1985, то ли Kot1958 пароль». */
function givenBefore(text: string, { from }: Keyword): Span[] {
  const spans: Span[] = []
  const start = Math.max(0, from - before)
  const sentence = /(?:[^.!?\n]|[.!?](?!\s))*$/.exec(text.slice(start, from))?.[0] ?? ''
  let end = -1
  for (const { index, 0: raw } of sentence.matchAll(/\S+/g)) {
    const { token, offset } = bare(raw)
    const isLed = typed.test(sentence.slice(0, index)) || (end >= 0 && orNext.test(sentence.slice(end, index)))
    if (!looksSecret(token) || !/\d/.test(token) || isThing(token) || !isLed) continue
    end = index + raw.length
    if (andAlso.test(sentence.slice(index + raw.length))) continue
    spans.push(span(from - sentence.length + index + offset, token))
  }
  return spans
}

function spelledOut({ to }: Keyword, tail: string): Span[] {
  const places = [told.exec(tail)?.indices?.groups, spelled.exec(tail)?.indices?.groups].flatMap((groups) =>
    [groups?.['word'], groups?.['number'], groups?.['value']].flatMap((place) => (place === undefined ? [] : [place])),
  )
  return places.map(([from, end]) => span(to + from, tail.slice(from, end)))
}

function span(from: number, { length }: string): Span {
  return { from, to: from + length, kind: 'password', replacement: bullet.repeat(8) }
}

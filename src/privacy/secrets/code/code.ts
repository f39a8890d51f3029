import {
  codeWord,
  isCardItself,
  isConfirming,
  isLabel,
  isOfSecurity,
  isOnCard,
  isOtherCode,
  isUnit,
  type CodeWord,
} from './code-words.ts'
import { isOfThing } from './of-things.ts'
import type { Run } from '../digits.ts'
import type { FindingKind } from '../../../messaging/finding-kind.ts'
import { hideDigits, type Span } from '../span.ts'
import { firstEndingAfter, type Word } from '../words.ts'
import { letters } from '../letters.ts'

/** How far digits may stand from the word that gives them away. */
const reach = 24

/** Security codes, PINs and one-time codes: 3 to 8 digits near a word for them, before or after it. Masked whole. */
export function findCodes(
  text: string,
  all: readonly Run[],
  words: readonly Word[],
  cards: readonly Span[] = [],
): Span[] {
  // The two of `CVV2` is a part of the name.
  const plain = text.replaceAll(/(?<=(?:cvv|cvc|cvn|csc|svv|[сc][вv][вvсc]|цв[вцс]))2(?!\d)/giu, ' ')
  const runs = plain === text ? all : all.filter(({ from }) => plain[from] !== ' ')
  if (!words.some(({ text: word }) => codeWord(word) !== null || isVerb(word))) return []
  const spans: Span[] = []
  for (const candidate of candidates(plain, runs)) {
    const kind = kindOf(plain, candidate, words) ?? (isBesideCard(plain, candidate, words, cards) ? 'cvv' : null)
    if (kind === null) continue
    const { from, to } = candidate
    spans.push({ from, to, kind, replacement: hideDigits(plain.slice(from, to)) })
  }
  return spans
}

const isVerb = (word: string): boolean => /^(?:verify|confirm|подтвержд|підтвердж|входа|входу|sign|log)/.test(word)

/** What may stand between a card and its code: when it ends, and whose it is. */
const filler = letters(
  /^(?:[\s,;.:/()\p{Pd}•*…]|\d|карт\p{L}{0,3}|card|номер\p{L}?|number|до|срок\p{L}?|действ\p{L}*|годен|exp\p{L}*|valid|till|thru|і|и|а|and|е[её]|мой|моя|my|от|к|на|с|the|is)*$/iu,
)
/** The beginning of a number that its writer has cut short. */
const cutNumber = letters(/(?:карт\p{L}{1,4}|card|visa|виза)[\s:№#]*(?:номер[\s:]*)?\d{4}[\s\d.…*xх•-]*$/iu)
const besideCard = 48

/** Three digits called a code beside the number of a card are the ones on its back. */
function isBesideCard(plain: string, candidate: Candidate, words: readonly Word[], cards: readonly Span[]): boolean {
  if (candidate.digits.length !== 3) return false
  const word = wordsNear(words, candidate).find(
    (each) => codeWord(each.text) === 'code' && distance(each, candidate) <= 4 && !isSeparated(plain, each, candidate),
  )
  if (word === undefined) return false
  const [from, to] = [Math.min(word.from, candidate.from), Math.max(word.to, candidate.to)]
  const left = plain.slice(Math.max(0, from - besideCard), from)
  if (cutNumber.test(left.replace(/[\s,;.:]+$/, ''))) return true
  return cards.some(({ from: first, to: last, kind }) => {
    if (kind !== 'card') return false
    const between = last <= from ? plain.slice(last, from) : first >= to ? plain.slice(to, first) : null
    return between !== null && between.length <= besideCard && filler.test(between)
  })
}

interface Candidate extends Run {
  readonly digits: string
}

/** Numbers of 3 to 8 digits that stand alone: not parts of a date, an address, a phone or an amount. */
function candidates(plain: string, runs: readonly Run[]): Candidate[] {
  const found: Candidate[] = []
  for (let index = 0; index < runs.length; ) {
    let end = index + 1
    while (end < runs.length && isJoined(plain, runs[end - 1], runs[end])) end += 1
    const cluster = runs.slice(index, end)
    index = end
    if (isPhone(plain, cluster)) continue
    found.push(...inCluster(plain, cluster))
  }
  return found.filter(({ digits }) => digits.length >= 3 && digits.length <= 8)
}

function isJoined(plain: string, left: Run | undefined, right: Run | undefined): boolean {
  if (left === undefined || right === undefined || right.from - left.to > 2) return false
  return /^[ \u00a0().,:/\p{Pd}]+$/u.test(plain.slice(left.to, right.from))
}

function isPhone(plain: string, cluster: readonly Run[]): boolean {
  const first = cluster[0]
  const last = cluster.at(-1)
  if (first === undefined || last === undefined) return false
  if (/\+[\s(]?$/.test(plain.slice(Math.max(0, first.from - 2), first.from))) return true
  if (last.to - first.from > 24) return false
  const digits = plain.slice(first.from, last.to).replaceAll(/\D/g, '')
  if (digits.length === 11) return /^[78]/.test(digits)
  return digits.length === 10 && cluster.length > 2 && first.to - first.from === 3
}

function inCluster(plain: string, cluster: readonly Run[]): Candidate[] {
  const whole = asOne(plain, cluster)
  if (whole !== null) return [whole]
  return cluster
    .filter((run) => !/\d[.,:/\p{Pd}]$/u.test(plain.slice(Math.max(0, run.from - 2), run.from)))
    .filter((run) => !/^[.,:/\p{Pd}]\d/u.test(plain.slice(run.to, run.to + 2)))
    .map((run) => ({ ...run, digits: plain.slice(run.from, run.to) }))
}

/** `123 456`, `123-456`, `1 2 3 4`: one code in equal groups. */
function asOne(plain: string, cluster: readonly Run[]): Candidate | null {
  const first = cluster[0]
  const last = cluster.at(-1)
  if (first === undefined || last === undefined || cluster.length < 2 || cluster.length > 8) return null
  const size = first.to - first.from
  // «4481-90»: six digits of a code, however they are divided.
  const isOfSix =
    cluster.length === 2 && last.to - first.from === 7 && size !== 3 && size > 1 && plain[first.to] === '-'
  const isEven = isOfSix || cluster.every((run) => run.to - run.from === size)
  const total = isOfSix ? 6 : size * cluster.length
  const isShaped = size === 1 ? total >= 3 : total >= 6
  const gaps = new Set(cluster.slice(1).map((run, index) => plain.slice(cluster[index]?.to ?? 0, run.from)))
  if (!isEven || !isShaped || total > 8 || gaps.size > 1 || !/^[ \u00a0-]$/.test([...gaps][0] ?? '')) return null
  return { from: first.from, to: last.to, digits: plain.slice(first.from, last.to).replaceAll(/\D/g, '') }
}

function kindOf(plain: string, candidate: Candidate, words: readonly Word[]): FindingKind | null {
  const after = firstEndingAfter(words, candidate.to)
  const near = wordsNear(words, candidate)
  const left = words[firstEndingAfter(words, candidate.from) - 1]
  const right = words[after]
  if (isIdentifier(plain, candidate, left, right) || isNamedOtherwise(plain, candidate, left, right)) return null
  // The nearest word speaks first: in "cvv 123 пин 4321" the second number is a PIN.
  const byDistance = [...near].sort((a, b) => distance(a, candidate) - distance(b, candidate))
  // What a code is for stands between the two: «код для входа в личный кабинет: 8093».
  const within = near.some(
    ({ text }) => isOnCard(text) || isConfirming(text) || /^(?:входа?|входу|sign|login)$/.test(text),
  )
    ? reach + 16
    : reach
  for (const word of byDistance) {
    const says = codeWord(word.text)
    if (
      says === null ||
      distance(word, candidate) > (says === 'secret' ? Math.max(within, 32) : within) ||
      isPartOfThing(plain, word)
    )
      continue
    const isHanded = says === 'message' || says === 'cvv' || says === 'secret'
    if (isSeparated(plain, word, candidate) && !(isHanded && isIntroduced(plain, word, candidate))) continue
    const kind = kindBy(says, plain, word, candidate, near)
    if (kind !== null) return kind
  }
  return isArrived(candidate, left, near) || sentAsCode(plain, candidate) ? 'code' : null
}

/** «Мне прислали 448190 для входа, это код?»: what has arrived is the code that the sentence speaks of. */
const isArrived = ({ digits }: Candidate, left: Word | undefined, near: readonly Word[]): boolean =>
  digits.length >= 4 &&
  left !== undefined &&
  /^(?:пришл|пришел|присла|получил|прийшл|прийшов|надісла|sent|received|got|texted)/.test(left.text) &&
  near.some(({ text }) => ['code', 'message'].includes(codeWord(text) ?? '')) &&
  !near.some(({ text }) => isOtherCode(text))

function kindBy(
  says: CodeWord,
  plain: string,
  word: Word,
  { digits, from, to }: Candidate,
  near: readonly Word[],
): FindingKind | null {
  if (says === 'cvv') return digits.length <= 4 ? 'cvv' : null
  if (says === 'secret') return 'code'
  if (digits.length === 3 && says === 'code' && cardsOwn.test(plain.slice(word.from, from))) return 'cvv'
  if (digits.length === 3) return (says === 'code' || says === 'digits') && isOfCard(near) ? 'cvv' : null
  // «Пришло сообщение от банка, в нём цифры 305817».
  if (says === 'digits') return isToldIn(digits, near) ? 'code' : null
  if (says === 'told') {
    // «Сообщение 4471» is its number, and a text message may tell a code without the word.
    const isNumber = word.to <= from && /^\s{0,2}$/.test(plain.slice(word.to, from))
    const isText = word.text === 'message' && near.some(({ text }) => text === 'text')
    const isInside = isToldIn(digits, near) && inside.test(plain.slice(word.to, from))
    if (isInside) return near.some(({ text }) => isOtherCode(text)) ? null : 'code'
    if (isNumber || !(isText || near.some(({ text }) => codeWord(text) === 'code'))) return null
    if (isText) return 'code'
  }
  const between = word.to <= from ? plain.slice(word.to, from) : plain.slice(to, word.from)
  if (says === 'code' && isOfThing(plain, word, between)) return null
  if (/^(?:19|20)\d\d$/.test(digits) && /\p{L}/u.test(between)) return null
  if (says === 'message' || near.some(({ text }) => isConfirming(text))) return 'code'
  // «Код для входа 771935. Не передавайте код сотрудникам банка»: the next sentence names no other code.
  return near.some((each) => isOtherCode(each.text) && !(each.from >= to && /[.!]\s/.test(plain.slice(to, each.from))))
    ? null
    : 'code'
}

/** «Код карты 799». */
const cardsOwn = letters(
  /^(?:код\p{L}{0,2}|code)\s(?:(?:мо|от|of|my|з|с)\p{L}{0,3}\s){0,2}(?:карт(?:ы|и|ки|очки)|card)[\s:—-]{1,3}$/iu,
)
/** What stands before that which a message says. */
const inside = /(?:^|[\s,])(?:там|в\sн[её]м|у\sньому|there|with|(?:it|that|which)\s(?:says|said|reads))[\s:—-]*$/iu

const isToldIn = (digits: string, near: readonly Word[]): boolean =>
  digits.length >= 4 &&
  near.some(({ text }) => /^(?:сообщени[еию]|смс\p{L}{0,3}|повідомленн[яі]|message|sms|text)$/u.test(text)) &&
  near.some(({ text }) => /^(?:приш|прийш|присл|получ|отрим|надісл|банк|got|received|sent|came)/u.test(text))

/** `Use 391746 to verify your account`: as those write who send codes. */
const sentAsCode = (plain: string, { from, to }: Run): boolean =>
  /(?<!\p{L})(?:use|enter|введите|введіть)\s$/iu.test(plain.slice(Math.max(0, from - 9), from)) &&
  /^\s(?:to|для|щоб)\s(?:verify|confirm|log|sign|reset|входа|входу|подтвержд|підтвердж|увійти)/iu.test(
    plain.slice(to, to + 16),
  )

/** «Пин-пад» is a device with a number of its own. */
const isPartOfThing = (plain: string, { to }: Word): boolean => /^[-\s]?(?:п[аэ]д|pad)/iu.test(plain.slice(to, to + 5))

const isOfCard = (near: readonly Word[]): boolean =>
  near.some(({ text }) => isOnCard(text)) ||
  (near.some(({ text }) => isOfSecurity(text)) && near.some(({ text }) => isCardItself(text)))

function wordsNear(words: readonly Word[], { from, to }: Run): readonly Word[] {
  const near: Word[] = []
  for (let index = firstEndingAfter(words, from - reach - 24); index < words.length; index += 1) {
    const word = words[index]
    if (word === undefined || word.from > to + reach + 24) break
    near.push(word)
  }
  return near
}

function distance(word: Word, run: Run): number {
  return word.to <= run.from ? run.from - word.to : word.from - run.to
}

/** Letters stuck to the digits: `0x80070005`, `user4821`, `INC-000123`; unless they are the keyword itself. */
function isIdentifier(plain: string, { from, to }: Run, left: Word | undefined, right: Word | undefined): boolean {
  const gap = left === undefined ? null : plain.slice(left.to, from)
  // `G-482913`: one letter is the sender's.
  if (left?.text.length === 1 && gap === '-' && to - from === 6) return false
  // `FB-61904 is your code`.
  if (gap === '-' && (left?.text.length ?? 9) <= 3 && /^\s(?:is\s(?:your|the)|—|-)\s/iu.test(plain.slice(to, to + 10)))
    return false
  if (left !== undefined && (gap === '' || gap === '-' || gap === '_' || gap === '\\') && codeWord(left.text) === null)
    return true
  if (/[_\\@]/.test(plain[from - 1] ?? '') || /[_\\@]/.test(plain[to] ?? '')) return true
  return right?.from === to && codeWord(right.text) === null
}

function isNamedOtherwise(plain: string, { from, to }: Run, left: Word | undefined, right: Word | undefined): boolean {
  if (/[№#$€₽]\s?$/.test(plain.slice(Math.max(0, from - 2), from)) || /^\s?[₽$€%°]/.test(plain.slice(to, to + 2)))
    return true
  // «Код из смс номер 482913», «пин номер 4829».
  const isNumbered =
    left !== undefined &&
    /^(?:номер|number)$/.test(left.text) &&
    codeBefore.test(plain.slice(Math.max(0, left.from - 40), left.from))
  const leads = left === undefined ? '' : plain.slice(Math.max(0, left.from - 16), left.from)
  const isSaid =
    left !== undefined &&
    ((/^(?:телефону|login)$/.test(left.text) && /(?:по|for|your)\s+$/iu.test(leads)) ||
      // Into one's own pages, which have no number as a room has.
      (/^каб[иі]нет/.test(left.text) && /(?:личн|особист)\p{L}{1,3}\s+$/iu.test(leads)))
  if (
    left !== undefined &&
    !isSaid &&
    !isNumbered &&
    isLabel(left.text) &&
    /^[\s:.,()"«=-]{0,3}$/.test(plain.slice(left.to, from))
  )
    return true
  return right !== undefined && isUnit(right.text) && /^[ \u00a0]?$/.test(plain.slice(to, right.from))
}

const codeBefore = letters(
  /(?<!\p{L})(?:код\p{L}{0,2}|code|смс\p{L}{0,3}|sms|пин|пін|pin|otp|2fa|2фа|cvv2?|cvc2?|цвв|цвс|[сc]вв|ссв|сvv|сививи)(?:[\s-](?!на\s(?!обор|звор|the)|по\s|to\s)\p{L}{1,14}){0,4}\s$/iu,
)

/** A sentence ends between the two. A break right before the digits does not count: "Пришёл код. 4821". */
function isSeparated(plain: string, word: Word, { from, to }: Run): boolean {
  if (word.to <= from) return /[,;\n]|[.!?]\s/.test(plain.slice(word.to, from).replace(/[^\p{L}\p{N}]+$/u, ''))
  const between = plain.slice(to, word.from)
  return /[\n;]|[.!?](?:\s|$)/.test(between) || /,/.test(between.replace(/^,/, ''))
}

/** «пришло смс, там 482913»: behind the comma stands what the message says. */
function isIntroduced(plain: string, word: Word, { from }: Run): boolean {
  const between = plain.slice(word.to, from)
  return /^[^\n.!?;,]*,\s*(?:а\s|и\s)?(?:там|тут|вот|у\s(?:меня|мене)|мой|моя|мій|моя|it\sis|it's|mine\sis|в\s(?:н[её]м|ней|ньому|ній)|у\s(?:ньому|ній)|пиш\p{L}+|написан\p{L}+|содерж\p{L}+|цифр\p{L}|it\ssays|saying|there|with)[\s\p{L}:«"'—-]{0,12}$/iu.test(
    between,
  )
}

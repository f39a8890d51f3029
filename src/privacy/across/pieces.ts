import type { FindingKind } from '../../messaging/finding-kind.ts'
import { isCardNumber, truncated } from '../secrets/card/card.ts'
import { isIban, isOfPerson } from '../secrets/document/account.ts'
import { isPersonalInn } from '../secrets/document/inn.ts'
import { isLabelledOtherwise } from '../secrets/document/number-labels.ts'
import { pointsOnly } from '../secrets/pointing.ts'
import { bullet, hideDigits, type Span } from '../secrets/span.ts'
import { announcementIn } from './announcement.ts'
import { letters } from '../secrets/letters.ts'

/** A part of a number in its message, or null where the message has none or speaks of something else besides. */
interface Piece {
  readonly message: number
  readonly from: number
  readonly to: number
  /** Digits and, of an IBAN, letters. */
  readonly signs: string
  /** The words before it. */
  readonly words: string
}

const shape = letters(
  /^(?<words>[^\d•]*?)(?<body>(?:(?<!\p{L})[a-z]{2})?\d[\da-z \u00a0.\p{Pd}_№]*?)(?<rest>[\s.,;:!?)…]*(?:\p{L}[\p{L}\s.,!]*)?)$/iu,
)
const passport = letters(/паспорт|pass?port|загран|(?<!\p{L})сер(?:и|і)/iu)
const snils = /снилс|snils|страхов/iu
const inn = letters(/(?<!\p{L})(?:инн|inn|іпн|рнокпп)(?!\p{L})|код\p{L}{0,2}\sплатник/iu)
const ukrainian = letters(/(?<!\p{L})(?:іпн|рнокпп)(?!\p{L})|код\p{L}{0,2}\sплатник/iu)
const otherThing =
  /заявк|тикет|тікет|инцидент|обращени|звернен|заказ|замовлен|договор|договір|ticket|order|incident|штрих|трек|imei|телефон|phone|серийн|инвентар/iu

/** What a number said in pieces is, of all that could be said so; `context`: the words around the pieces. */
function kindOf(pieces: readonly Piece[], context: string, isOther: boolean): FindingKind | null {
  const signs = pieces.map((piece) => piece.signs).join('')
  if (isIban(signs)) return 'account'
  if (!/^\d+$/.test(signs)) return null
  if (isOfPerson(signs)) return 'account'
  if (isCardNumber(signs) && pieces.every((piece) => piece.signs.length >= 3) && !isOther) return 'card'
  const { length } = signs
  if (length === 11 && snils.test(context)) return 'snils'
  if (length === 12 && (inn.test(context) || (isPersonalInn(signs) && !isOther))) return 'inn'
  if (length === 10 && ukrainian.test(context)) return 'inn'
  if ((length === 10 || length === 9) && passport.test(context)) return 'passport'
  return null
}

/** Numbers whose pieces stand in several messages, the last of them in the last one. Of each message what is in it. */
export function numbersInPieces(said: readonly string[]): readonly (readonly Span[])[] {
  const spans: Span[][] = said.map(() => [])
  const pieces = piecesOf(said)
  for (let first = 0; first < pieces.length; first += 1) {
    const parts = pieces.slice(first)
    const context = said.slice(Math.max(0, (parts[0]?.message ?? 0) - 2)).join('\n')
    const label = said.slice(Math.max(0, (parts[0]?.message ?? 0) - 2), (parts[0]?.message ?? 0) + 1).join('\n')
    const isWhole = parts.length === 1
    const kind = kindOf(parts, context, otherThing.test(label)) ?? (isWhole ? null : codeInPieces(parts, said))
    if (kind === null || (isWhole && !isNumberOfDocument(kind, parts, said))) continue
    const total = parts.reduce((sum, { signs }) => sum + signs.length, 0)
    let before = 0
    for (const { message, from, to, signs } of parts) {
      const text = said[message] ?? ''
      const replacement =
        kind === 'card' ? truncated(text, text, from, to, total, before) : hidden(text.slice(from, to), before)
      spans[message]?.push({ from, to, kind, replacement })
      before += signs.length
    }
    return spans
  }
  return spans
}

/** The whole number of what was named in a message before: «старый 72 № 4518836». */
const isNumberOfDocument = (kind: FindingKind, parts: readonly Piece[], said: readonly string[]): boolean =>
  said.length > 1 && ['passport', 'snils', 'inn'].includes(kind) && parts.every(({ words }) => pointsOnly(words))

/** The country of an IBAN stays to be seen. */
const hidden = (text: string, before: number): string =>
  before === 0 && /^[a-z]{2}/i.test(text)
    ? text.slice(0, 2) + text.slice(2).replaceAll(/[\p{L}\d]/gu, bullet)
    : /[a-z]/i.test(text)
      ? text.replaceAll(/[\p{L}\d]/gu, bullet)
      : hideDigits(text)

/** A code digit by digit or in halves, where a code was announced. */
function codeInPieces(parts: readonly Piece[], said: readonly string[]): FindingKind | null {
  const sizes = parts.map(({ signs }) => signs.length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const isEven = sizes.every((size) => size === sizes[0]) && (sizes[0] ?? 0) <= 4
  if (!isEven || total < 4 || total > 8 || parts.some(({ signs }) => /\D/.test(signs))) return null
  const first = parts[0]?.message ?? 0
  const announced = said.slice(Math.max(0, first - 3), first + 1).map((each) => announcementIn(each).announces)
  const openness = announced.map((each) => each.get('code')).findLast((each) => each !== undefined)
  return openness === undefined || openness === 'denied' ? null : 'code'
}

/** The pieces up to the last message, without what is said in between; none where that has none itself. */
function piecesOf(said: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (let message = said.length - 1; message >= 0; message -= 1) {
    const text = said[message] ?? ''
    const isLast = message === said.length - 1
    if (!/\d/.test(text) && !isLast) continue
    const piece = pieceIn(text, message)
    if (piece === null) break
    pieces.unshift(piece)
    // Words that name something begin a number, and go on with none.
    if (!pointsOnly(piece.words)) break
  }
  return pieces
}

function pieceIn(text: string, message: number): Piece | null {
  const match = shape.exec(text)
  const { words, body, rest } = match?.groups ?? {}
  if (words === undefined || body === undefined || rest === undefined) return null
  const isLettered = /[a-z]/i.test(body)
  const signs = body.replaceAll(/[^a-z\d]/giu, '').toUpperCase()
  // Letters belong to an IBAN only: a country, and in the middle the name of a bank.
  if (isLettered && !/^(?:[A-Z]{2}\d{2}|[A-Z\d]*[A-Z]{4}\d|\d+[A-Z]{0,4}$)/.test(signs)) return null
  if (!pointsOnly(rest) || signs.length > 30 || isLabelledOtherwise(text, words.length)) return null
  return { message, from: words.length, to: words.length + body.length, signs, words }
}

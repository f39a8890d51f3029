import { findAccounts } from './secrets/document/account.ts'
import { findCards } from './secrets/card/card.ts'
import { findCardsInParts } from './secrets/card/card-in-parts.ts'
import { findMistypedCards } from './secrets/card/mistyped-card.ts'
import { findBackOfCard } from './secrets/code/back-of-card.ts'
import { findListedCodes } from './secrets/code/listed-code.ts'
import { findLetteredCodes } from './secrets/code/lettered-code.ts'
import { findSpokenCodes } from './secrets/code/spoken-code.ts'
import { findSessions } from './secrets/keys/sessions.ts'
import { findCodes } from './secrets/code/code.ts'
import { digitRuns, plainDigits } from './secrets/digits.ts'
import { findInns } from './secrets/document/inn.ts'
import { findKeys } from './secrets/keys/keys.ts'
import { findMachineWords } from './secrets/keys/machine-words.ts'
import { findPassports } from './secrets/document/passport.ts'
import { passwordWords } from './secrets/password/keyword.ts'
import { findPasswords } from './secrets/password/password.ts'
import type { FindingKind } from '../messaging/finding-kind.ts'
import { findSnils } from './secrets/document/snils.ts'
import { respelled } from './secrets/respelled.ts'
import type { Span } from './secrets/span.ts'
import { findLoginPairs } from './secrets/password/login.ts'
import { findSaidPasswords } from './secrets/password/said-password.ts'
import { findSecretWords } from './secrets/password/secret-words.ts'
import { wordsOf } from './secrets/words.ts'

/** That something was masked, never what it was. */
export interface Finding {
  readonly kind: FindingKind
}

interface Masked {
  readonly text: string
  /** In the order of the text within one look; empty when nothing was found and the text is unchanged. */
  readonly found: readonly Finding[]
}

/** Masking a secret may unveil the next one (its word stood in the way); more than this is not a message of a person. */
export const looks = 8

/**
 * Replaces what must never be stored: card numbers (first six and last four digits stay, PCI DSS 3.4), CVV, PIN and
 * one-time codes, passwords, numbers of passports, of pension insurance and of taxpayers, accounts of people, keys of
 * programs. `mask(mask(t).text)` finds nothing. Linear in the length.
 */
export function mask(text: string): Masked {
  const found: Finding[] = []
  let masked = text
  for (let look = 0; look < looks; look += 1) {
    const spans = secretsIn(masked)
    if (spans.length === 0) break
    found.push(...spans.map(({ kind }) => ({ kind })))
    masked = replaced(masked, spans)
  }
  return { text: masked, found }
}

/** All that is recognised in it, apart from each other and in order. */
export function secretsIn(text: string): readonly Span[] {
  const claims = claimsOn(text)
  const right = respelled(text)
  if (right === null) return apart(claims)
  const more = claimsOn(right.text).map((span) => ({
    ...span,
    from: right.origin(span.from),
    to: right.origin(span.to),
  }))
  return apart([...claims, ...more])
}

/** A text as the recognisers read it. */
type Reading = {
  readonly text: string
  /** With plain digits, unit for unit as long. */
  readonly plain: string
  readonly runs: ReturnType<typeof digitRuns>
  readonly spoken: ReturnType<typeof wordsOf>
  readonly named: ReturnType<typeof passwordWords>
  readonly cards: readonly Span[]
}
type Recogniser = (reading: Reading) => readonly Span[]

const ofKeys: readonly Recogniser[] = [({ text }) => findKeys(text), ({ text }) => findSessions(text)]
const ofCards: readonly Recogniser[] = [
  ({ text, plain, runs }) => findCards(text, plain, runs),
  ({ text, plain, runs }) => findCardsInParts(text, plain, runs),
  ({ text }) => findMistypedCards(text),
]
const ofDocuments: readonly Recogniser[] = [
  ({ plain }) => findPassports(plain),
  ({ plain }) => findSnils(plain),
  ({ plain }) => findInns(plain),
  ({ plain }) => findAccounts(plain),
]
const ofWords: readonly Recogniser[] = [
  ({ text }) => findMachineWords(text),
  ({ text, named }) => findPasswords(text, named),
  ({ text, named }) => findSaidPasswords(text, named),
  ({ text }) => findSecretWords(text),
  ({ text }) => findLoginPairs(text),
  ({ text, spoken }) => findSpokenCodes(text, spoken),
  ({ text }) => findLetteredCodes(text),
]
const ofCodes: readonly Recogniser[] = [
  ({ plain }) => findListedCodes(plain),
  ({ plain, runs, spoken, cards }) => findCodes(plain, runs, spoken, cards),
  ({ plain }) => findBackOfCard(plain),
]
/** The surest first: where two claim the same characters, the earlier in these lists wins. Most need a digit. */
const withDigits = { before: ofKeys, after: [...ofDocuments, ...ofWords, ...ofCodes] }
const withoutDigits = { before: ofKeys, after: ofWords }

function claimsOn(text: string): readonly Span[] {
  const reading = readingOf(text)
  const { runs } = reading
  const { before, after } = runs.length === 0 ? withoutDigits : withDigits
  const claims: Span[] = []
  for (const recognise of before) claims.push(...recognise(reading))
  const cards = runs.length === 0 ? noSpans : ofCards.flatMap((recognise) => recognise(reading))
  claims.push(...cards)
  const withCards = { ...reading, cards }
  for (const recognise of after) claims.push(...recognise(withCards))
  return claims
}

const noSpans: readonly Span[] = []

function readingOf(text: string): Reading {
  const plain = plainDigits(text)
  const runs = digitRuns(plain)
  return { text, plain, runs, spoken: wordsOf(plain), named: passwordWords(text), cards: noSpans }
}

/** Has each recogniser look at it, a step each; what comes of it is nobody's. */
export function* recogniseInSteps(text: string): Generator<void, void> {
  const reading = readingOf(text)
  for (const recognise of [...ofKeys, ...ofCards, ...withDigits.after]) {
    yield
    recognise(reading)
  }
}

/** Of spans that lie over each other the surer one, in order of the text. */
export function apart(spans: readonly Span[]): readonly Span[] {
  // A stable sort keeps the surer one first among those that begin together.
  const ordered = spans
    .map((span, rank) => ({ span, rank }))
    .sort((a, b) => a.span.from - b.span.from || a.rank - b.rank)
  const kept: { span: Span; rank: number }[] = []
  for (const next of ordered) {
    const last = kept.at(-1)
    if (last === undefined || next.span.from >= last.span.to) kept.push(next)
    else if (next.rank < last.rank) kept[kept.length - 1] = next
  }
  return kept.map(({ span }) => span)
}

/** The text with `spans`, which are in order and apart, replaced. */
export function replaced(text: string, spans: readonly Span[]): string {
  const parts: string[] = []
  let position = 0
  for (const { from, to, replacement } of spans) {
    parts.push(text.slice(position, from), replacement)
    position = to
  }
  parts.push(text.slice(position))
  return parts.join('')
}

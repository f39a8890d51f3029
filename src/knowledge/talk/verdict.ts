import { areControlWords, controlReadings, wordsSaid } from '../words/control-words.ts'
import { isListed, placesOf } from '../words/is-listed.ts'
import { allRules } from '../words/rules/all-rules.ts'
import { normaliseText, wordsOf } from '../words/words.ts'

/** What a text says of the answer before it. */
export type Verdict = 'helped' | 'not_helped'

/** A verdict, and what is told behind it. */
export type Judgement = {
  readonly verdict: Verdict
  /** «Помогло, но …»: what follows takes some of it back. */
  readonly isHalf: boolean
  /** '' where nothing is told. */
  readonly rest: string
}

/** Whoever needs more words tells something new. */
const mostWords = 16
const mostWordsOfNews = 6

const forms = new Set(allRules.flatMap(({ verdict }) => verdict.keys))
const negations = new Set(allRules.flatMap((rules) => [...rules.negations]))
/** «Нет, помогло»: these answer the question before them and deny no word behind. */
const refusals = new Set(allRules.flatMap(({ verdict }) => verdict.refusals))
const deniers = new Set([...negations].filter((word) => !refusals.has(word)))
const askers = new Set(allRules.flatMap(({ verdict }) => verdict.askers))
const turns = new Set(allRules.flatMap(({ conjunctions }) => conjunctions))
const isAnyForm = isListed(({ verdict }) => verdict.keys)
const inPraise = placesOf(({ verdict }) => verdict.phrases ?? [])
const inFailure = placesOf(({ verdict }) => verdict.failures)
const inRecovery = placesOf(({ verdict }) => verdict.recovered, true)
const isAround = isListed(({ verdict, smallTalk, pleases, conjunctions }) => [
  ...verdict.glue,
  ...smallTalk.thanks.keys,
  ...smallTalk.thanks.glue,
  ...pleases,
  ...conjunctions,
])

const isWorking = isListed(({ verdict }) => verdict.works)
const insisting = new Set(allRules.flatMap(({ verdict }) => verdict.insists))
const again = new Set(allRules.flatMap(({ verdict }) => verdict.relapses))
const howevers = allRules.flatMap(({ verdict }) => verdict.howevers)
/** A clause with the mark behind it; one ends before "but", too. */
const clauseEnd = new RegExp(`(?<=[.!?;,\\n])|(?=\\s(?:${howevers.join('|')})\\s)`, 'iu')
const beginsWithHowever = new RegExp(`^(?:${howevers.join('|')})\\s`, 'iu')

/**
 * Whether a text says that an answer helped, or that it did not, before anything else: «спасибо, заработало», "still not
 * working", «помогло, но теперь жуёт бумагу». Null for thanks alone (people thank for nothing), for a question, and for
 * whatever begins with something new.
 */
export function judge(text: string): Judgement | null {
  if (/^[\s👎]+$/u.test(text) && text.trim() !== '') return { verdict: 'not_helped', isHalf: false, rest: '' }
  const clauses = text.split(clauseEnd)
  for (let told = Math.min(clauses.length, mostWords); told > 0; told--) {
    const beginning = clauses.slice(0, told).join('')
    const verdict = beginning.includes('?') ? null : verdictIn(normaliseText(beginning))
    if (verdict !== null) return withRest(verdict, clauses.slice(told).join('').trim())
  }
  // Read otherwise it is all one clause: a comma of one layout is a letter of the other.
  const verdict = text.includes('?')
    ? undefined
    : controlReadings(text)
        .map(verdictIn)
        .find((one) => one !== null)
  return verdict === undefined ? null : { verdict, isHalf: false, rest: '' }
}

/** «Заработало, но опять не работает» has not helped, «не работало, но теперь заработало» has: the last word counts. */
function withRest(verdict: Verdict, rest: string): Judgement {
  const last = rest === '' ? null : verdictIn(normaliseText(rest))
  if (last !== null) return { verdict: last, isHalf: false, rest: '' }
  return { verdict, isHalf: beginsWithHowever.test(rest), rest }
}

/** The verdict of a text that says nothing else. */
export function verdictOf(text: string): Verdict | null {
  const judged = judge(text)
  return judged === null || judged.rest !== '' ? null : judged.verdict
}

/** Whether a text says anywhere that something does not work or did not help. */
export function complains(text: string): boolean {
  const words = wordsSaid(text)
  return inFailure(words).includes(true) || words.some((_, at) => isDenied(words, at))
}

/** «Не работает», whatever it is: under a question of one word that is more of the question. */
export function saysItFails(text: string): boolean {
  const words = wordsSaid(text)
  return words.some((word, at) => isWorking(word) && deniers.has(words[at - 1] ?? ''))
}

/** «И после этого не работает»: something was tried, and it did not help. */
export function insists(text: string): boolean {
  return complains(text) && wordsSaid(text).some((word) => insisting.has(word))
}

/** «Хотя нет, опять отвалился»: what was well is not any more. */
export function relapses(text: string): boolean {
  return complains(text) || wordsSaid(text).some((word) => again.has(word))
}

/** Good news with its topic, told and not asked: «впн заработал», "printer is fixed". */
export function isGoodNews(text: string): boolean {
  const words = wordsSaid(text)
  if (text.includes('?') || words.length > mostWordsOfNews || askers.has(words[0] ?? '')) return false
  if (words.some((word) => negations.has(word) || turns.has(word))) return false
  const isRecovery = inRecovery(words)
  const last = isRecovery.lastIndexOf(true)
  // «Заработал премию» is about the bonus: what is well again stands before the word.
  return last >= 0 && words.slice(last + 1).every(isAround)
}

function verdictIn(normalised: string): Verdict | null {
  const words = wordsOf(normalised)
  if (words.length > mostWords || askers.has(words[0] ?? '') || !areControlWords(words)) return null
  const isPraised = inPraise(words)
  const hasFailed = inFailure(words)
  // Praise takes the very form: "help" and «помогите» have the stems of "helped" and «помогло».
  const isPraise = (at: number) => (isPraised[at] === true || forms.has(words[at]!)) && !isDenied(words, at)
  const isFailure = (at: number) => hasFailed[at] === true || isDenied(words, at)
  const places = [...words.keys()]
  const isNothingElse = places.every(
    (at) => isPraise(at) || isFailure(at) || negations.has(words[at]!) || isAround(words[at]!),
  )
  if (!isNothingElse) return null
  if (places.some(isFailure)) return places.some(isPraise) ? null : 'not_helped'
  if (!places.some(isPraise) || words.some((word) => negations.has(word))) return null
  return 'helped'
}

/** «Не работает»: a negation right before what would be praise. */
const isDenied = (words: readonly string[], at: number) => deniers.has(words[at - 1] ?? '') && isAnyForm(words[at]!)

import { normaliseText, wordsOf } from '../../words/words.ts'
import { tellingWords } from '../is-detail.ts'
import { mentions, smallTalk } from '../small-talk.ts'
import { exactWords } from '../ways.ts'

/** Whoever writes more tells a story, in which people may be called as well. */
const mostWords = 40
const mostWordsOfCall = 7
/** «Специалиста, пожалуйста!» */
const mostWordsExclaimed = 3

const verbs = exactWords(({ calls }) => calls)
const callsAlone = exactWords(({ called }) => called)
const clauseEnd = /(?<=[.!?;,\n…])|\s+[-–—]\s+/u

/**
 * A call for a person with a matter beside it: «оператора! не работает vpn», "my badge is broken, get me a human",
 * «соедините с оператором принтер жуёт бумагу». @returns the matter; null where nobody is called, or nothing else said.
 */
export function calledWith(text: string): string | null {
  const all = wordsOf(normaliseText(text))
  if (all.length < 2 || all.length > mostWords) return null
  // Of most texts that is known at a glance.
  if (!all.some((word) => verbs.has(word) || callsAlone.has(word)) && !/[!.]/u.test(text)) return null
  if (!mentions('person', text)) return null
  const rest = withoutClause(text) ?? withoutWords(text)
  return rest === null || tellingWords(rest).length === 0 || smallTalk(rest) !== null ? null : rest
}

/** The call is a clause of its own, wherever it stands. */
function withoutClause(text: string): string | null {
  const clauses = text.split(clauseEnd).filter((clause) => clause.trim() !== '')
  if (clauses.length < 2) return null
  const at = clauses.findIndex((clause) => isCall(clause))
  if (at < 0) return null
  return tidied(clauses.filter((_, index) => index !== at).join(' '))
}

/** No mark parts them: the shortest beginning, or end, that calls. */
function withoutWords(text: string): string | null {
  const words = text.trim().split(/\s+/u)
  // «Оператора впн не работает»; «специалиста по впн» names one.
  const [first = '', second = ''] = words.map((word) => normaliseText(word).replace(/[^\p{L}\p{N}]/gu, ''))
  if (callsAlone.has(first) && smallTalk(first) === 'person' && !/^(?:по|от|из|за|з|of|from|for)$/u.test(second)) {
    return tidied(words.slice(1).join(' '))
  }
  for (let length = 2; length <= Math.min(mostWordsOfCall, words.length - 1); length++) {
    if (isCallWithVerb(words.slice(0, length).join(' '))) return tidied(words.slice(length).join(' '))
    if (isCallWithVerb(words.slice(-length).join(' '))) return tidied(words.slice(0, -length).join(' '))
  }
  return null
}

function isCall(clause: string): boolean {
  const words = wordsOf(normaliseText(clause))
  const isNamed = words.some((word) => callsAlone.has(word))
  const isExclaimed = words.length <= mostWordsExclaimed && (/[!.?]\s*$/u.test(clause) || (isNamed && words.length > 1))
  if (words.length === 1 || isExclaimed) {
    return (isExclaimed || callsAlone.has(words[0]!)) && smallTalk(clause) === 'person'
  }
  return isCallWithVerb(clause)
}

/** «Оператор связи» names one; «позовите оператора» calls. */
const isCallWithVerb = (clause: string): boolean =>
  smallTalk(clause) === 'person' && wordsOf(normaliseText(clause)).some((word) => verbs.has(word))

const tidied = (text: string) =>
  text
    .replace(/\s{2,}/gu, ' ')
    .replace(/^[\s,.;:!–—-]+|[\s,;:–—-]+$/gu, '')
    .trim()

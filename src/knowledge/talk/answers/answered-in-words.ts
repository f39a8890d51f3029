import { normaliseText, wordsOf } from '../../words/words.ts'
import { exactWords, type Meant, meanings, stemmedWords } from '../ways.ts'

/** How many are affected, as people say it; `unknown`: they do not know. */
type Affected = 'one' | 'some' | 'all' | 'unknown'
/** How much a trouble hinders work; `unknown`: they do not know. */
type Hindrance = 'stopped' | 'harder' | 'waits' | 'unknown'

/** Whoever writes more tells something else besides. */
const mostWords = 9
const most = 1_000

const affected = meanings((answers) => ({ ...answers.affected, unknown: answers.unknown, within: [] }))
const within = meanings((answers) => ({ within: answers.affected.within }))
const hindrance = meanings((answers) => ({ ...answers.hindrance, unknown: answers.unknown }))
const isGlue = stemmedWords(({ glue }) => glue)
const numbers = new Map(
  Array.from({ length: 10 }, (_, at) =>
    [...exactWords(({ numbers: each }) => each[at] ?? [])].map((word) => [word, at + 1] as const),
  ).flat(),
)

const numberOf = (word: string): number | null => numbers.get(word) ?? (/^\d{1,5}$/.test(word) ? Number(word) : null)

/**
 * «Только у меня», «нас трое», «бухгалтерия», "not sure", and nothing else. Null: the text is no answer to who is
 * affected; «стоит всё» is none, for it tells how bad it is.
 */
export function affectedIn(text: string): Affected | null {
  const words = wordsOf(normaliseText(text.slice(0, most)))
  if (words.length === 0 || words.length > mostWords) return null
  const found = affected(words)
  const counted = words.flatMap((word, at) => (isIn(found, at) ? [] : (numberOf(word) ?? [])))
  const isAll = words.every((word, at) => isIn(found, at) || numberOf(word) !== null || isGlue(word))
  if (!isAll || (found.length === 0 && counted.length === 0)) return null
  const says = (meaning: Affected) => found.some((one) => one.meaning === meaning)
  const many = Math.max(0, ...counted)
  if (says('all')) return within(words).length > 0 ? 'some' : 'all'
  if (says('some') || many > 1) return 'some'
  if (says('one') || many === 1) return 'one'
  return says('unknown') ? 'unknown' : null
}

/** «Терпит», «срочно!!!», «вообще никак», and nothing else. Null: the text is no answer to whether one can work. */
export function hindranceIn(text: string): Hindrance | null {
  const words = wordsOf(normaliseText(text.slice(0, most)))
  if (words.length === 0 || words.length > mostWords) return null
  const found = hindrance(words)
  if (found.length === 0) return null
  if (!words.every((word, at) => isIn(found, at) || isGlue(word))) return null
  const longest = Math.max(...found.map(({ length }) => length))
  // «Да, работать можно, не срочно»: what is said at most length tells most; of equals the graver.
  const telling = found.filter(({ length }) => length === longest)
  return (
    (['stopped', 'waits', 'harder', 'unknown'] as const).find((one) =>
      telling.some(({ meaning }) => meaning === one),
    ) ?? null
  )
}

const isIn = (found: readonly Meant<string>[], at: number): boolean =>
  found.some(({ from, length }) => at >= from && at < from + length)

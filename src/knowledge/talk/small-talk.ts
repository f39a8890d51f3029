import { controlReadings, wordsSaid } from '../words/control-words.ts'
import { isListed, placesOf } from '../words/is-listed.ts'
import { allRules } from '../words/rules/all-rules.ts'
import type { SmallTalk } from '../words/rules/language-rules.ts'
import { normaliseText, wordsOf } from '../words/words.ts'

export type { SmallTalk } from '../words/rules/language-rules.ts'

/**
 * The most telling first, each with the lesser ones whose words do not spoil it: "hello, a human please" asks for a
 * person. "Not a bot, a human" does, too, so that what mentions people without wanting one takes no words of that.
 */
const kinds: readonly (readonly [kind: SmallTalk, lesser: readonly SmallTalk[]])[] = [
  ['complaint', ['abuse', 'opening', 'thanks', 'greeting']],
  ['again', ['opening', 'thanks', 'greeting']],
  ['later', ['thanks', 'greeting']],
  ['identity', ['greeting']],
  ['abilities', ['greeting']],
  ['hours', ['thanks', 'greeting']],
  ['register', ['opening', 'thanks', 'greeting']],
  ['status', ['thanks', 'greeting']],
  ['dismissal', ['thanks', 'greeting']],
  ['person', ['abuse', 'opening', 'thanks', 'greeting']],
  ['waiting', ['opening', 'thanks', 'greeting']],
  ['abuse', ['thanks', 'greeting']],
  ['thanks', ['greeting']],
  ['opening', ['greeting']],
  ['greeting', []],
]

/** Nobody needs more words for small talk, and whoever writes more wants something. */
const mostWords = 12

const listsOf = (kind: SmallTalk) => ({
  isKey: isListed(({ smallTalk }) => smallTalk[kind].keys),
  inPhrases: placesOf(({ smallTalk }) => smallTalk[kind].phrases ?? []),
  // "Thanks, it works" is still thanks where there is nothing to confirm.
  isGlue: isListed(({ smallTalk, verdict }) => [...smallTalk[kind].glue, ...(kind === 'thanks' ? verdict.keys : [])]),
  isBeside: allRules.some(({ smallTalk }) => smallTalk[kind].beside !== undefined)
    ? isListed(({ smallTalk }) => smallTalk[kind].beside ?? [])
    : null,
  excluded: new Set(allRules.flatMap(({ smallTalk }) => smallTalk[kind].unless ?? [])),
})

const lists = Object.fromEntries(kinds.map(([kind]) => [kind, listsOf(kind)])) as Readonly<
  Record<SmallTalk, ReturnType<typeof listsOf>>
>
const isPlease = isListed(({ pleases }) => pleases)
const angrySigns = /^[\s!😡🤬😠👎💩]+$/u
const thankfulSigns = /^[\s👍🙏👌❤🌹💐✅🤝😊]+$/u

/**
 * What a text is when it is nothing but small talk, in any language of the bot; null when a question or anything else
 * is in it: "привет, не работает впн" is a question.
 */
export function smallTalk(text: string): SmallTalk | null {
  if (text.trim() === '') return null
  if (thankfulSigns.test(normaliseText(text))) return 'thanks'
  if (angrySigns.test(text)) return 'abuse'
  if (!/[\p{L}\p{N}]/u.test(text)) return 'opening'
  return (
    controlReadings(text)
      .map(kindOf)
      .find((kind) => kind !== null) ?? null
  )
}

/** Whether a text has words of this kind, whatever else there is. */
export function mentions(kind: SmallTalk, text: string): boolean {
  return placesOfKeys(wordsSaid(text), kind).includes(true)
}

function kindOf(normalised: string): SmallTalk | null {
  const words = wordsOf(normalised)
  if (words.length === 0 || words.length > mostWords) return null
  return kinds.find(([kind, lesser]) => isOf(kind, lesser, words))?.[0] ?? null
}

function isOf(kind: SmallTalk, lesser: readonly SmallTalk[], words: readonly string[]): boolean {
  const isKey = placesOfKeys(words, kind)
  if (!isKey.includes(true)) return false
  const { isGlue, isBeside, excluded } = lists[kind]
  if (words.some((word) => excluded.has(word))) return false
  if (isBeside !== null && !words.some(isBeside)) return false
  const isLesser = (word: string) => lesser.some((other) => lists[other].isKey(word) || lists[other].isGlue(word))
  return words.every((word, at) => {
    return isKey[at] || isGlue(word) || isBeside?.(word) === true || isPlease(word) || isLesser(word)
  })
}

function placesOfKeys(words: readonly string[], kind: SmallTalk): readonly boolean[] {
  const { isKey, inPhrases } = lists[kind]
  const isInPhrase = inPhrases(words)
  return words.map((word, at) => isInPhrase[at] === true || isKey(word))
}

import { asLatinLayout, asRussianLayout } from './layout.ts'
import { allRules } from './rules/all-rules.ts'
import type { SmallTalk } from './rules/language-rules.ts'
import { stem } from './stem.ts'
import { normaliseText, wordsOf } from './words.ts'

export type { SmallTalk } from './rules/language-rules.ts'

/** The most telling first: "hello, a human please" asks for a person. */
const kinds: readonly SmallTalk[] = ['person', 'abuse', 'thanks', 'greeting']

/** Nobody needs more words for small talk, and whoever writes more wants something. */
const mostWords = 12

const table = kinds.map((kind) => {
  const stems = (of: 'keys' | 'glue') => new Set(allRules.flatMap((rules) => rules.smallTalk[kind][of].map(stem)))
  return { kind, keys: stems('keys'), glue: stems('glue') }
})
const gluePolite = new Set(['пожалуйста', 'please', 'pls', 'плиз'].map(stem))
const thankfulSigns = /^[\s👍🙏👌❤🌹💐✅🤝😊]+$/u

/**
 * What a text is when it is nothing but small talk, in any language of the bot; null when a question or anything else
 * is in it: "привет, не работает впн" is a question.
 */
export function smallTalk(text: string): SmallTalk | null {
  const normalised = normaliseText(text.slice(0, 400))
  if (normalised.trim() !== '' && thankfulSigns.test(normalised)) return 'thanks'
  return kindOf(normalised) ?? kindOf(asRussianLayout(normalised)) ?? kindOf(asLatinLayout(normalised))
}

function kindOf(normalised: string): SmallTalk | null {
  const stems = wordsOf(normalised).map(stem)
  if (stems.length === 0 || stems.length > mostWords) return null
  for (const { kind, keys, glue } of table) {
    if (!stems.some((word) => keys.has(word))) continue
    if (stems.every((word) => keys.has(word) || glue.has(word) || gluePolite.has(word) || isLesser(word, kind)))
      return kind
  }
  return null
}

/** "Hello, thank you" is thanks: key words and glue of what comes later in `kinds` do not spoil it. */
function isLesser(word: string, kind: SmallTalk): boolean {
  const after = table.slice(kinds.indexOf(kind) + 1)
  return after.some(({ keys, glue }) => keys.has(word) || (keys.size > 0 && glue.has(word)))
}

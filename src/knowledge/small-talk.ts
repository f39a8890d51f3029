import { isListed } from './is-listed.ts'
import { allLayouts } from './layout.ts'
import type { SmallTalk } from './rules/language-rules.ts'
import { normaliseText, wordsOf } from './words.ts'

export type { SmallTalk } from './rules/language-rules.ts'

/** The most telling first: "hello, a human please" asks for a person. */
const kinds: readonly SmallTalk[] = ['person', 'abuse', 'thanks', 'greeting']

/** Nobody needs more words for small talk, and whoever writes more wants something. */
const mostWords = 12

const table = kinds.map((kind) => ({
  kind,
  isKey: isListed(({ smallTalk }) => smallTalk[kind].keys),
  // "Thanks, it works" is still thanks where there is nothing to confirm.
  isGlue: isListed(({ smallTalk, verdict }) => [...smallTalk[kind].glue, ...(kind === 'thanks' ? verdict.keys : [])]),
}))
const isPlease = isListed(({ pleases }) => pleases)
const thankfulSigns = /^[\s👍🙏👌❤🌹💐✅🤝😊]+$/u

/**
 * What a text is when it is nothing but small talk, in any language of the bot; null when a question or anything else
 * is in it: "привет, не работает впн" is a question.
 */
export function smallTalk(text: string): SmallTalk | null {
  const normalised = normaliseText(text.slice(0, 400))
  if (normalised.trim() !== '' && thankfulSigns.test(normalised)) return 'thanks'
  const kind = kindOf(normalised)
  if (kind !== null) return kind
  for (const convert of allLayouts) {
    const converted = kindOf(convert(normalised))
    if (converted !== null) return converted
  }
  return null
}

function kindOf(normalised: string): SmallTalk | null {
  const words = wordsOf(normalised)
  if (words.length === 0 || words.length > mostWords) return null
  for (const { kind, isKey, isGlue } of table) {
    if (!words.some(isKey)) continue
    if (words.every((word) => isKey(word) || isGlue(word) || isPlease(word) || isLesser(word, kind))) return kind
  }
  return null
}

/** "Hello, thank you" is thanks: key words and glue of what comes later in `kinds` do not spoil it. */
function isLesser(word: string, kind: SmallTalk): boolean {
  const after = table.slice(kinds.indexOf(kind) + 1)
  return after.some(({ isKey, isGlue }) => isKey(word) || isGlue(word))
}

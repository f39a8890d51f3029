import { normaliseText, wordsOf } from '../../words/words.ts'
import { meanings, stemmedWords } from '../ways.ts'

/** Whoever comes to it later tells of something else first. */
const latestBegin = 4
const find = meanings<'wish'>(({ wishes }) => ({ wish: wishes }))
const isGlue = stemmedWords(({ wishGlue }) => wishGlue)

/**
 * Whether a text says what could be better: «хочу предложить тёмную тему», "it would be nice if the status came by mail".
 * 'announced': it only says that there is something to say. Null: it says something else.
 */
export function improvementIn(text: string): 'told' | 'announced' | null {
  if (text.includes('?')) return null
  const words = wordsOf(normaliseText(text))
  const [found] = find(words).toSorted((a, b) => a.from - b.from)
  if (found === undefined || found.from > latestBegin) return null
  const others = words.filter((word, at) => (at < found.from || at >= found.from + found.length) && !isGlue(word))
  return others.length === 0 ? 'announced' : 'told'
}

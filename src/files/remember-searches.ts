import { minute } from '../kit/time.ts'
import type { KnowledgeIndex, SearchOptions, SearchOutcome } from '../knowledge/search/knowledge-index.ts'

const mostKept = 1_000
/** Whoever tells a story is the only one who tells it like that. */
const longest = 100

/**
 * The same index, which remembers what it found for the questions that many ask: on the day of an outage that is the same few
 * words. An index never changes, and what articles' dates say is looked at anew each minute.
 */
export function rememberSearches(index: KnowledgeIndex): KnowledgeIndex {
  const known = new Map<string, SearchOutcome>()

  function* searchSteps(text: string, options: SearchOptions): Generator<void, SearchOutcome> {
    if (text.length > longest) return yield* index.searchSteps(text, options)
    const { language, audience, at, limit, boldness } = options
    const key = [language, audience, Math.floor(at / minute), limit, boldness, text].join(' ')
    const found = known.get(key) ?? (yield* index.searchSteps(text, options))
    // A map keeps the order of its entries: whoever is asked for goes to the end.
    known.delete(key)
    known.set(key, found)
    if (known.size > mostKept) {
      const [oldest] = known.keys()
      if (oldest !== undefined) known.delete(oldest)
    }
    return found
  }

  return { ...index, searchSteps }
}

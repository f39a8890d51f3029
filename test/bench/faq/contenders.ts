import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { FaqFile } from '../../../src/cli/kb/parts/faq-file.ts'
import { articlesOf } from '../../../src/cli/kb/parts/faq-file.ts'
import type { OrdinaryWords } from '../../../src/files/ordinary-words.ts'
import { buildIndex } from '../../../src/knowledge/search/build-index.ts'
import { rulesOf } from '../../../src/knowledge/words/rules/all-rules.ts'
import { stemmerOf } from '../../../src/knowledge/words/stem.ts'
import { normaliseText, wordsOf } from '../../../src/knowledge/words/words.ts'
import type { Answered } from './measure.ts'

type Said = Omit<Answered, 'right'>
type Ask = (text: string) => Said
export type Contender = { readonly name: string; build(file: FaqFile, words: OrdinaryWords): Ask }

const most = 10

/** Ours, and what a project would take ready-made. Without a probability of their own the score stands in for it. */
export const contenders: readonly Contender[] = [
  { name: 'ours', build: ours },
  { name: 'fuse.js', build: (file) => fuse(file, {}) },
  { name: 'fuse.js tokens', build: (file) => fuse(file, { useTokenSearch: true, ignoreLocation: true }) },
  { name: 'MiniSearch + stems', build: miniSearch },
]

export function ours(file: FaqFile, ordinaryWords: OrdinaryWords): Ask {
  const index = buildIndex(articlesOf(file), [], { ordinaryWords })
  return (text) => {
    const options = { language: file.lang, audience: 'public', at: 0, limit: most } as const
    const { matches, sure, offer, decision } = index.search(text, options)
    return { ranked: matches.map(({ article }) => article.id), sure, offer, decision }
  }
}

function fuse(file: FaqFile, options: object): Ask {
  const keys = ['title', 'questions', 'body']
  const index = new Fuse(file.articles, { keys, includeScore: true, ...options })
  return (text) => {
    const found = index.search(text, { limit: most })
    return scored(
      found.map(({ item }) => item.id),
      1 - (found[0]?.score ?? 1),
    )
  }
}

function miniSearch(file: FaqFile): Ask {
  const { stopWords } = rulesOf[file.lang]
  const stem = stemmerOf(rulesOf[file.lang])
  const index = new MiniSearch({
    fields: ['title', 'questions', 'body'],
    tokenize: (text) => wordsOf(normaliseText(text)),
    processTerm: (word) => (stopWords.has(word) ? null : stem(word)),
    searchOptions: { boost: { title: 2, questions: 2 }, fuzzy: 0.2, prefix: true },
  })
  index.addAll(file.articles.map((article) => ({ ...article, questions: article.questions.join('\n') })))
  return (text) => {
    const found = index.search(text).slice(0, most)
    return scored(
      found.map(({ id }) => String(id)),
      found[0]?.score ?? 0,
    )
  }
}

const scored = (ranked: readonly string[], score: number): Said => ({
  ranked,
  sure: score,
  offer: score,
  decision: 'suggest',
})

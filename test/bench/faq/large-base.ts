import type { FaqFile } from '../../../src/cli/kb/parts/faq-file.ts'
import type { OrdinaryWords } from '../../../src/files/ordinary-words.ts'
import type { Article } from '../../../src/knowledge/articles/article.ts'
import { buildSteps } from '../../../src/knowledge/search/build-index.ts'
import type { KnowledgeIndex } from '../../../src/knowledge/search/knowledge-index.ts'
import { spoil } from './noise.ts'

/** What a large base costs, in milliseconds of this machine. */
export interface LargeBase {
  readonly articles: number
  readonly buildMs: number
  /** Each step's least time of several builds, the longest of them: what is not the machine's noise. */
  readonly longestStepMs: number
  /** The very longest of the first build, before anything is optimised: noise and all. */
  readonly longestColdMs: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Of the steps in which long mistyped complaints are searched: the longest of a hundred. */
  readonly complaintStepMs: number
}

const builds = 5
const asked = 1_000
const at = Date.UTC(2026, 10, 1)

/** Articles of the sets over and over, each with words of its own, until there are so many. */
export function measureLargeBase(files: readonly FaqFile[], articles: number, ordinaryWords: OrdinaryWords): LargeBase {
  const base = grow(files, articles)
  let index: KnowledgeIndex | null = null
  let longestColdMs = 0
  let buildMs = Number.POSITIVE_INFINITY
  const least: number[] = []
  for (let round = 0; round < builds; round++) {
    const steps = buildSteps(base, [], { ordinaryWords })
    const begun = performance.now()
    for (let step = 0; ; step++) {
      const since = performance.now()
      const next = steps.next()
      const tookMs = performance.now() - since
      least[step] = Math.min(least[step] ?? Number.POSITIVE_INFINITY, tookMs)
      if (round === 0) longestColdMs = Math.max(longestColdMs, tookMs)
      if (next.done !== true) continue
      index = next.value
      break
    }
    buildMs = Math.min(buildMs, performance.now() - begun)
  }
  const times = files
    .flatMap((file) => file.queries.map(({ text }) => ({ text, language: file.lang })))
    .filter((_, number, all) => number % Math.max(1, Math.floor(all.length / asked)) === 0)
    .map(({ text, language }) => {
      const since = performance.now()
      index!.search(text, { language, audience: 'public', at })
      return performance.now() - since
    })
  const quantile = (share: number) => quantileOf(times, share)
  return {
    articles,
    buildMs,
    longestStepMs: Math.max(...least),
    longestColdMs,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    complaintStepMs: quantileOf(stepsOfComplaints(files, index!), 0.99),
  }
}

const questionsInComplaint = 8
const complaints = 60

/** How long the steps are in which people's questions are searched when they are eight at once, with their slips. */
function stepsOfComplaints(files: readonly FaqFile[], index: KnowledgeIndex): readonly number[] {
  return files.flatMap(({ queries, lang }) => {
    const typed = spoil(
      queries.slice(0, questionsInComplaint * complaints).map(({ text }) => text),
      lang,
      'typos',
    )
    const tookMs: number[] = []
    for (let from = 0; from < typed.length; from += questionsInComplaint) {
      const text = typed.slice(from, from + questionsInComplaint).join('. ')
      const steps = index.searchSteps(text, { language: lang, audience: 'public', at })
      for (let isDone = false; !isDone; ) {
        const since = performance.now()
        isDone = steps.next().done === true
        tookMs.push(performance.now() - since)
      }
    }
    return tookMs
  })
}

const quantileOf = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0

/** Articles of the sets, `count` of them, each with words of its own. */
export function grow(files: readonly FaqFile[], count: number): readonly Article[] {
  const chance = seeded(11)
  const words = files.map(({ articles }) =>
    articles.flatMap(({ title, questions, body }) => [title, ...questions, body].join(' ').split(/\s+/)),
  )
  return Array.from({ length: count }, (_, number) => {
    const file = files[number % files.length]!
    const own = words[number % files.length]!
    const { title, questions, body } = file.articles[Math.floor(number / files.length) % file.articles.length]!
    const some = (many: number) => Array.from({ length: many }, () => own[Math.floor(chance() * own.length)]).join(' ')
    const odd = () => `${some(3)} w${Math.floor(chance() * 20_000).toString(36)}`
    return {
      id: `article-${number}`,
      title: `${title} ${odd()}`,
      language: file.lang,
      category: 'bench',
      questions: [...questions, some(4)].map((question) => `${question} ${odd()}`),
      tags: [],
      audience: 'public',
      validFrom: null,
      validUntil: null,
      owner: 'bench',
      reviewBy: '2027-01-01',
      related: [],
      actions: [],
      isUrgent: false,
      body: `${body} ${some(60)} ${odd()}`,
      source: 'bench.md',
    }
  })
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return state / 0x7fff_ffff
  }
}

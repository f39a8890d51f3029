import { existsSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readOrdinaryWords } from '../../files/ordinary-words.ts'
import { buildIndex } from '../../knowledge/search/build-index.ts'
import type { KnowledgeIndex, SearchOutcome } from '../../knowledge/search/knowledge-index.ts'
import { type Command, UsageError } from './parts/command.ts'
import { articlesOf, type FaqFile, readFaqFile } from './parts/faq-file.ts'
import { writeOut } from '../../composition/process/terminal.ts'

const mostRanked = 10

/** Ranks the questions of a file, one JSON line each, through the very search that answers people. */
export const rank: Command = {
  name: 'rank',
  usage: 'rank --data FILE.json --out OUT.jsonl [--timing]',
  does: 'ranks the questions of a file and writes one line each, for measuring',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, out: { type: 'string' }, timing: { type: 'boolean', default: false } },
    })
    if (values.data === undefined)
      throw new UsageError('--data is missing: name the JSON file with the articles and the questions.')
    if (values.out === undefined)
      throw new UsageError('--out is missing: name the file that the ranking is written to.')
    const folder = dirname(resolve(values.out))
    if (!existsSync(folder))
      throw new UsageError(`--out ${values.out}: the folder ${folder} is not there, create it first.`)
    const file = readFaqFile(values.data)
    const ordinaryWords = await readOrdinaryWords()
    const before = heapBytes()
    const begun = performance.now()
    const index = buildIndex(articlesOf(file), [], { ordinaryWords })
    const buildMs = performance.now() - begun
    const heap = heapBytes() - before
    const times: number[] = []
    const lines = file.queries.map(({ text }) => {
      const asked = performance.now()
      const outcome = ask(index, text, file.lang)
      times.push(performance.now() - asked)
      return JSON.stringify(lineOf(text, outcome))
    })
    writeFileSync(values.out, lines.map((line) => `${line}\n`).join(''))
    if (values.timing) writeOut(JSON.stringify(timingOf(file, buildMs, times, heap)))
    return 0
  },
}

const ask = (index: KnowledgeIndex, text: string, language: FaqFile['lang']) =>
  index.search(text, { language, audience: 'public', at: Date.now(), limit: mostRanked })

function lineOf(text: string, { matches, sure, offer, decision }: SearchOutcome) {
  return { text, ranked: matches.map(({ article, score }) => ({ id: article.id, score })), sure, offer, decision }
}

function timingOf(file: FaqFile, buildMs: number, times: readonly number[], heap: number) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
  return {
    articles: file.articles.length,
    queries: times.length,
    buildMs: rounded(buildMs),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    maxMs: at(1),
    /** What the index holds, typed arrays included. */
    heapMb: rounded(heap / 1_048_576),
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100

/** Typed arrays lie outside V8's heap and count nevertheless. */
function heapBytes(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

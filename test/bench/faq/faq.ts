import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type FaqFile, readFaqFile } from '../../../src/cli/kb/parts/faq-file.ts'
import { table } from '../../../src/cli/kb/parts/print.ts'
import { type OrdinaryWords, readOrdinaryWords } from '../../../src/files/ordinary-words.ts'
import { type Contender, contenders, ours } from './contenders.ts'
import { measure, type Measures } from './measure.ts'
import { measureEdits } from './edited.ts'
import { grow, measureLargeBase } from './large-base.ts'
import { type Noise, noises, spoil } from './noise.ts'

/**
 * `npm run bench -- faq --data DIR [--quick]`: how often the right article is found, beside what is ready-made, on the
 * sets of DIR, as they are and spoilt; and what examples bring.
 */
export async function benchFaq(dir: string, isQuick: boolean): Promise<void> {
  const words = await readOrdinaryWords()
  const paths = readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
  const files = paths.map((name) => ({ name: basename(name, '.json'), file: readFaqFile(join(dir, name)) }))
  for (const { name, file } of files) {
    console.log(`\n${name} (${file.lang}, ${file.articles.length} articles, ${file.queries.length} questions)`)
    for (const contender of isQuick ? contenders.slice(0, 1) : contenders) tell(contender, file, words)
  }
  console.log('\nBy number of examples an article (held-out questions of the set; top-1 / auto90)')
  for (const { name, file } of files) curve(name, file, words)
  console.log('\nLarge bases (articles of these sets over and over, with words of their own)')
  const large = [1_000, 10_000].map((count) =>
    measureLargeBase(
      files.map(({ file }) => file),
      count,
      words,
    ),
  )
  const columns = ['articles', 'build ms', 'longest step ms', 'cold ms', 'p50 ms', 'p99 ms', 'complaint step ms']
  const rows = large.map((each) =>
    Object.values(each).map((value: number) => (value > 100 ? value.toFixed(0) : one(value))),
  )
  console.log(
    table(
      columns.map((title) => ({ title, isNumber: true })),
      rows,
    ),
  )
  const all = grow(
    files.map(({ file }) => file),
    10_000,
  )
  const { openMs, editMs } = await measureEdits(all)
  const told = editMs.map((ms) => ms.toFixed(0)).join(', ')
  console.log(
    `\n10000 articles as files: ${openMs.toFixed(0)} ms to read and build; an edit is read by people after ${told} ms`,
  )
}

/** It takes tens of milliseconds a question: every fifth one is asked. */
const isSlow = (name: string) => name.startsWith('fuse')
const everySlow = 5

function tell(contender: Contender, file: FaqFile, words: OrdinaryWords): void {
  const ask = contender.build(file, words)
  const kinds = noises.filter((noise) => noise !== 'translit' || file.lang !== 'en')
  const rows = kinds
    .filter((noise) => !isSlow(contender.name) || noise === 'clean' || noise === 'mix')
    .map((noise) => {
      const found = measured(ask, file, noise, isSlow(contender.name) ? everySlow : 1)
      return [contender.name, noise, ...figures(found, contender.name === 'ours')]
    })
  const numbers = ['top-1', 'R@3', 'auto90', 'serv60', 'right', 'answered', 'strangers']
  console.log(
    table([{ title: 'search' }, { title: 'noise' }, ...numbers.map((title) => ({ title, isNumber: true }))], rows),
  )
}

function measured(ask: ReturnType<typeof ours>, file: FaqFile, noise: Noise, every: number): Measures {
  const queries = file.queries.filter((_, at) => at % every === 0)
  const texts = spoil(
    queries.map(({ text }) => text),
    file.lang,
    noise,
  )
  return measure(texts.map((text, at) => ({ ...ask(text), right: queries[at]!.id })))
}

const figures = (found: Measures, decides: boolean): readonly string[] => [
  ...[found.top1, found.r3, found.auto90, found.serv60].map(one),
  ...[found.answersRight, found.answered, found.strangersAnswered].map((value) => (decides ? one(value) : '–')),
]

const one = (value: number) => value.toFixed(1)

/** Own examples first, then what a product would have learned: questions of the set, the rest of them asked. */
function curve(name: string, file: FaqFile, words: OrdinaryWords): void {
  const cells = [0, 1, 5, 10, 20].map((count) => {
    const asked: FaqFile['queries'] = []
    const perArticle = new Map<string, number>()
    const examples = new Map(file.articles.map(({ id, questions }) => [id, questions.slice(0, count)]))
    for (const query of file.queries) {
      const mine = query.id === null ? undefined : examples.get(query.id)
      const taken = perArticle.get(query.id ?? '') ?? 0
      // Every second question of an article may be learned, the others are asked at every number of examples.
      perArticle.set(query.id ?? '', taken + 1)
      if (mine === undefined || taken % 2 === 1) asked.push(query)
      else if (mine.length < count) mine.push(query.text)
    }
    const articles = file.articles.map((article) => ({ ...article, questions: examples.get(article.id) ?? [] }))
    const ask = ours({ ...file, articles }, words)
    const found = measure(asked.map(({ text, id }) => ({ ...ask(text), right: id })))
    const mean = articles.reduce((sum, { questions }) => sum + questions.length, 0) / (articles.length || 1)
    return `${count}: ${one(found.top1)}/${one(found.auto90)} (${one(mean)})`
  })
  console.log(`${name.padEnd(16)} ${cells.join('   ')}`)
}

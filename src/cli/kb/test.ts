import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { buildInSlices } from '../../files/build-in-slices.ts'
import { readOrdinaryWords } from '../../files/ordinary-words.ts'
import { counted } from '../../kit/said-numbers.ts'
import { articleLanguages } from '../../kit/language.ts'
import { type AskedAnew, askAnew, type Examined, examine } from '../../knowledge/search/examine.ts'
import type { Command } from './parts/command.ts'
import { requireArticles, withArticles } from './parts/open.ts'
import { bold, dim, green, percent, red, say, sayJson, table } from './parts/print.ts'

const resultFile = '.test-result.json'
const mostPairs = 10

type Lost = {
  readonly article: string
  readonly language: string
  readonly question: string
  readonly found: string | null
}

/** Whether every article is found by its own questions, and by those under `tests`. */
export const test: Command = {
  name: 'test',
  usage: 'test [--accept] [--dir DIR] [--json]',
  does: 'every sample question finds its article; fails on a loss against the last accepted result and on files that cannot be read',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        accept: { type: 'boolean', default: false },
        dir: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    return withArticles(values.dir, async (folder, root) => {
      requireArticles(folder, root)
      const index = folder.index()
      const now = Date.now()
      const examined = await buildInSlices(examine(index, now))
      const lost = examined.filter(({ article, found }) => found?.id !== article.id).map(asLost)
      const path = join(root, resultFile)
      const accepted = new Set((values.accept ? [] : acceptedIn(path)).map(keyOf))
      const losses = lost.filter((each) => !accepted.has(keyOf(each)))
      const ordinaryWords = await readOrdinaryWords()
      const anew = new Map<string, AskedAnew>()
      for (const language of articleLanguages) {
        anew.set(language, await buildInSlices(askAnew(index.articles(), language, now, ordinaryWords[language])))
      }
      const unread = [...new Set(folder.problems().flatMap(({ path, meanwhile }) => (meanwhile ? [path] : [])))]
      if (values.json) sayJson({ asked: examined.length, lost, losses, unread, anew: Object.fromEntries(anew) })
      else tell(examined, lost, losses, anew)
      if (unread.length > 0 && !values.json) {
        const files = unread.length === 1 ? `${unread[0]} cannot` : `${unread.length} files cannot`
        const kept = values.accept ? ' Nothing is accepted before they are mended.' : ''
        say(`\n${red(`${files} be read`)}, their questions were not asked: see kb check.${kept}`)
      }
      // What could not be asked would be missing from the accepted result, and nobody would notice.
      if (values.accept && unread.length === 0) {
        writeFileSync(path, `${JSON.stringify({ lost }, null, 2)}\n`)
        if (!values.json) say(`\nAccepted as it is: commit ${resultFile}.`)
        return 0
      }
      return losses.length > 0 || unread.length > 0 ? 1 : 0
    })
  },
}

const asLost = ({ article, question, found }: Examined): Lost => ({
  article: article.id,
  language: article.language,
  question,
  found: found?.id ?? null,
})
const keyOf = ({ language, article, question }: Lost) => `${language} ${article} ${question}`

const resultSchema = z.object({
  lost: z.array(
    z.object({ article: z.string(), language: z.string(), question: z.string(), found: z.string().nullable() }),
  ),
})

/** @throws an Error that names the file and says how it is written anew. */
function acceptedIn(path: string): readonly Lost[] {
  if (!existsSync(path)) return []
  try {
    return resultSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).lost
  } catch (cause) {
    const why = cause instanceof z.ZodError ? 'it has no list "lost" of questions' : String(cause)
    const advice = 'take it back from git, or write it anew with npm run kb -- test --accept.'
    throw new Error(`${path} is no accepted result (${why}): ${advice}`, { cause })
  }
}

function tell(
  examined: readonly Examined[],
  lost: readonly Lost[],
  losses: readonly Lost[],
  anew: ReadonlyMap<string, AskedAnew>,
): void {
  for (const { language, article, question, found } of losses) {
    say(`${red('lost')}  ${language} ${article}: «${question}» finds ${found ?? 'nothing'}`)
  }
  const right = examined.length - lost.length
  const verdict = losses.length === 0 ? green('No loss') : red(`${losses.length} lost`)
  const find = examined.length === 1 ? 'finds its article' : 'find their article'
  say(`${verdict}: ${right} of ${counted(examined.length, 'question')} ${find}.`)
  if (lost.length > losses.length) say(dim(`${lost.length - losses.length} accepted earlier as lost.`))
  for (const [language, { asked, found, confusions }] of anew) {
    if (asked === 0) continue
    say(`\n${bold(`Asked as if new (${language})`)}: ${found} of ${asked} found (${percent(found, asked)}).`)
    const rows = confusions
      .slice(0, mostPairs)
      .map(({ article, takenFor, questions }) => [article.id, takenFor.id, questions.length, questions[0] ?? ''])
    const columns = [
      { title: 'article' },
      { title: 'taken for' },
      { title: 'times', isNumber: true },
      { title: 'for example' },
    ]
    if (rows.length > 0) say(table(columns, rows))
  }
}

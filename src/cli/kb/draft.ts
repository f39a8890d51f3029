import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { makeArticleFigures } from '../../database/articles/article-figures.ts'
import { draftArticle, ofIncident } from '../../desk/articles/drafts/draft-article.ts'
import { formatNumber, parseNumber } from '../../incidents/number.ts'
import { type Command, UsageError } from './parts/command.ts'
import { withExistingDatabase } from './parts/open.ts'
import { say, sayJson } from './parts/print.ts'

/** An article out of an incident that was solved: a beginning for an editor, never published by itself. */
export const draft: Command = {
  name: 'draft',
  usage: 'draft INC-000123 [--out FILE.md] [--json]',
  does: 'an article for review out of a resolved incident, with the words of the user',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    const number = parseNumber(positionals.join(' ')) ?? Number(positionals[0])
    if (!Number.isInteger(number) || number < 1)
      throw new UsageError('Which incident? Give its number, like INC-000123.')
    const story = await withExistingDatabase(({ db }) => makeArticleFigures(db).incident(number))
    if (story === null) throw new Error(`There is no incident ${formatNumber(number)}.`)
    if (story.resolution === null)
      throw new Error(`${formatNumber(number)} has no resolution yet: an article needs one.`)
    const { text } = draftArticle(ofIncident(story), Date.now())
    if (values.out !== undefined) {
      if (existsSync(values.out)) throw new Error(`${values.out} is there already.`)
      mkdirSync(dirname(values.out), { recursive: true })
      writeFileSync(values.out, text)
      say(`Written to ${values.out}: read it, put it into the knowledge base, and run kb check.`)
    } else if (values.json) sayJson({ number, article: text })
    else say(text)
    return 0
  },
}

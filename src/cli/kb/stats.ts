import { parseArgs } from 'node:util'
import { makeArticleFigures } from '../../database/articles/article-figures.ts'
import type { Command } from './parts/command.ts'
import { configuration, withArticles, withExistingDatabase } from './parts/open.ts'
import { percent, say, sayJson, table } from './parts/print.ts'
import { sinceOf } from './parts/since.ts'

/** What became of each article. */
export const stats: Command = {
  name: 'stats',
  usage: 'stats [--since DATE|30d] [--dir DIR] [--json]',
  does: 'per article: shown, helped, did not help, led to an incident, learned questions',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { since: { type: 'string' }, dir: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    const since = sinceOf(values.since, Date.now())
    const figures = await withExistingDatabase(({ db }) => makeArticleFigures(db).perArticle(since))
    const titles = await withArticles(values.dir, async (folder) => {
      const { defaultLanguage } = configuration()
      const all = folder.index().articles()
      // One line an article in all its languages: the desk's own language gives it its title.
      const ordered = all.toSorted(
        (a, b) => Number(a.language === defaultLanguage) - Number(b.language === defaultLanguage),
      )
      return new Map(ordered.map(({ id, title }) => [id, title]))
    })
    const ids = [...titles.keys()].toSorted()
    const unseen = ids.filter((id) => !figures.some(({ articleId, shown }) => articleId === id && shown > 0))
    if (values.json) {
      sayJson({ figures, unseen })
      return 0
    }
    const rows = figures.map((each) => [
      each.articleId,
      titles.get(each.articleId) ?? '(gone)',
      each.shown,
      each.helped,
      each.notHelped,
      percent(each.helped, each.helped + each.notHelped),
      each.ledToIncident,
      each.learned,
    ])
    const columns = [
      { title: 'article' },
      { title: 'title', most: 40 },
      { title: 'shown', isNumber: true },
      { title: 'helped', isNumber: true },
      { title: 'did not', isNumber: true },
      { title: 'helped of both', isNumber: true },
      { title: 'led to incident', isNumber: true },
      { title: 'learned', isNumber: true },
    ]
    say(rows.length === 0 ? 'No article was shown since then.' : table(columns, rows))
    if (rows.length > 0 && unseen.length > 0) {
      say(`\nNever shown since then:\n${unseen.map((id) => `  ${id}  ${titles.get(id) ?? ''}`).join('\n')}`)
    }
    return 0
  },
}

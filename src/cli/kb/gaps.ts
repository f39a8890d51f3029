import { parseArgs } from 'node:util'
import { makeArticleFigures } from '../../database/articles/article-figures.ts'
import { findGaps, type Gap } from '../../desk/articles/find-gaps.ts'
import { buildInSlices } from '../../files/build-in-slices.ts'
import { counted } from '../../kit/said-numbers.ts'
import type { Command } from './parts/command.ts'
import { withArticles, withExistingDatabase } from './parts/open.ts'
import { dim, say, sayJson, table } from './parts/print.ts'
import { sinceOf } from './parts/since.ts'

const mostShown = 30

/** What people ask and nobody has written down. */
export const gaps: Command = {
  name: 'gaps',
  usage: 'gaps [--since DATE|30d] [--dir DIR] [--json]',
  does: 'questions without an answer or with an unhelpful one, in groups of one meaning',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { since: { type: 'string' }, dir: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    const now = Date.now()
    const since = sinceOf(values.since, now)
    const questions = await withExistingDatabase(({ db }) => makeArticleFigures(db).openQuestions(since))
    const found = await withArticles(values.dir, (folder) =>
      buildInSlices(findGaps(questions, folder.index(), since, now)),
    )
    if (values.json) {
      sayJson(found.map(asJson))
    } else {
      const rows = found
        .slice(0, mostShown)
        .map((gap) => [
          gap.count,
          trendOf(gap) ?? '–',
          gap.language,
          gap.example,
          gap.nearest?.id ?? '–',
          gap.nearest?.title ?? '',
        ])
      const columns = [
        { title: 'asked', isNumber: true },
        { title: 'trend' },
        { title: 'lang' },
        { title: 'for example' },
        { title: 'nearest article' },
        { title: 'its title', most: 40 },
      ]
      if (rows.length === 0) say('No gaps: every question since then found an answer that helped.')
      else say(table(columns, rows))
      if (found.length > mostShown) {
        say(dim(`… and ${counted(found.length - mostShown, 'smaller group')} (--json shows all)`))
      }
    }
    return 0
  },
}

const trendOf = ({ early, late, trend }: Pick<Gap, 'early' | 'late' | 'trend'>): string | null =>
  trend === null || trend === 'steady' ? trend : `${trend} (${early} → ${late})`

/** Without the conversations: their numbers say nothing outside of this desk. */
const asJson = ({ nearest, asked, ...gap }: Gap) => ({
  ...gap,
  trend: trendOf(gap),
  nearest: nearest?.id ?? null,
  asked: asked.map(({ text }) => text),
})

import { parseArgs } from 'node:util'
import { makeArticleFigures } from '../../database/article-figures.ts'
import { buildInSlices } from '../../files/build-in-slices.ts'
import { languages } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import { groupQuestions, type QuestionGroup } from '../../knowledge/group-questions.ts'
import type { KnowledgeIndex } from '../../knowledge/knowledge-index.ts'
import type { Command } from './command.ts'
import { withArticles, withDatabase } from './open.ts'
import { dim, say, sayJson, table } from './print.ts'
import { sinceOf } from './since.ts'

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
    const questions = await withDatabase(({ db }) => makeArticleFigures(db).openQuestions(since))
    const groups: QuestionGroup[] = []
    for (const language of languages) groups.push(...(await buildInSlices(groupQuestions(questions, language))))
    groups.sort((a, b) => b.questions.length - a.questions.length)
    const told = await withArticles(values.dir, async (folder) =>
      groups.map((group) => ({ ...group, ...summary(group, folder.index(), since, now) })),
    )
    if (values.json)
      sayJson(told.map(({ questions: asked, ...group }) => ({ ...group, asked: asked.map(({ text }) => text) })))
    else {
      const rows = told
        .slice(0, mostShown)
        .map((group) => [group.count, group.trend, group.language, group.example, group.nearest ?? '–'])
      const columns = [
        { title: 'asked', isNumber: true },
        { title: 'trend' },
        { title: 'lang' },
        { title: 'for example' },
        { title: 'nearest article' },
      ]
      if (rows.length === 0) say('No gaps: every question since then found an answer that helped.')
      else say(table(columns, rows))
      if (told.length > mostShown) say(dim(`… and ${told.length - mostShown} smaller groups (--json shows all)`))
    }
    return 0
  },
}

function summary({ example, language, questions }: QuestionGroup, index: KnowledgeIndex, since: Instant, now: Instant) {
  const middle = (since + now) / 2
  const late = questions.filter(({ at }) => at >= middle).length
  const early = questions.length - late
  const trend = late > early ? `up (${early} → ${late})` : late < early ? `down (${early} → ${late})` : 'steady'
  const nearest = index.search(example, { language, audience: 'agents', at: now }).matches[0]?.article.id ?? null
  return { count: questions.length, trend, nearest }
}

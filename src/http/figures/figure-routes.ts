import { type Context, Hono } from 'hono'
import { partsCsv } from '../../desk/figures/parts-csv.ts'
import { reportCsv } from '../../desk/figures/report-csv.ts'
import { makeParts, makeReport } from '../../desk/figures/report.ts'
import type { ReportScope } from '../../desk/figures/report-ports.ts'
import { allFigureWords, type WordsOfFigures } from '../../figures/figure-words.ts'
import { reports } from '../../figures/reports.ts'
import { day } from '../../kit/time.ts'
import { query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'
import { daysOf, fileName } from './file-names.ts'
import { narrowedInWords, partNames } from './part-names.ts'
import {
  behindSchema,
  onlyOf,
  partsFileSchema,
  partsSchema,
  reportSchema,
  staffingFileSchema,
  wordsSchema,
} from './figure-schemas.ts'

const usualPeriod = 30 * day
const behindPerPage = 50

/** What of the desk was taken out, by what it is kept as: the log has no names. */
const onlyWhat = ({ only }: ReportScope) => {
  const words = Object.entries(only).map(([cut, value]) => (value === null ? cut : `${cut}=${value}`))
  return words.length === 0 ? {} : { only: words.join(', ') }
}

/** How the desk does: reports, the same in parts, and the incidents behind each number. */
export function figureRoutes(deps: ApiDeps, allow: Allow) {
  const { agents, reportQueries, settings, now, log } = deps
  /** Null: a period without an instant in it. */
  const scopeOf = (given: Parameters<typeof onlyOf>[0] & { from?: number | undefined; until?: number | undefined }) => {
    const until = given.until ?? now()
    const from = given.from ?? Math.max(0, until - usualPeriod)
    return from < until ? ({ from, until, only: onlyOf(given) } satisfies ReportScope) : null
  }
  const noPeriod = (context: Context) => context.json({ error: 'invalid' as const, fields: ['from', 'until'] }, 422)

  return (
    new Hono<ApiEnv>()
      .get('/figures/words', allow('read_figures'), query(wordsSchema), (context) => {
        const words: WordsOfFigures = allFigureWords(context.req.valid('query').language)
        return context.json(words)
      })
      // Whoever has left has still done what they did.
      .get('/figures/agents', allow('read_figures'), async (context) =>
        context.json((await agents.list()).map(({ id, name }) => ({ id, name }))),
      )
      .get('/figures/report', allow('read_figures'), query(reportSchema), async (context) => {
        const given = context.req.valid('query')
        const scope = scopeOf(given)
        if (scope === null) return noPeriod(context)
        const at = now()
        const { zone } = settings().desk
        const [report, due] = await Promise.all([
          makeReport(reports[given.report], scope, zone, reportQueries, at),
          reportQueries.due(),
        ])
        return context.json({ ...scope, countedAt: at, due, ...report })
      })
      .get('/figures/report.csv', allow('read_figures'), query(reportSchema), async (context) => {
        const given = context.req.valid('query')
        const scope = scopeOf(given)
        if (scope === null) return noPeriod(context)
        const { zone } = settings().desk
        const report = await makeReport(reports[given.report], scope, zone, reportQueries, now())
        const { agent } = context.get('session')
        context.set('audited', {
          details: { report: given.report, days: daysOf(scope, zone, ' – '), ...onlyWhat(scope) },
        })
        log.info('a report exported', { by: agent.id, report: given.report })
        const { language } = agent
        const narrowed = await narrowedInWords(scope.only, language, deps)
        const name = fileName(given.report, scope, { zone, agents: await agents.list() })
        return context.body(reportCsv(report, { ...scope, narrowed }, { language, zone }), 200, {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="${name}"`,
        })
      })
      .get('/figures/parts', allow('read_figures'), query(partsSchema), async (context) => {
        const given = context.req.valid('query')
        const scope = scopeOf(given)
        if (scope === null) return noPeriod(context)
        const { zone } = settings().desk
        const split = given.by === 'hour' ? { by: 'hour' as const, zone } : { by: 'cut' as const, cut: given.by }
        return context.json({ ...scope, parts: await makeParts(given.figures, scope, split, reportQueries, now()) })
      })
      .get('/figures/parts.csv', allow('read_figures'), query(partsFileSchema), async (context) => {
        const given = context.req.valid('query')
        const scope = scopeOf(given)
        if (scope === null) return noPeriod(context)
        const { zone } = settings().desk
        const { agent } = context.get('session')
        const split = given.by === 'hour' ? { by: 'hour' as const, zone } : { by: 'cut' as const, cut: given.by }
        const parts = await makeParts(given.figures, scope, split, reportQueries, now())
        const nameOf = await partNames(given.by, agent.language, deps)
        context.set('audited', {
          details: { report: given.report, cut: given.by, days: daysOf(scope, zone, ' – '), ...onlyWhat(scope) },
        })
        log.info('parts of a report exported', { by: agent.id, cut: given.by })
        const narrowed = await narrowedInWords(scope.only, agent.language, deps)
        const about = { ...scope, narrowed, cut: given.by, nameOf }
        const name = fileName(given.report, scope, { by: given.by, zone, agents: await agents.list() })
        return context.body(partsCsv(parts, given.figures, about, { language: agent.language, zone }), 200, {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="${name}"`,
        })
      })
      // The page makes the file: only it knows the promise that the reader has typed.
      .get('/figures/staffing/file', allow('read_figures'), query(staffingFileSchema), async (context) => {
        const scope = scopeOf(context.req.valid('query'))
        if (scope === null) return noPeriod(context)
        const { agent } = context.get('session')
        const { zone } = settings().desk
        context.set('audited', { details: { days: daysOf(scope, zone, ' – '), ...onlyWhat(scope) } })
        return context.json({
          narrowed: await narrowedInWords(scope.only, agent.language, deps),
          name: fileName('staffing', scope, { zone, agents: await agents.list() }),
        })
      })
      .get('/figures/behind', allow('read_figures'), query(behindSchema), async (context) => {
        const { figure, side, before = null, ...given } = context.req.valid('query')
        const scope = scopeOf(given)
        if (scope === null) return noPeriod(context)
        const page = { before, limit: behindPerPage }
        const incidents = await reportQueries.behind(figure, side, scope, page, now())
        return context.json({
          incidents,
          next: incidents.length === behindPerPage ? (incidents.at(-1)?.id ?? null) : null,
        })
      })
  )
}

import { fillLargeDesk } from '../../src/cli/seed/large/fill-large-desk.ts'
import { makeReportQueries } from '../../src/database/figures/report-queries.ts'
import { makeParts, makeReport } from '../../src/desk/figures/report.ts'
import type { ReportScope } from '../../src/desk/figures/report-ports.ts'
import { figuresOfAgents, figuresOfShield, reportIds, reports } from '../../src/figures/reports.ts'
import { day } from '../../src/kit/time.ts'
import { timed, withBigDatabase } from './big-database.ts'

const rounds = 3
const years = 3
const now = Date.parse('2026-11-29T12:00:00Z')
const begin = now - years * 365 * day
const zone = 'Europe/Moscow'

/** Reports among `--incidents N` (a million) of three years, with their sums: over all of them, and over the usual thirty days. */
export async function benchReports(incidents: number): Promise<void> {
  await withBigDatabase(
    `${incidents} incidents`,
    async (db) => {
      await fillLargeDesk(db, { incidents, until: now, passwordHash: 'none' })
    },
    async (db) => {
      const queries = makeReportQueries(db)
      const scopes: readonly (readonly [string, ReportScope])[] = [
        ['30 days', { from: now - 30 * day, until: now, only: {} }],
        ['a year', { from: now - 365 * day, until: now, only: {} }],
        ['everything', { from: begin, until: now, only: {} }],
      ]
      for (const [name, scope] of scopes) {
        for (const id of reportIds) {
          await report(`${name}: ${id}`, () => makeReport(reports[id], scope, zone, queries, now))
        }
        const parts = (figures: Parameters<typeof makeParts>[0], split: Parameters<typeof makeParts>[2]) =>
          makeParts(figures, scope, split, queries, now)
        await report(`${name}: agents`, () => parts(figuresOfAgents, { by: 'cut', cut: 'agent' }))
        await report(`${name}: shield`, () => parts(figuresOfShield, { by: 'cut', cut: 'category' }))
        await report(`${name}: hours`, () => parts(['requests'], { by: 'hour', zone }))
        await report(`${name}: behind`, () =>
          queries.behind('reopened', 'counted', scope, { before: null, limit: 50 }, now),
        )
      }
    },
  )
}

async function report(name: string, run: () => Promise<unknown>): Promise<void> {
  const took = await timed(rounds, run)
  const sorted = took.toSorted((a, b) => a - b)
  console.log(`${name.padEnd(28)} ${sorted[Math.floor(rounds / 2)]?.toFixed(0).padStart(6)} ms`)
}

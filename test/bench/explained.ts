import type { CompiledQuery, KyselyPlugin } from 'kysely'
import type { Database } from '../../src/database/server/connect.ts'

type Node = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Node[]
}
type Explained = { readonly 'QUERY PLAN': readonly [{ readonly Plan: Node; readonly 'Execution Time': number }] }

const shown = 4

/**
 * The statements that `run` asks, each with the time that it takes alone and where most of its rows come from. What changes
 * rows is not among them.
 */
export async function explained(db: Database, run: (db: Database) => Promise<unknown>): Promise<readonly string[]> {
  const asked: CompiledQuery[] = []
  const recorder: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      asked.push(db.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await run(db.withPlugin(recorder))
  const told: string[] = []
  for (const query of asked) {
    const text = query.sql.replace(/^(?:\s*\/\*.*?\*\/)*\s*/s, '')
    if (!/^(?:select|with)\b/i.test(text) || /\b(?:update|delete|insert)\b/i.test(text)) continue
    const answer = await db.executeQuery<Explained>({ ...query, sql: `explain (analyze, format json) ${query.sql}` })
    const [plan] = answer.rows[0]?.['QUERY PLAN'] ?? []
    if (plan === undefined) continue
    const scans = scansOf(plan.Plan)
      .toSorted((a, b) => b.rows - a.rows)
      .slice(0, shown)
    told.push(
      `${plan['Execution Time'].toFixed(1).padStart(8)} ms  ${scans.map(({ what, rows }) => `${what} ${rows}`).join(', ')}`,
    )
  }
  return told
}

/** Of each scan the rows that it reads in all: those it gives and those it throws away. */
function scansOf(node: Node): readonly { readonly what: string; readonly rows: number }[] {
  const below = (node.Plans ?? []).flatMap(scansOf)
  const where = node['Index Name'] ?? node['Relation Name']
  if (where === undefined) return below
  const rows = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
  return [{ what: `${node['Node Type']} of ${where}`, rows: Math.round(rows) }, ...below]
}

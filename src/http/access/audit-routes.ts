import { Hono } from 'hono'
import { z } from 'zod'
import { auditCsv } from '../../desk/access/audit/audit-csv.ts'
import { type AuditFilter, auditedActs } from '../../desk/access/audit/audit-ports.ts'
import { query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from './session-guard.ts'

const perPage = 100
const exported = 100_000

const number = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
const auditSchema = z.object({
  agent: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  what: z.enum(auditedActs).optional(),
  from: number.optional(),
  until: number.optional(),
  before: number.optional(),
})

const filterOf = ({ agent, what, from, until }: z.output<typeof auditSchema>): AuditFilter => ({
  agentId: agent ?? null,
  what: what ?? null,
  from: from ?? null,
  until: until ?? null,
})

/** Who changed what of the desk, who came in, who took data out. */
export function auditRoutes({ agents, audit, settings }: ApiDeps, allow: Allow) {
  const names = async () => new Map((await agents.list()).map(({ id, name }) => [id, name]))
  return new Hono<ApiEnv>()
    .get('/audit', allow('read_audit'), query(auditSchema), async (context) => {
      const given = context.req.valid('query')
      const [lines, known] = await Promise.all([
        audit.list(filterOf(given), given.before ?? null, perPage + 1),
        names(),
      ])
      const shown = lines.slice(0, perPage)
      return context.json({
        lines: shown,
        agents: [...known].map(([id, name]) => ({ id, name })),
        next: lines.length > perPage ? (shown.at(-1)?.number ?? null) : null,
      })
    })
    .get('/audit.csv', allow('read_audit'), query(auditSchema), async (context) => {
      const [lines, known] = await Promise.all([
        audit.list(filterOf(context.req.valid('query')), null, exported),
        names(),
      ])
      const { zone } = settings().desk
      return context.body(auditCsv(lines, known, zone), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="audit.csv"',
      })
    })
}

import { Hono } from 'hono'
import { z } from 'zod'
import { type AuditWords, auditWords } from '../../desk/access/audit/audit-words.ts'
import { detailsInWords } from '../../desk/access/audit/audit-details.ts'
import { type AuditFilter, auditedActs, type AuditLine } from '../../desk/access/audit/audit-ports.ts'
import { isSettingKey } from '../../desk/settings/setting-parts.ts'
import { query } from '../api-body.ts'
import { namesOfCuts } from '../figures/part-names.ts'
import { shippedTexts } from '../settings/shipped-texts.ts'
import type { JsonValue } from '../json-value.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { wordsSchema } from '../figures/figure-schemas.ts'
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
const pageSchema = auditSchema.extend(wordsSchema.shape)

const filterOf = ({ agent, what, from, until }: z.output<typeof auditSchema>): AuditFilter => ({
  agentId: agent ?? null,
  what: what ?? null,
  from: from ?? null,
  until: until ?? null,
})

/** Who changed what of the desk, who came in, who took data out. */
export function auditRoutes(deps: ApiDeps, allow: Allow) {
  const { agents, audit, settings, settingsStore, usualSettings, shippedPhrases } = deps
  const names = async () => new Map((await agents.list()).map(({ id, name }) => [id, name]))
  /** What one needs to tell changes of settings in words. */
  const around = async () => ({
    usual: { ...usualSettings, texts: shippedTexts(shippedPhrases) } as Readonly<Record<string, JsonValue>>,
    agents: (await agents.list()).map(({ id, login, name }) => ({ id, login, name })),
    groups: settings().lines.groups.map(({ id, title }) => ({ id, title })),
  })
  async function changesIn(lines: readonly AuditLine[]) {
    const changes: { readonly number: number; readonly from: JsonValue; readonly to: JsonValue }[] = []
    for (const { number, what, subject, details } of lines) {
      if (what !== 'setting_changed' || subject === null) continue
      const change = await settingsStore.changeTo(subject, Number(details['version'] ?? 0))
      if (change !== null) changes.push({ number, from: change.from as JsonValue, to: change.to as JsonValue })
    }
    return changes
  }
  return (
    new Hono<ApiEnv>()
      .get('/audit', allow('read_audit'), query(pageSchema), async (context) => {
        const given = context.req.valid('query')
        const [lines, known] = await Promise.all([
          audit.list(filterOf(given), given.before ?? null, perPage + 1),
          names(),
        ])
        const shown = lines.slice(0, perPage)
        const nameOf = await namesOfCuts(given.language, deps)
        return context.json({
          lines: shown.map((line) => ({ ...line, said: detailsInWords(line, given.language, nameOf) })),
          agents: [...known].map(([id, name]) => ({ id, name })),
          next: lines.length > perPage ? (shown.at(-1)?.number ?? null) : null,
        })
      })
      .get('/audit/words', allow('read_audit'), query(wordsSchema), (context) => {
        const words: AuditWords = auditWords(context.req.valid('query').language)
        return context.json(words)
      })
      // From what to what, for those too who may not change a setting themselves.
      .get('/audit/settings/:key/:version', allow('read_audit'), async (context) => {
        const { key, version } = context.req.param()
        const change =
          isSettingKey(key) && /^\d{1,9}$/.test(version) ? await settingsStore.changeTo(key, Number(version)) : null
        if (change === null || !isSettingKey(key)) return context.json({ error: 'not_found' as const }, 404)
        return context.json({
          from: change.from as JsonValue,
          to: change.to as JsonValue,
          ...(await around()),
        })
      })
      // What the page makes a file of: only it has the words of the settings' forms.
      .get('/audit/file', allow('read_audit'), query(pageSchema), async (context) => {
        const { language, ...given } = context.req.valid('query')
        const lines = await audit.list(filterOf(given), null, exported)
        const { agent, what, from, until } = given
        const days = new Intl.DateTimeFormat('sv-SE', { timeZone: settings().desk.zone, dateStyle: 'short' })
        const first = from === undefined ? '…' : days.format(from)
        const last = until === undefined ? '…' : days.format(until - 1)
        context.set('audited', {
          details: {
            ...(agent === undefined ? {} : { agent }),
            ...(what === undefined ? {} : { what }),
            ...(from === undefined && until === undefined ? {} : { days: `${first} – ${last}` }),
          },
        })
        const nameOf = await namesOfCuts(language, deps)
        return context.json({
          lines: lines.map((line) => ({ ...line, said: detailsInWords(line, language, nameOf) })),
          changes: await changesIn(lines),
          ...(await around()),
        })
      })
  )
}

import { Hono } from 'hono'
import { z } from 'zod'
import { type AuditWords, auditWords } from '../../desk/access/audit/audit-words.ts'
import { detailsInWords, sidesInWords } from '../../desk/access/audit/audit-details.ts'
import {
  type AuditFilter,
  type AuditedAct,
  auditedActs,
  byCommand,
  type AuditLine,
} from '../../desk/access/audit/audit-ports.ts'
import { isId } from '../conversations/conversation-schemas.ts'
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
  agent: z.union([z.literal(byCommand), z.string().regex(/^\d{1,18}$/)]).optional(),
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

const isOfCanned = (what: AuditedAct): boolean => what === 'canned_reply_made' || what === 'canned_reply_changed'

/** Who changed what of the desk, who came in, who took data out. */
export function auditRoutes(deps: ApiDeps, allow: Allow) {
  const { agents, announcements, audit, canned, settings, settingsStore, usualSettings, shippedPhrases } = deps
  const names = async () => new Map((await agents.list()).map(({ id, name }) => [id, name]))
  /** What one needs to tell changes of settings in words. */
  const around = async () => ({
    usual: { ...usualSettings, texts: shippedTexts(shippedPhrases) } as Readonly<Record<string, JsonValue>>,
    agents: (await agents.list()).map(({ id, login, name }) => ({ id, login, name })),
    groups: settings().lines.groups.map(({ id, title }) => ({ id, title })),
  })
  /** From what to what; null: of this act nothing is kept. */
  function changeOf({ what, subject, details }: Pick<AuditLine, 'what' | 'subject' | 'details'>) {
    const version = Number(details['version'] ?? 0)
    if (subject === null) return null
    if (what === 'setting_changed') return settingsStore.changeTo(subject, version)
    return isOfCanned(what) ? canned.changeTo(subject, version) : null
  }
  async function changesIn(lines: readonly AuditLine[]) {
    const changes: { readonly number: number; readonly from: JsonValue; readonly to: JsonValue }[] = []
    for (const line of lines) {
      const change = await changeOf(line)
      if (change !== null)
        changes.push({ number: line.number, from: change.from as JsonValue, to: change.to as JsonValue })
    }
    return changes
  }
  /** The canned replies that those lines are about, by what they are called now. */
  async function cannedIn(lines: readonly AuditLine[]) {
    const ids = lines.flatMap(({ what, subject }) => (what.startsWith('canned') && subject !== null ? [subject] : []))
    const titles = await canned.titlesOf([...new Set(ids)])
    return [...titles].map(([id, title]) => ({ id, title }))
  }
  /** Of the announcements that those lines are about, those that are still there: the others have no page. */
  function announcementsIn(lines: readonly AuditLine[]) {
    const ids = lines.flatMap(({ what, subject }) =>
      what.startsWith('announcement') && subject !== null && isId(subject) ? [subject] : [],
    )
    return announcements.thereOf([...new Set(ids)])
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
          canned: await cannedIn(shown),
          announcements: await announcementsIn(shown),
          next: lines.length > perPage ? (shown.at(-1)?.number ?? null) : null,
        })
      })
      .get('/audit/words', allow('read_audit'), query(wordsSchema), (context) => {
        const words: AuditWords = auditWords(context.req.valid('query').language)
        return context.json(words)
      })
      .get('/audit/canned-replies/:id/:version', allow('read_audit'), async (context) => {
        const { id, version } = context.req.param()
        const change = isId(id) && /^\d{1,9}$/.test(version) ? await canned.changeTo(id, Number(version)) : null
        if (change === null) return context.json({ error: 'not_found' as const }, 404)
        return context.json({ ...change, groups: (await around()).groups })
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
          lines: lines.map((line) => ({
            ...line,
            said: detailsInWords(line, language, nameOf),
            sides: sidesInWords(line, language, nameOf),
          })),
          changes: await changesIn(lines),
          canned: await cannedIn(lines),
          ...(await around()),
        })
      })
  )
}

import { Hono } from 'hono'
import { whatIfSettings } from '../../desk/figures/what-if-settings.ts'
import { editSettings } from '../../desk/settings/edit-settings.ts'
import { checkedTexts } from '../../desk/settings/texts/checked-texts.ts'
import { readSettings } from '../../desk/settings/read-settings.ts'
import { isOfAdmins, isSettingKey, type SettingKey, settingKeys } from '../../desk/settings/setting-parts.ts'
import { givenIn } from '../../desk/settings/settings-from.ts'
import { isAllowed } from '../../desk/access/access-policy.ts'
import type { AgentRole } from '../../desk/access/agent-ports.ts'
import { usualLadderValue } from '../../desk/settings/usual-values.ts'
import { day } from '../../kit/time.ts'
import { body, query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { JsonValue } from '../json-value.ts'
import type { Allow } from '../access/session-guard.ts'
import { ableAgents, settingSurroundings } from './setting-surroundings.ts'
import { changesSchema, settingSchema, whatIfSchema } from './settings-schemas.ts'

const changesPerPage = 20

export function settingsRoutes(deps: ApiDeps, allow: Allow) {
  const { settingsStore: store, usualSettings: usual, histories, settings, now, log } = deps
  return new Hono<ApiEnv>()
    .get('/settings', allow('change_settings'), async (context) => {
      const rows = await store.read()
      const { role } = context.get('session').agent
      const settings = settingKeys.map((key) => {
        const { value = null, version = 0 } = rows.find((row) => row.key === key) ?? {}
        // Null: nothing is set, the usual one holds.
        return {
          key,
          value: value as JsonValue,
          usual: usual[key] as JsonValue,
          version,
          mayChange: mayChange(key, role),
        }
      })
      const { parts, faults } = readSettings(givenIn(rows))
      const agents = (await ableAgents(deps)).map(({ login, name }) => ({ login, name }))
      return context.json({
        settings,
        usualLadder: usualLadderValue,
        agents,
        faults: [...faults, ...checkedTexts(parts, deps.shippedPhrases).faults],
      })
    })
    .get('/settings/changes', allow('change_settings'), query(changesSchema), async (context) => {
      const { before = null, key } = context.req.valid('query')
      const changes = await store.changes({ before, limit: changesPerPage, key })
      const last = changes.length === changesPerPage ? changes.at(-1)?.id : undefined
      return context.json({ changes: changes.map(asJson), next: last ?? null })
    })
    .post('/settings/what-if', allow('change_settings'), body(whatIfSchema), async (context) => {
      const { given, days } = context.req.valid('json')
      const unknown = Object.keys(given).find((key) => !isSettingKey(key))
      if (unknown !== undefined) return context.json({ error: 'setting_unknown' as const }, 404)
      const until = now()
      const sources = {
        queries: histories,
        store,
        settings: settings(),
        usual,
        around: await settingSurroundings(deps),
      }
      const outcome = await whatIfSettings(given, { from: until - days * day, until }, sources)
      if (!outcome.ok) return context.json({ error: 'faulty' as const, faults: outcome.refusal }, 422)
      return context.json({ ...outcome.value, days })
    })
    .put('/settings/:key', allow('change_settings'), body(settingSchema), async (context) => {
      const key = context.req.param('key')
      if (!isSettingKey(key)) return context.json({ error: 'setting_unknown' as const }, 404)
      const { value, version } = context.req.valid('json')
      const { id: agentId, role } = context.get('session').agent
      if (!mayChange(key, role)) {
        return context.json({ error: 'not_allowed' as const }, 403)
      }
      const wish = { given: { [key]: value }, seen: { [key]: version }, agentId }
      const edited = await editSettings(store, wish, await settingSurroundings(deps))
      if (!edited.ok) {
        const { refusal } = edited
        if (refusal.code === 'faulty') return context.json({ error: refusal.code, faults: refusal.faults }, 422)
        const { code: error, version: newest, by, at } = refusal
        return context.json({ error, key, version: newest, by, at }, 409)
      }
      const { warnings, versions } = edited.value
      // From what to what stands in the changes of the settings, by this version.
      context.set('audited', { details: { version: versions[key] ?? version, isUsual: value === null } })
      log.info('setting changed', { key, by: agentId, version: versions[key] ?? version })
      return context.json({ key, version: versions[key] ?? version, warnings })
    })
}

const asJson = <Change extends { from: unknown; to: unknown }>(change: Change) => ({
  ...change,
  from: change.from as JsonValue,
  to: change.to as JsonValue,
})

const mayChange = (key: SettingKey, role: AgentRole): boolean => !isOfAdmins(key) || isAllowed(role, 'manage_agents')

import { Hono } from 'hono'
import { joinGroups, storedMembers } from '../../desk/access/join-groups.ts'
import { hashPassword } from '../../desk/access/password-hash.ts'
import { generatePassword } from '../../desk/access/password-rules.ts'
import { resetPassword } from '../../desk/access/sign-in.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { agentChangeSchema, isId, newAgentSchema } from '../conversations/conversation-schemas.ts'
import { settingSurroundings } from '../settings/setting-surroundings.ts'
import type { Allow } from './session-guard.ts'

const nothing = { talks: 0, incidents: 0, sessions: 0 }

export function agentRoutes(deps: ApiDeps, allow: Allow) {
  const { agents, sessions, now, log } = deps
  const admins = allow('manage_agents')
  return new Hono<ApiEnv>()
    .get('/agents', admins, async (context) => {
      const [all, workload, members] = await Promise.all([
        agents.list(),
        agents.workload(),
        storedMembers(deps.settingsStore),
      ])
      const { lines } = deps.settings()
      return context.json({
        agents: all.map((agent) => ({
          ...agent,
          ...(workload.get(agent.id) ?? nothing),
          groups: lines.groups.filter(({ id }) => members.get(id)?.includes(agent.login)).map(({ id }) => id),
        })),
        groups: lines.groups.map(({ id, title }) => ({ id, title })),
      })
    })
    .post('/agents', admins, body(newAgentSchema), async (context) => {
      const password = generatePassword()
      const passwordHash = await hashPassword(password)
      const { groups, ...wish } = context.req.valid('json')
      const agent = await agents.create({ ...wish, passwordHash, mustChangePassword: true })
      if (agent === null) return context.json({ error: 'login_taken' as const }, 409)
      const by = context.get('session').agent.id
      context.set('audited', { subject: agent.id, details: { role: agent.role, groups: groups.length } })
      log.info('agent created', { agent: agent.id, by })
      const isInGroups =
        groups.length === 0 ||
        (await joinGroups(deps.settingsStore, { login: agent.login, groups, by }, await settingSurroundings(deps)))
      // The only time the password is ever shown.
      return context.json({ agent, password, isInGroups }, 201)
    })
    .patch('/agents/:id', admins, body(agentChangeSchema), async (context) => {
      const id = context.req.param('id')
      const self = context.get('session').agent.id
      const { isDisabled, resetPassword: wantsPassword, resetTotp, name, role } = context.req.valid('json')
      const giveUpOwnRights = isDisabled === true || (role !== undefined && role !== 'admin')
      if (id === self && giveUpOwnRights) return context.json({ error: 'own_account' as const }, 409)
      const before = (await agents.list()).find((one) => one.id === id)
      const agent = isId(id)
        ? await agents.change(id, {
            ...(name === undefined ? {} : { name }),
            ...(role === undefined ? {} : { role }),
            ...(isDisabled === undefined ? {} : { disabledAt: isDisabled ? now() : null }),
          })
        : null
      if (agent === null) return context.json({ error: 'not_found' as const }, 404)
      const password =
        wantsPassword === true ? await resetPassword(deps, id, { forgetsTotp: resetTotp === true }) : null
      const isTotpReset = password !== null && resetTotp === true
      context.set('audited', {
        details: {
          ...(role === undefined ? {} : { roleFrom: before?.role ?? null, roleTo: role }),
          ...(isDisabled === undefined ? {} : { isDisabled }),
          ...(name === undefined ? {} : { isRenamed: true }),
          ...(password === null ? {} : { isPasswordReset: true, isTotpReset }),
        },
      })
      log.info('agent changed', { agent: id, by: self, role, isDisabled, isReset: password !== null, isTotpReset })
      return context.json({ agent, password })
    })
    .get('/agents/:id/sessions', admins, async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return context.json({ error: 'not_found' as const }, 404)
      return context.json({ sessions: await sessions.list(id, now()) })
    })
    .post('/agents/:id/sessions/:session/end', admins, async (context) => {
      const { id, session } = context.req.param()
      if (!isId(id) || !isId(session) || !(await sessions.endOne(id, session, 'ended_by_admin'))) {
        return context.json({ error: 'not_found' as const }, 404)
      }
      log.info('session ended', { agent: id, by: context.get('session').agent.id, session })
      return context.json({ ended: 1 })
    })
    .post('/agents/:id/sessions/end-all', admins, async (context) => {
      const id = context.req.param('id')
      const self = context.get('session').agent.id
      if (!isId(id)) return context.json({ error: 'not_found' as const }, 404)
      // One's own are ended on one's own page, where this very one stays.
      if (id === self) return context.json({ error: 'own_account' as const }, 409)
      const ended = await sessions.endOthers(id, null, 'ended_by_admin')
      log.info('sessions ended', { agent: id, by: self, ended })
      return context.json({ ended })
    })
}

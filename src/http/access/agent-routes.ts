import { Hono } from 'hono'
import { generatePassword } from '../../desk/access/password-rules.ts'
import { hashPassword } from '../../desk/access/password-hash.ts'
import { resetPassword } from '../../desk/access/sign-in.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { agentChangeSchema, isId, newAgentSchema } from '../conversations/conversation-schemas.ts'
import type { Allow } from './session-guard.ts'

export function agentRoutes(deps: ApiDeps, allow: Allow) {
  const { agents, now, log } = deps
  return new Hono<ApiEnv>()
    .get('/agents', allow('manage_agents'), async (context) => context.json({ agents: await agents.list() }))
    .post('/agents', allow('manage_agents'), body(newAgentSchema), async (context) => {
      const password = generatePassword()
      const passwordHash = await hashPassword(password)
      const wish = context.req.valid('json')
      const agent = await agents.create({ ...wish, passwordHash, mustChangePassword: true })
      if (agent === null) return context.json({ error: 'login_taken' as const }, 409)
      log.info('agent created', { agent: agent.id, by: context.get('session').agent.id })
      // The only time the password is ever shown.
      return context.json({ agent, password }, 201)
    })
    .patch('/agents/:id', allow('manage_agents'), body(agentChangeSchema), async (context) => {
      const id = context.req.param('id')
      const self = context.get('session').agent.id
      const { isDisabled, resetPassword: wantsPassword, name, role } = context.req.valid('json')
      const giveUpOwnRights = isDisabled === true || (role !== undefined && role !== 'admin')
      if (id === self && giveUpOwnRights) return context.json({ error: 'own_account' as const }, 409)
      const agent = isId(id)
        ? await agents.change(id, {
            ...(name === undefined ? {} : { name }),
            ...(role === undefined ? {} : { role }),
            ...(isDisabled === undefined ? {} : { disabledAt: isDisabled ? now() : null }),
          })
        : null
      if (agent === null) return context.json({ error: 'not_found' as const }, 404)
      const password = wantsPassword === true ? await resetPassword(deps, id) : null
      log.info('agent changed', { agent: id, by: self, role, isDisabled, isReset: password !== null })
      return context.json({ agent, password })
    })
}

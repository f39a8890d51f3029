import { guessedInSession } from '../../desk/access/guessed-from.ts'
import { type Context, Hono } from 'hono'
import { beginTotp, confirmTotp, lacksTotp, renewCodes, takeSecondStep } from '../../desk/access/second-step.ts'
import { totpUri } from '../../desk/access/totp.ts'
import { body } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { codeSchema } from '../conversations/conversation-schemas.ts'
import { tooMany } from './caller.ts'
import type { Allow } from './session-guard.ts'

const issuer = 'Frontline'

/** The second step of one's own account: setting it up, new recovery codes, another phone. */
export function totpRoutes(deps: ApiDeps, allow: Allow) {
  const { secondSteps, budgets, now, log } = deps
  const own = allow('self', { withoutTotp: true })

  /** Whoever found an open screen may not guess codes on it either. */
  async function reserve(context: Context<ApiEnv>) {
    const { agent } = context.get('session')
    const from = guessedInSession(agent.id)
    const reserved = await budgets.reserveAttempt(agent.login, from, now())
    return { reserved, forgive: () => budgets.forgive(agent.login, from) }
  }

  return new Hono<ApiEnv>()
    .get('/totp', own, async (context) => {
      const { agent } = context.get('session')
      const isRequired = deps.settings().accounts.totpFor.includes(agent.role)
      return context.json({ isOn: agent.hasTotp, isRequired, codesLeft: await secondSteps.codesLeft(agent.id) })
    })
    .post('/totp/begin', own, async (context) => {
      const { agent } = context.get('session')
      const secret = await beginTotp(secondSteps, agent.id)
      if (secret === null) return context.json({ error: 'already_on' as const }, 409)
      // The only time that the secret is ever shown: until the first code proves that a phone has it.
      return context.json({ secret, uri: totpUri(secret, agent.login, issuer) })
    })
    .post('/totp/confirm', own, body(codeSchema), async (context) => {
      const { agent } = context.get('session')
      const at = now()
      const { reserved, forgive } = await reserve(context)
      if (!reserved.isAllowed) return tooMany(context, reserved.retryAt, at)
      const attempt = { token: context.get('token'), code: context.req.valid('json').code }
      const confirmed = await confirmTotp(deps, agent.id, attempt, at)
      if (!confirmed.ok) {
        if (confirmed.refusal === 'wrong') return context.json({ error: 'wrong_code' as const }, 422)
        return context.json({ error: 'already_on' as const }, 409)
      }
      await forgive()
      log.info('second step turned on', { agent: agent.id })
      if (lacksTotp(agent, deps.settings().accounts.totpFor)) await deps.presence.arrived(agent.id, at)
      return context.json({ codes: confirmed.value })
    })
    .post('/totp/codes', own, body(codeSchema), async (context) => {
      const { agent } = context.get('session')
      const at = now()
      const { reserved, forgive } = await reserve(context)
      if (!reserved.isAllowed) return tooMany(context, reserved.retryAt, at)
      if ((await takeSecondStep(secondSteps, agent.id, context.req.valid('json').code, at)) === null) {
        return context.json({ error: 'wrong_code' as const }, 422)
      }
      await forgive()
      log.info('recovery codes made anew', { agent: agent.id })
      return context.json({ codes: await renewCodes(secondSteps, agent.id) })
    })
    .post('/totp/off', own, body(codeSchema), async (context) => {
      const { agent } = context.get('session')
      const at = now()
      const { reserved, forgive } = await reserve(context)
      if (!reserved.isAllowed) return tooMany(context, reserved.retryAt, at)
      if ((await takeSecondStep(secondSteps, agent.id, context.req.valid('json').code, at)) === null) {
        return context.json({ error: 'wrong_code' as const }, 422)
      }
      await forgive()
      await secondSteps.remove(agent.id)
      log.info('second step turned off', { agent: agent.id, by: agent.id })
      return context.json({ isOff: true })
    })
}

import { Hono } from 'hono'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'

/** How the messengers do, for whoever answers for the desk. */
export function messengerRoutes({ messengerStates, messengerFigures, checkMessenger, now }: ApiDeps, allow: Allow) {
  return new Hono<ApiEnv>()
    .get('/settings/messengers', allow('change_settings'), async (context) => {
      const messengers = await Promise.all(
        messengerStates().map(async (state) => ({ ...state, ...(await messengerFigures.of(state.name)) })),
      )
      return context.json({ at: now(), messengers })
    })
    .post('/settings/messengers/:name/check', allow('change_settings'), async (context) => {
      const name = context.req.param('name')
      const isOn = messengerStates().some((state) => state.name === name && state.canCheck)
      const findings = isOn ? await checkMessenger(name) : null
      if (findings === null) return context.json({ error: 'not_found' as const }, 404)
      return context.json({ at: now(), findings })
    })
}

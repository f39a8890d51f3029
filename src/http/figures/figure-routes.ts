import { Hono } from 'hono'
import { acceptanceFigure } from '../../desk/figures/hand-overs.ts'
import { pilotFigures } from '../../desk/figures/pilot.ts'
import { wordsOfFigure } from '../../figures/figure-words.ts'
import { byLanguage } from '../../kit/language.ts'
import { day } from '../../kit/time.ts'
import { query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'
import { figuresSchema } from './figure-schemas.ts'

const usualPeriod = 30 * day

/** How the desk does, each figure with its definition beside it. */
export function figureRoutes({ figureQueries, settings, now }: ApiDeps, allow: Allow) {
  return new Hono<ApiEnv>().get('/figures', allow('read_figures'), query(figuresSchema), async (context) => {
    const { until: end, from: start, group = null, channel = null, category = null } = context.req.valid('query')
    const countedAt = now()
    const until = end ?? countedAt
    const from = start ?? Math.max(0, until - usualPeriod)
    if (from >= until) return context.json({ error: 'invalid' as const, fields: ['from', 'until'] }, 422)
    const scope = { from, until, group, channel, category }
    const readings = await pilotFigures(figureQueries, scope, settings(), countedAt)
    const accepted = await acceptanceFigure(figureQueries, scope, settings(), countedAt)
    const figures = [...readings, accepted].map((reading) => ({
      ...reading,
      words: byLanguage((language) => wordsOfFigure(language, reading.id)),
    }))
    return context.json({ ...scope, countedAt, figures })
  })
}

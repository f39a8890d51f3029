import { Hono } from 'hono'
import { deskNow } from '../../desk/figures/board.ts'
import { makeReport } from '../../desk/figures/report.ts'
import { edgesOf } from '../../figures/stretches.ts'
import type { FigureId } from '../../figures/figure.ts'
import { day, type Instant } from '../../kit/time.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import type { Allow } from '../access/session-guard.ts'

const mostDue = 8
const newestMajors = 20
/** What the desk promises itself, over thirty days. */
const targets: readonly FigureId[] = ['solved_in_time', 'passed_to_line_2', 'reopened', 'accepted_in_time']
const targetPeriod = 30 * day

/** How the desk stands at this moment: for a wall, and for whoever looks from a phone. */
export function boardRoutes({ board, deskQueue, majors, reportQueries, settings, now }: ApiDeps, allow: Allow) {
  return new Hono<ApiEnv>()
    .get('/board', allow('read_figures'), async (context) => {
      const at = now()
      const [view, numbers, due, all] = await Promise.all([
        deskQueue.look(),
        board.numbers(midnightBefore(at, settings().desk.zone), at),
        board.nextDue(mostDue, at),
        majors.list(newestMajors),
      ])
      const open = all.filter(({ endedAt }) => endedAt === null)
      return context.json({ at, ...deskNow(view, settings(), at), numbers, due, majors: open })
    })
    .get('/board/targets', allow('read_figures'), async (context) => {
      const at = now()
      const scope = { from: at - targetPeriod, until: at, only: {} }
      const { figures } = await makeReport(targets, scope, settings().desk.zone, reportQueries, at)
      return context.json({ figures: figures.map(({ now: reading, before }) => ({ now: reading, before })) })
    })
}

/** When today began on the wall of the zone. */
function midnightBefore(at: Instant, zone: string): Instant {
  const edges = edgesOf(at - 2 * day, at, 'day', zone)
  return edges.at(-2) ?? at
}

import { Hono } from 'hono'
import type { z } from 'zod'
import { feedbackCsv } from '../../desk/incidents/feedback/feedback-csv.ts'
import type { FeedbackFilter } from '../../desk/incidents/feedback/feedback-ports.ts'
import type { Instant } from '../../kit/time.ts'
import type { Allow } from '../access/session-guard.ts'
import { body, query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import { feedbackSchema, moveSchema } from './feedback-schemas.ts'

/** So many are shown; a file has all. */
const shown = 200
const exported = 100_000

/** What users think of the desk: looked through, worked off, exported. */
export function feedbackRoutes(deps: ApiDeps, allow: Allow) {
  const { feedbackLists, workOffFeedback, settings, phrases, messengers, log } = deps
  return new Hono<ApiEnv>()
    .get('/feedback', allow('work_off_feedback'), query(feedbackSchema), async (context) => {
      const filter = filterOf(context.req.valid('query'))
      const [items, counts, handlers] = await Promise.all([
        feedbackLists.list(filter, shown + 1),
        feedbackLists.counts(),
        feedbackLists.handlers(),
      ])
      return context.json({ items: items.slice(0, shown), isMore: items.length > shown, counts, handlers })
    })
    .get('/feedback.csv', allow('work_off_feedback'), query(feedbackSchema), async (context) => {
      const given = context.req.valid('query')
      const items = await feedbackLists.list(filterOf(given), exported)
      const { agent } = context.get('session')
      const { zone } = settings().desk
      const { list, stage, from, to } = given
      const days = from === undefined && to === undefined ? {} : { days: daysOf(zone, from, to) }
      context.set('audited', { details: { list, stage, ...days } })
      log.info('feedback exported', { by: agent.id, count: items.length })
      const { language } = agent
      const titleOf = (channel: string) => messengers.find(({ name }) => name === channel)?.title[language] ?? channel
      return context.body(feedbackCsv(items, { language, zone, phrases, titleOf }), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${fileName(given, zone)}"`,
      })
    })
    .post('/feedback/:id/moves', allow('work_off_feedback'), body(moveSchema), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return context.json({ error: 'feedback_unknown' as const, owner: null }, 404)
      const { agent } = context.get('session')
      const done = await workOffFeedback({ id: agent.id, name: agent.name }, id, context.req.valid('json'))
      if (done.ok) return context.json({ isDone: true as const })
      const { refusal } = done
      const owner = 'owner' in refusal ? refusal.owner : null
      return context.json({ error: refusal.code, owner }, refusal.code === 'feedback_unknown' ? 404 : 409)
    })
}

const filterOf = ({ from, to, handledBy, ...rest }: z.output<typeof feedbackSchema>): FeedbackFilter => ({
  ...rest,
  from: from ?? null,
  to: to ?? null,
  handledBy: handledBy ?? null,
})

/** Named by what it holds, so that two can be told apart. */
function fileName({ list, stage, from, to }: z.output<typeof feedbackSchema>, zone: string): string {
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  const days = [
    ...(from === undefined ? [] : ['from', dates.format(from)]),
    ...(to === undefined ? [] : ['to', dates.format(to - 1)]),
  ]
  return `${['feedback', list, stage, ...days].join('-')}.csv`
}

/** From which day to which, both included; '…': it has no end there. */
function daysOf(zone: string, from: Instant | undefined, to: Instant | undefined): string {
  // Swedes write dates as ISO does.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  return `${from === undefined ? '…' : dates.format(from)} – ${to === undefined ? '…' : dates.format(to - 1)}`
}

import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import type { ReviewContent, TranscriptItem } from '../../desk/quality/quality-ports.ts'
import { calibrators, isCompared, visibleReviews } from '../../desk/quality/visible-reviews.ts'
import type { Allow } from '../access/session-guard.ts'
import { body, query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import { chooseSchema, listSchema, reviewSchema } from './quality-schemas.ts'

/** So many are shown; a desk that has more to review reviews nothing. */
const shown = 100

const unknown = (context: Context) => context.json({ error: 'transcript_unknown' as const, owner: null }, 404)

/** Of the reviews only what this viewer may see; who else is at it, by name. */
function itemView(item: TranscriptItem, viewerId: string) {
  const visible = visibleReviews(item.reviews, viewerId, item.isCalibration)
  return {
    ...item,
    reviews: visible.filter(({ savedAt }) => savedAt !== null),
    isBegunByMe: item.reviews.some(({ reviewerId, savedAt }) => reviewerId === viewerId && savedAt === null),
    isSavedByMe: item.reviews.some(({ reviewerId, savedAt }) => reviewerId === viewerId && savedAt !== null),
    begunBy: item.reviews.flatMap((one) => (visible.includes(one) ? [] : [one.reviewerName])),
    savedCount: item.reviews.filter(({ savedAt }) => savedAt !== null).length,
  }
}

/** What is to be reviewed, and reviewing it. */
export function qualityRoutes({ qualityQueries, quality, settings }: ApiDeps, allow: Allow) {
  const { chooseTranscript, reviewTranscript } = quality
  return new Hono<ApiEnv>()
    .get('/quality/transcripts', allow('read_reviews'), query(listSchema), async (context) => {
      const { list, agent = null } = context.req.valid('query')
      const viewerId = context.get('session').agent.id
      const [items, counts, agents] = await Promise.all([
        qualityQueries.list(list, viewerId, agent, shown + 1),
        qualityQueries.counts(viewerId, agent),
        qualityQueries.agents(),
      ])
      return context.json({
        items: items.slice(0, shown).map((item) => itemView(item, viewerId)),
        isMore: items.length > shown,
        counts,
        agents,
        perAgent: settings().quality.perAgent,
      })
    })
    .get('/quality/transcripts/:id', allow('read_reviews'), async (context) => {
      const id = context.req.param('id')
      const found = isId(id) ? await qualityQueries.find(id) : null
      if (found === null) return unknown(context)
      const { item, reviews } = found
      const viewerId = context.get('session').agent.id
      const visible = visibleReviews(reviews, viewerId, item.isCalibration)
      const saved = visible.filter(({ savedAt }) => savedAt !== null)
      // Nobody reviews their own work; what colleagues have said of it is shown to them as to any agent.
      const isOwnWork = item.agentId === viewerId
      if (isOwnWork && (item.isCalibration || saved.length === 0)) return unknown(context)
      return context.json({
        item: itemView(item, viewerId),
        sheet: found.sheet ?? settings().quality.criteria,
        mine: visible.find(({ reviewerId }) => reviewerId === viewerId) ?? null,
        saved,
        isOwnWork,
        isCompared: item.isCalibration && isCompared(reviews),
        calibrators,
      })
    })
    .post('/quality/transcripts', allow('review_work'), body(chooseSchema), async (context) => {
      const { agent } = context.get('session')
      const { incidentId } = context.req.valid('json')
      const chosen = await chooseTranscript({ id: agent.id, name: agent.name }, incidentId)
      if (!chosen.ok) return context.json({ error: chosen.refusal.code }, 409)
      context.set('audited', { subject: chosen.value.transcriptId, details: { incident: incidentId } })
      return context.json({ id: chosen.value.transcriptId })
    })
    .put('/quality/transcripts/:id/draft', allow('review_work'), body(reviewSchema), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return unknown(context)
      const { agent } = context.get('session')
      const { version, ...content } = context.req.valid('json')
      const kept = await reviewTranscript.keep({ id: agent.id, name: agent.name }, id, contentOf(content), version)
      return kept.ok ? context.json(kept.value) : refused(context, kept.refusal)
    })
    .post('/quality/transcripts/:id/save', allow('review_work'), body(reviewSchema), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return unknown(context)
      const { agent } = context.get('session')
      const { version, ...content } = context.req.valid('json')
      const saved = await reviewTranscript.save({ id: agent.id, name: agent.name }, id, contentOf(content), version)
      return saved.ok ? context.json(saved.value) : refused(context, saved.refusal)
    })
    .post('/quality/transcripts/:id/calibrate', allow('review_work'), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return unknown(context)
      const { agent } = context.get('session')
      const begun = await reviewTranscript.calibrate({ id: agent.id, name: agent.name }, id)
      return begun.ok ? context.json({ isDone: true as const }) : refused(context, begun.refusal)
    })
}

type Refused = Extract<Awaited<ReturnType<ApiDeps['quality']['reviewTranscript']['keep']>>, { ok: false }>['refusal']

function refused(context: Context, refusal: Refused) {
  const { code } = refusal
  const owner = 'owner' in refusal ? refusal.owner : null
  const fields = 'fields' in refusal ? [...refusal.fields] : []
  return context.json(
    { error: code, owner, fields },
    code === 'transcript_unknown' ? 404 : fields.length > 0 ? 422 : 409,
  )
}

/** Empty words are none. */
function contentOf({ marks, comments, comment }: Omit<z.output<typeof reviewSchema>, 'version'>): ReviewContent {
  const said = Object.entries(comments).filter(([, words]) => words.trim() !== '')
  return { marks, comments: Object.fromEntries(said), comment: comment?.trim() === '' ? null : comment }
}

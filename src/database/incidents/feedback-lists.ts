import { type RawBuilder, sql } from 'kysely'
import type {
  FeedbackCounts,
  FeedbackFilter,
  FeedbackItem,
  FeedbackList,
  FeedbackLists,
  FeedbackStage,
} from '../../desk/incidents/feedback/feedback-ports.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

// Who gives 0 to 6 would not recommend the desk (detractors, as NPS counts them).
const isLow = sql`(f.kind in ('csat', 'ces') and f.score <= 2 or f.kind = 'nps' and f.score <= 6)`

const ofList = {
  all: sql`true`,
  wish: sql`f.kind = 'wish'`,
  complaint: sql`f.kind = 'complaint'`,
  low: isLow,
  csat: sql`f.kind = 'csat'`,
  ces: sql`f.kind = 'ces'`,
  nps: sql`f.kind = 'nps'`,
} satisfies Record<FeedbackList, RawBuilder<unknown>>

const ofStage = {
  all: sql`true`,
  open: sql`f.status <> 'done'`,
  new: sql`f.status = 'new'`,
  in_hand: sql`f.status = 'in_hand'`,
  done: sql`f.status = 'done'`,
} satisfies Record<FeedbackStage, RawBuilder<unknown>>

/** The lists of what users think, outside of any conversation. */
export const makeFeedbackLists = (db: Database): FeedbackLists => ({
  list: (filter, limit) => listed(db, filter, limit),
  counts: async () => {
    const { rows } = await sql<FeedbackCounts>`
      select (count(*) filter (where ${ofList.wish}))::int as wish,
             (count(*) filter (where ${ofList.complaint}))::int as complaint,
             (count(*) filter (where ${isLow}))::int as low
      from feedback f where f.status <> 'done'`.execute(db)
    return rows[0] ?? { wish: 0, complaint: 0, low: 0 }
  },
  handlers: async () => {
    const { rows } = await sql<{ id: string; name: SafeText }>`
      select g.id, g.name from agents g
      where exists (select from feedback f where f.handled_by = g.id) order by g.name, g.id`.execute(db)
    return rows
  },
})

async function listed(db: Database, filter: FeedbackFilter, limit: number): Promise<readonly FeedbackItem[]> {
  const { list, stage, from, to, handledBy } = filter
  const { rows } = await sql<FeedbackItem>`
    select f.id, f.kind, u.name as "userName", a.channel, f.conversation_id as "conversationId",
           f.incident_id as "incidentId", i.number as "incidentNumber", g.name as "agentName", f.score, f.reason, f.comment,
           f.at, f.status, f.handled_by as "handledBy", h.name as "handledByName", f.handled_at as "handledAt", f.answer, f.thanked_at as "thankedAt"
    from feedback f
    join users u on u.id = f.user_id
    join conversations c on c.id = f.conversation_id join addresses a on a.id = c.address_id
    left join incidents i on i.id = f.incident_id
    left join agents g on g.id = f.agent_id
    left join agents h on h.id = f.handled_by
    where ${ofList[list]} and ${ofStage[stage]}
      and ${from === null ? sql`true` : sql`f.at >= ${timestamp(from)}`}
      and ${to === null ? sql`true` : sql`f.at < ${timestamp(to)}`}
      and ${handledBy === null ? sql`true` : sql`f.handled_by = ${handledBy}`}
    order by f.at desc, f.id desc limit ${limit}`.execute(db)
  return rows
}

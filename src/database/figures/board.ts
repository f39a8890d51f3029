import { sql } from 'kysely'
import type { BoardNumbers, BoardQueries, Due } from '../../desk/figures/board-ports.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'
import { openStatuses } from '../incidents/open-statuses.ts'

/** Of those that are late as it is, the last ones: the rest of the list is what can still be kept. */
const mostLate = 3

/** Read from the incidents themselves: a board must not be a second behind the facts. */
export const makeBoardQueries = (db: Database): BoardQueries => ({
  async numbers(midnight, now) {
    const at = sql`${timestamp(now)}::timestamptz`
    const { rows } = await sql<BoardNumbers>`
      /* board numbers */
      select open.*,
        (select count(*)::int from incidents where opened_at >= ${timestamp(midnight)}) as "openedToday",
        -- Those that still are: what was undone or opened again is not solved.
        (select count(distinct e.incident_id)::int from incident_events e join incidents i on i.id = e.incident_id
         where e.type = 'resolved' and e.at >= ${timestamp(midnight)} and i.resolved_at is not null) as "resolvedToday"
      from (
        select count(*)::int as open,
          count(*) filter (where assignee_id is null)::int as unassigned,
          count(*) filter (where next_due_at <= ${at})::int as late,
          count(*) filter (where next_due_at > ${at} and next_due_at <= ${at} + interval '1 hour')::int as "dueSoon"
        from incidents where status in (${openStatuses})
      ) open`.execute(db)
    const [row] = rows
    if (row === undefined) throw new Error('counting gives a row')
    return row
  },
  async nextDue(limit, now) {
    const { rows } = await sql<Due>`
      /* next due */
      select i.id, i.number, i.conversation_id as "conversationId", i.description, i.priority, i.status,
        case when i.next_due_at = i.response_due_at then 'response' else 'resolution' end as target,
        i.next_due_at as "dueAt", i."group", g.name as "assigneeName"
      from incidents i left join agents g on g.id = i.assignee_id
      where i.id in (
        (select id from incidents where next_due_at <= ${timestamp(now)} and status in (${openStatuses})
         order by next_due_at desc limit ${mostLate})
        union all
        (select id from incidents where next_due_at > ${timestamp(now)} and status in (${openStatuses})
         order by next_due_at limit ${limit}))
      order by i.next_due_at limit ${limit}`.execute(db)
    return rows
  },
})

import { sql } from 'kysely'
import type {
  DeskAgentRow,
  DeskQueue,
  DeskView,
  DueWork,
  TalkRow,
  UnassignedRow,
  WaitingRow,
} from '../../desk/hand-overs/queue-ports.ts'
import { openStatuses } from '../incidents/open-statuses.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

/** Plain reads over what is open; every change is looked at once more under the conversation's lock. */
export const makeDeskQueue = (db: Database): DeskQueue => ({
  due: async (at, idleBefore) => {
    const { rows } = await sql<DueWork>`
      select exists (select 1 from hand_overs where ended_at is null)
          or exists (select 1 from agents where presence = 'on_duty' and active_at < ${timestamp(idleBefore)}) as desk,
        exists (select 1 from alarms where ended_at is null and next_at <= ${timestamp(at)}) as bells,
        exists (select 1 from takes) as takes,
        exists (select 1 from chat_links) as links,
        exists (select 1 from incidents i join agents a on a.id = i.assignee_id
                where a.disabled_at is not null and i.status in (${openStatuses})) as abandoned`.execute(db)
    return rows[0] ?? { desk: true, bells: true, takes: true, links: true, abandoned: true }
  },
  look: () => look(db),
  unassigned: async (groups, limit) => {
    const { rows } = await sql<UnassignedRow>`
      select i.id as "incidentId", i.conversation_id as "conversationId", i."group", i.category, i.complained_of as "complainedOf"
      from incidents i
      where i.assignee_id is null and i.status in (${openStatuses}) and i.pending_reason is distinct from 'major'
        and i."group" in (select jsonb_array_elements_text(${JSON.stringify(groups)}::jsonb))
        and not exists (select 1 from hand_overs h where h.incident_id = i.id and h.ended_at is null)
      order by i.priority, i.opened_at, i.id limit ${limit}`.execute(db)
    return rows
  },
  abandoned: async (limit) => {
    const { rows } = await sql<{ incidentId: string; conversationId: string }>`
      select i.id as "incidentId", i.conversation_id as "conversationId"
      from incidents i join agents a on a.id = i.assignee_id
      where a.disabled_at is not null and i.status in (${openStatuses})
        and not exists (select 1 from hand_overs h where h.incident_id = i.id and h.ended_at is null)
      order by i.id limit ${limit}`.execute(db)
    return rows
  },
  openByAgent: async () => {
    const { rows } = await sql<{ id: string; count: number }>`
      select assignee_id as id, count(*)::int as count from incidents
      where assignee_id is not null and status in (${openStatuses}) group by assignee_id`.execute(db)
    return new Map(rows.map(({ id, count }) => [id, count]))
  },
})

async function look(db: Database): Promise<DeskView> {
  const { rows } = await sql<WaitingRow & TalkRow & { acceptedBy: string | null }>`
    select h.id, h.conversation_id as "conversationId", h.incident_id as "incidentId", i.number, u.name as "userName", h."group", h.asked_at as "askedAt",
           i.priority, i.is_vip as "isVip", i.category, h.is_returned as "isReturned",
           h.is_returned and coalesce((
             select p.ended_by = 'passed_on' from hand_overs p
             where p.conversation_id = h.conversation_id and p.id < h.id order by p.id desc limit 1), false) as "isPassedOn",
           coalesce(h.last_agent_id, (
             select p.accepted_by from hand_overs p
             where p.conversation_id = h.conversation_id and p.id < h.id and p.accepted_by is not null
             order by p.id desc limit 1)) as "lastAgentId",
           h.refused_by as "refusedBy", h.missed_by as "missedBy", i.complained_of as "complainedOf",
           h.offered_to as "offeredTo", h.offer_ends_at as "offerEndsAt",
           h.accepted_by as "acceptedBy", h.accepted_by as "agentId", h.owed_since as "owedSince", h.owed_told_at as "owedToldAt"
    from hand_overs h join incidents i on i.id = h.incident_id join users u on u.id = i.user_id
    where h.ended_at is null`.execute(db)
  return {
    waiting: rows.filter((row) => row.acceptedBy === null),
    talks: rows.filter((row) => row.acceptedBy !== null),
    agents: await agents(db),
  }
}

async function agents(db: Database): Promise<readonly DeskAgentRow[]> {
  const { rows } = await sql<DeskAgentRow>`
    select a.id, a.login, a.name, a.role, a.presence, a.disabled_at is not null as "isDisabled",
           exists (select 1 from sessions s where s.agent_id = a.id) as "isSignedIn",
           a.seen_at as "seenAt", a.active_at as "activeAt", a.missed_offers as "missedOffers",
           coalesce((select max(h.accepted_at) from hand_overs h where h.accepted_by = a.id and h.ended_at is null), a.created_at) as "lastServedAt"
    from agents a where a.role not in ('editor', 'auditor')`.execute(db)
  return rows
}

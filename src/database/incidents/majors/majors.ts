import { type RawBuilder, sql } from 'kysely'
import type { MajorChild, MajorRow, Majors, MajorUpdateRow } from '../../../desk/incidents/majors/major-ports.ts'
import { receiptCountsOf } from '../../announcements/receipts.ts'
import type { Database } from '../../server/connect.ts'
import { openStatuses } from '../open-statuses.ts'
import { majorColumns, type MajorRowColumns, toMajor } from './major-rows.ts'

/** So many children are shown; the count says how many there are. */
const mostChildren = 200

/** What the console sees of major incidents; each call is one transaction of its own. */
export function makeMajors(db: Database): Majors {
  return {
    hasOpen: async () => {
      const { rows } = await sql<{ has: boolean }>`
        select exists (select from major_incidents where ended_at is null) as has`.execute(db)
      return rows[0]?.has === true
    },
    list: (limit) => select(db, sql`order by m.ended_at is not null, m.id desc limit ${limit}`),
    find: async (id) => {
      const [major] = await select(db, sql`where m.id = ${id}`)
      if (major === undefined) return null
      const [updates, children] = await Promise.all([updatesOf(db, id), childrenOf(db, id)])
      return { major, updates, children }
    },
  }
}

/** Resolved with its end and opened again: not its children any more, but it was theirs. `m`: the major incident's id. */
const backFrom = (m: RawBuilder<unknown>) => sql`
  select distinct e.incident_id from incident_events e
  where e.type = 'reopened' and e.details -> 'changes' -> 'majorId' ->> 'from' = ${m}::text`

type Row = MajorRowColumns & {
  incident_id: string | null
  declared_by_name: MajorRow['declaredByName']
  children: number
  people: number
  joined: number
  back: number
}

async function select(db: Database, tail: RawBuilder<unknown>): Promise<readonly MajorRow[]> {
  const { rows } = await sql<Row>`
    select ${majorColumns}, m.incident_id, g.name as declared_by_name,
      (select count(*)::int from incidents i where i.major_id = m.id and i.pending_reason = 'major') as children,
      (select count(distinct i.conversation_id)::int from incidents i
       where i.major_id = m.id and i.pending_reason = 'major') as people,
      (select count(*)::int from (
         select i.id from incidents i where i.major_id = m.id union ${backFrom(sql`m.id`)}) had) as joined,
      (select count(*)::int from (${backFrom(sql`m.id`)}) said) as back
    from major_incidents m left join agents g on g.id = m.declared_by ${tail}`.execute(db)
  return rows.map((row) => ({
    ...toMajor(row),
    incidentId: row.incident_id,
    declaredByName: row.declared_by_name,
    children: row.children,
    people: row.people,
    joined: row.joined,
    back: row.back,
  }))
}

async function updatesOf(db: Database, id: string): Promise<readonly MajorUpdateRow[]> {
  const { rows } = await sql<Omit<MajorUpdateRow, 'counts'>>`
    select l.number, l.kind, l.texts, l.next_update_at as "nextUpdateAt", l.created_by as "createdBy", l.created_at as at,
           g.name as "createdByName", a.id as "announcementId"
    from major_updates l
    left join agents g on g.id = l.created_by
    left join announcements a on a.major_id = l.major_id and a.major_number = l.number
    where l.major_id = ${id} order by l.number desc`.execute(db)
  const counts = await receiptCountsOf(
    db,
    rows.flatMap(({ announcementId }) => announcementId ?? []),
  )
  return rows.map((row) => ({ ...row, counts: counts.get(row.announcementId ?? '') ?? null }))
}

async function childrenOf(db: Database, id: string): Promise<readonly MajorChild[]> {
  const { rows } = await sql<MajorChild>`
    select i.id as "incidentId", i.number, i.status, i.conversation_id as "conversationId", u.name as "userName",
           left(i.description, 200) as description, b.incident_id is not null as "isBack"
    from incidents i join users u on u.id = i.user_id
    left join (${backFrom(sql`${id}`)}) b on b.incident_id = i.id
    where i.major_id = ${id} or b.incident_id is not null
    order by b.incident_id is not null desc, i.status in (${openStatuses}) desc, i.id desc limit ${mostChildren}`.execute(
    db,
  )
  return rows
}

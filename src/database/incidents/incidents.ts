import type { Alarms, DueAlarm, IncidentWrites } from '../../desk/incidents/incident-ports.ts'
import { sql } from 'kysely'
import type { IncidentEvent, OpenedEvent } from '../../incidents/event.ts'
import { type Incident, pendingReasons } from '../../incidents/incident.ts'
import type { Database } from '../server/connect.ts'
import { endedStatuses } from './open-statuses.ts'
import { toEventRow, toIncident, toIncidentRow } from './incident-rows.ts'
import { addLink, moveLinks, removeLink } from './links.ts'
import { optionalTimestamp, timestamp } from '../server/timestamp.ts'
import type { Instant } from '../../kit/time.ts'

/** Id and number for a new incident, or null when this origin has one. Runs under the conversation's lock. */
async function drawIncident(trx: Database, originEventId: string): Promise<{ id: string; number: number } | null> {
  const { rows } = await sql<{ id: string; number: string }>`
    select nextval(pg_get_serial_sequence('incidents', 'id')) as id,
           nextval(pg_get_serial_sequence('incidents', 'number')) as number
    from (select 1) as one
    where not exists (select 1 from incidents where origin_event_id = ${originEventId})`.execute(trx)
  const drawn = rows[0]
  return drawn === undefined ? null : { id: drawn.id, number: Number(drawn.number) }
}

async function insertIncident(trx: Database, opened: OpenedEvent): Promise<void> {
  const { incident } = opened
  const row = { ...toIncidentRow(incident), id: incident.id, number: incident.number }
  await sql`
    insert into incidents (${sql.join(Object.keys(row).map((column) => sql.ref(column)))})
    overriding system value values (${sql.join(Object.values(row))})`.execute(trx)
  await insertEvents(trx, incident.id, [opened])
}

async function saveIncident(trx: Database, incident: Incident, events: readonly IncidentEvent[]): Promise<void> {
  await trx.updateTable('incidents').set(toIncidentRow(incident)).where('id', '=', incident.id).execute()
  await insertEvents(trx, incident.id, events)
}

async function insertEvents(trx: Database, incidentId: string, events: readonly IncidentEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map((event) => toEventRow(incidentId, event))
  await trx.insertInto('incident_events').values(rows).execute()
}

async function incidentByOrigin(trx: Database, originEventId: string): Promise<Incident | null> {
  const row = await trx
    .selectFrom('incidents')
    .selectAll()
    .where('origin_event_id', '=', originEventId)
    .executeTakeFirst()
  return row === undefined ? null : toIncident(row)
}

async function lockIncident(trx: Database, id: string): Promise<Incident | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  const row = await trx.selectFrom('incidents').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row === undefined ? null : toIncident(row)
}

/** A version is the count of the events that made it. */
async function changesAfter(trx: Database, id: string, version: number, exceptAgentId: string) {
  const { rows } = await sql<{ what: string; byName: string | null }>`
    select e.type as what, g.name as "byName"
    from (select * from incident_events where incident_id = ${id} order by id offset ${version}) e
    left join agents g on g.id = e.actor_id
    where e.actor_kind = 'agent' and e.actor_id <> ${exceptAgentId}
    order by e.id desc limit 1`.execute(trx)
  return rows[0] ?? null
}

/** Open ones first, then the newest. */
async function incidentsOfUser(trx: Database, userId: string, limit: number): Promise<readonly Incident[]> {
  const rows = await trx
    .selectFrom('incidents')
    .selectAll()
    .where('user_id', '=', userId)
    // It goes on in another one of theirs.
    .where('merged_into', 'is', null)
    .orderBy(sql`(status in (${endedStatuses}))`)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toIncident)
}

async function incidentOfUserByNumber(trx: Database, userId: string, number: number): Promise<Incident | null> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 2_147_483_647) return null
  const query = trx.selectFrom('incidents').selectAll().where('user_id', '=', userId).where('number', '=', number)
  const row = await query.executeTakeFirst()
  return row === undefined ? null : toIncident(row)
}

async function incidentByNumber(trx: Database, number: number): Promise<Incident | null> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 2_147_483_647) return null
  const row = await trx.selectFrom('incidents').selectAll().where('number', '=', number).executeTakeFirst()
  return row === undefined ? null : toIncident(row)
}

async function dueAlarms(trx: Database, now: Instant, limit: number): Promise<readonly DueAlarm[]> {
  const { rows } = await sql<DueAlarm>`
    select i.id as "incidentId", i.conversation_id as "conversationId"
    from incidents i join conversations c on c.id = i.conversation_id
    where i.next_alarm_at <= ${timestamp(now)} order by i.next_alarm_at limit ${limit}
    for no key update of c skip locked`.execute(trx)
  return rows
}

async function setAlarm(db: Database, id: string, at: Instant | null): Promise<void> {
  await db
    .updateTable('incidents')
    .set({ next_alarm_at: optionalTimestamp(at) })
    .where('id', '=', id)
    .execute()
}

export const makeAlarms = (db: Database): Alarms => ({ rest: (id, until) => setAlarm(db, id, until) })

/** The incidents' part of one transaction. */
export const incidentWrites = (trx: Database): IncidentWrites => ({
  draw: (originEventId) => drawIncident(trx, originEventId),
  insert: (opened) => insertIncident(trx, opened),
  byOrigin: (originEventId) => incidentByOrigin(trx, originEventId),
  lock: (id) => lockIncident(trx, id),
  save: (incident, events) => saveIncident(trx, incident, events),
  changesAfter: (id, version, exceptAgentId) => changesAfter(trx, id, version, exceptAgentId),
  beforeResolve: async (id) => {
    const { rows } = await sql<Record<'status' | 'reason' | 'until' | 'snoozed', string | null>>`
      select details #>> '{changes,status,from}' as status, details #>> '{changes,pendingReason,from}' as reason, details #>> '{changes,pendingUntil,from}' as until,
        details #>> '{changes,snoozedUntil,from}' as snoozed
      from incident_events where id = (
        select max(id) from incident_events where incident_id = ${id} and type = 'resolved')`.execute(trx)
    const { status = null, reason = null, until = null, snoozed = null } = rows[0] ?? {}
    const chosen = pendingReasons.find((each) => each === reason)
    return {
      wasBegun: status !== 'assigned',
      hold: chosen === undefined ? null : { reason: chosen, until: until === null ? null : Number(until) },
      snoozedUntil: snoozed === null ? null : Number(snoozed),
    }
  },
  resolverOf: async (id) => {
    const { rows } = await sql<{ id: string }>`
      select actor_id as id from incident_events
      where incident_id = ${id} and type = 'resolved' and actor_kind = 'agent' order by id desc limit 1`.execute(trx)
    return rows[0]?.id ?? null
  },
  ofUser: (userId, limit) => incidentsOfUser(trx, userId, limit),
  ofUserByNumber: (userId, number) => incidentOfUserByNumber(trx, userId, number),
  byNumber: (number) => incidentByNumber(trx, number),
  addLink: (link, at) => addLink(trx, link, at),
  removeLink: (link) => removeLink(trx, link),
  moveLinks: (fromId, toId) => moveLinks(trx, fromId, toId),
  dueAlarms: (now, limit) => dueAlarms(trx, now, limit),
  setAlarm: (id, at) => setAlarm(trx, id, at),
})

import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '../../src/database/server/connect.ts'

const checks: Readonly<Record<string, string>> = {
  'one incident per draft': `select origin_event_id from incidents group by origin_event_id having count(*) > 1`,
  'no row sending past its lease': `select id from outbox where status = 'sending' and lease_until < now() - interval '5 seconds'`,
  'no conversation with two owners': `select conversation_id from hand_overs where ended_at is null group by conversation_id having count(*) > 1`,
  "no gap in a conversation's numbers": `
    select c.id from conversations c left join messages m on m.conversation_id = c.id
    group by c.id, c.message_count
    having (count(m.number) <> c.message_count or coalesce(max(m.number), 0) <> c.message_count)
      -- Where retention has taken some away the others stand as they were numbered.
      and not exists (select from retention_marks)`,
  'each finished inbox row has an outcome': `select id from inbox where finished_at is not null and outcome is null`,
  'the generation beside the state is that of the state': `select id from conversations where generation <> (state ->> 'generation')::int`,
  "an incident's history begins with its opening": `
    select i.id from incidents i where not exists (
      select 1 from incident_events e where e.incident_id = i.id and e.type = 'opened')`,
  "an incident's version is the number of its events": `
    select i.id from incidents i where i.version <> (select count(*) from incident_events e where e.incident_id = i.id)`,
  'a bell rings once for a promise': `
    select e.incident_id from incident_events e where e.type in ('deadline_warned', 'deadline_breached') and not exists (
      select 1 from incident_events p where p.incident_id = e.incident_id
        and p.details -> 'changes' ?| array['responseTargetMs', 'resolutionTargetMs', 'targetCounts'])
    group by e.incident_id, e.type, e.details ->> 'target' having count(*) > 1`,
  'every hand-over has its incident in the same conversation': `
    select h.id from hand_overs h join incidents i on i.id = h.incident_id where i.conversation_id <> h.conversation_id`,
  "an announcement's message is the one its recipient's row names": `
    select m.conversation_id from messages m where m.content ? 'announcement' and not exists (
      select 1 from announcement_recipients r where r.announcement_id = (m.content ->> 'announcement')::bigint
        and r.conversation_id = m.conversation_id and r.message_number = m.number)`,
  'an open incident has a major one exactly as long as it waits for it': `
    select id from incidents where status in ('new', 'assigned', 'in_progress', 'pending')
      and coalesce(pending_reason = 'major', false) <> (major_id is not null)`,
  'what waits for a major incident that has ended is still to be told': `
    select i.id from incidents i join major_incidents m on m.id = i.major_id
    where i.pending_reason = 'major' and m.ended_at is not null and not exists (
      select 1 from announcement_recipients r join announcements a on a.id = r.announcement_id
      where a.major_id = m.id and a.major_number = m.updates and r.conversation_id = i.conversation_id and r.status = 'waiting')`,
  'the updates of a major incident are numbered without a gap, and each is announced': `
    select m.id from major_incidents m
    where m.updates <> (select count(*) from major_updates u where u.major_id = m.id)
       or m.updates <> (select count(*) from announcements a where a.major_id = m.id)`,
  "nobody's message is addressed to somebody else": `
    select o.id from outbox o join conversations c on c.id = o.conversation_id join addresses a on a.id = c.address_id
    where a.external_id <> o.recipient or a.channel <> o.channel`,
  'what a person waits for while an agent is there matches the hand-over': `
    select c.id from conversations c
    where c.state -> 'doing' ->> 'at' in ('waiting', 'with_agent')
      and not exists (select 1 from hand_overs h where h.conversation_id = c.id and h.ended_at is null)`,
}

/** What must hold after every test, whatever was killed in it. */
export async function expectInvariants(db: Database): Promise<void> {
  for (const [name, query] of Object.entries(checks)) {
    const { rows } = await sql.raw(query).execute(db)
    expect(rows, name).toEqual([])
  }
}

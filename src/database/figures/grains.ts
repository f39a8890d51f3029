import { type RawBuilder, sql } from 'kysely'
import type { ReportScope } from '../../desk/figures/report-ports.ts'
import type { Cut } from '../../figures/cuts.ts'
import { timestamp } from '../server/timestamp.ts'

/** Rows that figures are counted over: where they are read, when each happened, and by what they can be cut. */
export type Rows = {
  readonly from: RawBuilder<unknown>
  readonly at: RawBuilder<unknown>
  readonly cuts: Readonly<Partial<Record<Cut, RawBuilder<unknown>>>>
}

const ofFacts: Readonly<Record<Cut, RawBuilder<unknown>>> = {
  channel: sql`f.channel`,
  category: sql`f.category`,
  group: sql`f."group"`,
  line: sql`f.line`,
  agent: sql`f.agent_id`,
  language: sql`f.language`,
  class: sql`f.class`,
  vip: sql`f.is_vip`,
}

export const incidentRows: Rows = { from: sql`incident_facts f`, at: sql`f.opened_at`, cuts: ofFacts }
export const talkRows: Rows = { from: sql`talk_facts f`, at: sql`f.asked_at`, cuts: ofFacts }

/** What is said of an incident `i`, and has its place from there; null where it is about none. */
const ofItsIncident = {
  category: sql`i.category`,
  group: sql`i."group"`,
  line: sql`i.line`,
} as const satisfies Rows['cuts']

/** An NPS may be about no request, so that only the chat is sure to be known. */
export const feedbackRows: Rows = {
  from: sql`feedback f
    join conversations c on c.id = f.conversation_id
    join addresses a on a.id = c.address_id
    join users u on u.id = f.user_id
    left join people p on p.id = u.person_id
    left join incident_facts i on i.incident_id = f.incident_id`,
  at: sql`f.at`,
  cuts: {
    channel: sql`a.channel`,
    ...ofItsIncident,
    agent: sql`f.agent_id`,
    language: sql`u.language`,
    class: sql`p.class`,
    vip: sql`coalesce(i.is_vip, u.is_vip)`,
  },
}

/** Calibrations are reviewers' own business. A review is of the agent whose work it is about, whoever has it now. */
export const reviewRows: Rows = {
  from: sql`(
      select r.saved_at, r.score, t.incident_id, t.agent_id
      from quality_reviews r join quality_transcripts t on t.id = r.transcript_id
      where r.saved_at is not null and not t.is_calibration) f
    left join incident_facts i on i.incident_id = f.incident_id`,
  at: sql`f.saved_at`,
  cuts: {
    channel: sql`i.channel`,
    ...ofItsIncident,
    agent: sql`f.agent_id`,
    language: sql`i.language`,
    class: sql`i.class`,
    vip: sql`i.is_vip`,
  },
}

/** A visit belongs to the period in which it began. */
export const visitRows: Rows = {
  from: sql`visit_facts f`,
  at: sql`f.first_at`,
  cuts: { channel: sql`f.channel`, language: sql`f.language` },
}

/** Everything in the scope; null where it asks for what these rows do not have. */
export function within({ at, cuts }: Rows, { from, until, only }: ReportScope): RawBuilder<boolean> | null {
  const held = heldTo(cuts, only)
  return held && sql`${at} >= ${timestamp(from)} and ${at} < ${timestamp(until)} and ${held}`
}

/** What a scope asks for besides its period. */
export function heldTo(cuts: Rows['cuts'], only: ReportScope['only']): RawBuilder<boolean> | null {
  const conditions: RawBuilder<boolean>[] = []
  for (const [cut, value] of Object.entries(only) as [Cut, string | null][]) {
    const column = cuts[cut]
    if (column === undefined) return null
    conditions.push(value === null ? sql`${column} is null` : sql`${column}::text = ${value}`)
  }
  return conditions.length === 0 ? sql`true` : sql`${sql.join(conditions, sql` and `)}`
}

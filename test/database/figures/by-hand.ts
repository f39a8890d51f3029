import { sql } from 'kysely'
import type { Database } from '../../../src/database/server/connect.ts'

/**
 * All figures once more, as somebody would count them with a pencil: raw rows, a calendar on the wall, minute after
 * minute. Nothing of the product counts here, so that a mistake would have to be made twice.
 */
export type Tallied = {
  readonly count: number | null
  readonly of: number
  readonly meanMs: number | null
  readonly medianMs: number | null
  readonly p90Ms: number | null
}
type Cut = 'channel' | 'category' | 'group' | 'line' | 'agent' | 'language' | 'class' | 'vip'
export type Scope = {
  readonly from: number
  readonly until: number
  readonly only: Readonly<Partial<Record<Cut, string | null>>>
}

const minute = 60_000
const hour = 60 * minute
const moscow = 3 * hour

/** Moscow of November 2026: weekdays 9 to 13 and 14 to 18; Tuesday the 3rd until 17; Wednesday the 4th is a holiday. */
function isWorked(at: number): boolean {
  const local = new Date(at + moscow)
  const date = local.toISOString().slice(0, 10)
  const weekday = local.getUTCDay()
  if (weekday === 0 || weekday === 6 || date === '2026-11-04') return false
  const hours = local.getUTCHours()
  return (hours >= 9 && hours < 13) || (hours >= 14 && hours < (date === '2026-11-03' ? 17 : 18))
}

const begin = Date.parse('2026-10-01T00:00Z')
const minutes = 75 * 24 * 60
/** How many minutes have been worked before each. */
const worked = new Int32Array(minutes + 1)
for (let index = 0; index < minutes; index += 1) {
  worked[index + 1] = (worked[index] ?? 0) + (isWorked(begin + index * minute) ? 1 : 0)
}
function workedUntil(at: number): number {
  const index = Math.floor((at - begin) / minute)
  if (index < 0 || index >= minutes) throw new Error(`no calendar for ${new Date(at).toISOString()}`)
  const rest = at - begin - index * minute
  return (worked[index] ?? 0) * minute + (isWorked(begin + index * minute) ? rest : 0)
}
const workedBetween = (from: number, until: number): number => workedUntil(until) - workedUntil(from)

type Fields = {
  status: string
  supportTier: number
  group: string | null
  category: string | null
  assigneeId: string | null
  isVip: boolean
  firstResponseAt: number | null
  responseMet: boolean | null
  resolutionMet: boolean | null
  reassignmentCount: number
  queuedMs: number
  resolutionBreachedAt: number | null
}
type Happened = {
  readonly type: string
  readonly at: number
  readonly by: string
  readonly byId: string | null
  readonly details: {
    readonly incident?: Fields
    readonly changes: Readonly<Record<string, { readonly to: unknown }>>
  }
}
type User = { readonly channel: string; readonly language: string; readonly class: string | null }
type Raw = User & {
  readonly id: string
  readonly conversationId: string
  readonly openedAt: number
  readonly events: Happened[]
}
type Talk = {
  readonly incidentId: string
  readonly conversationId: string
  readonly group: string | null
  readonly asked: number
  readonly accepted: number | null
  readonly agent: string | null
  readonly ended: number | null
}

const working = ['new', 'assigned', 'in_progress']
const openStatuses = [...working, 'pending']
const of = (values: readonly number[]): Tallied => {
  // Times are counted in whole seconds.
  const sorted = values.map((value) => Math.round(value / 1_000) * 1_000).toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)] ?? null
  return {
    count: null,
    of: sorted.length,
    meanMs: sorted.length === 0 ? null : sorted.reduce((sum, each) => sum + each, 0) / sorted.length,
    medianMs: at(0.5),
    p90Ms: at(0.9),
  }
}
const share = (count: number, all: number): Tallied => ({ count, of: all, meanMs: null, medianMs: null, p90Ms: null })
const some = <Item>(all: readonly Item[], counted: (item: Item) => boolean): Tallied =>
  share(all.filter(counted).length, all.length)
const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0)

/** @param tiers - The lines of the groups. */
export async function countByHand(
  db: Database,
  scope: Scope,
  now: number,
  tiers: Readonly<Record<string, number>> = {},
): Promise<Readonly<Record<string, Tallied>>> {
  const { from, until, only } = scope
  const { rows: users } = await sql<User & { conversation: string; vip: boolean }>`
    select c.id as conversation, a.channel, u.language, p.class, u.is_vip as vip from conversations c
    join addresses a on a.id = c.address_id join users u on u.id = a.user_id left join people p on p.id = u.person_id`.execute(
    db,
  )
  const userOf = new Map(users.map((user) => [user.conversation, user]))
  const { rows } = await sql<
    Happened & { id: string; conversation: string; opened: number; by: string; byId: string | null }
  >`
    select i.id, i.conversation_id as conversation, i.opened_at as opened, e.type, e.at, e.details,
      e.actor_kind as by, e.actor_id as "byId"
    from incidents i join incident_events e on e.incident_id = i.id order by e.id`.execute(db)
  const raws = new Map<string, Raw>()
  for (const { id, conversation, opened, ...event } of rows) {
    const user = userOf.get(conversation)
    if (user === undefined) throw new Error('whose?')
    const one = raws.get(id) ?? { id, conversationId: conversation, openedAt: opened, ...user, events: [] }
    one.events.push(event)
    raws.set(id, one)
  }
  const { rows: talks } = await sql<Talk>`
    select incident_id as "incidentId", conversation_id as "conversationId", "group", asked_at as asked, accepted_at as accepted,
      accepted_by as agent, ended_at as ended from hand_overs order by id`.execute(db)
  const told = [...raws.values()].map((raw) =>
    tellOf(
      raw,
      talks.filter(({ incidentId }) => incidentId === raw.id),
      now,
      tiers,
    ),
  )
  const byId = new Map(told.map((one) => [one.raw.id, one]))
  const keeps = (values: Readonly<Record<Cut, unknown>>) =>
    (Object.entries(only) as [Cut, string | null][]).every(([cut, value]) => {
      const own = values[cut]
      return value === null
        ? own === null || own === undefined
        : own !== null && own !== undefined && String(own) === value
    })
  const cutsOf = ({ raw, last, line }: Told): Readonly<Record<Cut, unknown>> => ({
    channel: raw.channel,
    category: last.category,
    group: last.group,
    line,
    agent: last.assigneeId,
    language: raw.language,
    class: raw.class,
    vip: last.isVip,
  })
  const kept = told.filter((one) => keeps(cutsOf(one)))
  const opened = kept.filter(({ raw }) => raw.openedAt >= from && raw.openedAt < until)
  const living = opened.filter(({ last }) => last.status !== 'cancelled')
  const solved = opened.filter(({ isSolved }) => isSolved)
  const asked = talks.filter((talk) => {
    const about = byId.get(talk.incidentId)
    return (
      about !== undefined &&
      talk.asked >= from &&
      talk.asked < until &&
      keeps({ ...cutsOf(about), group: talk.group, agent: talk.agent })
    )
  })
  const inHours = asked.filter((talk) => isWorked(talk.asked))
  const { rows: messages } = await sql<{
    conversation: string
    number: number
    author: string
    kind: string
    at: number
    agent: string | null
  }>`
    select conversation_id as conversation, number, author, kind, created_at as at, agent_id as agent
    from messages order by created_at, number`.execute(db)
  const over = asked.filter(({ accepted, ended }) => accepted !== null && ended !== null)
  const inTalk = ({ conversationId, accepted, ended }: Talk) =>
    messages.filter((one) => one.conversation === conversationId && one.at >= (accepted ?? 0) && one.at <= (ended ?? 0))
  const { rows: scores } = await sql<{
    kind: string
    score: number
    at: number
    conversation: string
    incident: string | null
    agent: string | null
  }>`
    select kind, score, at, conversation_id as conversation, incident_id as incident, agent_id as agent from feedback
    where score is not null`.execute(db)
  const given = scores.filter(({ at, conversation, incident, agent }) => {
    const about = incident === null ? undefined : byId.get(incident)
    const user = userOf.get(conversation)
    return (
      at >= from &&
      at < until &&
      keeps({
        ...(about === undefined ? { category: null, group: null, line: null } : cutsOf(about)),
        channel: user?.channel,
        language: user?.language,
        class: user?.class,
        agent,
        vip: about?.last.isVip ?? user?.vip,
      } as Readonly<Record<Cut, unknown>>)
    )
  })
  const { rows: reviewed } = await sql<{ score: number; at: number; incident: string; agent: string }>`
    select r.score, r.saved_at as at, t.incident_id as incident, t.agent_id as agent
    from quality_transcripts t, quality_reviews r
    where r.transcript_id = t.id and r.score >= 0 and r.saved_at > 'epoch' and t.is_calibration = false`.execute(db)
  const reviews = reviewed.filter(({ at, incident, agent }) => {
    const about = byId.get(incident)
    return about !== undefined && at >= from && at < until && keeps({ ...cutsOf(about), agent })
  })
  const ofKind = (kind: string) => given.filter((one) => one.kind === kind).map(({ score }) => score)
  const visits = (await visitsOf(db)).filter(
    (visit) =>
      visit.first >= from && visit.first < until && onlyOfVisits(only, visit, userOf.get(visit.conversation)?.channel),
  )
  const settledVisits = visits.filter(({ last }) => last + 24 * hour <= now)
  const isOver = (at: number) => Math.min(until, now) >= at
  const during = (spans: readonly Span[]) =>
    spans.some(({ since, end }) => isOver(since) && (end === null || !isOver(end)))
  const amount = (count: number) => share(count, count)
  return {
    requests: amount(opened.length),
    solved_in_time: some(
      living.filter(({ isSolved, workedMs }) => isSolved || workedMs > 8 * hour),
      ({ isSolved, workedMs }) => isSolved && workedMs <= 8 * hour,
    ),
    passed_to_line_2: some(living, ({ line }) => line > 1),
    passed_to_line_3: some(living, ({ line }) => line > 2),
    reopened: some(
      opened.filter(({ types }) => types.includes('resolved')),
      ({ types }) => types.includes('reopened'),
    ),
    resolution_rate: some(living, ({ isSolved }) => isSolved),
    first_contact: some(
      solved.filter(({ last }) => last.firstResponseAt !== null),
      ({ isOneContact }) => isOneContact,
    ),
    first_response: of(
      opened.flatMap(({ raw, last }) =>
        last.firstResponseAt === null ? [] : [workedBetween(raw.openedAt, last.firstResponseAt)],
      ),
    ),
    response_kept: some(
      opened.filter(({ last }) => last.responseMet !== null),
      ({ last }) => last.responseMet === true,
    ),
    resolution: of(solved.map(({ workedMs }) => workedMs)),
    resolution_kept: some(
      opened.filter(({ last }) => last.resolutionMet !== null),
      ({ last }) => last.resolutionMet === true,
    ),
    reassignments: share(sum(living.map(({ last }) => last.reassignmentCount)), living.length),
    queued: share(
      sum(solved.map(({ last }) => Math.round(last.queuedMs))),
      sum(solved.map(({ raw, solvedAt }) => solvedAt - raw.openedAt)),
    ),
    accepted_in_time: some(
      inHours.filter((talk) => isQuick(talk) || (talk.ended ?? now) > talk.asked + 15_000),
      isQuick,
    ),
    wait: of(inHours.flatMap((talk) => (talk.accepted === null ? [] : [talk.accepted - talk.asked]))),
    left_waiting: some(
      inHours.filter(({ accepted, ended }) => accepted !== null || ended !== null),
      ({ accepted }) => accepted === null,
    ),
    reply: of(over.flatMap((talk) => repliesIn(inTalk(talk)))),
    handling: of(
      over.map((talk) => {
        const things = [
          ...inTalk(talk).map((one) => ({ at: one.at, agent: one.agent, order: one.number })),
          ...(byId.get(talk.incidentId)?.raw.events ?? [])
            .filter(({ at }) => at >= (talk.accepted ?? 0) && at <= (talk.ended ?? 0))
            .map(({ at, by, byId: id }) => ({ at, agent: by === 'agent' ? id : null, order: Infinity })),
        ].toSorted((a, b) => a.at - b.at || a.order - b.order)
        let spent = 0
        let before = talk.accepted ?? 0
        for (const { at, agent } of things) {
          if (agent !== null && agent === talk.agent) spent += Math.min(at - before, 5 * minute)
          before = at
        }
        return spent
      }),
    ),
    csat: some(ofKind('csat'), (score) => score > 3),
    ces: share(sum(ofKind('ces')), ofKind('ces').length),
    nps: share(
      ofKind('nps').filter((score) => score > 8).length - ofKind('nps').filter((score) => score < 7).length,
      ofKind('nps').length,
    ),
    iqs: share(sum(reviews.map(({ score }) => score)), reviews.length),
    self_service: some(settledVisits, ({ isAnswered, conversation, first, last }) => {
      const near = (at: number) => at >= first && at < last + 24 * hour
      return (
        isAnswered &&
        !told.some(({ raw }) => raw.conversationId === conversation && near(raw.openedAt)) &&
        !talks.some((talk) => talk.conversationId === conversation && near(talk.asked))
      )
    }),
    unanswered: some(visits, ({ isAnswered }) => !isAnswered),
    backlog: amount(kept.filter(({ openSpans }) => during(openSpans)).length),
    overdue: amount(kept.filter(({ overdueSpans }) => during(overdueSpans)).length),
  }
}

const isQuick = ({ asked, accepted }: Talk): boolean => accepted !== null && accepted <= asked + 15_000

function repliesIn(messages: readonly { readonly author: string; readonly kind: string; readonly at: number }[]) {
  const waits: number[] = []
  let since: number | null = null
  for (const { author, kind, at } of messages) {
    if (!['text', 'choice', 'media'].includes(kind)) continue
    if (author === 'user') since ??= at
    if (author === 'agent' && since !== null) {
      waits.push(Math.round((at - since) / 1000) * 1000)
      since = null
    }
  }
  return waits
}

type Span = { readonly since: number; end: number | null }
type Told = ReturnType<typeof tellOf>

function tellOf(raw: Raw, talks: readonly Talk[], now: number, tiers: Readonly<Record<string, number>>) {
  const last = { ...(raw.events[0]?.details.incident as Fields) }
  const openSpans: Span[] = []
  const overdueSpans: Span[] = []
  const mark = (spans: Span[], is: boolean, at: number) => {
    const running = spans.at(-1)?.end === null ? spans.at(-1) : undefined
    if (is && running === undefined) spans.push({ since: at, end: null })
    if (!is && running !== undefined) running.end = at
  }
  let workedMs = 0
  let line = 1
  let solvedAt = 0
  for (const [index, { type, at, details }] of raw.events.entries()) {
    for (const [field, { to }] of Object.entries(details.changes)) (last as Record<string, unknown>)[field] = to
    line = Math.max(line, last.supportTier, last.group === null ? 1 : (tiers[last.group] ?? 1))
    if (type === 'resolved') solvedAt = at
    const next = raw.events[index + 1]?.at ?? now
    if (working.includes(last.status)) workedMs += workedBetween(at, next)
    const isOpen = openStatuses.includes(last.status)
    mark(openSpans, isOpen, at)
    mark(overdueSpans, isOpen && last.resolutionBreachedAt !== null, at)
  }
  const types = raw.events.map(({ type }) => type)
  const isSolved = last.status === 'resolved' || last.status === 'closed'
  const met = talks.filter(({ accepted }) => accepted !== null)
  const overAt = met[0] === undefined ? last.firstResponseAt : met[0].ended
  const isOneContact =
    last.firstResponseAt !== null &&
    met.length < 2 &&
    line === 1 &&
    !types.includes('reopened') &&
    !raw.events.some(
      ({ type, by, at }) => type === 'text_added' && by === 'user' && at > (overAt ?? last.firstResponseAt ?? 0),
    )
  return { raw, last, types, line, isSolved, solvedAt, workedMs, isOneContact, openSpans, overdueSpans }
}

async function visitsOf(db: Database) {
  const { rows } = await sql<{ conversation: string; at: number; language: string; outcome: string }>`
    select conversation_id as conversation, at, language, outcome from answers order by conversation_id, at, id`.execute(
    db,
  )
  const visits: { conversation: string; first: number; last: number; language: string; isAnswered: boolean }[] = []
  for (const { conversation, at, language, outcome } of rows) {
    const isAnswered = outcome === 'shown' || outcome === 'helped'
    const last = visits.at(-1)
    if (last?.conversation === conversation && at - last.last < 8 * hour) {
      visits[visits.length - 1] = { ...last, last: at, language, isAnswered }
    } else visits.push({ conversation, first: at, last: at, language, isAnswered })
  }
  return visits
}

const onlyOfVisits = (only: Scope['only'], { language }: { language: string }, channel: string | undefined): boolean =>
  Object.entries(only).every(([cut, value]) =>
    cut === 'language' ? language === value : cut === 'channel' && channel === value,
  )

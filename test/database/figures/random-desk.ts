import { sql } from 'kysely'
import { initialState } from '../../../src/conversation/state.ts'
import type { Database } from '../../../src/database/server/connect.ts'
import { toEventRow, toIncidentRow } from '../../../src/database/incidents/incident-rows.ts'
import type { Actor, IncidentCommand } from '../../../src/incidents/command.ts'
import { decide } from '../../../src/incidents/decide.ts'
import type { IncidentEvent } from '../../../src/incidents/event.ts'
import { evolve } from '../../../src/incidents/evolve.ts'
import { open } from '../../../src/incidents/open.ts'
import { defaultRules } from '../../../src/incidents/rules.ts'
import { day, hour, type Instant, minute, second } from '../../../src/kit/time.ts'
import { safe } from '../../support/safe.ts'

/** A generator of the same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    upTo: (most: number) => Math.floor(next() * (most + 1)),
    one: <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item,
  }
}
type Random = ReturnType<typeof randomFrom>

type People = { readonly agents: readonly string[]; readonly chats: readonly Chat[] }
type Chat = { readonly conversationId: string; readonly userId: string }

const channels = ['telegram', 'viber', 'preview']
const languages = ['ru', 'en', 'uk']
const classes = [null, null, 'staff', 'client']

/** Agents and users of all kinds. */
export async function settle(db: Database, random: Random, name: string, count: number): Promise<People> {
  const ids = async (query: ReturnType<typeof sql<{ id: string }>>) =>
    (await query.execute(db)).rows.map(({ id }) => id)
  const agents = await ids(sql`
    insert into agents (login, name, role, password_hash)
    select ${name} || n, 'Agent ' || n, 'agent', 'x' from generate_series(1, 4) n returning id`)
  const chats: Chat[] = []
  for (let index = 0; index < count; index += 1) {
    const kind = random.one(classes)
    const [person = null] =
      kind === null && random.next() < 0.5
        ? []
        : await ids(
            sql`insert into people (phone, name, class) values (${`7900${index}${name}`}, 'P', ${kind}) returning id`,
          )
    const [user = ''] = await ids(sql`
      insert into users (name, language, is_vip, person_id)
      values ('U', ${random.one(languages)}, ${random.next() < 0.2}, ${person}) returning id`)
    const [address = ''] = await ids(sql`
      insert into addresses (user_id, channel, external_id) values (${user}, ${random.one(channels)}, ${`${name}${index}`})
      returning id`)
    const [conversation = ''] = await ids(sql`
      insert into conversations (address_id, state) values (${address}, ${JSON.stringify(initialState('ru'))}) returning id`)
    chats.push({ conversationId: conversation, userId: user })
  }
  return { agents, chats }
}

function commandOf(random: Random, { agents }: People, { userId }: Chat): IncidentCommand {
  const agent: Actor = { kind: 'agent', id: random.one(agents) }
  const user: Actor = { kind: 'user', id: userId }
  const clock: Actor = { kind: 'clock', id: null }
  const reason = safe('because')
  return random.one<() => IncidentCommand>([
    () => ({ type: 'claim', actor: agent }),
    () => ({ type: 'claim', actor: agent }),
    () => ({ type: 'start', actor: agent }),
    () => ({ type: 'record_first_response', actor: agent }),
    () => ({ type: 'record_first_response', actor: agent }),
    () => ({ type: 'assign', actor: agent, assigneeId: random.one([...agents, null]), group: random.one(groups) }),
    () => ({ type: 'pend', actor: agent, reason: random.one(['user', 'supplier', 'change']), until: null }),
    () => ({ type: 'resume', actor: agent }),
    () => ({ type: 'resolve', actor: agent, text: reason, code: null }),
    () => ({ type: 'resolve', actor: agent, text: reason, code: null }),
    () => ({ type: 'resolve', actor: agent, text: reason, code: null }),
    () => ({ type: 'confirm_resolution', actor: user }),
    () => ({ type: 'reopen', actor: user, reason }),
    () => ({ type: 'add_text', actor: user, text: reason }),
    () => ({ type: 'ring', actor: clock }),
    () => ({ type: 'ring', actor: clock }),
    () => ({ type: 'change_category', actor: agent, category: random.one(categories) }),
    () => ({
      type: 'escalate_functionally',
      actor: agent,
      supportTier: random.one([1, 2, 3]),
      group: random.one(['first', 'systems']),
      reason,
    }),
    () => (random.next() < 0.3 ? { type: 'withdraw', actor: user, reason } : { type: 'ring', actor: clock }),
  ])()
}
const groups = ['first', 'systems', null]
const categories = ['vpn', 'mail', null]

/** A moment inside [from, until), in all kinds of distances from the last. */
const soon = (random: Random): number =>
  random.one([second, 20 * second, 7 * minute, hour, 5 * hour, day]) * random.next()

/** `count` incidents with whatever may happen to one, opened in [from, until) and told to `end`; each with talks and scores. */
export async function happen(
  db: Database,
  random: Random,
  people: People,
  {
    count,
    from,
    until,
    end,
  }: { readonly count: number; readonly from: Instant; readonly until: Instant; readonly end: Instant },
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const chat = random.one(people.chats)
    await oneIncident(db, random, people, chat, Math.floor(from + random.next() * (until - from)), end)
  }
}

const iso = (at: Instant): string => new Date(at).toISOString()

async function oneIncident(db: Database, random: Random, people: People, chat: Chat, openedAt: Instant, end: Instant) {
  const { rows: reserved } = await sql<{ id: string; number: number }>`
    select nextval(pg_get_serial_sequence('incidents', 'id'))::text as id,
      nextval(pg_get_serial_sequence('incidents', 'number'))::int as number`.execute(db)
  const { id = '', number = 0 } = reserved[0] ?? {}
  const opened = open(
    {
      type: 'open',
      actor: { kind: 'user', id: chat.userId },
      id,
      number,
      kind: random.one(['incident', 'service_request']),
      userId: chat.userId,
      conversationId: chat.conversationId,
      originEventId: `random-${id}`,
      impact: random.one([1, 2, 3]),
      urgency: random.one([1, 2, 3]),
      isPriorityConfirmed: false,
      isVip: random.next() < 0.1,
      category: random.one(categories),
      description: safe('It does not work'),
      group: random.one(groups),
    },
    openedAt,
    defaultRules,
  )
  const history: IncidentEvent[] = [opened]
  let incident = evolve(null, opened)
  let at = openedAt
  for (let step = random.upTo(14); step > 0; step -= 1) {
    at = Math.floor(at + soon(random))
    if (at >= end) break
    const decided = decide(incident, commandOf(random, people, chat), at, defaultRules)
    if (!decided.ok) continue
    for (const event of decided.value) {
      incident = evolve(incident, event)
      history.push(event)
    }
  }
  const { id: _, number: __, ...rest } = { ...toIncidentRow(incident), id, number }
  const columns = Object.keys(rest)
  await sql`insert into incidents (id, number, ${sql.join(columns.map((column) => sql.ref(column)))})
    overriding system value
    values (${id}, ${number}, ${sql.join(Object.values(rest).map((value) => sql`${value}`))})`.execute(db)
  const events = history.map((event) => toEventRow(id, event))
  await db.insertInto('incident_events').values(events).execute()
  for (let talk = random.one([0, 1, 1, 2]); talk > 0; talk -= 1)
    await oneTalk(db, random, people, chat, id, openedAt, end)
  if (incident.resolvedAt !== null && random.next() < 0.6) {
    const kind = random.one(['csat', 'ces', 'nps'] as const)
    const score = kind === 'nps' ? random.upTo(10) : 1 + random.upTo(4)
    await sql`insert into feedback (kind, user_id, conversation_id, incident_id, agent_id, score, at)
      values (${kind}, ${chat.userId}, ${chat.conversationId}, ${kind === 'nps' ? null : id}, ${incident.assigneeId}, ${score},
        ${iso(Math.min(end - 1, incident.resolvedAt + hour))})`.execute(db)
  }
  if (incident.resolvedAt !== null && incident.assigneeId !== null && Number(id) % 2 === 0) {
    await review(db, Number(id), incident.assigneeId, Math.min(end - 1, incident.resolvedAt + 2 * hour))
  }
  if (random.next() < 0.7) await askTheBot(db, random, chat, openedAt - random.one([minute, 9 * hour, 2 * day]))
}

/** Scores that add up without rounding; now and then a draft, a calibration, and one of which nothing applied. */
async function review(db: Database, id: number, agentId: string, at: number): Promise<void> {
  const score = id % 7 === 0 ? null : (id % 9) / 8
  await sql`
    with chosen as (
      insert into quality_transcripts (incident_id, agent_id, chosen_by, drawn_at, is_calibration)
      values (${id}, ${agentId}, ${agentId}, ${iso(at)}, ${id % 10 === 0}) returning id)
    insert into quality_reviews (transcript_id, reviewer_id, begun_at, saved_at, score)
    select id, ${agentId}::bigint, ${iso(at)}::timestamptz, ${id % 12 === 0 ? null : iso(at)}::timestamptz,
      ${id % 12 === 0 ? null : score}::float8
    from chosen`.execute(db)
}

let generation = 0

async function oneTalk(
  db: Database,
  random: Random,
  people: People,
  chat: Chat,
  incidentId: string,
  openedAt: Instant,
  end: Instant,
) {
  const asked = Math.floor(openedAt + soon(random))
  const accepted = random.next() < 0.8 ? asked + random.one([3, 15, 15.001, 16, 400]) * second : null
  const ended = Math.floor((accepted ?? asked) + random.one([5 * second, 20 * second, 40 * minute]))
  if (ended >= end) return
  const agent = random.one(people.agents)
  generation += 1
  // One that is not over yet would be the only one of its conversation.
  await sql`insert into hand_overs (conversation_id, incident_id, asked_at, accepted_at, accepted_by, ended_at, ended_by, generation, "group")
    values (${chat.conversationId}, ${incidentId}, ${iso(asked)}, ${accepted === null ? null : iso(accepted)},
      ${accepted === null ? null : agent}, ${iso(ended)}, 'user', ${generation}, ${random.one(groups)})`.execute(db)
  if (accepted === null) return
  for (let at = accepted + soon(random) / 30; at < ended; at += soon(random) / 30 + 1) {
    const author = random.one(['user', 'user', 'agent', 'agent', 'bot'] as const)
    const kind = author === 'agent' ? random.one(['text', 'text', 'note', 'reaction']) : 'text'
    await sql`insert into messages (conversation_id, number, author, agent_id, kind, text, content, created_at)
      select ${chat.conversationId}, coalesce(max(number), 0) + 1, ${author}, ${author === 'agent' ? agent : null}, ${kind}, 'x',
        '{}', ${iso(Math.floor(at))} from messages where conversation_id = ${chat.conversationId}`.execute(db)
  }
}

async function askTheBot(db: Database, random: Random, { conversationId }: Chat, from: Instant) {
  let at = from
  for (let count = 1 + random.upTo(3); count > 0; count -= 1) {
    const outcome = random.one(['shown', 'suggested', 'nothing', 'helped', 'not_helped'])
    await sql`insert into answers (conversation_id, at, language, question, outcome)
      values (${conversationId}, ${iso(Math.floor(at))}, ${random.one(languages)}, 'q', ${outcome})`.execute(db)
    at += random.one([minute, hour, 7.9 * hour, 8.1 * hour])
  }
}

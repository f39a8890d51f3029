import { sql } from 'kysely'
import { expect } from 'vitest'
import { toIncident, toIncidentEvent } from '../../../src/database/incidents/incident-rows.ts'
import type { AgentAction } from '../../../src/desk/conversations/agent-actions.ts'
import type { ActingAgent } from '../../../src/desk/work.ts'
import type { IncidentEvent } from '../../../src/incidents/event.ts'
import { evolve } from '../../../src/incidents/evolve.ts'
import type { Incident } from '../../../src/incidents/incident.ts'
import { lifecycle } from '../../../src/incidents/lifecycle.ts'
import { hour, minute } from '../../../src/kit/time.ts'
import type { State } from '../../../src/conversation/state.ts'
import { eventually } from '../../support/eventually.ts'
import type { Desk } from '../../http/console-desk.ts'
import { safe } from '../../support/safe.ts'

/** Chance that can be had again. */
export function chance(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    upTo: (most: number) => Math.floor(next() * most),
    one: <Thing>(things: readonly Thing[]): Thing => things[Math.floor(next() * things.length)]!,
    isLucky: (share: number) => next() < share,
  }
}
type Chance = ReturnType<typeof chance>

/** Presses that lead to the ends of an incident's life. */
const ends: readonly string[] = ['show_incident', 'withdraw', 'withdraw_now', 'reopen', 'continue', 'all_well']

type Known = { readonly id: string; readonly number: number; readonly status: string; readonly approval: string | null }

/** What two agents and a user do to the requests of one conversation, several of it at once. */
export async function playSequence(desk: Desk, agents: readonly ActingAgent[], seed: number): Promise<void> {
  const luck = chance(seed)
  const user = `whole-${seed}`
  const said: string[] = []
  let files = 0
  let words = 0
  const word = (): string => {
    words += 1
    return `слово-${seed}-${words}-`
  }

  const conversationId = await begin()
  const steps = 4 + luck.upTo(5)
  for (let step = 0; step < steps; step += 1) {
    desk.advanceClock(luck.upTo(50) * minute)
    const known = await incidentsOf(desk, conversationId)
    const moves = Array.from({ length: 1 + luck.upTo(3) }, () =>
      luck.isLucky(0.35) ? userMove() : agentMove(known, luck.one(agents)),
    )
    await Promise.all(moves.map((move) => move()))
  }
  await handled()
  await expectWhole(desk, conversationId, said, files)

  async function begin(): Promise<string> {
    const first = word()
    said.push(first)
    await desk.calls(user, `не печатает принтер ${first}`)
    await handled()
    const { rows } = await sql<{ id: string }>`
      select c.id from conversations c join addresses a on a.id = c.address_id
      where a.external_id = ${user}`.execute(desk.db)
    return rows[0]!.id
  }

  /** Several sequences are played at once, and any of them may be handling what this one's user has sent. */
  async function handled(): Promise<void> {
    await eventually(async () => {
      const { rows } = await sql`
        select 1 from inbox where sender = ${user} and finished_at is null limit 1`.execute(desk.db)
      expect(rows).toEqual([])
    })
  }

  function userMove(): () => Promise<void> {
    const kind = luck.one(['text', 'text', 'file', 'press', 'press', 'look', 'call'])
    const text = word()
    const pressed = luck.upTo(100)
    return async () => {
      if (kind === 'text') {
        said.push(text)
        await desk.receives(user, { kind: 'text', text: `ещё ошибка ${text}` })
      } else if (kind === 'file') {
        files += 1
        await desk.receives(user, { kind: 'media', media: { kind: 'photo', fileName: text, remote: `file-${text}` } })
      } else if (kind === 'look') {
        await desk.receives(user, { kind: 'choice', choiceId: 'go:incidents' })
      } else if (kind === 'call') {
        await desk.receives(user, { kind: 'command', name: 'person', argument: '' })
      } else {
        await press(pressed)
      }
    }
  }

  /** A button that stands there; from a list it goes on to what ends, or goes on with, one of them. */
  async function press(pressed: number): Promise<void> {
    for (let presses = 0; presses < 3; presses += 1) {
      const { rows } = await sql<{ state: State }>`
        select state from conversations where id = ${conversationId}`.execute(desk.db)
      const choices = (rows[0]?.state.prompts ?? []).flatMap((prompt) => prompt.choices)
      const telling = choices.filter(({ action }) => ends.includes(action.do))
      const offered = telling.length > 0 && presses + (pressed % 2) > 0 ? telling : choices
      const choice = offered[pressed % Math.max(1, offered.length)]
      if (choice === undefined) return
      await desk.receives(user, { kind: 'choice', choiceId: choice.id })
      await handled()
      if (choice.action.do !== 'show_incident' && choice.action.do !== 'withdraw') return
    }
  }

  function agentMove(known: readonly Known[], agent: ActingAgent): () => Promise<void> {
    const one = luck.one(known)
    const { id: incidentId } = one
    const other = luck.one(known).number
    const action = usualNext(luck, one) ?? actionOf(luck, incidentId, other, word(), desk.now())
    return async () => {
      const wish = action.kind === 'split' ? { ...action, messages: await someMessages(incidentId) } : action
      if (wish.kind === 'split' && wish.messages.length === 0) return
      const done = await desk.actions(agent, conversationId, wish)
      if (!done.ok) return
      if (wish.kind === 'reply' || wish.kind === 'note') said.push(wish.text.trim().split(' ').at(-1)!)
    }
  }

  async function someMessages(incidentId: string): Promise<readonly number[]> {
    const { rows } = await sql<{ number: number }>`
      select number from messages
      where conversation_id = ${conversationId} and author = 'user' and kind in ('text', 'media')
        and incident_id = ${incidentId} order by number`.execute(desk.db)
    return rows.filter(() => luck.isLucky(0.5)).map(({ number }) => number)
  }
}

/** Now and then what people do next with such a one: far into its life chance alone seldom gets. */
function usualNext(luck: Chance, { id: incidentId, status, approval }: Known): AgentAction | null {
  if (!luck.isLucky(0.4)) return null
  const isGranted = luck.isLucky(0.5)
  if (approval === 'waiting') return { kind: 'decide_approval', incidentId, isGranted, reason: safe('так надо') }
  if (status === 'new' || status === 'assigned') return { kind: 'start', incidentId }
  if (status === 'in_progress') return { kind: 'pend', incidentId, reason: luck.one(['user', 'supplier']), until: null }
  return status === 'pending' ? { kind: 'resume', incidentId } : null
}

function actionOf(luck: Chance, incidentId: string, other: number, token: string, now: number): AgentAction {
  const text = safe(`смотрю ${token}`)
  const why = safe('так надо')
  const actions: readonly AgentAction[] = [
    { kind: 'claim', incidentId },
    { kind: 'start', incidentId },
    { kind: 'take_over', incidentId },
    { kind: 'reply', text, incidentId, files: [], quotes: null, requestId: `request-${token}` },
    { kind: 'note', text, incidentId },
    { kind: 'pend', incidentId, reason: luck.one(['user', 'supplier', 'change']), until: null },
    { kind: 'pend', incidentId, reason: 'supplier', until: now + hour },
    { kind: 'resume', incidentId },
    { kind: 'resolve', incidentId, text: safe('готово'), code: 'solved', cause: safe('истёк срок'), why },
    { kind: 'cancel', incidentId, reason: safe('дубль'), why },
    { kind: 'reopen', incidentId },
    { kind: 'give_back' },
    { kind: 'set_impact_urgency', incidentId, impact: luck.one([1, 2, 3]), urgency: luck.one([1, 2, 3]), why },
    { kind: 'set_category', incidentId, category: luck.one(['mail', 'access', null]) },
    { kind: 'merge', incidentId, into: other, why },
    { kind: 'merge', incidentId, into: other, why },
    { kind: 'merge', incidentId, into: other, why },
    { kind: 'split', incidentId, messages: [1], text: luck.one([safe(''), text]) },
    { kind: 'split', incidentId, messages: [1], text },
    { kind: 'follow_up', incidentId, text },
    { kind: 'follow_up', incidentId, text },
    { kind: 'link', incidentId, relation: luck.one(['related', 'duplicate_of']), other },
    { kind: 'unlink', incidentId, relation: 'related', other },
    { kind: 'change_tags', incidentId, add: [safe(luck.one(['vpn', 'почта'])), safe('срочно')], remove: [] },
    { kind: 'fill_form', incidentId, field: 'room', value: safe('312') },
    { kind: 'set_kind', incidentId, incidentKind: 'service_request' },
    { kind: 'snooze', incidentId, until: luck.one([null, now + hour]) },
    { kind: 'ask_approval', incidentId, agentId: null },
    { kind: 'decide_approval', incidentId, isGranted: luck.isLucky(0.5), reason: why },
    { kind: 'add_step', incidentId, title: text, agentId: null },
    { kind: 'renew_promise', incidentId, why },
  ]
  return luck.one(actions)
}

async function incidentsOf(desk: Desk, conversationId: string): Promise<readonly Known[]> {
  const { rows } = await sql<Known>`
    select id, number, status, approval from incidents where conversation_id = ${conversationId} order by id`.execute(
    desk.db,
  )
  return rows
}

/** Nothing of it is lost: words, files, promises, history, owners. */
async function expectWhole(desk: Desk, conversationId: string, said: readonly string[], files: number): Promise<void> {
  const { rows: messages } = await sql<{ number: number; text: string; incidentId: string | null; author: string }>`
    select number, text, incident_id as "incidentId", author from messages
    where conversation_id = ${conversationId} order by number`.execute(desk.db)
  for (const token of said) {
    // The bot says some of it again when it quotes.
    const found = messages.filter(({ text, author }) => ['user', 'agent'].includes(author) && text.includes(token))
    expect(found.length, token).toBe(1)
  }
  const { rows: kept } = await sql<{ count: string }>`
    select count(*) from attachments where conversation_id = ${conversationId}`.execute(desk.db)
  expect(Number(kept[0]?.count)).toBe(files)

  const rows = await desk.db.selectFrom('incidents').selectAll().where('conversation_id', '=', conversationId).execute()
  const incidents = new Map(rows.map((row) => [row.id, toIncident(row)]))
  const past = await desk.db
    .selectFrom('incident_events')
    .select(['incident_id', 'type', 'at', 'actor_kind', 'actor_id', 'details'])
    .where('incident_id', 'in', [...incidents.keys()])
    .orderBy('id')
    .execute()
  const events = past.map((row) => ({ incidentId: row.incident_id, event: toIncidentEvent(row) }))
  for (const incident of incidents.values()) {
    const own = events.filter(({ incidentId }) => incidentId === incident.id).map(({ event }) => event)
    expect(own.length).toBe(incident.version)
    expect(own.reduce<Incident | null>(evolve, null)).toEqual(incident)
    expectSound(incident)
  }
  expectKept(events, messages)
  await expectBeside(desk, conversationId)
}

/** What is owed stands; what was merged away is over and names what goes on. */
function expectSound(incident: Incident): void {
  const { isOpen, clockRuns } = lifecycle[incident.status]
  expect(incident.clockRunningSince !== null).toBe(clockRuns)
  if (clockRuns) expect(incident.resolutionDueAt).not.toBeNull()
  if (incident.mergedInto !== null) expect(incident.status).toBe('cancelled')
  if (incident.approval === 'waiting')
    expect([incident.status, incident.pendingReason]).toEqual(['pending', 'approval'])
  if (!isOpen) expect(incident.snoozedUntil).toBeNull()
}

/** Follows each merge and split in the order in which they happened. */
function expectKept(
  events: readonly { readonly incidentId: string; readonly event: IncidentEvent }[],
  messages: readonly { readonly number: number; readonly incidentId: string | null }[],
): void {
  const incidents = new Map<string, Incident>()
  const expected = new Map<number, string>()
  const merged = new Set<string>()
  for (const { incidentId, event } of events) {
    const before = incidents.get(incidentId) ?? null
    if (event.type === 'split_off') for (const number of event.messages) expected.set(number, event.into.id)
    if (event.type === 'merged') {
      merged.add(incidentId)
      for (const [number, of] of expected) if (of === incidentId) expected.set(number, event.into.id)
    }
    const after = evolve(before, event)
    incidents.set(incidentId, after)
    if (event.type !== 'absorbed' || before === null) continue
    const source = incidents.get(event.source.id)
    // The other half of the merge is written just before: what was promised there stands in its changes.
    const promised = events.find(({ incidentId: id, event: one }) => id === source?.id && one.type === 'merged')?.event
    for (const due of ['responseDueAt', 'resolutionDueAt'] as const) {
      const was = promised?.changes[due]?.from ?? null
      const becomes = after[due]
      if (was === null || becomes === null) continue
      const isPutOff = becomes > Math.max(was, after.clockRunningSince ?? 0)
      expect(isPutOff, isPutOff ? `${due} put off: ${told(events, [incidentId, event.source.id])}` : '').toBe(false)
    }
  }
  for (const { number, incidentId } of messages) {
    if (incidentId !== null) expect(merged.has(incidentId), `message ${number} of a merged one`).toBe(false)
  }
  const of = new Map(messages.map(({ number, incidentId }) => [number, incidentId]))
  for (const [number, incidentId] of expected) expect([number, of.get(number)]).toEqual([number, incidentId])
}

/** The lives of these incidents, for whoever looks into what went wrong. */
const told = (
  events: readonly { readonly incidentId: string; readonly event: IncidentEvent }[],
  ids: readonly string[],
): string =>
  events
    .filter(({ incidentId }) => ids.includes(incidentId))
    .map(({ incidentId, event: { type, at, changes } }) => `${incidentId} ${type} ${at} ${JSON.stringify(changes)}`)
    .join('\n')

/** What stands in tables beside the row says the same. */
async function expectBeside(desk: Desk, conversationId: string): Promise<void> {
  const { rows } = await sql<{ number: number; what: string }>`
    select i.number, 'an approval that nobody waits for' as what
    from incidents i left join approvals a on a.incident_id = i.id and a.decided_at is null
    where i.conversation_id = ${conversationId} and (i.approval is not distinct from 'waiting') <> (a.id is not null)
    union all
    select i.number, 'a talk about what was merged'
    from incidents i join hand_overs h on h.incident_id = i.id and h.ended_at is null
    where i.conversation_id = ${conversationId} and i.merged_into is not null
    union all
    select i.number, 'a step of what was merged'
    from incidents i join incident_steps s on s.incident_id = i.id
    where i.conversation_id = ${conversationId} and i.merged_into is not null`.execute(desk.db)
  expect(rows).toEqual([])
}

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour, minute, second } from '../../../src/kit/time.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { safe } from '../../support/safe.ts'
import { type Desk, openDesk } from '../console-desk.ts'

let database: TestDatabase
let desk: Desk
let users = 0

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

const agentOf = async (role: 'agent' | 'supervisor' = 'agent') => {
  const { id, name } = await desk.hire(`hand${users}${role}`, role)
  return { id, name, role }
}
type Agent = Awaited<ReturnType<typeof agentOf>>

const untilFriday = Date.parse('2099-01-02T06:00:00Z')

/** A user in a talk with an agent, resolved. */
async function resolvedTalk() {
  users += 1
  const user = `undo${users}`
  const agent = await agentOf()
  await desk.calls(user, 'Впн не работает, ошибка 809')
  const conversationId = await desk.conversationOf(user)
  const { rows } = await sql<{ id: string }>`
    select incident_id as id from hand_overs where conversation_id = ${conversationId}`.execute(desk.db)
  const incidentId = rows[0]?.id ?? ''
  const acts = async (by: Agent, kind: 'claim' | 'pend' | 'resolve' | 'undo_resolve') => {
    desk.advanceClock(second)
    if (kind === 'pend')
      return await desk.actions(by, conversationId, { kind, incidentId, reason: 'supplier', until: untilFriday })
    const action = kind === 'resolve' ? { kind, incidentId, text: safe('Готово'), code: null } : { kind, incidentId }
    return await desk.actions(by, conversationId, action)
  }
  await acts(agent, 'claim')
  await acts(agent, 'resolve')
  const incident = async () =>
    (
      await sql<{
        status: string
        reopened_count: number
        assignee_id: string
        first_response_at: number | null
        major_id: string | null
        pending_reason: string | null
        pending_until: number | null
      }>`
        select status, reopened_count, assignee_id, first_response_at, major_id, pending_reason, pending_until from incidents where id = ${incidentId}`.execute(
        desk.db,
      )
    ).rows[0]
  const said = async () =>
    (
      await sql<{ text: string }>`
        select text from messages where conversation_id = ${conversationId} and author = 'bot' order by number`.execute(
        desk.db,
      )
    ).rows.map(({ text }) => text)
  const talk = async () =>
    (
      await sql<{ agent: string | null; owed: number | null }>`
        select accepted_by as agent, owed_since as owed from hand_overs
        where conversation_id = ${conversationId} and ended_at is null`.execute(desk.db)
    ).rows[0]
  return { user, agent, acts, incident, said, talk, conversationId, incidentId }
}

test('a resolve that was a slip is undone: the talk goes on, the user hears one sentence, nothing counts as reopened', async () => {
  const { user, agent, acts, incident, said, talk } = await resolvedTalk()
  expect(await talk()).toBeUndefined()
  const before = await said()
  expect((await acts(agent, 'undo_resolve')).ok).toBe(true)
  // Nobody had answered yet: a reply is owed as it was, and nothing was begun.
  expect(await talk()).toMatchObject({ agent: agent.id, owed: desk.now() })
  const undoneAt = desk.now()
  expect(await incident()).toMatchObject({ status: 'assigned', reopened_count: 0, assignee_id: agent.id })
  const after = await said()
  expect(after).toHaveLength(before.length + 1)
  expect(after.at(-1)).toMatch(/INC-\d+ отметили решённым по ошибке. .+ с вами, пишите сюда/)

  await desk.says(user, 'подождите, всё ещё ошибка 809')
  expect(await said()).toEqual(after)
  expect((await talk())?.owed).toBe(undoneAt)
})

test('after two minutes, and by somebody else, it is reopened as any other', async () => {
  const late = await resolvedTalk()
  desk.advanceClock(2 * minute)
  expect((await late.acts(late.agent, 'undo_resolve')).ok).toBe(true)
  expect(await late.incident()).toMatchObject({ reopened_count: 1 })
  expect(await late.talk()).toBeUndefined()

  const others = await resolvedTalk()
  const supervisor = await agentOf('supervisor')
  expect((await others.acts(supervisor, 'undo_resolve')).ok).toBe(true)
  expect(await others.incident()).toMatchObject({ reopened_count: 1, assignee_id: others.agent.id })
  expect(await others.talk()).toBeUndefined()
})

test('what waited for an outage waits for it again, and the talk is back', async () => {
  const { agent, acts, incident, said, talk, incidentId, conversationId } = await resolvedTalk()
  expect((await acts(agent, 'undo_resolve')).ok).toBe(true)
  const words = { ru: safe('Не работает VPN') }
  const declared = await desk.deps.runMajor.declare(
    { incidentId: null, title: words, text: words, category: null, articleIds: [], nextUpdateAt: desk.now() + hour },
    agent.id,
  )
  const majorId = declared.ok ? declared.value : ''
  expect((await desk.actions(agent, conversationId, { kind: 'join_major', incidentId, majorId })).ok).toBe(true)
  expect((await acts(agent, 'resolve')).ok).toBe(true)
  const before = await said()
  expect((await acts(agent, 'undo_resolve')).ok).toBe(true)
  expect(await incident()).toMatchObject({ status: 'pending', major_id: majorId, reopened_count: 0 })
  expect(await talk()).toMatchObject({ agent: agent.id })
  expect((await said()).slice(before.length)[0]).toMatch(/отметили решённым по ошибке/)
})

test('what was put off until a day is put off until that day again, and comes back then', async () => {
  const { agent, acts, incident, incidentId } = await resolvedTalk()
  expect((await acts(agent, 'undo_resolve')).ok).toBe(true)
  const held = { status: 'pending', pending_reason: 'supplier', pending_until: untilFriday, assignee_id: agent.id }
  const due = async () =>
    (await sql<{ at: number }>`select due_at as at from timers where key = ${`pend:${incidentId}`}`.execute(desk.db))
      .rows
  expect((await acts(agent, 'pend')).ok).toBe(true)
  expect(await incident()).toMatchObject(held)
  expect((await acts(agent, 'resolve')).ok).toBe(true)
  expect(await incident()).toMatchObject({ status: 'resolved', pending_reason: null, pending_until: null })
  expect((await acts(agent, 'undo_resolve')).ok).toBe(true)
  expect(await incident()).toMatchObject({ ...held, reopened_count: 0 })
  expect(await due()).toEqual([{ at: untilFriday }])
})

test('what its owner had put out of sight until a time is out of sight again until then', async () => {
  const { agent, acts, conversationId, incidentId } = await resolvedTalk()
  expect((await acts(agent, 'undo_resolve')).ok).toBe(true)
  const until = desk.now() + hour
  expect((await desk.actions(agent, conversationId, { kind: 'snooze', incidentId, until })).ok).toBe(true)
  const snoozed = async () =>
    (
      await sql<{ at: number | null }>`select snoozed_until as at from incidents where id = ${incidentId}`.execute(
        desk.db,
      )
    ).rows[0]?.at
  expect((await acts(agent, 'resolve')).ok).toBe(true)
  expect(await snoozed()).toBeNull()
  expect((await acts(agent, 'undo_resolve')).ok).toBe(true)
  expect(await snoozed()).toBe(until)
  const timers = await sql`select due_at as at from timers where key = ${`snooze:${incidentId}`}`.execute(desk.db)
  expect(timers.rows).toEqual([{ at: until }])
})

/** Somebody who waits for a person, or who was given back to the bot. */
async function before(user: string) {
  const { rows } = await sql<{ id: string; conversation: string }>`
    select h.incident_id as id, h.conversation_id as conversation from hand_overs h
    where h.conversation_id = ${await desk.conversationOf(user)} order by h.id desc limit 1`.execute(desk.db)
  const { id = '', conversation = '' } = rows[0] ?? {}
  return { incidentId: id, conversationId: conversation }
}
const openTalk = async (conversationId: string) =>
  (
    await sql<{ agent: string | null }>`
      select accepted_by as agent from hand_overs where conversation_id = ${conversationId} and ended_at is null`.execute(
      desk.db,
    )
  ).rows

test('who only waited for a person is not lost: whoever took their request by that slip is with them', async () => {
  users += 1
  const agent = await agentOf()
  await desk.calls(`undo${users}`, 'Сканер не включается')
  const { incidentId, conversationId } = await before(`undo${users}`)
  expect(await openTalk(conversationId)).toEqual([{ agent: null }])
  const resolve = { kind: 'resolve', incidentId, text: safe('Готово'), code: null } as const
  desk.advanceClock(second)
  expect((await desk.actions(agent, conversationId, resolve)).ok).toBe(true)
  expect(await openTalk(conversationId)).toEqual([])
  desk.advanceClock(second)
  expect((await desk.actions(agent, conversationId, { kind: 'undo_resolve', incidentId })).ok).toBe(true)
  expect(await openTalk(conversationId)).toEqual([{ agent: agent.id }])
  // What they write next belongs to it, and opens no second one.
  await desk.says(`undo${users}`, 'он всё ещё не включается')
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from incidents where conversation_id = ${conversationId}`.execute(desk.db)
  expect(rows).toEqual([{ count: 1 }])
})

test('a chat that was the bot’s is the bot’s again', async () => {
  const { user, agent, acts, conversationId, incidentId, said } = await resolvedTalk()
  desk.advanceClock(second)
  expect((await desk.actions(agent, conversationId, { kind: 'reopen', incidentId })).ok).toBe(true)
  expect(await openTalk(conversationId)).toEqual([])
  expect((await acts(agent, 'resolve')).ok).toBe(true)
  expect((await acts(agent, 'undo_resolve')).ok).toBe(true)
  expect(await openTalk(conversationId)).toEqual([])
  expect((await said()).at(-1)).toMatch(/INC-\d+ отметили решённым по ошибке. Обращение снова открыто./)
  // Whether all is well is asked no more: what sounds like an answer to it is a question of its own.
  const before = await said()
  await desk.says(user, 'впн не работает из дома')
  expect((await said()).slice(before.length).join('\n')).not.toMatch(/изменилось|уже не подходит/)
})

test('the only answer that a user had got counts no more, and its promise runs again', async () => {
  const { acts, agent, incidentId } = await resolvedTalk()
  const promise = async () =>
    (
      await sql<{ answered: number | null; met: boolean | null; due: number | null }>`
        select first_response_at as answered, response_met as met, response_due_at as due from incidents
        where id = ${incidentId}`.execute(desk.db)
    ).rows[0]
  expect(await promise()).toMatchObject({ answered: desk.now(), met: true, due: null })
  expect((await acts(agent, 'undo_resolve')).ok).toBe(true)
  const after = await promise()
  expect(after).toMatchObject({ answered: null, met: null })
  expect(after?.due).toBeGreaterThan(desk.now())
})

test('undone twice at once, it is undone once', async () => {
  const { agent, acts, said, incident } = await resolvedTalk()
  const before = await said()
  const done = await Promise.all([acts(agent, 'undo_resolve'), acts(agent, 'undo_resolve')])
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await said()).toHaveLength(before.length + 1)
  expect(await incident()).toMatchObject({ status: 'assigned', reopened_count: 0 })
})

test('whoever had answered owes nothing more, and goes on working', async () => {
  const { agent, acts, conversationId, incident, talk } = await resolvedTalk()
  expect((await acts(agent, 'undo_resolve')).ok).toBe(true)
  const click = { files: [], quotes: null, requestId: null, incidentId: null, seenNumber: 999, confirmed: true }
  const reply = { kind: 'reply', text: safe('Смотрю'), ...click } as const
  expect((await desk.actions(agent, conversationId, reply)).ok).toBe(true)
  expect((await acts(agent, 'resolve')).ok).toBe(true)
  expect((await acts(agent, 'undo_resolve')).ok).toBe(true)
  expect(await talk()).toMatchObject({ agent: agent.id, owed: null })
  expect(await incident()).toMatchObject({ status: 'assigned', reopened_count: 0 })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openScene, type Messenger, type Scene } from '../support/scene.ts'
import type { Agent } from '../support/scene-agent.ts'
import { wholeWords } from './whole-words.ts'

const forms = [
  {
    category: 'workplace',
    kind: 'service_request',
    fields: [
      {
        id: 'inventory',
        title: { ru: 'Инвентарный номер', en: 'Inventory number' },
        type: 'inventory',
        pattern: 'PC-\\d{4}',
        example: 'PC-0412',
      },
      { id: 'count', title: { ru: 'Сколько штук', en: 'How many' }, type: 'number' },
      { id: 'photo', title: { ru: 'старый ноутбук', en: 'the old laptop' }, type: 'photo' },
    ],
    approval: { login: 'sveta' },
    steps: [{ title: 'Заказать ноутбук', login: 'anna' }, { title: 'Выдать под подпись' }],
  },
]

describe.each(['telegram', 'viber', 'preview'] as const)('an incident is whole, on %s', (messenger) => {
  let scene: Scene
  let anna: Agent
  let sveta: Agent

  beforeAll(async () => {
    scene = await openScene({ settings: { forms } })
    anna = await scene.agent('Анна', 'anna')
    sveta = await scene.agent('Светлана', 'sveta', 'supervisor')
  })
  afterAll(() => scene?.close())

  const numbers = async (personId: string) =>
    await scene.db
      .selectFrom('incidents')
      .selectAll()
      .where('conversation_id', '=', await scene.conversationOf(personId))
      .orderBy('id')
      .execute()

  test.concurrent.each(['ru', 'en'] as const)(
    'a request is asked for, approved, carried out (%s)',
    async (language) => {
      const w = wholeWords[language]
      const olga = await scene.person(messenger, { name: 'Ольга', language })
      await olga.says('/start')
      await olga.hears(/./)
      await olga.presses(w.more)
      await olga.hears(/./)
      await olga.presses(w.requests)
      await olga.hears(w.whatNeeded)
      await olga.presses(w.category)
      await olga.hears(w.asksDescription)
      await olga.says(w.description)
      // The number stands in the words already.
      await olga.hears(w.asksCount)
      await olga.says(w.wrongCount)
      await olga.hears(w.countAgain)
      await olga.says('2')
      await olga.hears(w.asksPhoto)
      await olga.presses(w.dontKnow)
      await olga.hears(w.summary)
      await olga.presses(w.confirm)
      await olga.hears(w.registered)
      const [request] = await numbers(olga.id)
      expect(request).toMatchObject({
        kind: 'service_request',
        form: { inventory: 'PC-0412', count: '2' },
        approval: 'waiting',
        status: 'pending',
      })
      const incidentId = request!.id
      expect((await anna.tries(olga, { kind: 'start', incidentId })).body).toMatchObject({ error: 'approval_waits' })
      const decision = { kind: 'decide_approval', incidentId, isGranted: true, reason: w.reason }
      expect((await anna.tries(olga, decision)).body).toMatchObject({ error: 'not_the_approver' })
      await eventually(async () => {
        const asked = (await sveta.desk()).notices.filter(({ kind, number }) => {
          return kind === 'approval_asked' && number === request!.number
        })
        expect(asked).toHaveLength(1)
      })
      expect((await sveta.tries(olga, decision)).status).toBe(200)
      await olga.hears(w.approved)
      const steps = await scene.db
        .selectFrom('incident_steps')
        .selectAll()
        .where('incident_id', '=', incidentId)
        .execute()
      expect(steps.map(({ title }) => title)).toEqual(['Заказать ноутбук', 'Выдать под подпись'])
      for (const { id } of steps) await anna.tries(olga, { kind: 'change_step', stepId: id, change: 'done' })
      const text = 'Ноутбук на вашем столе.'
      expect((await anna.tries(olga, { kind: 'resolve', incidentId, text, code: 'done', cause: w.cause })).status).toBe(
        200,
      )
      await olga.hears(w.resolved)
      expect(scene.problems).toEqual([])
    },
  )

  test.concurrent.each(['ru', 'en'] as const)('split, merged, followed up, gone on with (%s)', async (language) => {
    const w = wholeWords[language]
    const olga = await scene.person(messenger, { name: 'Ольга', language })
    await olga.says(w.nonsense)
    await olga.hears(/./)
    await olga.says(w.call)
    await olga.hears(/INC-\d{6}/)
    await anna.claims(olga)
    await olga.hears(/./)
    await olga.says(w.secondMatter)
    const second = await eventually(async () => {
      const found = (await anna.reads(olga)).find((message) => message.text === w.secondMatter)
      expect(found).toBeDefined()
      return found!.number
    })
    const [first] = await numbers(olga.id)
    const split = { kind: 'split', incidentId: first!.id, messages: [second], text: '' }
    expect((await anna.tries(olga, split)).status).toBe(200)
    await olga.hears(w.split)
    // Clicked twice, it is split once.
    expect((await anna.tries(olga, split)).body).toMatchObject({ error: 'messages_unknown' })
    const [, other] = await numbers(olga.id)
    const stranger = await scene.person(messenger, { name: 'Катя', language })
    await stranger.says(w.call)
    await stranger.hears(/INC-\d{6}/)
    const [{ number: third } = { number: 0 }] = await numbers(stranger.id)
    const link = { kind: 'link', incidentId: other!.id, relation: 'related', other: third }
    expect((await anna.tries(olga, link)).status).toBe(200)
    expect((await anna.tries(olga, { kind: 'merge', incidentId: other!.id, into: first!.number })).status).toBe(200)
    await olga.hears(w.merged)
    const [kept, gone] = await numbers(olga.id)
    // What it was linked with is linked with the one it goes on in; that it was split off stays with both.
    expect(await linksOf(scene, kept!.id)).toEqual(expect.arrayContaining(['related', 'split_from']))
    expect(await linksOf(scene, gone!.id)).toEqual(['split_from'])
    expect(gone).toMatchObject({ status: 'cancelled', merged_into: kept!.id })
    const { incident_id: now } = await scene.db
      .selectFrom('messages')
      .select('incident_id')
      .where('conversation_id', '=', kept!.conversation_id)
      .where('number', '=', second)
      .executeTakeFirstOrThrow()
    expect(now).toBe(kept!.id)
    // Whoever still has the old number finds the one it goes on in, and a reply to it lands there.
    await anna.replies(olga, 'Смотрю.', { incidentId: gone!.id })
    await olga.hears('Смотрю.')
    await anna.tries(olga, { kind: 'resolve', incidentId: kept!.id, text: 'Готово.' })
    await olga.hears(/Готово\./)
    await olga.presses(w.allWell)
    await olga.hears(/./)
    await anna.tries(olga, { kind: 'follow_up', incidentId: kept!.id, text: 'Заменить картридж' })
    await olga.hears(w.followedUp)
    expect((await linksOf(scene, kept!.id)).toSorted()).toEqual(['follow_up_of', 'related', 'split_from'])
    // What is told after the end may go on with it.
    await olga.says(w.nonsense)
    await eventually(() => olga.presses(w.continueIt))
    await olga.hears(w.reopened)
    expect((await numbers(olga.id))[0]).toMatchObject({ status: 'in_progress', reopened_count: 1 })
    expect(scene.problems).toEqual([])
  })
})

async function linksOf(scene: Scene, id: string): Promise<readonly string[]> {
  const rows = await scene.db
    .selectFrom('incident_links')
    .select('relation')
    .where((of) => of.or([of('to_id', '=', id), of('from_id', '=', id)]))
    .execute()
  return rows.map(({ relation }) => relation)
}

test('what was put off is out of sight until then, and comes back when the user writes', async () => {
  const scene = await openScene()
  try {
    const anna = await scene.agent('Анна', 'anna')
    const olga = await scene.person('telegram' satisfies Messenger, { name: 'Ольга' })
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    await anna.claims(olga)
    const conversation = await scene.conversationOf(olga.id)
    const incidentId = await scene.newestIncidentOf(conversation)
    const later = Date.now() + 3_600_000
    expect((await anna.tries(olga, { kind: 'snooze', incidentId, until: later })).status).toBe(200)
    const seenIn = async (view: string) =>
      ((await anna.console('GET', `/queue?view=${view}`)).body['rows'] as readonly { incidentId: string }[]).length
    expect(await seenIn('mine')).toBe(0)
    expect(await seenIn('snoozed')).toBe(1)
    await olga.says('есть новости?')
    await eventually(async () => expect(await seenIn('mine')).toBe(1))
    expect((await anna.tries(olga, { kind: 'snooze', incidentId, until: Date.now() + 700 })).status).toBe(200)
    await eventually(async () => {
      expect((await anna.desk()).notices.map(({ kind }) => kind)).toContain('snooze_over')
    })
    expect(await seenIn('mine')).toBe(1)
  } finally {
    await scene.close()
  }
}, 60_000)

import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDirectory } from '../../src/database/people/directory.ts'
import { importDirectory } from '../../src/desk/people/import-directory.ts'
import { eventually } from '../support/eventually.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import type { Agent } from '../support/scene-agent.ts'

let scene: Scene
let chief: Agent
beforeAll(async () => {
  scene = await openScene({ settings: { announcements: { quietHours: null } } })
  chief = await scene.agent('Светлана', 'sveta', 'supervisor')
  const rows = ['phone,name,department,class,VIP', '+79160000001,Ольга,Касса,А,yes', '+79160000002,Пётр,Склад,Б,no']
  const bytes = new TextEncoder().encode(rows.join('\n'))
  await importDirectory(makeDirectory(scene.db), bytes, Date.now(), { isTrial: false, isWhole: false })
})
afterAll(() => scene?.close())

/** Somebody the directory knows. */
async function known(name: string, phone: string): Promise<Person> {
  const person = await scene.person('telegram', { name, phone })
  await person.says('/phone')
  await person.hears('Передать мой номер')
  await person.presses('Передать мой номер')
  await person.hears('телефон подтверждён')
  return person
}

test('an announcement goes to whom it is for, after its size was told, and at its time', async () => {
  const olga = await known('Ольга', '79160000001')
  const petr = await known('Пётр', '79160000002')
  const vera = await scene.person('telegram', { name: 'Вера' })
  await vera.says('/menu')
  await vera.hears('Чем помочь?')
  const channels = ['telegram']
  const size = async (audience: unknown) =>
    (await chief.console('POST', '/announcements/audience', { audience, channels })).body['size']
  expect(await size(null)).toBe(3)
  expect(await size({ departments: ['Касса'] })).toBe(1)
  expect(await size({ departments: ['Касса', 'Склад'], classes: ['Б'] })).toBe(1)
  expect(await size({ onlyVip: true })).toBe(1)
  expect(await size({ departments: ['Касса'], classes: ['Б'] })).toBe(0)
  const startsAt = Date.now() + 1_500
  const texts = { ru: 'Касса закрыта в пятницу' }
  const made = await chief.console('POST', '/announcements', {
    texts,
    channels,
    audience: { departments: ['Касса'] },
    startsAt,
  })
  expect(made.status).toBe(201)
  const { id } = made.body['announcement'] as { readonly id: string }
  const started = await chief.console('POST', `/announcements/${id}/moves`, { move: 'start' })
  expect(started.body['announcement']).toMatchObject({ status: 'scheduled', startedAt: null })
  await olga.hears('Касса закрыта в пятницу')
  expect(Date.now()).toBeGreaterThanOrEqual(startsAt)
  await eventually(async () => {
    const { body } = await chief.console('GET', `/announcements/${id}`)
    expect(body['announcement']).toMatchObject({ status: 'finished' })
    expect(body['counts']).toMatchObject({ all: 1 })
  })
  for (const other of [petr, vera]) await other.silentFor(200)
}, 60_000)

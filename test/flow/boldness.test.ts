import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene({ settings: { answers: { boldness: 'careful' } } })
})
afterAll(() => scene?.close())

test('what a careful bot asks back a bold one answers, seconds after the setting was changed', async () => {
  const question = 'наушники не слышно'
  const olga = await scene.person('telegram')
  await olga.says(question)
  await olga.hears(/Похоже на/)
  await scene.db
    .updateTable('settings')
    .set({ value: JSON.stringify({ boldness: 'bold' }), version: 2 })
    .where('key', '=', 'answers')
    .execute()
  for (let attempt = 1; ; attempt++) {
    await sleep(1_500)
    const person = await scene.person('telegram')
    await person.says(question)
    const { text } = await person.hears(/Это помогло\?|Похоже на/)
    if (text.includes('Это помогло?')) break
    expect(attempt).toBeLessThan(8)
  }
})

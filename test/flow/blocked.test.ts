import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openScene, type Scene } from '../support/scene.ts'
import type { Agent } from '../support/scene-agent.ts'

const words = {
  ru: {
    blocked: /я вам здесь не отвечаю\. Причина: Рассылает рекламу\. Если дело срочное, звоните: 112\./,
    back: 'Я снова отвечаю, пишите.',
    question: 'впн не работает',
    tooFast: /Сообщений пришло очень много/,
  },
  en: {
    blocked: /I won't reply here until .* The reason: Рассылает рекламу\. If it can't wait, call 112\./,
    back: "I'm replying again, go ahead.",
    question: 'vpn not working',
    tooFast: /more than I can answer/,
  },
} as const

let scene: Scene
let anna: Agent
beforeAll(async () => {
  scene = await openScene({ settings: { desk: { phone: '112' } } })
  anna = await scene.agent('Анна', 'anna')
})
afterAll(() => scene?.close())

test.concurrent.each([
  ['telegram', 'ru'],
  ['viber', 'en'],
  ['preview', 'ru'],
] as const)(
  'who is blocked hears why and what remains, and is answered no more until it is lifted (%s, %s)',
  async (messenger, language) => {
    const w = words[language]
    const olga = await scene.person(messenger, { name: 'Ольга', language })
    await olga.says(w.question)
    await olga.hears(/VPN/)
    const until = Date.now() + 3_600_000
    expect((await anna.tries(olga, { kind: 'block', reason: 'Рассылает рекламу.', until })).status).toBe(200)
    await olga.hears(w.blocked)
    await olga.says(w.question)
    // It is kept all the same.
    await eventually(async () => {
      expect((await anna.reads(olga)).filter(({ text }) => text === w.question)).toHaveLength(2)
    })
    await olga.silentFor(600)
    expect((await anna.tries(olga, { kind: 'unblock' })).status).toBe(200)
    await olga.hears(w.back)
    await olga.says(w.question)
    await olga.hears(/VPN/)
  },
)

test('what floods in is kept, and said once to be too much', async () => {
  const w = words.ru
  const olga = await scene.person('telegram', { name: 'Ольга', language: 'ru' })
  for (let index = 0; index < 130; index += 1) await olga.says(`привет ${index}`)
  await olga.hears(w.tooFast)
  await scene.rests()
  expect((await olga.everything()).filter(({ text }) => w.tooFast.test(text))).toHaveLength(1)
  const { length } = (await anna.reads(olga)).filter(({ author }) => author === 'user')
  expect(length).toBeGreaterThan(100)
}, 60_000)

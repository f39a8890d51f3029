import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Why } from '../../src/desk/articles/why.ts'
import { visitorCookie } from '../support/visitor-cookie.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'

type Shown = { readonly author: string; readonly text: string; readonly why: Why | null }

let scene: Scene

// Without a public address, as on an editor's own machine.
beforeAll(async () => {
  scene = await openScene({ telegram: 'polling' })
})
afterAll(() => scene?.close())

/** The preview's messages as a browser reads them; `headers` are what a proxy would add. */
async function reads({ id }: Person, headers: Readonly<Record<string, string>> = {}): Promise<readonly Shown[]> {
  const cookie = await visitorCookie(scene.db, id)
  const response = await fetch(`${scene.url}/chat/api/messages`, { headers: { cookie, ...headers } })
  return ((await response.json()) as { messages: readonly Shown[] }).messages
}
const saying = (messages: readonly Shown[], words: string) => messages.find(({ text }) => text.includes(words))?.why

test('an answer, a "did you mean" and an honest no say why, as the bot searched; nothing else does', async () => {
  const olga = await scene.person('preview')
  await olga.says('dgy yt hf,jnftn')
  await olga.hears(/Это помогло\?/)
  await olga.presses('Помогло')
  await olga.hears('Отлично.')
  await olga.says('деньги списали а перевод не пришел')
  await olga.hears(/Похоже на/)
  await olga.says('зелёный жираф танцует самбу')
  await olga.hears(/Пока не знаю/)
  const messages = await reads(olga)

  const answer = saying(messages, 'Это помогло?')
  expect(answer).toMatchObject({ decision: 'answer', read: 'впн не работает' })
  expect(answer?.repaired).toContainEqual({ typed: 'dgy', read: 'впн', how: 'layout' })
  expect(answer?.first[0]).toMatchObject({ id: 'vpn-not-connecting' })
  expect(answer?.first).toHaveLength(3)
  const suggestion = saying(messages, 'Похоже на')
  expect(suggestion).toMatchObject({ decision: 'suggest', read: 'деньги списали а перевод не пришел' })
  expect(suggestion?.nearest).not.toBeNull()
  expect(saying(messages, 'Пока не знаю')).toMatchObject({ decision: 'nothing', unknown: expect.any(Array) })
  expect(messages.filter(({ why }) => why !== null)).toHaveLength(3)
})

test('it stays what it was when the base has learned since, and others are never told', async () => {
  const olga = await scene.person('preview')
  await olga.says('деньги списали а перевод не пришел')
  await olga.hears(/Похоже на/)
  const before = saying(await reads(olga), 'Похоже на')
  const [chosen = ''] = olga.buttons()
  await olga.presses(chosen)
  await olga.hears(/Это помогло\?/)
  await olga.presses('Помогло')
  await olga.hears('Отлично.')
  await expect
    .poll(
      async () => {
        const ivan = await scene.person('preview', { name: 'Иван' })
        await ivan.says('деньги списали а перевод не пришел')
        await ivan.hears(/Это помогло\?|Похоже на/)
        return saying(await reads(ivan), 'Это помогло?')?.decision
      },
      { timeout: 20_000, interval: 1_000 },
    )
    .toBe('answer')
  expect(saying(await reads(olga), 'Похоже на')).toEqual(before)

  const behindProxy = await reads(olga, { 'x-forwarded-for': '203.0.113.9' })
  expect(behindProxy.length).toBeGreaterThan(3)
  expect(behindProxy.filter(({ why }) => why !== null)).toEqual([])
})

test('for a real messenger nothing of the kind is kept', async () => {
  const ivan = await scene.person('telegram')
  await ivan.says('впн не работает')
  await ivan.hears(/Это помогло\?/)
  const rows = await scene.db
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
    .innerJoin('addresses', 'addresses.id', 'conversations.address_id')
    .select('messages.content')
    .where('addresses.channel', '=', 'telegram')
    .execute()
  expect(rows.length).toBeGreaterThan(1)
  expect(JSON.stringify(rows)).not.toContain('"why"')
  await scene.settles()
  expect(scene.problems).toEqual([])
})

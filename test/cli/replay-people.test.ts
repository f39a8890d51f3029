import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Replayed } from '../../src/cli/replay/replay-conversation.ts'
import { makeDirectory } from '../../src/database/people/directory.ts'
import { importDirectory } from '../../src/desk/people/import-directory.ts'
import { replay } from '../support/run-replay.ts'
import { openScene, type Scene } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  vi.stubEnv('DATABASE_URL', scene.databaseUrl)
  vi.stubEnv('KNOWLEDGE_BASE_DIR', fileURLToPath(new URL('../../knowledge-base', import.meta.url)))
  const bytes = new TextEncoder().encode('phone,name,language,time zone\n+79161110001,Olga Petrova,en,Asia/Omsk')
  await importDirectory(makeDirectory(scene.db), bytes, Date.now(), { isTrial: false, isWhole: false })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await scene?.close()
})

test('how somebody became known is said again as it was, though their number is kept nowhere', async () => {
  const olga = await scene.person('telegram', { phone: '79161110001' })
  await olga.says('/phone')
  await olga.hears('Передать мой номер')
  await olga.presses('Передать мой номер')
  await olga.hears('Done, Olga Petrova: your phone is confirmed. From now on I tell times in your time zone.')
  await olga.says('/person')
  await olga.hears(/INC-/)
  await olga.says('/link')
  await olga.hears('send this there')
  await scene.rests()
  const { code, out, err } = await replay(await scene.conversationOf(olga.id), '--json')
  expect([code, err]).toEqual([0, ''])
  const { occasions } = JSON.parse(out) as { readonly occasions: readonly Replayed[] }
  expect(occasions.flatMap(({ lost }) => lost ?? [])).toEqual([])
  const lines = occasions.flatMap((occasion) => occasion.lines)
  expect(lines.filter(({ isSame }) => !isSame)).toEqual([])
})

import { writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { settings } from '../support/run-kb.ts'
import { openScene, type Scene } from '../support/scene.ts'

let scene: Scene
const folder = mkdtempSync(join(tmpdir(), 'frontline-live-'))
const file = join(folder, 'desk.yaml')
beforeAll(async () => {
  scene = await openScene({ settings: { answers: { boldness: 'careful' } } })
  vi.stubEnv('DATABASE_URL', scene.databaseUrl)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
  await scene?.close()
})

const question = 'наушники не слышно'
const isTold = async () => {
  const person = await scene.person('telegram')
  await person.says(question)
  return (await person.hears(/Это помогло\?|Похоже на/)).text.includes('Это помогло?') ? 'bold' : 'careful'
}
const within = 1_000

test('what a supervisor changes in the console is live in a second', async () => {
  expect(await isTold()).toBe('careful')
  const chief = await scene.admin()
  const changed = await chief('PUT', '/settings/answers', { value: { boldness: 'bold' }, version: 1 })
  expect(changed.status).toBe(200)
  await sleep(within)
  expect(await isTold()).toBe('bold')
})

test('an imported file is live in a second, beside the running product', async () => {
  writeFileSync(file, 'answers: { boldness: careful }\n')
  expect((await settings('import', file)).code).toBe(0)
  await sleep(within)
  expect(await isTold()).toBe('careful')
})

test('a file that is wrong in one place changes nothing of the rest', async () => {
  writeFileSync(file, 'answers: { boldness: bold }\nwaits: { offer: soon }\n')
  expect((await settings('import', file)).code).toBe(1)
  await sleep(within)
  expect(await isTold()).toBe('careful')
})

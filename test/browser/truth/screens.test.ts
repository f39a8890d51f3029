import { sql } from 'kysely'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../console-stage.ts'
import { annotates, opens, playScreens, sits, visits } from './screens.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('T19: three consoles are the database after 300 events, lines cut and dead, hints twice and in any order', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  const figures = await playScreens(stage, {
    seed,
    consoles: 3,
    events: 300,
    rounds: 2,
    together: 1,
    apartMs: 0,
  }).catch((error: unknown) => {
    throw new Error(`seed ${seed}: ${String(error)}`, { cause: error })
  })
  expect(figures.events).toBe(300)
  const inSeconds = (times: readonly number[]) => times.map((ms) => (ms / 1_000).toFixed(1)).join(', ')
  console.info(`behind said after ${inSeconds(figures.behindMs)} s, true after ${inSeconds(figures.truthMs)} s`)
}, 360_000)

test('a line that is down for long is tried no more often than at first', async () => {
  const user = await visits(stage, 'Гость')
  await user('/person')
  const { page, line } = await sits(stage, 'patient')
  const triesIn = async (ms: number): Promise<number> => {
    const before = line.tries()
    await sleep(ms)
    return line.tries() - before
  }
  line.cut()
  await page.locator('.behind').waitFor()
  const atFirst = await triesIn(6_000)
  await sleep(6_000)
  const later = await triesIn(6_000)
  expect(atFirst).toBeGreaterThan(0)
  // Tries that beget tries would be three times as many by now; a machine that others use is not that uneven.
  expect(later).toBeLessThanOrEqual(2 * atFirst)
  line.mend()
  await page.locator('.behind').waitFor({ state: 'detached' })
  await page.context().close()
  await line.close()
}, 120_000)

test('who missed hundreds of messages sees the end at once, and who reads further up goes on reading', async () => {
  const user = await visits(stage, 'Словоохотливый')
  await user('/person')
  let id = ''
  const asked = async () => {
    const { rows } = await sql<{ id: string }>`
      select i.conversation_id as id from incidents i join users u on u.id = i.user_id
      where u.name = 'Словоохотливый'`.execute(stage.db)
    id = rows[0]?.id ?? ''
    return id
  }
  await expect.poll(asked, { timeout: 20_000 }).not.toBe('')
  for (let number = 1; number <= 40; number += 1) await user(`сначала ${number}`)
  const [follower, reader] = [await sits(stage, 'follower'), await sits(stage, 'reader')]
  for (const { page } of [follower, reader]) {
    // What is drawn for whoever reads further up takes long on a slow machine.
    page.setDefaultTimeout(120_000)
    await opens(page, id)
    await page.locator('.bubble', { hasText: 'сначала 40' }).last().waitFor()
  }
  await reader.page.locator('.transcript').evaluate((box) => box.scrollTo(0, 0))
  await reader.page.locator('.bubble').getByText('сначала 2', { exact: true }).hover()
  for (const { page, line } of [follower, reader]) {
    line.cut()
    await page.locator('.behind').waitFor()
  }
  // A visitor who writes that much is told to wait.
  const colleague = await annotates(stage, 'colleague', id)
  for (let number = 1; number <= 300; number += 1) await colleague(`потом ${number}`)
  for (const { line } of [follower, reader]) line.mend()
  await follower.page.locator('.bubble', { hasText: 'потом 300' }).last().waitFor()
  await follower.page.getByRole('button', { name: 'Показать более ранние' }).waitFor()
  expect(await follower.page.locator('.bubble').count()).toBeLessThan(250)
  // All of it is below what is being read.
  await reader.page.locator('.bubble', { hasText: 'потом 300' }).last().waitFor()
  expect(await reader.page.locator('.bubble').count()).toBeGreaterThan(300)
  expect(await reader.page.locator('.bubble').getByText('сначала 2', { exact: true }).isVisible()).toBe(true)
  expect(await reader.page.locator('.transcript').evaluate((box) => box.scrollTop)).toBeLessThan(50)
  await Promise.all([follower, reader].map(({ page, line }) => page.context().close().then(line.close)))
}, 360_000)

import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findings } from './axe-findings.ts'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'
import { picture } from './picture.ts'

describe.skipIf(noBrowser !== null)('what is not confirmed, in a browser', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('sveta', 'Светлана', 'supervisor')
    await stage.hire('pavel', 'Павел', 'supervisor')
    await stage.hire('anna', 'Анна')
    await stage.hire('vera', 'Вера', 'auditor')
    for (const name of ['Ольга', 'Пётр']) {
      const user = await stage.visits(name)
      await stage.says(user, 'не печатает принтер на третьем этаже')
      await stage.hears(user, /./)
      await user.context().close()
    }
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage?.close()
  })

  /** What the bot says by itself meanwhile is none of it. */
  let last = ''
  /** As a restore leaves them; what a sender still has in hand says nothing of them any more. @returns how many. */
  async function losesTrack(): Promise<number> {
    const { rows } = await sql<{ id: string }>`
      update outbox set status = 'unknown', kind = 'notice', is_uncertain = true, error = 'restored from a backup',
        attempts = attempts + 1, lease_until = null
      returning id`.execute(stage.db)
    last = rows.map(({ id }) => id).toSorted((a, b) => Number(b) - Number(a))[0] ?? '0'
    return rows.length
  }
  const states = async () => {
    const { rows } = await sql<{ status: string }>`select status from outbox where id <= ${last}`.execute(stage.db)
    return rows.map(({ status }) => status)
  }
  const rowsOf = (page: Page) => page.locator('.unconfirmed-row')
  const badge = (page: Page, count: number) =>
    page.getByRole('link', { name: `${count} Неясные`, exact: true }).waitFor()
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement } = document
      return activeElement === document.body ? 'the page' : `${activeElement?.tagName} ${activeElement?.className}`
    })

  test('the bar says how many; by keys one is dropped, told in its conversation, and taken back', async () => {
    const count = await losesTrack()
    const sveta = await stage.signsIn('sveta')
    await badge(sveta, count)
    await sveta.getByRole('link', { name: 'Неясные' }).click()
    await rowsOf(sveta).first().getByText('Почему: восстановлено из резервной копии').waitFor()
    expect(await rowsOf(sveta).count()).toBe(count)
    expect(await findings(sveta)).toEqual([])
    await picture(sveta, 'unconfirmed')
    await rowsOf(sveta)
      .first()
      .getByRole('button', { name: /^Не отправлять: / })
      .focus()
    // Held down, it decides about one and no more.
    for (let press = 0; press < 3; press += 1) await sveta.keyboard.press('Enter')
    await sveta.getByText('Решено не отправлять: 1 из 1').waitFor()
    await badge(sveta, count - 1)
    await expect.poll(() => focused(sveta), { timeout: 30_000 }).toMatch(/^INPUT/)
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'Enter']) await sveta.keyboard.press(key)
    expect((await states()).filter((status) => status !== 'unknown')).toEqual(['dropped'])
    const other = await stage.signsIn('pavel')
    const { rows } = await sql<{ id: string; number: number }>`
      select conversation_id as id, message_number as number from outbox where status = 'dropped'`.execute(stage.db)
    await other.goto(`${stage.url}/#/c/${rows[0]?.id}/-/m/${rows[0]?.number}`)
    await other.locator('.mark.dropped[aria-label*="так решили, хотя могло дойти"]').waitFor()
    await sveta.getByRole('button', { name: 'Отменить' }).press('Enter')
    await sveta.getByText('Снова в списке: 1 из 1').waitFor()
    await badge(sveta, count)
    expect(await focused(sveta)).not.toBe('the page')
    await Promise.all([sveta, other].map((page) => page.context().close()))
  })

  test('all of the page go out once by one click, and whoever is late is told', async () => {
    const count = await losesTrack()
    const [sveta, pavel] = [await stage.signsIn('sveta'), await stage.signsIn('pavel')]
    for (const page of [sveta, pavel]) {
      await page.getByRole('link', { name: 'Неясные' }).click()
      await page.getByRole('checkbox', { name: 'Все на странице' }).check()
    }
    await sveta.getByRole('button', { name: 'Отправить ещё раз', exact: true }).click()
    await sveta.getByText(`Снова в очереди на отправку: ${count} из ${count}`).waitFor()
    await sveta.getByText('Неподтверждённых сообщений нет').waitFor()
    await expect.poll(() => focused(sveta), { timeout: 30_000 }).toContain('unconfirmed-outcome')
    await pavel.getByRole('button', { name: 'Список изменился. Показать' }).waitFor()
    await pavel.getByRole('button', { name: 'Не отправлять', exact: true }).click()
    await pavel.getByRole('alert').getByText('С ним уже разобрались').first().waitFor()
    await expect.poll(states, { timeout: 30_000 }).toEqual(Array(count).fill('sent'))
    await pavel.getByRole('link', { name: 'Неясные', exact: true }).waitFor()
    await Promise.all([sveta, pavel].map((page) => page.context().close()))
  })

  test('an auditor reads, an agent has no way there; a held copy says so, on a phone too', async () => {
    await losesTrack()
    await sql`insert into restores (backup_at) values (now() - interval '1 hour')`.execute(stage.db)
    const vera = await stage.signsIn('vera')
    await vera.setViewportSize({ width: 390, height: 800 })
    await vera.goto(`${stage.url}/#/unconfirmed`)
    await vera.getByText('npm run restore -- --release').waitFor()
    await rowsOf(vera).first().waitFor()
    expect(await vera.locator('main input, main button').count()).toBe(0)
    expect(await vera.evaluate(() => document.querySelector('main')!.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(await findings(vera)).toEqual([])
    const anna = await stage.signsIn('anna')
    expect(await anna.getByRole('link', { name: 'Неясные' }).count()).toBe(0)
    await anna.goto(`${stage.url}/#/unconfirmed`)
    await anna.locator('.list').waitFor()
    expect(await anna.locator('main.unconfirmed').count()).toBe(0)
    await Promise.all([vera, anna].map((page) => page.context().close()))
  })
})

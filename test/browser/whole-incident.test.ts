import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { aroundTheClock } from '../support/scene.ts'
import { chooses, openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'
import { picture } from './picture.ts'

const settings = {
  calendar: aroundTheClock,
  forms: [
    {
      category: 'workplace',
      kind: 'service_request',
      fields: [
        {
          id: 'inventory',
          title: { ru: 'Инвентарный номер' },
          type: 'inventory',
          pattern: 'PC-\\d{4}',
          example: 'PC-0412',
        },
      ],
      approval: 'supervisors',
      steps: [{ title: 'Заказать ноутбук', login: 'anna' }],
    },
  ],
}

describe.skipIf(noBrowser !== null)('the whole of an incident in browsers', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage({}, settings)
    await stage.hire('anna', 'Анна')
    await stage.hire('sveta', 'Светлана', 'supervisor')
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage.close()
  })

  const whole = (page: Page) => page.locator('.whole')
  const button = (page: Page, name: string) => whole(page).getByRole('button', { name, exact: true })
  const opens = async (page: Page, name: string, view: string) => {
    await page.locator('.tab', { hasText: view }).click()
    await page.locator('a.row', { hasText: name }).first().click()
    await page.locator('.conversation-head', { hasText: name }).waitFor()
    await whole(page).waitFor()
    await page.mouse.move(900, 20)
  }
  test('a request waits for an approval, which its supervisor gives in the panel', async () => {
    const olga = await stage.visits('Ольга')
    await stage.says(olga, '/start')
    await stage.presses(olga, 'Ещё')
    await stage.presses(olga, 'Заказать')
    await stage.presses(olga, 'Рабочее место')
    await stage.hears(olga, /Что нужно и для чего/)
    await stage.says(olga, 'нужен новый ноутбук')
    await stage.hears(olga, 'Инвентарный номер? Выглядит так: PC-0412.')
    await stage.says(olga, 'рс 0999')
    await stage.hears(olga, /Инвентарный номер: PC-0999/)
    await stage.presses(olga, 'Всё верно')
    await stage.hears(olga, /Сначала её должны согласовать/)
    const sveta = await stage.signsIn('sveta')
    await opens(sveta, 'Ольга', 'Все')
    await whole(sveta).getByText('Согласование').first().waitFor()
    await picture(sveta, 'approval')
    expect(await button(sveta, 'Отказать').isDisabled()).toBe(true)
    await button(sveta, 'Согласовать').click()
    await stage.hears(olga, /согласовано \(Светлана\), берём в работу/)
    await whole(sveta).getByText('Согласовано: Светлана').waitFor()
    await whole(sveta).getByLabel('Заказать ноутбук').click()
    await whole(sveta)
      .getByText(/Светлана, /)
      .first()
      .waitFor()
    await whole(sveta).getByLabel('Инвентарный номер').fill('что-то')
    await whole(sveta).getByText('Пример: PC-0412').waitFor()
    await whole(sveta).getByLabel('Инвентарный номер').fill('PC-1000')
    await button(sveta, 'Сохранить').click()
    await button(sveta, 'Сохранить').waitFor({ state: 'detached' })
    await whole(sveta).getByLabel('Метки').fill('ноутбуки, Срочно')
    await button(sveta, 'Сохранить').click()
    await eventually(async () => {
      const row = await stage.db.selectFrom('incidents').select(['tags', 'form']).executeTakeFirst()
      expect(row).toEqual({ tags: ['ноутбуки', 'срочно'], form: { inventory: 'PC-1000' } })
    })
    // Two at once: each changes what they typed, and nobody's typing goes.
    const anna = await stage.signsIn('anna')
    await opens(anna, 'Ольга', 'Все')
    await whole(sveta).getByLabel('Метки').fill('ноутбуки, vip')
    await whole(anna).getByLabel('Метки').fill('ноутбуки, срочно, склад')
    await button(anna, 'Сохранить').click()
    await sveta.locator('.history summary').click()
    await sveta.locator('.history', { hasText: 'склад' }).waitFor()
    expect(await whole(sveta).getByLabel('Метки').inputValue()).toBe('ноутбуки, vip')
    await button(sveta, 'Сохранить').click()
    await eventually(async () =>
      expect(await whole(anna).getByLabel('Метки').inputValue()).toBe('vip, ноутбуки, склад'),
    )
    await eventually(async () =>
      expect(await whole(sveta).getByLabel('Метки').inputValue()).toBe('vip, ноутбуки, склад'),
    )
    await sveta.locator('.history', { hasText: 'inventory: PC-0999 → PC-1000' }).waitFor()
    await picture(sveta, 'request')
    await Promise.all([olga, sveta, anna].map((page) => page.context().close()))
  }, 120_000)

  test('two matters of one user are split and merged in the panel', async () => {
    const petr = await stage.visits('Пётр')
    await stage.says(petr, 'позовите специалиста')
    await stage.hears(petr, /Передал специалисту/)
    const anna = await stage.signsIn('anna')
    await opens(anna, 'Пётр', 'Ждут')
    await anna.keyboard.press('c')
    await stage.hears(petr, /на связи/)
    await stage.says(petr, 'и ещё сканер не сканирует')
    await anna
      .locator('.said', { hasText: 'сканер не сканирует' })
      .first()
      .waitFor()
      .catch(() => {})
    await chooses(anna, 'Разделить')
    await anna
      .locator('.incident-actions')
      .getByLabel(/сканер не сканирует/)
      .check()
    await picture(anna, 'split')
    await anna.getByRole('button', { name: 'Завести отдельное обращение' }).click()
    await stage.hears(petr, /завёл отдельное обращение INC-\d{6}/)
    await whole(anna).getByText('Выделено отсюда:').waitFor()
    const numbers = await stage.db.selectFrom('incidents').select(['number']).orderBy('id', 'desc').limit(1).execute()
    await chooses(anna, 'Объединить')
    await anna.getByLabel('С каким обращением этого пользователя').fill(String(numbers[0]?.number))
    await picture(anna, 'merge')
    await anna.locator('.inline-form').getByRole('button', { name: 'Объединить', exact: true }).click()
    await stage.hears(petr, /об одном и том же/)
    await picture(anna, 'merged')
    await Promise.all([petr, anna].map((page) => page.context().close()))
  }, 120_000)
})

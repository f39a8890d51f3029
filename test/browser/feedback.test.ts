import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

describe.skipIf(noBrowser !== null)('feedback, in a browser', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('anna', 'Анна')
    await stage.hire('sveta', 'Светлана', 'supervisor')
    await stage.hire('vera', 'Vera', 'supervisor', 'en')
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage?.close()
  })

  test('a wish is taken in hand, answered, heard in the chat and found among what is done', async () => {
    const sveta = await stage.signsIn('sveta')
    await sveta.getByRole('link', { name: 'Отзывы' }).click()
    await sveta.getByText('Здесь пусто').waitFor()
    const user = await stage.visits('Оля')
    await stage.says(user, 'было бы удобно, если бы статус приходил на почту')
    await user.getByText('Записал ваше предложение.').waitFor()
    await sveta.getByRole('button', { name: /^Предложения/ }).click()
    await sveta.getByText('если бы статус приходил на почту').waitFor()
    await sveta.getByRole('button', { name: 'Взять в работу: Оля' }).click()
    await sveta.getByRole('button', { name: 'Ответить: Оля' }).click()
    await sveta.getByLabel(/^Ответ придёт в чат/).fill('Сделаем в январе.')
    await sveta.getByRole('button', { name: 'Отправить и закрыть' }).click()
    await sveta.getByText('Здесь пусто').waitFor()
    await user.getByText('Светлана отвечает на ваше предложение:').waitFor()
    await user.getByText('Сделаем в январе.').waitFor()
    await sveta.getByLabel('Состояние').selectOption('done')
    await sveta.getByText('Ответили: Сделаем в январе.').waitFor()
    await sveta.getByLabel('Кто занимается').selectOption({ label: 'Светлана' })
    await sveta.getByText('Ответили: Сделаем в январе.').waitFor()
    await Promise.all([sveta, user].map((page) => page.context().close()))
  })

  test('the file is what is shown, and whoever is late is told who was quicker', async () => {
    const user = await stage.visits('Петя')
    await stage.says(user, 'хочу предложить тёмную тему')
    await user.getByText('Записал ваше предложение.').waitFor()
    const [sveta, vera] = [await stage.signsIn('sveta'), await stage.signsIn('vera', 'en')]
    await sveta.getByRole('link', { name: 'Отзывы' }).click()
    await vera.getByRole('link', { name: 'Feedback' }).click()
    await Promise.all([sveta, vera].map((page) => page.getByText('тёмную тему').waitFor()))
    await sveta.getByRole('button', { name: 'Взять в работу: Петя' }).click()
    await sveta.getByRole('button', { name: 'Ответить: Петя' }).waitFor()
    await vera.getByRole('button', { name: 'Take in hand: Петя' }).click()
    await vera.getByRole('alert').getByText('Светлана').waitFor()
    await vera.getByText('in hand: Светлана').waitFor()
    await vera.getByRole('button', { name: 'Suggestions' }).click()
    const [file] = await Promise.all([
      vera.waitForEvent('download'),
      vera.getByRole('link', { name: 'Export as CSV' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('feedback-wish-open.csv')
    const { rows } = await sql`select 1 from feedback where status = 'in_hand'`.execute(stage.db)
    expect(rows).toHaveLength(1)
    await Promise.all([sveta, vera, user].map((page) => page.context().close()))
  })

  test('an agent has no way there', async () => {
    const anna = await stage.signsIn('anna')
    await anna.locator('.nav').waitFor()
    expect(await anna.getByRole('link', { name: 'Отзывы' }).count()).toBe(0)
    await anna.context().close()
  })
})

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aroundTheClock } from '../support/scene.ts'
import { chooses, openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

/** Two lines with people of their own; an offer stands just long enough to be seen. */
const settings = {
  calendar: aroundTheClock,
  waits: { offer: '8s' },
  groups: [
    {
      id: 'first-line',
      title: { ru: 'Первая линия', uk: 'Перша лінія', en: 'First line' },
      tier: 1,
      members: ['anna', 'boris'],
      supervisors: ['sveta'],
    },
    {
      id: 'sysadmins',
      title: { ru: 'Системные администраторы', uk: 'Системні адміністратори', en: 'System administrators' },
      tier: 2,
      members: ['igor'],
      supervisors: ['sveta'],
    },
  ],
}

describe.skipIf(noBrowser !== null)('the desk in browsers', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage({}, settings)
    await stage.hire('anna', 'Анна')
    await stage.hire('boris', 'Борис')
    await stage.hire('igor', 'Игорь')
    await stage.hire('sveta', 'Светлана', 'supervisor')
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage.close()
  })

  const offerOf = (page: Page, name: string) => page.locator('.offer', { hasText: name })
  const rowOf = (page: Page, name: string) => page.locator('a.row', { hasText: name })
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const closes = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()))
  async function becomes(page: Page, presence: string): Promise<void> {
    await page.locator('.presence').click()
    await page.locator('.presence-choice', { hasText: presence }).click()
    await page.locator('.presence-menu').waitFor({ state: 'detached' })
    // Nothing moves in the list while the pointer is over it.
    await page.mouse.move(900, 20)
  }
  async function accepts(page: Page, name: string): Promise<void> {
    await offerOf(page, name).waitFor()
    await page.keyboard.press('y')
    await page.locator('.conversation-head', { hasText: name }).waitFor()
    await button(page, 'Вернуть боту').waitFor()
  }
  async function replies(page: Page, words: string): Promise<void> {
    await page.locator('.reply textarea').fill(words)
    await page.keyboard.press('Control+Enter')
    await page.locator('.by-agent', { hasText: words }).waitFor()
  }
  /** A canned reply as it is used all day: found by a word, filled in, sent. */
  async function sendsCanned(page: Page, word: string): Promise<void> {
    const box = page.locator('.reply textarea')
    await box.focus()
    await page.keyboard.type(`/${word}`)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => box.inputValue()).toBe('')
  }
  async function notes(page: Page, words: string, colleague: string): Promise<void> {
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await page.keyboard.type(`${words} @${colleague.slice(0, 3)}`)
    await page.getByRole('option', { name: colleague }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.locator('.bubble.note', { hasText: words }).locator('.mention', { hasText: colleague }).waitFor()
    await page
      .locator('.reply')
      .getByRole('button', { name: /^Ответ/ })
      .click()
  }
  async function passesOn(page: Page, to: string, why: string): Promise<void> {
    await chooses(page, 'Передать')
    const whom = page.getByLabel('Кому', { exact: true })
    await whom.selectOption(await whom.locator('option', { hasText: to }).getAttribute('value'))
    await page.getByLabel(/^Почему/).fill(why)
    await button(page, 'Передать и сообщить пользователю').click()
    await page.locator('.inline-form').waitFor({ state: 'detached' })
  }

  test('offered, let pass, accepted, passed to line 2 and back, resolved, rated', async () => {
    const [anna, boris] = [await stage.signsIn('anna'), await stage.signsIn('boris')]
    const [igor, sveta] = [await stage.signsIn('igor'), await stage.signsIn('sveta')]
    for (const page of [anna, boris]) await page.locator('.presence.is-on_duty', { hasText: '0/4' }).waitFor()
    const olga = await stage.visits('Ольга Петрова')
    await stage.says(olga, '/person')

    // Whoever is asked first lets it pass, and the next one is asked.
    const isFirst = (page: Page) =>
      offerOf(page, 'Ольга Петрова')
        .waitFor()
        .then(() => page)
    const first = await Promise.any([isFirst(anna), isFirst(boris)])
    expect(await first.title()).toContain('Ждёт вас: Ольга Петрова')
    const second = first === anna ? boris : anna
    const name = second === anna ? 'Анна' : 'Борис'
    await rowOf(second, 'предложено:').waitFor()
    await accepts(second, 'Ольга Петрова')
    expect(await offerOf(first, 'Ольга Петрова').count()).toBe(0)
    await stage.hears(olga, name)
    await replies(second, 'Смотрю.')
    await stage.hears(olga, 'Смотрю.')
    await sendsCanned(second, 'не знаем')
    await stage.hears(olga, /Ольга, причину пока не знаем, разбираемся\. Обращение INC-\d{6}: решим до .*\d\d:\d\d/)
    // A colleague who is called by name hears of it before anything is theirs.
    await notes(second, 'похоже на права на сервере', 'Игорь')
    await igor
      .getByRole('link', { name: /События/ })
      .locator('.nav-badge')
      .waitFor()
    await becomes(first, 'занято')
    await first.goto(`${new URL(first.url()).origin}/#/colleagues`)
    await first.locator('tr', { hasText: name }).getByText('1 из 4').waitFor()

    await passesOn(second, 'Системные администраторы (линия 2, на линии 1 из 1)', 'Нужен доступ к серверу.')
    await stage.hears(olga, 'Нужен доступ к серверу.')
    await accepts(igor, 'Ольга Петрова')
    await igor.locator('.facts', { hasText: 'линия 2' }).waitFor()
    await replies(igor, 'Доступ вернул.')
    await stage.hears(olga, 'Доступ вернул.')
    // A macro does two things at once: it asks, and it waits for the answer, which ends the wait.
    await sendsCanned(igor, 'ждём ответа')
    await stage.hears(olga, /нужны снимок экрана с ошибкой/)
    await igor.locator('.status.s-pending').waitFor()
    await stage.says(olga, 'ошибки больше нет, всё открылось')
    await igor.locator('.status.s-in_progress').waitFor()
    await passesOn(igor, 'Первая линия (линия 1', 'Доступ вернули, закрывайте.')
    await accepts(second, 'Ольга Петрова')
    await second
      .locator('.incident-actions')
      .getByRole('button', { name: /^Решить/ })
      .first()
      .click()
    await second.locator('.inline-form textarea').fill('Вернули доступ к серверу.')
    await button(second, 'Решить и сообщить пользователю').click()
    await stage.hears(olga, 'Вернули доступ к серверу.')
    await stage.presses(olga, 'Да, всё работает')
    await olga.locator('.keyboard:not(.quiet) button', { hasText: '2' }).click()
    await stage.says(olga, 'долго ждал')

    await second.getByRole('link', { name: 'События' }).click()
    const rated = second
      .locator('.notice', { hasText: 'Оценка вашей работы: 2 из 5' })
      .filter({ hasText: 'долго ждал' })
    await rated.getByRole('button', { name: 'Отметить прочитанным' }).click()
    await rated.getByRole('button').waitFor({ state: 'detached' })
    await sveta.getByRole('link', { name: 'События' }).click()
    await button(sveta, 'Сроки, жалобы, низкие оценки').click()
    await sveta.locator('.notice', { hasText: 'Низкая оценка: 2 из 5' }).getByText('долго ждал').waitFor()
    await closes(anna, boris, igor, sveta, olga)
  }, 180_000)

  test('a reply that is being typed stays where it is when a colleague claims the conversation', async () => {
    const [anna, boris] = [await stage.signsIn('anna'), await stage.signsIn('boris')]
    await becomes(anna, 'занято')
    await becomes(boris, 'на линии')
    const user = await stage.visits('Иван Гонкин')
    await stage.says(user, '/person')
    await rowOf(anna, 'Иван Гонкин').click()
    const box = anna.locator('.reply textarea')
    await anna.locator('.conversation-head', { hasText: 'Иван Гонкин' }).waitFor()
    await anna.keyboard.press('r')
    await anna.keyboard.type('Начало, ')
    await accepts(boris, 'Иван Гонкин')
    await anna.locator('.held', { hasText: 'Борис' }).waitFor()
    await anna.keyboard.type('и конец.')
    await anna.keyboard.press('Control+Enter')
    expect(await box.inputValue()).toBe('Начало, и конец.')
    await button(anna, 'Сделать заметкой').click()
    expect(await box.inputValue()).toBe('Начало, и конец.')
    await anna.keyboard.press('Control+Enter')
    await boris.locator('.bubble.note', { hasText: 'Начало, и конец.' }).waitFor()
    expect(await user.locator('.talk').innerText()).not.toContain('и конец')
    await closes(anna, boris, user)
  }, 120_000)

  test('what a colleague changed is shown first, and theirs is changed only with a reason', async () => {
    const [anna, boris] = [await stage.signsIn('anna'), await stage.signsIn('boris')]
    await becomes(anna, 'занято')
    await becomes(boris, 'на линии')
    const user = await stage.visits('Пётр Двойной')
    await stage.says(user, '/person')
    await accepts(boris, 'Пётр Двойной')
    await anna.locator('.tab', { hasText: 'Все' }).click()
    await rowOf(anna, 'Пётр Двойной').click()
    await chooses(anna, 'Изменить')
    await anna.getByLabel('Кого касается').selectOption('2')
    await chooses(boris, 'Изменить')
    await boris.getByLabel('Кого касается').selectOption('1')
    await boris.locator('.inline-form button[type=submit]').click()
    await boris.locator('.inline-form').waitFor({ state: 'detached' })
    await anna.locator('.inline-form button[type=submit]').click()
    await anna
      .locator('.guard', { hasText: 'Борис' })
      .getByText(/P\d → P\d/)
      .waitFor()
    expect(await anna.getByLabel('Кого касается').inputValue()).toBe('2')
    await button(anna, 'Всё равно отправить моё').click()
    await anna.locator('form.guard textarea').fill('Звонили из отдела, это не у всех.')
    await button(anna, 'Сделать с этой причиной').click()
    await anna.locator('form.guard').waitFor({ state: 'detached' })
    await boris.getByRole('link', { name: 'События' }).click()
    const told = boris.locator('.notice', { hasText: 'Коллега изменил ваше обращение: приоритет · Анна' })
    await told.getByText('Звонили из отдела, это не у всех.').waitFor()

    await told.getByRole('link', { name: /INC-/ }).click()
    await chooses(boris, 'Новый срок')
    await boris.getByText('Срок обещан заново').waitFor()
    await chooses(boris, 'Позвать коллегу')
    await boris.getByLabel('Кого позвать').selectOption({ label: 'Анна: занято, 0 из 4' })
    await boris.getByLabel(/^О чём просите/).fill('Глянь журнал.')
    await button(boris, 'Позвать').click()
    await boris.locator('.bubble.note', { hasText: 'Глянь журнал.' }).waitFor()
    await anna.getByRole('link', { name: 'События' }).click()
    await anna.locator('.notice', { hasText: 'Коллега просит посмотреть · Борис' }).getByText('Глянь журнал.').waitFor()
    await button(anna, 'Отметить прочитанными').click()
    await button(anna, 'Отметить прочитанными').waitFor({ state: 'detached' })
    await button(anna, 'Непрочитанные 0').click()
    await anna.getByText('Извещений нет').waitFor()
    await closes(anna, boris, user)
  }, 120_000)
})

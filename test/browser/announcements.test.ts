import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hour } from '../../src/kit/time.ts'
import { eventually } from '../support/eventually.ts'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'
import { picture } from './picture.ts'

/** A time of day in the desk's zone: quiet hours around now hold whatever is not urgent, so that it can be looked at while it runs. */
const hourFromNow = (hours: number) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Moscow', hour: '2-digit', hourCycle: 'h23' })
  return `${format.format(Date.now() + hours * hour)}:00`
}

describe.skipIf(noBrowser !== null)('announcements, in a browser', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage({}, { announcements: { quietHours: null } })
    await stage.hire('anna', 'Анна')
    await stage.hire('sveta', 'Светлана Ким', 'supervisor')
    await stage.hire('vera', 'Vera Bell', 'supervisor', 'en')
    for (const name of ['Ольга Петрова', 'Пётр Сидоров']) await stage.says(await stage.visits(name), 'здравствуйте')
    await stage.says(await stage.visits('Helen Carter', 'en'), 'hello')
    await eventually(async () => {
      const { rows } = await sql`select 1 from conversations where last_user_message_at is not null`.execute(stage.db)
      return rows.length === 3
    })
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage?.close()
  })

  const opens = async (page: Page, path = '') => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/announcements${path}`)
  }
  /** Nothing that was pressed may leave the focus to the page. */
  const isFocused = async (page: Page) =>
    await eventually(async () => await page.evaluate(() => document.activeElement !== document.body))
  /** Nothing may stick out of a phone. */
  const fits = async (page: Page) => {
    await page.setViewportSize({ width: 390, height: 844 })
    const wide = await page.evaluate(() => {
      const main = document.querySelector('main')!
      return main.scrollWidth - main.clientWidth
    })
    expect(wide).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1366, height: 768 })
  }

  test('is there for those in charge, and says what it is for while it is empty', async () => {
    const anna = await stage.signsIn('anna')
    expect(await anna.getByRole('link', { name: 'Рассылки', exact: true }).count()).toBe(0)
    const sveta = await stage.signsIn('sveta')
    await sveta.getByRole('link', { name: 'Рассылки', exact: true }).click()
    await sveta.getByText('Объявлений ещё не было').waitFor()
    await picture(sveta, 'empty-ru')
    await Promise.all([anna, sveta].map((page) => page.context().close()))
  })

  test('in Russian: what is wrong stands beside the field, the message is seen before, and its size told', async () => {
    const sveta = await stage.signsIn('sveta')
    await opens(sveta)
    await sveta.getByRole('link', { name: 'Новое объявление' }).click()
    await isFocused(sveta)
    await sveta.getByText('Получат 3 человека.').waitFor()
    await sveta.getByText('Начните писать, и здесь появится сообщение.').waitFor()
    // Over no messenger it reaches nobody, and nothing else is wrong.
    const channel = sveta.getByRole('checkbox', { name: /Пробный чат/ })
    await channel.uncheck()
    await sveta.getByText('Сейчас не подходит никто.').waitFor()
    expect(await sveta.getByText('Проверьте, что введено').count()).toBe(0)
    await channel.check()
    await sveta.getByText('Получат 3 человека.').waitFor()
    await sveta.getByText('Тихие часы не заданы: объявления приходят в любое время.').waitFor()
    await sveta.getByRole('button', { name: 'Проверить и отправить' }).click()
    await sveta.getByText('Напишите текст хотя бы на одном языке.').waitFor()
    const russian = sveta.getByRole('textbox', { name: 'русский' })
    expect(await russian.evaluate((field) => field === document.activeElement)).toBe(true)

    await russian.fill('Карта 4111 1111 1111 1111')
    await sveta.getByText('Похоже, в тексте есть секрет: номер карты.').waitFor()
    expect(await russian.getAttribute('aria-invalid')).toBe('true')
    await russian.fill('я'.repeat(3_501))
    await sveta.getByText('Слишком длинно: одно сообщение вмещает').waitFor()
    await russian.fill('**Завтра** с 22:00 банк-клиент не работает.')
    await eventually(async () => (await russian.getAttribute('aria-invalid')) === null)

    // As the messenger shows it, for a reader of each language.
    const shown = sveta.locator('.announcement-previews')
    await shown.getByText('Завтра с 22:00 банк-клиент не работает.').waitFor()
    await shown.getByText('Не присылать такое').waitFor()
    await sveta.getByText('им придёт русский текст').first().waitFor()
    await shown.getByRole('button', { name: 'английский' }).click()
    await shown.getByText("Don't send me these").waitFor()
    await sveta.getByRole('textbox', { name: 'английский' }).fill('**Tomorrow** from 10 pm: no online banking.')
    await shown.getByText('Tomorrow from 10 pm: no online banking.').waitFor()

    // Whom it is for changes how many.
    await sveta.getByLabel('Не всем').check()
    await sveta.getByRole('group', { name: 'Язык бота' }).getByLabel('английский').check()
    await sveta.getByText('Получит 1 человек.').waitFor()
    await sveta.getByLabel('Только VIP').check()
    await sveta.getByText('Сейчас не подходит никто.').waitFor()
    await sveta.getByLabel('Только VIP').uncheck()
    await sveta.locator('main').evaluate((main) => main.scrollTo(0, 0))
    await picture(sveta, 'write-ru')
    await fits(sveta)

    // What was typed is there again, before anything was saved.
    await opens(sveta)
    await sveta.getByRole('link', { name: 'Новое объявление' }).click()
    await sveta.getByText('Здесь то, что вы не сохранили в прошлый раз.').waitFor()
    expect(await russian.inputValue()).toBe('**Завтра** с 22:00 банк-клиент не работает.')
    await sveta.getByLabel('Всем', { exact: true }).check()
    await sveta.getByRole('button', { name: 'Сохранить черновик' }).click()
    await sveta.getByText('Черновик сохранён.').waitFor()
    await isFocused(sveta)
    await sveta.context().close()
  })

  test('a draft is changed, sent by keys alone to as many as the button says, and read by those', async () => {
    const sveta = await stage.signsIn('sveta')
    await opens(sveta)
    await sveta.getByText('Черновик', { exact: true }).waitFor()
    await sveta.getByRole('link', { name: 'банк-клиент не работает' }).press('Enter')
    await sveta.getByText('Черновик объявления').waitFor()
    await isFocused(sveta)
    const russian = sveta.getByRole('textbox', { name: 'русский' })
    await russian.focus()
    await sveta.keyboard.press('Control+End')
    await sveta.keyboard.type(' Вернём в 23:00.')
    await sveta.keyboard.press('Control+Enter')
    await sveta.getByRole('button', { name: 'Отправить 3 людям' }).waitFor()
    await isFocused(sveta)
    await picture(sveta, 'confirm-ru')
    await fits(sveta)
    await sveta.getByRole('link', { name: 'Вернуться к тексту' }).press('Enter')
    await russian.waitFor()
    expect(await russian.inputValue()).toContain('Вернём в 23:00.')
    await sveta.getByRole('button', { name: 'Проверить и отправить' }).press('Enter')
    await sveta.getByRole('button', { name: 'Отправить 3 людям' }).press('Enter')
    await sveta.getByText('Отправлено 3 из 3').waitFor()
    await isFocused(sveta)
    const { rows } = await sql<{ text: string }>`
      select text from messages where content ->> 'announcement' is not null order by text`.execute(stage.db)
    expect(rows.map(({ text }) => text.slice(0, 12))).toEqual(['**Tomorrow**', '**Завтра** с', '**Завтра** с'])
    await sveta.getByRole('link', { name: 'Ольга Петрова' }).waitFor()
    await picture(sveta, 'sent-ru')
    await fits(sveta)
    // It is ended a moment after the last one was told; then nothing is left to be done to it: the head of the page has the focus.
    await sveta.getByRole('button', { name: 'Отменить рассылку' }).waitFor({ state: 'detached' })
    await isFocused(sveta)
    await sveta.context().close()
  })

  test('the receipts are chosen by outcome, with the reason, and are a file', async () => {
    await sql`
      update outbox o set status = 'refused', error = 'unknown chat: not found' from messages m, conversations c, addresses a, users u
      where m.conversation_id = o.conversation_id and m.number = o.message_number and c.id = m.conversation_id
        and a.id = c.address_id and u.id = a.user_id and u.name = 'Пётр Сидоров'
        and m.content ->> 'announcement' is not null`.execute(stage.db)
    const vera = await stage.signsIn('vera', 'en')
    await vera.getByRole('link', { name: 'Announce' }).click()
    await vera.getByText('Sent 2 of 3 · 1 refused').waitFor()
    await vera.getByRole('link', { name: 'no online banking' }).click()
    await vera.getByText('chat no longer exists', { exact: false }).first().waitFor()
    await vera.getByRole('button', { name: /^refused by the messenger/ }).click()
    await eventually(async () => (await vera.locator('.receipt-list li').count()) === 1)
    await vera.locator('.receipt-list').getByRole('link', { name: 'Пётр Сидоров' }).waitFor()
    await picture(vera, 'receipts-en')
    const [file] = await Promise.all([
      vera.waitForEvent('download'),
      vera.getByRole('link', { name: 'Download CSV' }).click(),
    ])
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toContain('User,Messenger,Outcome,Why,When,Conversation')
    expect(text).toContain('Пётр Сидоров,Preview chat,refused by the messenger,this chat no longer exists,')
    expect(text).not.toContain('Ольга')
    // The same is told again next month.
    await vera.getByRole('button', { name: 'Make a copy' }).click()
    await vera.getByText(/^A draft with the text and the audience of announcement \d+/).waitFor()
    await isFocused(vera)
    expect(await vera.getByRole('textbox', { name: 'English' }).inputValue()).toContain('no online banking')
    await vera.getByRole('button', { name: 'Delete draft' }).click()
    await vera.getByRole('button', { name: 'Delete', exact: true }).click()
    await vera.getByText('Draft deleted.').waitFor()
    await vera.context().close()
  })

  test('in English: one is scheduled, taken back to the drafts and deleted', async () => {
    const vera = await stage.signsIn('vera', 'en')
    await opens(vera, '/new')
    await vera.getByRole('textbox', { name: 'English' }).fill('The office is closed on Friday.')
    await vera.getByLabel('At a set time').check()
    await vera.getByRole('button', { name: 'Review and schedule' }).click()
    await vera.getByText('Say when to start.').waitFor()
    await vera.getByRole('button', { name: 'Tomorrow at 9:00' }).click()
    await vera.getByText('starts: tomorrow, 09:00').waitFor()
    await vera.getByLabel('Urgent: send in quiet hours too').check()
    await vera.getByRole('button', { name: 'Review and schedule' }).click()
    await vera.getByRole('button', { name: 'Schedule for 3 people' }).click()
    await vera.getByText('Scheduled', { exact: true }).waitFor()
    await isFocused(vera)
    await picture(vera, 'scheduled-en')
    // Changed while it waits, it goes on waiting.
    await vera.getByRole('link', { name: 'Edit', exact: true }).click()
    await vera.getByRole('textbox', { name: 'English' }).fill('The office is closed on Monday.')
    await vera.getByRole('button', { name: 'Save', exact: true }).click()
    await vera.getByText('Saved. It goes out at its time.').waitFor()
    await vera.getByText('The office is closed on Monday.').waitFor()
    // What is thrown away does not come back.
    await vera.getByRole('link', { name: 'Edit', exact: true }).click()
    await vera.getByRole('textbox', { name: 'English' }).fill('Never mind')
    await vera.getByRole('link', { name: "Don't save" }).click()
    await vera.getByRole('link', { name: 'Edit', exact: true }).click()
    expect(await vera.getByRole('textbox', { name: 'English' }).inputValue()).toBe('The office is closed on Monday.')
    expect(await vera.getByRole('button', { name: 'Discard it' }).count()).toBe(0)
    await vera.getByRole('link', { name: "Don't save" }).click()
    await vera.getByRole('button', { name: 'Back to drafts' }).click()
    await vera.getByRole('button', { name: 'Delete draft' }).waitFor()
    await isFocused(vera)
    await vera.getByRole('button', { name: 'Delete draft' }).click()
    await vera.getByRole('button', { name: 'Keep it' }).click()
    await isFocused(vera)
    await vera.getByRole('button', { name: 'Delete draft' }).click()
    await vera.getByRole('button', { name: 'Delete', exact: true }).click()
    await vera.getByText('Draft deleted.').waitFor()
    await isFocused(vera)
    expect(await vera.getByText('The office is closed').count()).toBe(0)
    // One that is called off before its time has missed nobody: nobody was looked for yet.
    await opens(vera, '/new')
    await vera.getByRole('textbox', { name: 'English' }).fill('The lift is out of order.')
    await vera.getByLabel('At a set time').check()
    await vera.getByRole('button', { name: 'Tomorrow at 9:00' }).click()
    await vera.getByRole('button', { name: 'Review and schedule' }).click()
    await vera.getByRole('button', { name: 'Schedule for 3 people' }).click()
    // Without its time nothing begins it any more: that is said.
    await vera.getByRole('link', { name: 'Edit', exact: true }).click()
    await vera.getByLabel('Now', { exact: true }).check()
    await vera.getByRole('button', { name: 'Save', exact: true }).click()
    await vera.getByText('Taken off the schedule: for now it is a draft.').waitFor()
    await vera.getByLabel('At a set time').check()
    await vera.getByRole('button', { name: 'Tomorrow at 9:00' }).click()
    await vera.getByRole('button', { name: 'Review and schedule' }).click()
    await vera.getByRole('button', { name: 'Schedule for 3 people' }).click()
    await vera.getByRole('button', { name: 'Cancel sending' }).click()
    await vera.getByText('choose Edit instead').waitFor()
    await vera.getByRole('button', { name: 'Yes, cancel it' }).click()
    await vera.getByText('Cancelled before it began: nobody got it.').first().waitFor()
    await vera.getByText(/^cancelled .+ by Vera Bell · written by Vera Bell$/).waitFor()
    expect(await vera.getByText('Nobody matched.').count()).toBe(0)
    await vera.context().close()
  })

  test('what a colleague has changed meanwhile is not sent unread', async () => {
    const [sveta, vera] = [await stage.signsIn('sveta'), await stage.signsIn('vera', 'en')]
    await opens(sveta, '/new')
    await sveta.getByRole('textbox', { name: 'русский' }).fill('Сегодня работы')
    await sveta.getByRole('button', { name: 'Проверить и отправить' }).click()
    await sveta.getByRole('button', { name: 'Отправить 3 людям' }).waitFor()
    await opens(vera)
    await vera.getByRole('link', { name: 'Сегодня работы' }).click()
    await vera.getByRole('textbox', { name: 'Russian' }).fill('Завтра работы')
    await vera.getByRole('button', { name: 'Save draft' }).click()
    await vera.getByText('Draft saved.').waitFor()
    await sveta.getByRole('button', { name: 'Отправить 3 людям' }).click()
    await sveta.getByText('Объявление только что изменили.').waitFor()
    await sveta.getByRole('button', { name: 'Показать, как есть сейчас' }).click()
    await sveta.locator('.announcement-previews').getByText('Завтра работы').waitFor()
    await isFocused(sveta)
    // The browser's way back leads to what was saved.
    await sveta.goBack()
    await eventually(
      async () => (await sveta.getByRole('textbox', { name: 'русский' }).inputValue()) === 'Завтра работы',
    )
    await Promise.all([sveta, vera].map((page) => page.context().close()))
  })

  test('what runs is followed, paused, resumed and stopped; quiet hours are named', async () => {
    const quiet = { quietHours: { from: hourFromNow(-1), to: hourFromNow(2) } }
    await sql`
      update settings set value = ${JSON.stringify(quiet)}::jsonb, version = version + 1 where key = 'announcements'`.execute(
      stage.db,
    )
    const sveta = await stage.signsIn('sveta')
    await opens(sveta)
    await sveta.getByRole('link', { name: 'Завтра работы' }).click()
    await sveta.getByText(/^В это время тихие часы \(с \d\d:00 до \d\d:00\), поэтому уйдёт/).waitFor()
    await sveta.getByLabel('Срочное: отправить и в тихие часы').check()
    await sveta.getByText(/но это придёт и в них/).waitFor()
    await sveta.getByLabel('Срочное: отправить и в тихие часы').uncheck()
    await sveta.getByRole('button', { name: 'Проверить и отправить' }).click()
    await sveta.getByRole('button', { name: 'Отправить 3 людям' }).click()
    await sveta.getByText(/Тихие часы, продолжим:/).waitFor()
    await picture(sveta, 'running-ru')
    await sveta.getByRole('button', { name: 'Пауза' }).press('Enter')
    await sveta.getByText('На паузе').waitFor()
    await isFocused(sveta)
    await sveta.getByRole('button', { name: 'Продолжить' }).press('Enter')
    await sveta.getByText('Отправляется').waitFor()
    await isFocused(sveta)
    // Nobody has to reload to see how far it is.
    await sql`
      update announcement_recipients r set status = 'skipped' from conversations c, addresses a, users u
      where c.id = r.conversation_id and a.id = c.address_id and u.id = a.user_id and u.name = 'Helen Carter'
        and r.status = 'waiting'`.execute(stage.db)
    await sveta.getByText('Отправлено 0 из 3 · не отправляли 1').waitFor()
    await sveta.getByRole('button', { name: 'Отменить рассылку' }).click()
    await sveta.getByText('Отменить рассылку? Ещё 2 человека не получат объявление').waitFor()
    await isFocused(sveta)
    await sveta.keyboard.press('Escape')
    await isFocused(sveta)
    await sveta.getByRole('button', { name: 'Отменить рассылку' }).click()
    await sveta.getByRole('button', { name: 'Да, отменить' }).click()
    await sveta.getByText('Отменено', { exact: true }).waitFor()
    await sveta.getByText('Отправлено 0 из 3 · не отправляли 1 · отозвано 2').waitFor()
    await isFocused(sveta)
    await sveta.context().close()
  })

  test('many are read page by page, and a long one does not push anything aside', async () => {
    await sql`
      insert into announcements (texts, is_urgent, channels, status, created_by, started_at)
      select jsonb_build_object('ru', 'Объявление ' || n || ' ' || repeat('Оченьдлинноесловобезпробелов', n % 9)), n % 7 = 0, '["preview"]',
        case when n % 3 = 0 then 'draft' else 'finished' end, (select id from agents where login = 'sveta'),
        case when n % 3 > 0 then now() - n * interval '1 day' end
      from generate_series(1, 60) n`.execute(stage.db)
    const sveta = await stage.signsIn('sveta')
    await opens(sveta)
    await eventually(async () => (await sveta.locator('.announcement-row').count()) === 50)
    await picture(sveta, 'many-ru')
    await fits(sveta)
    await sveta.getByRole('button', { name: 'Показать более ранние' }).click()
    await eventually(async () => (await sveta.locator('.announcement-row').count()) > 60)
    await isFocused(sveta)
    await sveta.context().close()
  })
})

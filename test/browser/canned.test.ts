import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'
import { picture } from './picture.ts'

const group = {
  id: 'networks',
  title: { ru: 'Сети', uk: 'Мережі', en: 'Networks' },
  members: ['boris'],
}

describe.skipIf(noBrowser !== null)('canned replies, macros and mentions, in a browser', () => {
  let stage: Stage
  let user: Page

  beforeAll(async () => {
    stage = await openStage({}, { groups: [group] })
    await stage.hire('anna', 'Анна Ким')
    await stage.hire('boris', 'Борис Лунин')
    await stage.hire('sveta', 'Светлана', 'supervisor')
    await stage.hire('vera', 'Vera', 'supervisor', 'en')
    user = await stage.visits('Ольга')
    await stage.says(user, 'впн не подключается, помогите')
    await stage.says(user, '/person')
    await eventually(async () => {
      const { rows } = await sql`select 1 from hand_overs where ended_at is null`.execute(stage.db)
      return rows.length === 1
    })
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage?.close()
  })

  /** Whoever has it by now, and whichever list it stands in. */
  const opensOlga = async (page: Page) => {
    const { rows } = await sql<{ id: string }>`
      select c.id from conversations c join addresses a on a.id = c.address_id join users u on u.id = a.user_id
      where u.name = 'Ольга'`.execute(stage.db)
    await page.evaluate((id) => {
      location.hash = `#/c/${id}`
    }, rows[0]?.id)
    await page.locator('.reply textarea').waitFor()
  }
  const box = (page: Page) => page.locator('.reply textarea')
  const options = (page: Page) => page.getByRole('option')
  test('somebody makes a macro on its page, with a variable by a button, and is told what is wrong beside the field', async () => {
    const sveta = await stage.signsIn('sveta')
    await sveta.getByRole('link', { name: 'Шаблоны' }).click()
    await sveta.getByText('Решено, закрываем').first().waitFor()
    await picture(sveta, 'page-ru')
    await sveta.getByRole('button', { name: 'Новый шаблон' }).click()
    await sveta.getByRole('button', { name: 'Сохранить' }).click()
    await sveta.getByText('Дайте название хотя бы на одном языке.').waitFor()
    await sveta.getByText('Напишите текст хотя бы на одном языке.').waitFor()
    await sveta.getByLabel('Название: Русский').fill('VPN: переподключиться')
    await sveta.getByLabel('Текст для пользователя: Русский').fill('Закройте VPN и подключитесь снова, ')
    await sveta.locator('.canned-words').nth(1).getByRole('button', { name: 'имя пользователя' }).first().click()
    expect(await sveta.getByLabel('Текст для пользователя: Русский').inputValue()).toContain('снова, {user}')
    await sveta.getByLabel('Текст для пользователя: английский').fill('Reconnect, {nmae}')
    await sveta.getByText('Переменной «nmae» нет').waitFor()
    await sveta.getByLabel('Текст для пользователя: английский').fill('Close the VPN and reconnect, {user}.')
    await sveta.getByLabel('Кому виден').selectOption('all')
    await sveta.getByLabel('Добавить действие').selectOption('pend')
    await sveta.getByLabel('Добавить действие').selectOption('add_tags')
    await sveta.getByLabel('Метки через запятую').fill('vpn')
    await sveta.getByLabel('Добавить действие').selectOption('note')
    await sveta.getByLabel('Заметка для коллег: Русский').fill('{user} переподключается')
    await picture(sveta, 'form-ru')
    await sveta.getByRole('button', { name: 'Сохранить' }).click()
    await sveta.getByText('VPN: переподключиться').waitFor()
    await sveta.getByText('Закройте VPN и подключитесь снова, Ольга').waitFor()
    // What was saved stands first, says so and has the focus.
    const first = sveta.locator('.canned-list > li').first()
    await first.getByText('Сохранено.').waitFor()
    expect(await first.innerText()).toContain('VPN: переподключиться')
    expect(await first.evaluate((row) => row === document.activeElement)).toBe(true)
    // Deleting asks first.
    await sveta.getByRole('button', { name: 'Удалить: Отказываем' }).click()
    await sveta.getByRole('button', { name: 'Оставить' }).click()
    await sveta.getByRole('button', { name: 'Удалить: Отказываем' }).click()
    await sveta.getByRole('button', { name: 'Да, удалить' }).click()
    await eventually(async () => (await sveta.getByText('Отказываем', { exact: true }).count()) === 0)
    await sveta.context().close()
  })

  test('an agent looks at what all may use, writes own ones, and changes no other', async () => {
    const anna = await stage.signsIn('anna')
    await anna.getByRole('link', { name: 'Шаблоны' }).click()
    await anna.getByText('Решено, закрываем').first().waitFor()
    expect(await anna.getByRole('button', { name: /^Изменить:/ }).count()).toBe(0)
    await anna.getByRole('button', { name: 'Новый шаблон' }).click()
    expect(await anna.getByLabel('Кому виден').locator('option').allTextContents()).toEqual(['Только мне'])
    await anna.getByLabel('Название: Русский').fill('Срок')
    await anna.getByLabel('Текст для пользователя: Русский').fill('Срок {deadline}, группа {group}')
    await anna.getByRole('button', { name: 'Сохранить' }).click()
    await anna.getByRole('button', { name: 'Изменить: Срок' }).waitFor()
    await anna.getByLabel('Найти по любому слову').fill('chjr uheggf')
    // The title that is the word itself comes before texts in which it occurs; what has none of it is gone.
    await eventually(async () => (await anna.getByText('Решено, закрываем').count()) === 0)
    expect(await anna.locator('.canned-row strong').first().textContent()).toBe('Срок')
    await anna.context().close()
  })

  test('in Russian, by keys alone: found by words, announced, filled in, sent, and the macro does the rest', async () => {
    const anna = await stage.signsIn('anna')
    await opensOlga(anna)
    await box(anna).focus()
    await anna.keyboard.type('/')
    await options(anna).first().waitFor()
    await picture(anna, 'list-ru')
    // What suits the question stands first, before everything that is used more.
    expect(await options(anna).first().textContent()).toContain('VPN: переподключиться')
    expect(await options(anna).first().textContent()).toContain('подходит к вопросу')
    await anna.keyboard.press('ArrowDown')
    await anna.keyboard.press('ArrowDown')
    expect(await box(anna).inputValue()).toBe('/')
    await anna.keyboard.press('Escape')
    expect(await options(anna).count()).toBe(0)
    expect(await box(anna).inputValue()).toBe('/')
    // Closed it stays, until the sign is typed anew.
    await anna.keyboard.type('gthtg')
    expect(await options(anna).count()).toBe(0)
    await anna.keyboard.press('Control+A')
    await anna.keyboard.type('/gthtgjl')
    const only = options(anna).filter({ hasText: 'VPN: переподключиться' })
    await only.waitFor()
    expect(await options(anna).count()).toBe(1)
    const told = (await only.textContent()) ?? ''
    expect(told).toMatch(
      /вставит текст; оставит заметку «Ольга переподключается»; поставит метку «vpn»; отложит до .+\d\d:\d\d/,
    )
    expect(await box(anna).getAttribute('aria-activedescendant')).toBe(await only.getAttribute('id'))
    await anna.keyboard.press('Enter')
    expect(await box(anna).inputValue()).toBe('Закройте VPN и подключитесь снова, Ольга')
    await anna.getByText('Сразу после отправки:').waitFor()
    await anna.getByRole('listitem').filter({ hasText: 'поставит метку «vpn»' }).waitFor()
    await picture(anna, 'macro-ru')
    await anna.keyboard.type('!')
    await anna.keyboard.press('Control+Enter')
    await user.getByText('подключитесь снова, Ольга!').waitFor()
    await eventually(async () => {
      const { rows } = await sql<{ status: string; tags: string[]; until: string | null }>`
        select status, tags, pending_until as until from incidents`.execute(stage.db)
      return (
        rows.length === 1 && rows[0]?.status === 'pending' && rows[0].until !== null && rows[0].tags.includes('vpn')
      )
    })
    await anna.locator('.bubble.note', { hasText: 'Ольга переподключается' }).waitFor()
    await eventually(async () => (await anna.getByText('Сразу после отправки:').count()) === 0)
    const { rows } = await sql`select 1 from canned_replies where used_count = 1 and last_used_at is not null`.execute(
      stage.db,
    )
    expect(rows).toHaveLength(1)
    await anna.context().close()
  })

  test('what goes along goes with its words: wiped away, or another chosen in their place', async () => {
    const anna = await stage.signsIn('anna')
    await opensOlga(anna)
    const along = anna.getByText('Сразу после отправки:')
    const chooses = async (typed: string) => {
      await anna.keyboard.type(typed)
      await options(anna).first().waitFor()
      await anna.keyboard.press('Enter')
    }
    await box(anna).focus()
    await chooses('/решено')
    await along.waitFor()
    await anna.keyboard.press('Control+A')
    await anna.keyboard.press('Delete')
    await along.waitFor({ state: 'detached' })

    await chooses('/решено')
    await along.waitFor()
    await anna.keyboard.press('Control+A')
    await chooses('/срок групп')
    await along.waitFor({ state: 'detached' })

    await anna.keyboard.press('Control+A')
    await chooses('/решено')
    await anna
      .getByRole('button', { name: /^Не делать|^Убрать/ })
      .first()
      .click()
    expect(await box(anna).evaluate((one) => one === document.activeElement)).toBe(true)
    await anna.keyboard.press('Control+A')
    await anna.keyboard.press('Delete')
    // A browser that is gone saves nothing any more: the next one would find what was here.
    await eventually(async () => (await sql`select 1 from drafts where text <> ''`.execute(stage.db)).rows.length === 0)
    await anna.context().close()
  })

  test('a variable that nothing is known for blocks sending, with a sentence, until it is filled in', async () => {
    const anna = await stage.signsIn('anna')
    await opensOlga(anna)
    await box(anna).focus()
    await anna.keyboard.type('/срок групп')
    await options(anna).first().waitFor()
    await anna.keyboard.press('Tab')
    // Its clock stands still: no deadline.
    expect(await box(anna).inputValue()).toBe('Срок {deadline}, группа Сети')
    await anna.getByText(/^Не заполнено: \{deadline\} \(срок решения\)\. Впишите/).waitFor()
    expect(await anna.getByRole('button', { name: 'Отправить' }).isDisabled()).toBe(true)
    await picture(anna, 'unfilled-ru')
    await anna.keyboard.press('Control+Enter')
    await anna.getByRole('button', { name: 'Показать' }).click()
    await anna.keyboard.type('завтра')
    await anna.keyboard.press('Control+Enter')
    await user.getByText('Срок завтра, группа Сети').waitFor()
    await anna.context().close()
  })

  test('what a macro is refused is said beside, the reply has gone, and it can be tried again', async () => {
    const anna = await stage.signsIn('anna')
    await opensOlga(anna)
    await anna.getByRole('button', { name: 'Шаблоны' }).click()
    await options(anna).first().waitFor()
    // The button wrote the sign: nobody has typed it.
    await anna.keyboard.press('Escape')
    expect(await box(anna).inputValue()).toBe('')
    await anna.keyboard.type('/решено')
    await options(anna).first().waitFor()
    await anna.keyboard.press('Enter')
    await anna.getByRole('listitem').filter({ hasText: 'отметит решённым' }).waitFor()
    await anna.route('**/actions', async (route) => {
      const isStep = route.request().postData()?.includes('"resolve"') === true
      if (isStep) await route.fulfill({ status: 409, json: { error: 'reason_needed', owner: 'Борис Лунин' } })
      else await route.continue()
    })
    await anna.keyboard.press('Control+Enter')
    await anna.getByText('Ответ отправлен, а это не получилось:').waitFor()
    await user.getByText('готово: всё проверено и работает').waitFor()
    expect(await box(anna).inputValue()).toBe('')
    await picture(anna, 'undone-ru')
    await anna.unroute('**/actions')
    await anna.getByRole('button', { name: 'Попробовать ещё раз' }).click()
    await user.getByText('Неисправность устранена и проверена.').waitFor()
    await eventually(async () => (await anna.getByText('Ответ отправлен, а это не получилось:').count()) === 0)
    // A macro's resolve is taken back like any other; pressed twice in a hurry it is taken back once.
    const back = anna.getByRole('button', { name: 'Отменить решение' })
    await back.dblclick()
    await back.waitFor({ state: 'detached' })
    await anna
      .getByText(/отменяет решение/)
      .first()
      .waitFor()
    await anna.context().close()
  })

  test('in English the words and the texts are English', async () => {
    const olga = await stage.visits('Helen', 'en')
    await stage.says(olga, 'my vpn does not connect')
    await stage.says(olga, '/person')
    const vera = await stage.signsIn('vera', 'en')
    await vera.locator('.list').getByText('Helen').first().click()
    await box(vera).focus()
    await vera.keyboard.type('/reconnect')
    await options(vera).first().waitFor()
    expect(await options(vera).first().textContent()).toMatch(
      /inserts the text;.*puts it on hold until .+\d\d:\d\d, reason/,
    )
    await picture(vera, 'list-en')
    await vera.keyboard.press('Enter')
    expect(await box(vera).inputValue()).toBe('Close the VPN and reconnect, Helen.')
    await vera.getByText('Right after sending:').waitFor()
    // One that is not wanted here.
    await vera.getByRole('button', { name: /^Leave out: puts it on hold/ }).click()
    await vera.keyboard.press('Control+Enter')
    await box(vera).focus()
    await vera.keyboard.press('Control+Enter')
    await olga.getByText('Close the VPN and reconnect, Helen.').waitFor()
    await eventually(async () => {
      const { rows } = await sql<{ status: string; tags: string[] }>`
        select i.status, i.tags from incidents i join users u on u.id = i.user_id where u.name = 'Helen'`.execute(
        stage.db,
      )
      return rows[0]?.tags.includes('vpn') === true && rows[0].status !== 'pending'
    })
    await vera.getByRole('link', { name: 'Canned' }).click()
    await vera.getByText('Solved, closing').first().waitFor()
    await picture(vera, 'page-en')
    await Promise.all([vera, olga].map((page) => page.context().close()))
  })

  test('a colleague who is called in a note hears of it, and a click opens the conversation', async () => {
    const [anna, boris] = [await stage.signsIn('anna'), await stage.signsIn('boris')]
    await opensOlga(anna)
    await anna.getByRole('button', { name: /^Заметка/ }).click()
    await anna.keyboard.type('Похоже на сеть, пишет admin@bank: @ник')
    expect(await options(anna).count()).toBe(0)
    for (let at = 0; at < 'пишет admin@bank: @ник'.length; at++) await anna.keyboard.press('Backspace')
    // With the other layout on.
    await anna.keyboard.type('@key')
    await options(anna).filter({ hasText: 'Борис Лунин' }).waitFor()
    await picture(anna, 'mention-ru')
    await anna.keyboard.press('Enter')
    expect(await box(anna).inputValue()).toBe('Похоже на сеть, @Борис Лунин ')
    await anna.keyboard.type('посмотри логи')
    await anna.keyboard.press('Control+Enter')
    await anna.locator('.bubble.note mark', { hasText: '@Борис Лунин' }).waitFor()
    await picture(anna, 'note-ru')
    await boris.locator('.nav-badge', { hasText: '1' }).first().waitFor()
    await boris.getByRole('link', { name: 'События' }).click()
    const line = boris.locator('.notice', { hasText: 'Упоминание в заметке' })
    await line.getByText('Анна Ким').waitFor()
    await line.getByText('Похоже на сеть, @Борис Лунин посмотри логи').waitFor()
    await picture(boris, 'notice-ru')
    await line.getByRole('link').click()
    await boris.locator('.bubble.note mark', { hasText: '@Борис Лунин' }).waitFor()
    // Whoever wrote it hears nothing.
    expect(await anna.locator('.nav-item', { hasText: 'События' }).locator('.nav-badge').count()).toBe(0)
    await Promise.all([anna, boris].map((page) => page.context().close()))
  })
})

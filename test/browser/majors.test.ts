import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

describe.skipIf(noBrowser !== null)('a major incident, in a browser', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage({}, { announcements: { quietHours: null } })
    await stage.hire('anna', 'Анна')
    await stage.hire('vera', 'Вера', 'supervisor')
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage.close()
  })

  test('is declared, told and ended by a supervisor, who sees how many hear it and what has arrived', async () => {
    const vera = await stage.signsIn('vera')
    await vera.getByRole('link', { name: 'Сбои' }).click()
    await vera.getByText('Сейчас общих сбоев нет').waitFor()
    await vera.getByRole('link', { name: 'Объявить общий сбой' }).click()
    const titles = vera.getByRole('group', { name: 'Что не работает, несколькими словами' })
    const title = titles.getByLabel(/^русский/i)
    // Whatever is wrong stands beside its field, in the page's own words.
    const declare = vera.getByRole('button', { name: 'Объявить', exact: true })
    await declare.click()
    await titles.getByText('Напишите хотя бы на одном языке.').waitFor()
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true)
    // Once it is written it is not asked for any more, whatever language it is in.
    await titles.getByLabel(/^английский/i).fill('VPN is down')
    await titles.getByText('Напишите хотя бы на одном языке.').waitFor({ state: 'detached' })
    await titles.getByLabel(/^английский/i).fill('')
    await title.fill('VPN, пароль от него: Zima-2026!')
    await declare.click()
    await titles.getByRole('alert').getByText('парол').waitFor()
    await vera.getByText('только по словам названия').waitFor()
    await title.fill('Не подключается VPN')
    await titles.getByText('им придёт').first().waitFor()
    await vera
      .getByRole('group', { name: 'Что известно и что делаете' })
      .getByLabel(/^русский/i)
      .fill('Чиним сервер')
    await vera.getByText('Слова уйдут точно так, как написаны').waitFor()
    // A second article does not take the place of the first, and what is chosen stays in sight.
    const articles = vera.getByRole('group', { name: 'Статьи, которые находят по этому вопросу' })
    const find = vera.getByRole('searchbox', { name: 'Найти статью по названию' })
    const choose = async (words: string) => {
      await find.fill(words)
      await articles.getByRole('checkbox', { checked: false }).first().check()
    }
    await choose('vpn')
    await choose('почт')
    await find.fill('такой статьи нет')
    expect(await articles.getByRole('checkbox', { checked: true }).count()).toBe(2)
    expect(await articles.getByRole('checkbox').count()).toBe(2)
    if (process.env['PICTURES'] !== undefined) await vera.screenshot({ path: `${process.env['PICTURES']}/declare.png` })
    await declare.click()
    await vera.getByRole('heading', { name: 'Не подключается VPN' }).waitFor()

    // What it is bound to is seen, and put right while it is open.
    await vera.locator('.facts').getByText('не указана').waitFor()
    expect(await vera.locator('.facts dd').last().textContent()).toContain('; ')
    await vera.getByRole('button', { name: 'Исправить описание' }).click()
    await vera
      .getByRole('group', { name: 'Что известно и что делаете' })
      .getByLabel(/^русский/i)
      .fill('Чиним сервер доступа')
    await vera.getByRole('button', { name: 'Сохранить', exact: true }).click()
    await vera.getByText('Чиним сервер доступа', { exact: true }).waitFor()
    await vera.getByRole('button', { name: 'Исправить описание' }).waitFor()

    const user = await stage.visits('Ольга Первая')
    await stage.says(user, 'не подключается впн')
    await user.getByText('Знаем: «Не подключается VPN»').waitFor()
    await user.getByRole('button', { name: 'У меня тоже' }).click()
    await user.getByText('ваш номер INC-').waitFor()
    await vera.getByRole('link', { name: /INC-/ }).first().waitFor()

    await vera.getByRole('button', { name: 'Рассказать новость' }).click()
    await vera.getByText('Получит 1 человек.').waitFor()
    await vera
      .getByRole('group', { name: 'Что нового' })
      .getByLabel(/^русский/i)
      .fill('Нашли причину')
    await vera.getByRole('button', { name: 'Отправить, получателей: 1' }).click()
    await user.getByText('Нашли причину.').waitFor()
    await vera.getByText('1 получатель · отправлено: 1').waitFor()
    await vera.getByText('Кому и что дошло').click()
    await vera.getByRole('link', { name: 'Ольга Первая' }).waitFor()
    if (process.env['PICTURES'] !== undefined) await vera.screenshot({ path: `${process.env['PICTURES']}/major.png` })

    const anna = await stage.signsIn('anna')
    await anna.goto(`${new URL(anna.url()).origin}/#/majors`)
    await anna.getByRole('link', { name: 'Не подключается VPN' }).click()
    await anna.getByText('Нашли причину').waitFor()
    expect(await anna.getByRole('button', { name: 'Рассказать новость' }).count()).toBe(0)
    await anna.getByRole('link', { name: /INC-/ }).first().click()
    await anna.locator('.incident-actions [aria-haspopup=menu]').click()
    await anna.getByRole('menuitem', { name: 'Вынуть из сбоя' }).waitFor()

    await vera.getByRole('button', { name: 'Сбой закончился' }).click()
    await vera.getByText('Будет решено 1 обращение').waitFor()
    await vera
      .getByRole('group', { name: 'Что сделали' })
      .getByLabel(/^русский/i)
      .fill('Заменили блок')
    await vera.getByRole('button', { name: 'Закончить и спросить всех' }).click()
    await user.getByText('Заменили блок.').waitFor()
    await vera
      .getByText(/закончился/)
      .first()
      .waitFor()
    // Who says that it is not well is still counted, and named.
    await user.getByRole('button', { name: 'Нет', exact: true }).click()
    await vera.getByText('всё ещё не работает: 1').waitFor()
    await vera.getByRole('heading', { name: '1 обращение' }).waitFor()
    await vera.getByRole('link', { name: /INC-/ }).first().waitFor()
    // Of what is over no next update is promised, and nobody waits.
    await vera.getByText('Закончился', { exact: true }).waitFor()
    expect(await vera.getByText('Следующая новость', { exact: true }).count()).toBe(0)
    await vera.getByRole('link', { name: 'Общие сбои' }).click()
    await vera.getByRole('cell', { name: '1 обращение · всё ещё не работает: 1' }).waitFor()
    await Promise.all([anna, vera, user].map((page) => page.context().close()))
  }, 180_000)
})

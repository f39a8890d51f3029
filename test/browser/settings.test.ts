import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

const words = {
  ru: {
    save: 'Сохранить',
    saved: 'Сохранено и уже действует.',
    holidayDate: 'Дата праздника',
    holidayName: 'Название праздника',
    addHoliday: 'Добавить праздник',
    shiftTo: 'Пятница, смена 2: до',
    friday: /Пятница\s*09:00–13:00, 14:00–16:30/,
    target: 'Ответить за: 3, средний',
    resolution: 'Решить за: 3, средний',
    minutes: 'мин',
    unit: (label: string) => `${label}: единица`,
    cell: 'Приоритет: один человек, может подождать',
    low: '4, низкий',
    newGroup: 'Новая группа',
    groupName: 'русский',
    group: 'Склад',
    members: 'Специалисты группы',
    take: (name: string) => `Убрать: ${name}`,
    firstCode: 'Код 1',
    language: 'русский',
    code: 'Починили',
    phone: 'Телефон',
    offer: 'Предложить чат следующему через',
    quiet: 'Тихие часы: с',
    supervisor: 'старший смены',
    capacity: 'Чатов одновременно',
    formAdd: 'Добавить анкету для темы',
    approval: 'Согласует',
    supervisors: 'старший смены',
    askAdd: 'Добавить вопрос',
    asked: 'О чём спросить',
    answer: 'Каким должен быть ответ',
    likeExample: 'номер, как в примере',
    example: 'Пример',
    oneOf: 'одно из нескольких',
    optionAdd: 'Добавить вариант',
    option: (number: number) => `Вариант ${number}`,
    tooFew: 'слишком мало',
    stepAdd: 'Добавить шаг',
    step: (number: number) => `Шаг ${number}`,
    who: (number: number) => `Шаг ${number}: кто делает`,
    up: (name: string) => `Выше: ${name}`,
    tooMany: 'можно не больше 50',
    beside: 'Что не так, написано рядом с полем.',
    undo: /^Отменить: Ожидания и число чатов/,
    undone: 'Отменено и уже действует прежнее: Ожидания и число чатов',
    leave: 'Уйти без сохранения',
    stay: 'Остаться',
    unsaved: /Не сохранено: Служба и телефоны/,
    boldness: 'Насколько смело бот отвечает',
    over: 'Сохранить моё поверх',
    json: 'Как JSON',
    willChange: 'Что изменится',
    usual: 'Вернуть обычное значение',
    isUsual: 'Действует обычное значение.',
    neverChanged: 'Эту настройку ещё не меняли.',
  },
  en: {
    save: 'Save',
    saved: 'Saved; it holds from now on.',
    holidayDate: 'Date of the holiday',
    holidayName: 'Name of the holiday',
    addHoliday: 'Add the holiday',
    shiftTo: 'Friday, shift 2: to',
    friday: /Friday\s*09:00–13:00, 14:00–16:30/,
    target: 'Reply within: 3, medium',
    resolution: 'Solve within: 3, medium',
    minutes: 'min',
    unit: (label: string) => `${label}: unit`,
    cell: 'Priority: one person, can wait',
    low: '4, low',
    newGroup: 'New group',
    groupName: 'English',
    group: 'Warehouse',
    members: 'Agents of the group',
    take: (name: string) => `Remove ${name}`,
    firstCode: 'Code 1',
    language: 'English',
    code: 'Repaired',
    phone: 'Phone',
    offer: 'Offer the chat to the next agent after',
    quiet: 'Quiet hours: from',
    supervisor: 'supervisor (shift lead)',
    capacity: 'Chats at once',
    formAdd: 'Add a form for a category',
    approval: 'Needs the approval of',
    supervisors: 'the supervisors of the group',
    askAdd: 'Add a question',
    asked: 'What is asked',
    answer: 'Kind of answer',
    likeExample: 'a number like the example',
    example: 'Example',
    oneOf: 'one of several',
    optionAdd: 'Add an option',
    option: (number: number) => `Option ${number}`,
    tooFew: 'too little or too short',
    stepAdd: 'Add a step',
    step: (number: number) => `Step ${number}`,
    who: (number: number) => `Step ${number}: who does it`,
    up: (name: string) => `Up: ${name}`,
    tooMany: 'it may be 50 at most',
    beside: 'What is wrong is said beside each field.',
    undo: /^Undo: Waits and chats at once/,
    undone: 'Undone, what was there before holds again: Waits and chats at once',
    leave: 'Leave without saving',
    stay: 'Stay',
    unsaved: /Not saved: Desk and phones/,
    boldness: 'How readily the bot answers',
    over: 'Save mine over it',
    json: 'As JSON',
    willChange: 'What will change',
    usual: 'Use the default',
    isUsual: 'The default holds: nothing of your own is set.',
    neverChanged: 'Nobody has changed this setting yet.',
  },
} as const

describe.skipIf(noBrowser !== null).each(['ru', 'en'] as const)('settings without JSON, %s', (language) => {
  const say = words[language]
  let stage: Stage
  let page: Page

  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('chief', 'Тамара', 'admin', language)
    await stage.hire('anna', 'Анна')
    await stage.hire('boris', 'Борис')
    page = await stage.signsIn('chief', language)
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage.close()
  })

  const opens = async (key: string) => {
    await page.goto(`${stage.url}/#/settings/${key}`)
    await page.locator(`.setting-keys a[aria-current=page][href$="/${key}"]`).waitFor()
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const labelled = (name: string): Locator => page.getByLabel(name, { exact: true })
  const saves = async () => {
    await button(say.save).click()
    await page.getByText(say.saved).waitFor()
  }
  /** As the API has it, once more asked: what holds is what is stored. */
  const value = async (key: string): Promise<unknown> => {
    const response = await page.request.get(`${stage.url}/api/settings`, { headers: { 'X-Frontline': '1' } })
    const { settings } = (await response.json()) as { settings: { key: string; value: unknown }[] }
    return settings.find((one) => one.key === key)?.value
  }

  test('a page whose first answers are lost is there as soon as the server is', async () => {
    const lost = new Set<string>()
    const loses = /\/api\/settings(\/changes\?.*)?$/
    await page.route(loses, async (route) => {
      const { pathname } = new URL(route.request().url())
      if (lost.has(pathname)) return await route.continue()
      lost.add(pathname)
      await route.abort()
    })
    await opens('calendar')
    await page.getByText(say.neverChanged).waitFor()
    expect([...lost].toSorted()).toEqual(['/api/settings', '/api/settings/changes'])
    await page.unroute(loses)
  })

  test('a holiday is two fields and a button; a shift moves and the picture follows', async () => {
    await opens('calendar')
    await labelled(say.holidayDate).fill('2031-06-12')
    await labelled(say.holidayName).fill('День завода')
    await button(say.addHoliday).click()
    // Typed and not added: whoever saves means it too.
    await labelled(say.holidayDate).fill('2031-06-13')
    await labelled(say.holidayName).fill('День двора')
    await labelled(say.shiftTo).fill('16:30')
    await page.locator('.week-picture li', { hasText: say.friday }).waitFor()
    await saves()
    expect(await value('calendar')).toMatchObject({
      holidays: { '2031-06-12': 'День завода', '2031-06-13': 'День двора' },
      week: {
        thursday: [
          { from: '09:00', to: '13:00' },
          { from: '14:00', to: '18:00' },
        ],
        friday: [
          { from: '09:00', to: '13:00' },
          { from: '14:00', to: '16:30' },
        ],
      },
    })
  })

  test('a target is a number and a unit, and what nobody touched stays as usual', async () => {
    await opens('targets')
    await labelled(say.target).fill('45')
    await labelled(say.unit(say.target)).selectOption({ label: say.minutes })
    await saves()
    expect(await value('targets')).toMatchObject({ '3': { response: '45m', counts: 'working_hours' } })
    expect(Object.keys((await value('targets')) as object)).toEqual(['3'])
  })

  test('a promise that cannot be kept is refused beside its field, which has the focus', async () => {
    await labelled(say.target).fill('9000')
    await button(say.save).click()
    const fault = page.locator('tr', { has: labelled(say.target) }).getByRole('alert')
    await fault.waitFor()
    expect(await labelled(say.target).getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => labelled(say.target).evaluate((one) => one === document.activeElement)).toBe(true)
    await labelled(say.target).fill('45')
    await fault.waitFor({ state: 'detached' })
  })

  test('a cell of the matrix', async () => {
    await opens('matrix')
    await labelled(say.cell).selectOption({ label: say.low })
    await saves()
    expect(await value('matrix')).toEqual([
      [1, 2, 3],
      [2, 3, 4],
      [3, 4, 4],
    ])
  })

  test('a new group with two agents, chosen by their names', async () => {
    await opens('groups')
    await button(say.newGroup).click()
    await labelled(say.groupName).fill(say.group)
    const members = page.getByRole('combobox', { name: say.members, exact: true })
    await members.selectOption({ label: 'Анна' })
    await members.selectOption({ label: 'Борис' })
    await button(say.take('Борис')).waitFor()
    await saves()
    expect(await value('groups')).toMatchObject([
      { id: 'group-1', title: { [language]: say.group }, members: ['anna', 'boris'] },
    ])
  })

  test('a title of a code, the phone of the desk, and quiet hours', async () => {
    await opens('codes')
    await page.getByRole('group', { name: say.firstCode }).getByLabel(say.language).fill(say.code)
    await saves()
    expect(await value('codes')).toMatchObject([{ id: 'solved', title: { [language]: say.code } }, {}, {}, {}, {}, {}])
    await opens('desk')
    await labelled(say.phone).fill('+7 495 000-00-00')
    await saves()
    // Only what was changed: the zone's name goes on following the zone.
    expect(await value('desk')).toEqual({ phone: '+7 495 000-00-00' })
    await opens('announcements')
    await labelled(say.quiet).fill('21:15')
    // What it comes to is seen before it holds, in the words of the log.
    const preview = page.getByRole('region', { name: say.willChange })
    await preview.getByText(/22:00.*→.*21:15/s).waitFor()
    await saves()
    expect(await preview.count()).toBe(0)
    expect(await value('announcements')).toEqual({ quietHours: { from: '21:15', to: '08:00' } })
  })

  test('a form of a category: questions of two kinds, who has to agree, and steps in order', async () => {
    await opens('forms')
    await labelled(say.formAdd).selectOption({ index: 1 })
    await labelled(say.approval).selectOption('supervisors')
    await button(say.askAdd).click()
    const first = page.locator('.setting-piece .setting-piece').nth(0)
    await first.getByLabel(say.language, { exact: true }).fill('PC')
    await first.getByLabel(say.answer).selectOption('inventory')
    await first.getByLabel(say.example, { exact: true }).fill('PC-0412')
    await button(say.askAdd).click()
    const second = page.locator('.setting-piece .setting-piece').nth(1)
    await second.getByLabel(say.language, { exact: true }).first().fill('Model')
    await second.getByLabel(say.answer).selectOption('choice')
    await button(say.stepAdd).click()
    await labelled(say.step(1)).fill('Hand it over')
    await button(say.stepAdd).click()
    await labelled(say.step(2)).fill('Order it')
    await labelled(say.who(2)).selectOption('anna')
    await button(say.up(say.step(2))).press('Enter')
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
    await button(say.save).click()
    await page.getByText(say.tooFew).waitFor()
    for (const [index, title] of ['Laptop', 'Desktop'].entries()) {
      await button(say.optionAdd).click()
      await second
        .getByRole('group', { name: say.option(index + 1) })
        .getByLabel(say.language, { exact: true })
        .fill(title)
    }
    await saves()
    const said = (text: string) => ({ [language]: text })
    expect(await value('forms')).toEqual([
      {
        category: expect.any(String),
        kind: 'incident',
        approval: 'supervisors',
        fields: [
          { id: 'field-1', title: said('PC'), type: 'inventory', example: 'PC-0412', pattern: String.raw`PC-\d\d\d\d` },
          {
            id: 'field-2',
            title: said('Model'),
            type: 'choice',
            options: [
              { id: 'option-1', title: said('Laptop') },
              { id: 'option-2', title: said('Desktop') },
            ],
          },
        ],
        steps: [
          { title: 'Order it', login: 'anna' },
          { title: 'Hand it over', login: null },
        ],
      },
    ])
  })

  test('who needs a code of their phone', async () => {
    await opens('accounts')
    await labelled(say.supervisor).check()
    await saves()
    expect(await value('accounts')).toEqual({ totpFor: ['supervisor'] })
  })

  test('a wait is saved; what is wrong stands beside its field and in no list', async () => {
    await opens('waits')
    await labelled(say.offer).fill('25')
    await saves()
    expect(await value('waits')).toEqual({ offer: '25s' })
    await labelled(say.capacity).fill('500')
    await button(say.save).click()
    const field = page.locator('.field', { has: labelled(say.capacity) })
    await field.getByText(say.tooMany).waitFor()
    await page.getByText(say.beside).waitFor()
    expect(await page.locator('.fault-list li').count()).toBe(0)
    await labelled(say.capacity).fill('5')
    await field.getByText(say.tooMany).waitFor({ state: 'detached' })
    await saves()
    expect(await value('waits')).toEqual({ offer: '25s', usualCapacity: 5 })
  })

  test('the last change goes back with a click, and the focus stays near', async () => {
    await button(say.undo).click()
    await page.getByText(say.undone).waitFor()
    expect(await value('waits')).toEqual({ offer: '25s' })
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    expect(await labelled(say.capacity).inputValue()).toBe('4')
  })

  test('a draft is as old as what it was begun with, whatever was read meanwhile', async () => {
    await opens('answers')
    await labelled(say.boldness).selectOption('bold')
    const quicker = await page.request.put(`${stage.url}/api/settings/answers`, {
      headers: { 'X-Frontline': '1' },
      data: { value: { boldness: 'careful' }, version: 0 },
    })
    expect(quicker.status()).toBe(200)
    await opens('waits')
    await labelled(say.capacity).fill('6')
    await saves()
    await opens('answers')
    expect(await labelled(say.boldness).inputValue()).toBe('bold')
    await button(say.save).click()
    await page.locator('.guard', { hasText: 'Тамара' }).waitFor()
    expect(await value('answers')).toEqual({ boldness: 'careful' })
    await button(say.over).click()
    await page.getByText(say.saved).waitFor()
    expect(await value('answers')).toEqual({ boldness: 'bold' })
  })

  test('a group is asked about before it goes, by keys alone, and the focus stays in the form', async () => {
    await opens('groups')
    const remove = button(say.take(say.group))
    await remove.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await page.keyboard.press('Enter')
    // The first answer keeps it.
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(await remove.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await remove.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.closest('.setting-form') !== null)).toBe(true)
    await saves()
    expect(await value('groups')).toBe(null)
  })

  test('what is not saved is kept between settings, as JSON too, and asked about before leaving', async () => {
    await opens('desk')
    await labelled(say.phone).fill('+7 495 111-11-11')
    await page.locator('.setting-keys a[href$="/targets"]').click()
    await labelled(say.target).waitFor()
    await page.locator('.setting-keys a[href$="/desk"]').click()
    expect(await labelled(say.phone).inputValue()).toBe('+7 495 111-11-11')
    await labelled(say.json).check()
    expect(await page.locator('.setting-json').inputValue()).toBe('{\n  "phone": "+7 495 111-11-11"\n}')
    await page.locator('.setting-json').fill('{ "phone": "8 800 000-00-00" }')
    await labelled(say.json).uncheck()
    expect(await labelled(say.phone).inputValue()).toBe('8 800 000-00-00')
    await page.evaluate(() => {
      location.hash = '#/account'
    })
    await page.getByText(say.unsaved).waitFor()
    expect(page.url()).toContain('#/settings/desk')
    await page.keyboard.press('Escape')
    await button(say.stay).waitFor({ state: 'detached' })
    await page.evaluate(() => {
      location.hash = '#/account'
    })
    await button(say.leave).click()
    await page.waitForURL(/#\/account$/)
    await opens('desk')
    expect(await labelled(say.phone).inputValue()).toBe('+7 495 000-00-00')
    await button(say.usual).click()
    await saves()
    await page.getByText(say.isUsual).waitFor()
    expect(await value('desk')).toBe(null)
  })
})

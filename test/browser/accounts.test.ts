import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '../../src/desk/access/password-hash.ts'
import type { Language } from '../../src/kit/language.ts'
import { minute } from '../../src/kit/time.ts'
import { phoneCode } from '../support/phone-code.ts'
import { staffPassword } from '../support/staff.ts'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

/** What each reader sees. */
const words = {
  ru: {
    signIn: 'Войти',
    change: 'Сменить пароль',
    tooShort: 'Слишком короткий: нужно не меньше 10 символов.',
    turnOn: 'Включить',
    wrongCode: 'Код не подходит.',
    recovery: 'Коды восстановления',
    kept: 'Коды сохранены, дальше',
    quiet: 'Никто не ждёт',
    out: 'Выйти',
    secondStep: 'Второй шаг входа',
    settings: 'Настройки',
    account: 'Моя учётная запись и сеансы',
    otherPhone: 'Перенести на другой телефон…',
    add: 'Добавить',
    noName: 'Напишите имя: его увидят пользователи.',
    noLogin: 'Придумайте логин.',
    taken: 'Такой логин уже есть.',
    once: 'Показываем один раз',
    soon: 'Исчезнет через 2 минуты',
    gone: 'больше не показывается',
    copy: 'Скопировать',
    role: 'Сменить роль…',
    saveRole: 'Сохранить роль',
    leave: 'Оставить как есть',
    reset: 'Новый пароль…',
    resetDo: 'Сделать новый пароль',
    disable: 'Отключить…',
    disableDo: 'Отключить',
    enable: 'Включить…',
    end: 'Завершить вход:',
    this: 'этот',
    elsewhere: 'Этот вход завершили вы сами с другого устройства.',
    disabled: 'Администратор отключил вашу учётную запись.',
    supervisor: 'старший смены',
    agent: 'специалист',
  },
  en: {
    signIn: 'Sign in',
    change: 'Change password',
    tooShort: 'Too short: at least 10 characters.',
    turnOn: 'Turn it on',
    wrongCode: 'This code is not right.',
    recovery: 'Recovery codes',
    kept: 'I have kept them, go on',
    quiet: 'Nobody is waiting',
    out: 'Sign out',
    secondStep: 'Second step',
    settings: 'Settings',
    account: 'My account and sessions',
    otherPhone: 'Move to another phone…',
    add: 'Add',
    noName: 'Write a name: users will see it.',
    noLogin: 'Enter a login.',
    taken: 'This login is taken.',
    once: 'Shown once',
    soon: 'disappears in 2 minutes',
    gone: 'is no longer shown',
    copy: 'Copy',
    role: 'Change role…',
    saveRole: 'Save the role',
    leave: 'Leave as it is',
    reset: 'New password…',
    resetDo: 'Make a new password',
    disable: 'Disable…',
    disableDo: 'Disable',
    enable: 'Enable…',
    end: 'End the session:',
    this: 'this session',
    elsewhere: 'You ended this session from another device.',
    disabled: 'An admin has disabled your account.',
    supervisor: 'supervisor (shift lead)',
    agent: 'agent',
  },
} as const

describe.skipIf(noBrowser !== null)('accounts, in a browser, by keyboard', () => {
  let stage: Stage
  const pictures = process.env['PICTURES_TO']

  beforeAll(async () => {
    const groups = [{ id: 'first', title: { ru: 'Первая линия', en: 'First line' }, members: ['admin'] }]
    stage = await openStage({}, { accounts: { totpFor: ['supervisor', 'admin'] }, groups })
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage.close()
  })

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const press = (page: Page, name: string) => pressAt(page, button(page, name))
  const pressAt = async (page: Page, wanted: Locator) => {
    // What has just opened takes the focus a moment later: the hand waits for that, as a person's does.
    await expect
      .poll(async () => {
        await wanted.focus()
        await page.waitForTimeout(80)
        return await wanted.evaluate((element) => element === document.activeElement)
      })
      .toBe(true)
    await page.keyboard.press('Enter')
  }
  const focused = (page: Page) => page.locator(':focus')
  async function photo(page: Page, name: string): Promise<void> {
    if (pictures === undefined) return
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: `${pictures}/${name}-${colorScheme}.png` })
    }
    await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  }

  async function typesPassword(page: Page, login: string, password: string): Promise<void> {
    await page.locator('input[name=login]').focus()
    await page.keyboard.type(login)
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
  }

  /** What the page shows beside the picture is what the phone reads from it. */
  async function setsUp(page: Page, language: Language & keyof typeof words): Promise<string> {
    const say = words[language]
    await page.locator('.qr').waitFor()
    const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '')
    expect(await page.locator('.steps a').getAttribute('href')).toContain(secret)
    await photo(page, `set-up-${language}`)
    expect(await focused(page).getAttribute('name')).toBe('code')
    await page.keyboard.type(phoneCode(secret) === '000000' ? '111111' : '000000')
    await page.keyboard.press('Enter')
    await page.locator('.field .refusal', { hasText: say.wrongCode }).waitFor()
    await page.locator('input[name=code]').fill(phoneCode(secret))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: say.recovery }).waitFor()
    expect(await page.locator('.codes li').count()).toBe(10)
    expect(await page.content()).not.toContain(secret)
    await photo(page, `recovery-${language}`)
    return secret
  }

  /** A code counts once: the next one is the next half minute's, and the desk takes it a little early. */
  const nextCode = (secret: string) => phoneCode(secret, Date.now(), 1)

  /** An admin or agent with a password that somebody has seen. */
  async function newcomer(login: string, role: 'agent' | 'admin', language: Language): Promise<void> {
    await stage.hire(login, login, role, language)
    const change = { must_change_password: true, password_hash: await hashPassword(`first-${login}-word`) }
    await stage.db.updateTable('agents').set(change).where('login', '=', login).execute()
  }

  describe.each(['ru', 'en'] as const)('in %s', (language) => {
    const say = words[language]
    const admin = `chief-${language}`
    let chief: Page
    let recoveryCode = ''

    test('1 and 38: the first password is changed, then the phone; then both are asked for', async () => {
      await newcomer(admin, 'admin', language)
      const page = await stage.atTheDoor(language)
      await typesPassword(page, admin, `first-${admin}-word`)
      await page.locator('input[name=old]').waitFor()
      await photo(page, `password-${language}`)
      await page.locator('input[name=old]').fill(`first-${admin}-word`)
      await page.locator('input[name=new]').fill('short')
      await page.keyboard.press('Enter')
      await page.locator('.field .refusal', { hasText: say.tooShort }).waitFor()
      expect(await focused(page).getAttribute('name')).toBe('new')
      await page.locator('input[name=new]').fill(staffPassword)
      await page.keyboard.press('Enter')
      const secret = await setsUp(page, language)
      recoveryCode = await page.locator('.codes code').first().innerText()
      await press(page, say.kept)
      await page.getByText(say.quiet).first().waitFor()
      await press(page, say.out)
      await typesPassword(page, admin, staffPassword)
      await page.getByRole('heading', { name: say.secondStep }).waitFor()
      await photo(page, `code-${language}`)
      await page.keyboard.type(nextCode(secret))
      await page.keyboard.press('Enter')
      await page.getByText(say.quiet).first().waitFor()
      chief = page
    })

    test('36: a newcomer is made, with a word beside each wrong field; the password goes by itself', async () => {
      await chief.clock.install()
      await chief.goto(`${new URL(chief.url()).origin}/#/agents`)
      await chief.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await button(chief, say.add).waitFor()
      await press(chief, say.add)
      await chief.getByText(say.noName).waitFor()
      await chief.getByText(say.noLogin).waitFor()
      await expect.poll(() => focused(chief).getAttribute('name')).toBe('name')
      await photo(chief, `agents-faults-${language}`)
      await chief.keyboard.type('Эмма Новая')
      await chief.locator('input[name=login]').focus()
      await chief.keyboard.type(admin)
      await chief.keyboard.press('Enter')
      await chief.locator('.field .refusal', { hasText: say.taken }).waitFor()
      await expect.poll(() => focused(chief).getAttribute('name')).toBe('login')
      await chief.locator('input[name=login]').fill(`emma-${language}`)
      expect(await chief.locator('select[name=language]').inputValue()).toBe('ru')
      await chief.locator('select[name=language]').selectOption('en')
      await chief.locator('input[name=groups]').focus()
      await chief.keyboard.press('Space')
      await press(chief, say.add)
      await chief.getByText(say.once).waitFor()
      const password = await chief.locator('.once code').innerText()
      await photo(chief, `agents-once-${language}`)
      await press(chief, say.copy)
      await chief.getByText(say.soon).waitFor()
      expect(await chief.evaluate(() => navigator.clipboard.readText())).toBe(password)
      // The page's timer begins once it has been drawn.
      await expect
        .poll(async () => {
          await chief.clock.fastForward(2 * minute + 1_000)
          return await chief.getByText(say.gone).count()
        })
        .toBe(1)
      expect(await chief.content()).not.toContain(password)
      const made = await stage.db
        .selectFrom('agents')
        .select('language')
        .where('login', '=', `emma-${language}`)
        .execute()
      expect(made).toEqual([{ language: 'en' }])
      const groups = await stage.db.selectFrom('settings').select('value').where('key', '=', 'groups').execute()
      expect(JSON.stringify(groups)).toContain(`emma-${language}`)
    })

    test('37: role, new password and disabling each ask first; no arrow key commits', async () => {
      const login = `anna-${language}`
      await stage.hire(login, login, 'agent', language)
      const anna = await stage.signsIn(login, language)
      await anna.locator('.list').waitFor()
      await chief.reload()
      const row = chief.locator('tr:not(.row-form)', { hasText: login })
      const roleOf = async () =>
        (await stage.db.selectFrom('agents').select('role').where('login', '=', login).executeTakeFirstOrThrow()).role
      await press(chief, `${say.role} ${login}`)
      await chief.locator('.asks select').waitFor()
      await expect.poll(() => chief.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
      for (let step = 0; step < 3; step += 1) await chief.keyboard.press('ArrowDown')
      await photo(chief, `agents-role-${language}`)
      expect(await roleOf()).toBe('agent')
      await chief.keyboard.press('Escape')
      await chief.locator('.asks').waitFor({ state: 'detached' })
      await expect.poll(() => focused(chief).getAttribute('aria-label')).toBe(`${say.role} ${login}`)
      await press(chief, `${say.reset} ${login}`)
      await chief.locator('.asks').waitFor()
      await photo(chief, `agents-reset-${language}`)
      // The focus is on what changes nothing.
      await expect.poll(() => focused(chief).innerText()).toBe(say.leave)
      await chief.keyboard.press('Enter')
      await chief.locator('.asks').waitFor({ state: 'detached' })
      await press(chief, `${say.disable} ${login}`)
      await chief.locator('.asks').waitFor()
      await photo(chief, `agents-disable-${language}`)
      await press(chief, say.disableDo)
      // Her page goes at once, and says why.
      await anna.getByText(say.disabled).waitFor()
      await photo(anna, `ended-${language}`)
      await anna.context().close()
      await press(chief, `${say.enable} ${login}`)
      await chief.locator('.asks').waitFor()
      await chief.locator('.asks button[type=submit]').focus()
      await chief.keyboard.press('Enter')
      await chief.locator('.asks').waitFor({ state: 'detached' })
      await button(chief, `${say.role} ${login}`).waitFor()
      await press(chief, `${say.role} ${login}`)
      await chief.locator('.asks select').selectOption('supervisor')
      await press(chief, say.saveRole)
      await row.locator('.role-cell', { hasText: say.supervisor }).waitFor()
      await chief.locator('.asks').waitFor({ state: 'detached' })
      expect(await roleOf()).toBe('supervisor')
      await press(chief, `${say.reset} ${login}`)
      await press(chief, say.resetDo)
      await chief.locator('.once code').waitFor()
      await chief.goto(`${new URL(chief.url()).origin}/#/`)
      await chief.getByText(say.quiet).first().waitFor()
      await chief.goto(`${new URL(chief.url()).origin}/#/agents`)
      await row.waitFor()
      expect(await chief.locator('.once').count()).toBe(0)
    })

    test('39: sessions are listed; another one is ended and its page goes at once', async () => {
      const other = await stage.atTheDoor(language)
      await typesPassword(other, admin, staffPassword)
      await other.getByRole('heading', { name: say.secondStep }).waitFor()
      // No phone at hand.
      await other.keyboard.type(recoveryCode)
      await other.keyboard.press('Enter')
      await other.getByText(say.quiet).first().waitFor()
      await press(chief, say.settings)
      await pressAt(chief, chief.getByRole('link', { name: say.account }))
      await chief.locator('.session-list li').nth(1).waitFor()
      expect(await chief.locator('.session-this').allInnerTexts()).toEqual([say.this])
      expect(await chief.locator('.session-list li').first().innerText()).toMatch(/Chrome, Linux/)
      await button(chief, say.otherPhone).waitFor()
      await photo(chief, `account-${language}`)
      await chief.getByRole('button', { name: say.end }).focus()
      await chief.keyboard.press('Enter')
      await other.getByText(say.elsewhere).waitFor()
      await chief.locator('.session-list li').nth(1).waitFor({ state: 'detached' })
      await other.context().close()
      await chief.context().close()
    })
  })
})

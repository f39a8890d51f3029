import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeTranscriptDraw } from '../../src/database/quality/transcript-draw.ts'
import { makeDrawTranscripts } from '../../src/desk/quality/draw-transcripts.ts'
import { defaultSettings } from '../../src/desk/settings/default-settings.ts'
import { readSentences } from '../../src/kit/sentences.ts'
import { eventually } from '../support/eventually.ts'
import { textsOf } from '../support/fluent-files.ts'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

const sentences = readSentences(textsOf('src/console/words'))

describe.skipIf(noBrowser !== null).each(['ru', 'en'] as const)('a supervisor’s day, %s', (language) => {
  const say = (id: string, values = {}) => sentences.say(language, id, values)
  let stage: Stage
  let lead: Page

  beforeAll(async () => {
    stage = await openStage({}, { announcements: { quietHours: null } })
    await stage.hire('anna', 'Анна', 'agent', language)
    await stage.hire('lead', 'Светлана', 'supervisor', language)
    await solvedLastWeek()
    lead = await stage.signsIn('lead', language)
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage?.close()
  })

  /** A talk that Anna had, so that there is something to score. */
  async function solvedLastWeek(): Promise<void> {
    const anna = await stage.signsIn('anna', language)
    const user = await stage.visits('Прошлый Раз', language)
    await stage.says(user, '/person')
    await stage.hears(user, /INC-\d{6}/)
    await anna.locator('.row', { hasText: 'Прошлый Раз' }).click()
    await anna.locator('.conversation-head').getByText('Прошлый Раз').waitFor()
    await anna.keyboard.press('c')
    await anna.locator('.reply textarea').fill('Смотрю, что с ним.')
    await anna.keyboard.press('Control+Enter')
    await stage.hears(user, 'Смотрю, что с ним.')
    await anna.keyboard.press('Escape')
    await anna.keyboard.press('e')
    await anna.locator('.inline-form textarea').first().fill('Перезапустили.')
    await anna.locator('.inline-form [type=submit]').click()
    await stage.hears(user, 'Перезапустили.')
    await sql`update messages set created_at = created_at - interval '7 days'`.execute(stage.db)
    const settings = defaultSettings('UTC', language)
    const context = { now: Date.now, settings: () => settings, newSeed: () => 'seed' }
    await makeDrawTranscripts(context, makeTranscriptDraw(stage.db))()
    await Promise.all([anna, user].map((page) => page.context().close()))
  }
  const goes = (path: string) =>
    lead.evaluate((hash) => {
      location.hash = hash
    }, `#/${path}`)
  const tile = (name: string) =>
    lead
      .locator('.tile')
      .filter({ has: lead.getByText(name, { exact: true }) })
      .locator('strong')
  const button = (name: string) => lead.getByRole('button', { name, exact: true })
  const saves = async () => {
    await button(say('save')).click()
    await lead.getByText(say('setting-saved')).waitFor()
  }

  test('the morning’s board shows what breaks its promise next; one look, one answer, and it is kept', async () => {
    const olga = await stage.visits('Ольга Утренняя', language)
    await stage.says(olga, '/person')
    await stage.hears(olga, /INC-\d{6}/)
    await sql`update incidents set response_due_at = now() + interval '20 minutes', next_due_at = now() + interval '20 minutes'
      where status not in ('resolved', 'closed', 'cancelled')`.execute(stage.db)
    await lead.getByRole('link', { name: say('board-nav'), exact: true }).click()
    await expect.poll(() => tile(say('board-soon')).innerText()).toBe('1')
    await expect.poll(() => tile(say('board-waiting')).innerText()).toBe('1')
    await lead.locator('.board-columns').getByRole('link', { name: 'Ольга Утренняя' }).click()
    await lead.locator('.conversation-head').getByText('Ольга Утренняя').waitFor()
    await lead.keyboard.press('c')
    await lead.locator('.reply textarea').fill('Ольга, уже смотрю.')
    await lead.keyboard.press('Control+Enter')
    await stage.hears(olga, 'Ольга, уже смотрю.')
    await goes('board')
    await expect.poll(() => tile(say('board-soon')).innerText()).toBe('0')
    await olga.context().close()
  })

  test('an outage is declared, and whoever asks hears of it first', async () => {
    await goes('majors')
    await lead.getByRole('link', { name: say('majors-declare') }).click()
    const words = (label: string) =>
      lead.getByRole('group', { name: say(label) }).getByLabel(language === 'ru' ? /^русский/i : /^english/i)
    const title = language === 'ru' ? 'Не подключается VPN' : 'VPN does not connect'
    await words('majors-title-label').fill(title)
    await words('majors-text-label').fill(language === 'ru' ? 'Чиним сервер' : 'The server is being mended')
    await button(say('majors-declare-button')).click()
    await lead.getByRole('heading', { name: title }).waitFor()
    const user = await stage.visits('Иван Дневной', language)
    await stage.says(user, language === 'ru' ? 'не подключается впн' : 'vpn does not connect')
    await stage.hears(user, title)
    await user.context().close()
  })

  test('a report goes to a colleague by its address, and as a file', async () => {
    await goes('figures/chats')
    await lead.locator('canvas').first().waitFor()
    const [file] = await Promise.all([
      lead.waitForEvent('download'),
      lead.getByRole('link', { name: say('figures-export'), exact: true }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^figures-talks-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/)
    await stage.hire('deputy', 'Вера', 'supervisor', language)
    const deputy = await stage.signsIn('deputy', language)
    await deputy.goto(lead.url())
    await deputy.locator('.tabs [aria-current=page]', { hasText: say('report-chats') }).waitFor()
    await deputy.locator('canvas').first().waitFor()
    await deputy.context().close()
  })

  test('a holiday is added, and the bot’s greeting is worded anew', async () => {
    await goes('settings/calendar')
    await lead.getByLabel(say('holiday-date'), { exact: true }).fill('2031-06-12')
    await lead.getByLabel(say('holiday-name'), { exact: true }).fill('День завода')
    await button(say('holiday-add')).click()
    await saves()
    await goes('settings/texts')
    await lead.getByLabel(say('texts-find')).fill('small-talk-thanks')
    await lead.locator('.phrase-row').first().click()
    await lead.getByLabel(say('text-words'), { exact: true }).fill('Не за что, обращайтесь!')
    await lead.locator('.phone-text', { hasText: 'Не за что, обращайтесь!' }).first().waitFor()
    await saves()
    const user = await stage.visits('Пётр Вежливый', language)
    await eventually(async () => {
      await stage.says(user, language === 'ru' ? 'спасибо' : 'thank you')
      await stage.hears(user, 'Не за что, обращайтесь!')
      return true
    })
    await user.context().close()
  })

  test('a talk of last week is scored, and Anna hears of it', async () => {
    await lead.getByRole('link', { name: say('quality-nav'), exact: true }).click()
    await lead
      .getByRole('link', { name: new RegExp(`^${say('quality-open')}: INC-`) })
      .first()
      .click()
    await lead.getByText('Смотрю, что с ним.').waitFor()
    const criteria = lead.locator('fieldset.criterion')
    await criteria.first().waitFor()
    for (let at = 0; at < (await criteria.count()); at += 1) {
      await criteria.nth(at).locator('.marks input').first().focus()
      await lead.keyboard.press('1')
    }
    await lead.keyboard.press('Control+Enter')
    const anna = await stage.signsIn('anna', language)
    await eventually(async () => {
      const { rows } = await sql`select 1 from quality_reviews where saved_at is not null`.execute(stage.db)
      return rows.length === 1
    })
    await anna.goto(`${stage.url}/#/quality/mine`)
    await anna.getByText('Светлана').first().waitFor()
    await anna.context().close()
  })
})

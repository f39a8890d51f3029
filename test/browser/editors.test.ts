import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleText } from '../knowledge/article-text.ts'
import { type Stage, openStage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'
import { safe } from '../support/safe.ts'

const title = 'Не подключается VPN'

describe.skipIf(noBrowser !== null)('the editors’ page', () => {
  const dir = mkdtempSync(join(tmpdir(), 'editors-page-'))
  let stage: Stage
  let page: Page

  beforeAll(async () => {
    cpSync('knowledge-base', dir, { recursive: true })
    writeFileSync(join(dir, 'ru/access/torn.md'), articleText({ id: 'torn', review_by: 'завтра' }, 'Текст.'))
    stage = await openStage({ KNOWLEDGE_BASE_DIR: dir })
    await stage.hire('vera', 'Вера', 'editor')
    const taught = { language: 'ru', article_id: 'vpn-not-connecting', source: 'user' as const, helped: 3 }
    for (const question of ['тоннель до офиса сдох', 'шайтан машина не пускает']) {
      await stage.db
        .insertInto('learned_examples')
        .values({ ...taught, question_key: safe(question), question: safe(question) })
        .execute()
    }
    page = await stage.signsIn('vera')
  })
  afterAll(async () => {
    await stage?.close()
    rmSync(dir, { recursive: true, force: true })
  })

  const rows = () => page.locator('.articles-table tbody tr')
  const section = (name: string) => page.getByRole('navigation', { name: 'Статьи' }).getByRole('link', { name })

  test('the list says what is broken, is filtered with the keyboard and sorted by a figure', async () => {
    await page.getByRole('link', { name: 'Статьи' }).click()
    await page.getByRole('heading', { name: 'Ошибки в файлах: 1' }).waitFor()
    await page.getByText(/ru\/access\/torn\.md, строка \d+/).waitFor()
    await page
      .getByText('В поле «review_by» нужна дата в виде 2027-03-31. Пока файл не исправят, бот его не видит.')
      .waitFor()
    const all = await rows().count()
    expect(all).toBeGreaterThan(100)
    await page.getByRole('button', { name: 'Сортировать: Выучено' }).click()
    expect(await page.getByRole('columnheader', { name: 'Выучено' }).getAttribute('aria-sort')).toBe('descending')
    expect(await rows().first().textContent()).toContain('vpn-not-connecting')
    await page.locator('body').press('/')
    await page.keyboard.type('vpn-not')
    await page.getByText(`Статей: 2 из ${all}`).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(`Статей: ${all}`, { exact: true }).waitFor()
  })

  test('an article is shown with its questions and as both messengers show it', async () => {
    await page.getByRole('link', { name: title, exact: true }).click()
    await page.getByRole('heading', { name: title }).waitFor()
    await page.getByText('ru/access/vpn-not-connecting.md').first().waitFor()
    const telegram = page.getByRole('region', { name: 'Как покажет Telegram' })
    await telegram.locator('b', { hasText: title }).waitFor()
    const viber = page.getByRole('region', { name: 'Как покажет Viber' })
    await viber.getByText('Не помогло', { exact: true }).waitFor()
    expect(await viber.locator('b').count()).toBe(0)
    const places = async () => await Promise.all([telegram.boundingBox(), viber.boundingBox()])
    const [left, right] = await places()
    expect(right?.y).toBe(left?.y)
    await page.setViewportSize({ width: 480, height: 768 })
    const [upper, lower] = await places()
    await page.setViewportSize({ width: 1366, height: 768 })
    expect(lower?.x).toBe(upper?.x)
    expect(lower?.y).toBeGreaterThan((upper?.y ?? 0) + (upper?.height ?? 0))
  })

  test('a learned question is accepted into the file, another is thrown out', async () => {
    await page.getByRole('button', { name: 'Принять в файл статьи: тоннель до офиса сдох' }).click()
    await page.getByText(/теперь в файле ru\/access\/vpn-not-connecting\.md/).waitFor()
    expect(readFileSync(join(dir, 'ru/access/vpn-not-connecting.md'), 'utf8')).toContain('- тоннель до офиса сдох')
    await section('Выучено').click()
    await page.getByRole('button', { name: 'Убрать: шайтан машина не пускает' }).click()
    await page.getByText(/больше не пример/).waitFor()
    await page.getByText('Решено раньше: 2').click()
    await page.getByText(/убран · Вера/).waitFor()
    await page.getByRole('button', { name: 'Вернуть: шайтан машина не пускает' }).click()
    await page.getByText(/снова пример/).waitFor()
    await page.getByRole('button', { name: 'Убрать: шайтан машина не пускает' }).waitFor()
  })

  test('a question is tried with the keyboard alone, and the answer links to its article', async () => {
    await section('Проверить вопрос').click()
    await page.getByRole('textbox', { name: 'Вопрос, как его напишет пользователь' }).fill('dgy yt hf,jnftn')
    await page.keyboard.press('Enter')
    await page.getByText('Бот ответит сразу').waitFor()
    await page.getByText('раскладка').first().waitFor()
    await page.getByText('с 75 % бот отвечает сразу').waitFor()
    await page.getByText('Смелость ответов: обычная (настройка answers, balanced).').waitFor()
    expect(await page.locator('.tried tbody tr').first().textContent()).toContain(title)
  })

  test('in the preview chat a switch shows why, and what was missing stands among the gaps', async () => {
    const chat = await stage.visits('Ольга')
    expect(await chat.locator('.why').count()).toBe(0)
    await stage.says(chat, 'зелёный жираф танцует самбу')
    await stage.hears(chat, 'Пока не знаю')
    await chat.getByRole('checkbox', { name: 'Показать, почему бот так ответил' }).check()
    await chat.locator('.why summary', { hasText: 'Почему: ответа не нашёл' }).click()
    await chat.locator('.why dd', { hasText: 'жираф' }).first().waitFor()
    await section('Без ответа').click()
    await page.getByRole('link', { name: 'зелёный жираф танцует самбу' }).waitFor()
  })

  test('the browser complained about nothing', () => {
    expect(stage.complaints).toEqual([])
  })
})

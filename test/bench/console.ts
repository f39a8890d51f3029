import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { buildConsole } from '../../src/cli/build/console.ts'
import { buildServer } from '../../src/cli/build/server.ts'
import { withExistingDatabase } from '../../src/cli/kb/parts/open.ts'
import type { Database } from '../../src/database/server/connect.ts'
import { openChromium } from '../browser/open-chromium.ts'
import { hire, staffPassword } from '../support/staff.ts'
import { start } from './processes.ts'

const messageCount = 2_000
const keys = 200
const consoles = 200

/**
 * The console where it is heaviest: typing in a conversation with 2,000 messages in view, and what 200 consoles that only
 * listen add to the server. Needs Chromium, as the tests in a browser do.
 */
export async function benchConsole(): Promise<void> {
  await buildServer()
  await buildConsole()
  const folder = mkdtempSync(join(tmpdir(), 'frontline-bench-'))
  process.env['DATA_DIR'] = folder
  process.env['DATABASE_URL'] = ''
  const server = start('dist/server.js', { PORT: '0', HOST: '127.0.0.1', PREVIEW_CHAT: 'on', LOG_LEVEL: 'warn' })
  const line = await server.next((text) => text.includes("Agents' console"))
  const url = (/http:\S+/.exec(line)?.[0] ?? '').replace(/\/$/, '')
  const data = realpathSync(join(folder, 'postgres'))
  const browser = await openChromium()
  try {
    await withExistingDatabase(async ({ db }) => {
      const agentId = await hire(db, { login: 'anna', name: 'Анна' })
      await typing(db, browser, url)
      await listening(db, agentId, url, server.child.pid ?? 0)
    })
  } finally {
    await browser.close()
    const ended = new Promise<void>((resolve) => server.child.once('exit', () => resolve()))
    server.child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
    rmSync(data, { recursive: true, force: true })
  }
}

async function typing(db: Database, browser: Browser, url: string): Promise<void> {
  const user = await (await browser.newContext({ locale: 'ru' })).newPage()
  await user.goto(`${url}/chat`)
  const says = async (text: string) => {
    await user.fill('.message-box textarea', text)
    await user.press('.message-box textarea', 'Enter')
  }
  await user.locator('.keyboard button').first().waitFor()
  await says('/person')
  await user
    .locator('.said-by:not(.user)', { hasText: /INC-\d{6}/ })
    .last()
    .waitFor()
  await sql`
    insert into messages (conversation_id, number, author, kind, text, content, created_at)
    select c.id, c.message_count + n, case when n % 3 = 0 then 'agent' else 'user' end, 'text',
      repeat('Не открывается документ, пишет ошибку ' || n || '. ', 1 + n % 5), '{}', now() - interval '1 day' + n * interval '20 seconds'
    from conversations c, generate_series(1, ${messageCount}) n`.execute(db)
  await sql`update conversations set message_count = message_count + ${messageCount}, version = version + 1`.execute(db)
  const anna = await (await browser.newContext({ locale: 'ru', viewport: { width: 1366, height: 768 } })).newPage()
  await anna.goto(url)
  await anna.fill('input[name=login]', 'anna')
  await anna.fill('input[name=password]', staffPassword)
  await anna.click('button[type=submit]')
  await anna.locator('a.row').first().waitFor()
  const opened = performance.now()
  await anna.locator('a.row').first().click()
  await anna.locator('.bubble').last().waitFor()
  report('opened, its last page shown', [performance.now() - opened])
  while ((await anna.locator('.earlier').count()) > 0) {
    const before = await anna.locator('.bubble').count()
    await anna.locator('.earlier').click()
    // The bot's part at its beginning is folded into one line.
    await anna.waitForFunction(
      (count) => document.querySelectorAll('.bubble').length > count || document.querySelector('.earlier') === null,
      before,
    )
  }
  console.log(`bubbles on the page: ${await anna.locator('.bubble').count()}`)
  await anna.evaluate(() => {
    const box = document.querySelector('.transcript')
    if (box !== null) box.scrollTop = box.scrollHeight
  })
  await anna.locator('.reply textarea').focus()
  report('key to paint', await keysToPaint(anna))
  const heard: number[] = []
  for (let at = 0; at < 20; at++) {
    const words = `ещё одно сообщение ${at}`
    const sent = performance.now()
    const isShown = anna.waitForFunction(
      (text) => [...document.querySelectorAll('.transcript-flow > .theirs')].at(-1)?.textContent?.includes(text),
      words,
      { timeout: 10_000 },
    )
    await says(words)
    await isShown
    heard.push(performance.now() - sent)
  }
  report('a message of the user, from their key to the screen of the agent', heard)
  await anna.context().close()
  await user.context().close()
}

/** From the key's event to the first frame after it. */
async function keysToPaint(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const took: number[] = []
    ;(window as unknown as { took: number[] }).took = took
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // The frame is painted right after its callbacks; a task from there runs once it is.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => took.push(performance.now() - timeStamp)
          port2.postMessage(null)
        })
      },
      true,
    )
  })
  for (let at = 0; at < keys; at++) {
    await page.keyboard.press(at % 40 === 39 ? 'Shift+Enter' : 'a')
    await sleep(30)
  }
  return await page.evaluate(() => (window as unknown as { took: number[] }).took)
}

/** Each with a session of its own, as 200 agents would have. */
async function listening(db: Database, agentId: string, url: string, pid: number): Promise<void> {
  const tokens = Array.from({ length: consoles }, () => randomBytes(32).toString('base64url'))
  const sessions = tokens.map((token) => ({
    token_hash: createHash('sha256').update(token).digest('hex'),
    agent_id: agentId,
    address: null,
    device: null,
  }))
  await db.insertInto('sessions').values(sessions).execute()
  await sleep(3_000)
  const before = rssMb(pid)
  let beats = 0
  const requests = tokens.map((token) => {
    const request = get(`${url}/api/live`, { headers: { cookie: `sid=${token}` }, agent: false }, (response) => {
      response.on('data', () => (beats += 1))
      response.on('error', () => {})
    })
    return request.on('error', () => {})
  })
  await sleep(20_000)
  const after = rssMb(pid)
  console.log(
    `${consoles} listening consoles: server ${before.toFixed(0)} -> ${after.toFixed(0)} MB, +${(after - before).toFixed(1)}; lines heard in 20 s: ${beats}`,
  )
  for (const request of requests) request.destroy()
}

/** Of this one process, without Postgres. */
function rssMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1_024
}

function report(what: string, took: readonly number[]): void {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  console.log(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms (${sorted.length})`)
}

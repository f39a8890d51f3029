import { sql } from 'kysely'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { chance } from '../../desk/incidents/whole-sequences.ts'
import { enter } from '../../support/staff.ts'
import type { Stage } from '../console-stage.ts'
import { type Line, openLine } from './line.ts'

type Console = { readonly page: Page; readonly line: Line; readonly agentId: string; state: 'open' | 'dead' | 'cut' }

export type Figures = {
  readonly events: number
  /** From the silence of the line to the word that says so, ms. */
  readonly behindMs: readonly number[]
  /** From the line's return to a screen that is the truth, ms. */
  readonly truthMs: readonly number[]
}

const longestWaitMs = 30_000
/** Bots write into one chat at a pace: what many did at once leaves for minutes. */
const settledWithinMs = 300_000
const openedAtOnce = 4

/**
 * Consoles before a desk on which much happens, their lines cut and dead by turns, hints told twice and in any order. At
 * the end of each round each screen is compared with one that was opened that moment.
 */
export async function playScreens(
  stage: Stage,
  options: {
    readonly seed: number
    readonly consoles: number
    readonly events: number
    readonly rounds: number
    /** So many happen at once. */
    readonly together: number
    /** How long after one line the next one comes back, ms. 0: all in one moment. */
    readonly apartMs: number
    /** Hears of all rounds so far: a run of an hour that is stopped has told what it saw. */
    readonly told?: (sofar: Figures) => void
  },
): Promise<Figures> {
  const luck = chance(options.seed)
  const behindMs: number[] = []
  const truthMs: number[] = []
  const users = await Promise.all(Array.from({ length: 6 }, (_, at) => visits(stage, `Гость ${at + 1}`)))
  for (const user of users) await user('/person')
  const consoles: Console[] = []
  for (let at = 0; at < options.consoles; at += openedAtOnce) {
    const several = Array.from({ length: Math.min(openedAtOnce, options.consoles - at) }, (_, more) => at + more)
    consoles.push(...(await Promise.all(several.map((number) => sits(stage, `agent-${number}`)))))
  }
  const chats = async () => {
    const { rows } = await sql<{ id: string; incidentId: string }>`
      select conversation_id as id, id as "incidentId" from incidents order by id`.execute(stage.db)
    return rows
  }
  await expect.poll(async () => (await chats()).length, { timeout: 20_000 }).toBe(users.length)
  for (const one of consoles) await opens(one.page, luck.one(await chats()).id)
  let happened = 0

  async function happens(): Promise<void> {
    happened += 1
    if (luck.isLucky(0.45)) return await luck.one(users)(`новость ${happened}`)
    const { id, incidentId } = luck.one(await chats())
    const { agentId } = luck.one(consoles)
    const action = luck.one([
      { kind: 'take_over', incidentId },
      { kind: 'reply', incidentId, text: `ответ ${happened}`, seenNumber: 0, confirmed: true },
      { kind: 'note', incidentId, text: `заметка ${happened}` },
      { kind: 'start', incidentId },
      { kind: 'pend', incidentId, reason: luck.one(['user', 'supplier']), until: null },
      { kind: 'resume', incidentId },
      { kind: 'change_tags', incidentId, add: [`метка-${happened}`] },
    ])
    // Refused or done: both are things that happen at a desk.
    await acts(agentId, id, action)
    if (luck.isLucky(0.3)) await tellsAgain(id)
  }

  async function acts(agentId: string, conversationId: string, action: object): Promise<void> {
    await fetch(`${stage.url}/api/conversations/${conversationId}/actions`, {
      method: 'POST',
      headers: { 'x-frontline': '1', 'content-type': 'application/json', cookie: await cookieOf(stage, agentId) },
      body: JSON.stringify(action),
    })
  }

  /** An offer goes on to the next agent by the clock: with one open, no two screens of different moments are equal. */
  async function takesWhatIsOffered(): Promise<void> {
    const waiting = async () => {
      const { rows } = await sql<{ id: string; conversationId: string }>`
        select incident_id as id, conversation_id as "conversationId" from hand_overs
        where accepted_at is null and ended_at is null`.execute(stage.db)
      return rows
    }
    for (const { id, conversationId } of await waiting()) {
      await acts(luck.one(consoles).agentId, conversationId, { kind: 'take_over', incidentId: id })
    }
    expect(await waiting()).toEqual([])
    await settled(stage)
  }

  /** As another instance would, twice, and of versions that are long past. */
  async function tellsAgain(id: string): Promise<void> {
    for (const version of [3, 1, 2, 2]) {
      const payload = JSON.stringify({ by: 'a test', changes: [[id, version]] })
      await sql`select pg_notify('frontline_changes', ${payload})`.execute(stage.db)
    }
  }

  async function loses(one: Console): Promise<void> {
    one.state = luck.one(['dead', 'cut'])
    const from = performance.now()
    if (one.state === 'dead') one.line.goDead()
    else one.line.cut()
    await one.page.locator('.behind').waitFor({ timeout: longestWaitMs })
    behindMs.push(performance.now() - from)
  }

  for (let round = 0; round < options.rounds; round += 1) {
    const lost = consoles.filter(() => luck.isLucky(0.5))
    const losing = Promise.all(lost.map(loses))
    for (let event = 0; event < options.events / options.rounds; event += options.together) {
      await Promise.all(Array.from({ length: options.together }, happens))
    }
    await losing
    await settled(stage)
    await takesWhatIsOffered()
    const truths: Screen[] = []
    // A few at a time: twenty browsers opened in one moment are a test of the machine.
    for (let at = 0; at < consoles.length; at += openedAtOnce) {
      truths.push(...(await Promise.all(consoles.slice(at, at + openedAtOnce).map((one) => freshScreen(stage, one)))))
    }
    const becoming: Promise<void>[] = []
    for (const [at, one] of consoles.entries()) {
      const from = performance.now()
      const isLost = lost.includes(one)
      if (isLost) {
        one.line.mend()
        one.state = 'open'
      }
      becoming.push(
        becomes(one.page, truths[at]).then(() => {
          if (isLost) truthMs.push(performance.now() - from)
        }),
      )
      if (isLost) await new Promise((resolve) => setTimeout(resolve, options.apartMs))
    }
    await Promise.all(becoming)
    options.told?.({ events: happened, behindMs, truthMs })
    for (const one of consoles) await opens(one.page, luck.one(await chats()).id)
  }
  await Promise.all(consoles.map(({ page }) => page.context().close()))
  await Promise.all(consoles.map(({ line }) => line.close()))
  return { events: happened, behindMs, truthMs }
}

const cookies = new Map<string, string>()
async function cookieOf(stage: Stage, agentId: string): Promise<string> {
  const known = cookies.get(agentId)
  if (known !== undefined) return known
  const cookie = (await enter(stage.db, agentId)).split(';')[0] ?? ''
  cookies.set(agentId, cookie)
  return cookie
}

/** @returns the new agent's id. */
async function hires(stage: Stage, login: string): Promise<string> {
  await stage.hire(login, login)
  const { id } = await stage.db.selectFrom('agents').select('id').where('login', '=', login).executeTakeFirstOrThrow()
  return id
}

export async function sits(stage: Stage, login: string): Promise<Console> {
  const agentId = await hires(stage, login)
  const line = await openLine(stage.url)
  const page = await enters(stage, agentId, line.url)
  return { page, line, agentId, state: 'open' }
}

async function enters(stage: Stage, agentId: string, url: string): Promise<Page> {
  // Twenty browsers share this machine's processors: what they sound and move is not what is asked for here.
  const context = await stage.browser.newContext({
    locale: 'ru',
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  })
  await context.addInitScript(() => localStorage.setItem('frontline.sound', 'false'))
  const [name = '', value = ''] = (await cookieOf(stage, agentId)).split('=')
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('.list .tab').nth(2).click()
  await page.locator('.rows a.row').first().waitFor()
  return page
}

export async function opens(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/c/${id}`)
  await page.locator(`.reply[data-conversation="${id}"]`).waitFor()
}

/** The same agent at the same place, in a browser that has just been opened straight at the server. */
async function freshScreen(stage: Stage, { page, agentId }: Console): Promise<Screen> {
  const fresh = await enters(stage, agentId, stage.url)
  const hash = await page.evaluate(() => location.hash)
  await opens(fresh, hash.split('/')[2] ?? '')
  // The panel is a part of the page that is fetched by itself.
  await fresh.locator('.incident header').first().waitFor()
  let last = await screenOf(fresh)
  await expect
    .poll(async () => {
      const before = last
      last = await screenOf(fresh)
      return JSON.stringify(before) === JSON.stringify(last)
    })
    .toBe(true)
  await fresh.context().close()
  return last
}

type Screen = { readonly rows: readonly string[]; readonly bubbles: readonly string[]; readonly incident: string }

/**
 * What stands on it, but for what moves with the clock; or whether that is what is wanted, and no line is behind. Carried out
 * in the page, so that it can use nothing from outside.
 */
function readScreen(wanted: string | null): Screen | boolean {
  const words = (element: Element): string => {
    const copy = element.cloneNode(true) as Element
    for (const moving of copy.querySelectorAll('.urgency, time, .row-draft, .visually-hidden')) moving.remove()
    return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  }
  const all = (selector: string, last = 1_000) => [...document.querySelectorAll(selector)].slice(-last).map(words)
  const screen = {
    rows: all('.rows a.row'),
    // Only the last page of a long talk is loaded by whoever comes new.
    bubbles: all('.transcript .bubble', 20),
    incident: all('.incident header').join(' '),
  }
  if (wanted === null) return screen
  return document.querySelector('.behind') === null && JSON.stringify(screen) === wanted
}

const screenOf = async (page: Page): Promise<Screen> => (await page.evaluate(readScreen, null)) as Screen

/**
 * The page itself waits until it is so: to ask twenty of them ten times a second would cost more than what they do. What the
 * list shows may be the truth before the line says that it is: the word "behind" goes only then.
 */
async function becomes(page: Page, truth: Screen | undefined): Promise<void> {
  try {
    await page.waitForFunction(readScreen, JSON.stringify(truth), { polling: 100, timeout: longestWaitMs })
  } catch {
    expect({ ...(await screenOf(page)), behind: await page.locator('.behind').count() }).toEqual({
      ...truth,
      behind: 0,
    })
  }
}

/** Nothing is under way any more: what was written is sent, and what was asked is answered. */
async function settled(stage: Stage): Promise<void> {
  await expect
    .poll(
      async () => {
        const { rows } = await sql<{ open: string }>`
          select (select count(*) from inbox where finished_at is null)
               + (select count(*) from outbox where status in ('queued', 'sending')) as open`.execute(stage.db)
        return Number(rows[0]?.open)
      },
      { timeout: settledWithinMs, interval: 500 },
    )
    .toBe(0)
}

/** A colleague who writes notes below a conversation, as fast as they are taken. */
export async function annotates(
  stage: Stage,
  login: string,
  conversationId: string,
): Promise<(text: string) => Promise<void>> {
  const agentId = await hires(stage, login)
  const cookie = await cookieOf(stage, agentId)
  const { rows } = await sql<{ id: string }>`
    select id from incidents where conversation_id = ${conversationId}`.execute(stage.db)
  return async (text) => {
    const answer = await fetch(`${stage.url}/api/conversations/${conversationId}/actions`, {
      method: 'POST',
      headers: { 'x-frontline': '1', 'content-type': 'application/json', cookie },
      body: JSON.stringify({ kind: 'note', incidentId: rows[0]?.id, text }),
    })
    expect(answer.status).toBe(200)
  }
}

/** A visitor of the preview chat without its page, who waits when told to. @returns how they say something. */
export async function visits(stage: Stage, name: string): Promise<(text: string) => Promise<void>> {
  const headers = { 'content-type': 'application/json', 'x-frontline': '1', origin: stage.url }
  const visit = await fetch(`${stage.url}/chat/api/visit`, { method: 'POST', headers, body: '{"language":"ru"}' })
  const given = visit.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
  // Over https each has another name.
  const prefix = given.some((one) => one.startsWith('__Host-')) ? '__Host-' : ''
  const cookie = [...given, `${prefix}visitor-name=${encodeURIComponent(name)}`].join('; ')
  const say = (text: string) =>
    fetch(`${stage.url}/chat/api/messages`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: JSON.stringify({ text }),
    })
  return async (text) => {
    let answer = await say(text)
    while (answer.status === 429) {
      await sleep(1_000 * Number(answer.headers.get('retry-after')))
      answer = await say(text)
    }
    expect(answer.status).toBe(202)
  }
}

import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import { chance } from '../../desk/incidents/whole-sequences.ts'
import type { Stage } from '../console-stage.ts'

/** What two agents do in one browser each, with what happens to them meanwhile. */
const acts = [
  'type',
  'type',
  'type',
  'type',
  'send',
  'send',
  'send',
  'claim or give back',
  'take over',
  'answer what was asked',
  'other box',
  'other chat',
  'user writes',
  'reload',
  'network',
  'answer lost',
  'signed out',
] as const
type Act = (typeof acts)[number]

type Seat = {
  readonly login: string
  readonly page: Page
  readonly typed: string[]
  /** What was done here, for whoever looks into what went wrong. */
  readonly trace: string[]
  isOffline: boolean
}

const box = '.reply textarea'
/** Long enough for what is already there, too short to wait for what will not come. */
const soon = { timeout: 400 }

/**
 * Random steps of two agents at once. Each word they have typed is sent once or stands in the box it was typed in, and
 * in one box only; looked at after each `rounds` and at the end.
 */
export async function playWords(stage: Stage, seed: number, steps: number): Promise<Readonly<Record<Act, number>>> {
  const luck = chance(seed)
  const done = Object.fromEntries(acts.map((act) => [act, 0])) as Record<Act, number>
  const users = ['Ольга', 'Павел']
  const visitors = await Promise.all(users.map((name) => stage.visits(`${name} ${seed}`)))
  for (const visitor of visitors) {
    await stage.says(visitor, '/person')
    await stage.hears(visitor, /INC-\d{6}/)
  }
  const { rows: chats } = await sql<{ id: string }>`
    select c.id from conversations c join addresses a on a.id = c.address_id join users u on u.id = a.user_id
    where u.name in (${sql.join(users.map((name) => `${name} ${seed}`))}) order by c.id`.execute(stage.db)
  const ids = chats.map(({ id }) => id)
  const seats: readonly Seat[] = await Promise.all(
    ['anna', 'boris'].map(async (login) => {
      const page = await stage.signsIn(login)
      await open(page, luck.one(ids))
      return { login, page, typed: [], trace: [], isOffline: false }
    }),
  )
  let words = 0

  async function step(seat: Seat, act: Act, pick: number): Promise<boolean> {
    const { page } = seat
    switch (act) {
      case 'type': {
        if (!(await page.locator(box).isVisible())) return false
        if (!(await focuses(page))) return false
        words += 1
        const word = `${seat.login}-${seed}-${words}.`
        seat.typed.push(word)
        await page.keyboard.type(`${word} `)
        return true
      }
      case 'send':
        if (!(await page.locator(box).isVisible())) return false
        if (!(await focuses(page))) return false
        // Not by the locator: when that gives up half way, Ctrl stays down and nothing can be typed any more.
        await page.keyboard.press('Control+Enter')
        return true
      case 'claim or give back':
        return await clicks(page, '.head-buttons .button', pick)
      case 'take over':
        return await clicks(page, '.held .button', pick)
      case 'answer what was asked':
        return (await clicks(page, '.newer .button', pick)) || (await accepts(page))
      case 'other box':
        return await clicks(page, '.reply-tabs .tab', pick)
      case 'other chat':
        await open(page, ids[pick % ids.length] ?? '')
        return true
      case 'user writes': {
        const visitor = visitors[pick % visitors.length]
        if (visitor !== undefined) await stage.says(visitor, `пользователь ${pick}`)
        return true
      }
      case 'reload':
        if (seat.isOffline) return false
        await page.reload()
        await enters(stage, seat)
        return true
      case 'network':
        seat.isOffline = !seat.isOffline
        await page.context().setOffline(seat.isOffline)
        return true
      case 'answer lost':
        // The server has done it, and the page never hears so.
        await page.route(
          '**/actions',
          async (route) => {
            await route.fetch().catch(() => {})
            await route.abort().catch(() => {})
          },
          { times: 1 },
        )
        return true
      case 'signed out':
        if (seat.isOffline) return false
        await sql`
          delete from sessions where agent_id = (select id from agents where login = ${seat.login})`.execute(stage.db)
        await page.reload()
        await enters(stage, seat)
        return true
    }
  }

  for (let played = 0; played < steps; played += seats.length) {
    const wishes = seats.map((seat) => ({ seat, act: luck.one(acts), pick: luck.upTo(1_000) }))
    await Promise.all(
      wishes.map(async ({ seat, act, pick }) => {
        // A page that is at this moment drawn anew takes no step.
        const isDone = await step(seat, act, pick).catch((error: unknown) => {
          if (act === 'type') throw error
          return false
        })
        seat.trace.push(`${act} ${pick}${isDone ? '' : ' (not)'} ${seat.typed.at(-1) ?? ''}`)
        if (isDone) done[act] += 1
      }),
    )
  }
  // An offer may have led to a chat that was there before these.
  const { rows: all } = await sql<{ id: string }>`select id from conversations order by id`.execute(stage.db)
  await expectKept(
    stage,
    seats,
    all.map(({ id }) => id),
  )
  await Promise.all([...visitors, ...seats.map(({ page }) => page)].map((page) => page.context().close()))
  return done
}

async function open(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/c/${id}`)
  // Nobody types into a chat that they have just left: first the page has to hear of it, also while one before is loading.
  await page.waitForTimeout(100)
  await page.waitForFunction((wanted) => {
    const shown = document.querySelector<HTMLElement>('.reply')
    return shown === null || shown.dataset['conversation'] === wanted
  }, id)
}

/** Accepting leads to that chat: nobody types before they are there, or have read that it was too late. */
async function accepts(page: Page): Promise<boolean> {
  const before = await page.evaluate(() => location.hash)
  // A click of which nobody knows whether it was one counts as one: the page may go there all the same.
  if (!(await clicks(page, '.offer .button.primary', 0).catch(() => true))) return false
  await page
    .waitForFunction(
      (hash) => {
        const shown = document.querySelector<HTMLElement>('.reply')?.dataset['conversation']
        return location.hash !== hash && (shown === undefined || location.hash.split('/')[2] === shown)
      },
      before,
      { timeout: 2_000 },
    )
    .catch(() => {})
  return true
}

/** False when it has gone at this very moment; nothing has been typed then. */
const focuses = (page: Page): Promise<boolean> =>
  page
    .locator(box)
    .focus(soon)
    .then(() => true)
    .catch(() => false)

async function clicks(page: Page, selector: string, pick: number): Promise<boolean> {
  const buttons = await page.locator(selector).all()
  const button = buttons[pick % Math.max(1, buttons.length)]
  if (button === undefined) return false
  await button.click(soon)
  return true
}

/** Past the door again, when it stands before them. */
async function enters(stage: Stage, { page, login }: Seat): Promise<void> {
  await page.locator('.list, input[name=login]').first().waitFor()
  if (await page.locator('input[name=login]').isVisible()) await stage.entersAs(page, login)
}

/** Everybody is back, and what was on its way has arrived; then each word is looked for wherever it may be. */
async function expectKept(stage: Stage, seats: readonly Seat[], ids: readonly string[]): Promise<void> {
  for (const seat of seats) {
    await seat.page.unrouteAll({ behavior: 'ignoreErrors' })
    await seat.page.context().setOffline(false)
    await seat.page.reload()
    await enters(stage, seat)
  }
  const inBoxes = new Map<string, string[]>()
  for (const { page, login } of seats) {
    const found: string[] = []
    for (const id of ids) {
      await open(page, id)
      await page.locator(`.reply[data-conversation="${id}"]`).waitFor()
      // What turns out to be written leaves the box once the transcript is there.
      await page.waitForTimeout(300)
      for (const tab of await page.locator('.reply-tabs .tab').all()) {
        await tab.click()
        found.push(await page.locator(box).inputValue())
      }
    }
    inBoxes.set(login, found)
  }
  await eventually(async () => {
    const { rows } = await sql<{ text: string }>`
      select text from messages
      where author = 'agent' and kind in ('text', 'note') and conversation_id in (${sql.join([...ids])})`.execute(
      stage.db,
    )
    for (const { login, typed, trace } of seats) {
      for (const word of typed) {
        const sent = rows.filter(({ text }) => text.includes(word)).length
        const standing = (inBoxes.get(login) ?? []).filter((text) => text.includes(word)).length
        const at = trace.findIndex((line) => line.endsWith(word))
        const life = sent + standing === 1 ? [] : trace.slice(Math.max(0, at - 3), at + 25)
        expect([word, sent + standing, sent, standing, life]).toEqual([word, 1, sent, standing, []])
      }
    }
  })
}

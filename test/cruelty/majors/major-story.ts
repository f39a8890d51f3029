import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '../../../src/database/server/connect.ts'
import { hour } from '../../../src/kit/time.ts'
import { createDatabase } from '../../support/database.ts'
import { type FakeTelegram, startFakeTelegram } from '../../support/fake-telegram.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { openConsole, signIn } from '../../support/scene-agent.ts'
import { type Crowd, makeCrowd } from '../crowd.ts'
import { untilAtRest } from '../oracle.ts'
import { adminPassword, superviseProduct, type Supervised } from '../supervised-product.ts'

const title = 'Не подключается VPN'
const over = 'Заменили блок питания'
const word = (number: number) => `Новость ${number}.`
const told = /^«Не подключается VPN»\. Новость (\d+)\./
const atOnce = 24
const patienceMs = 240_000

export type MajorStory = {
  readonly people: number
  readonly updates: number
  /** Kills without a goodbye, at random, from the first who joins to the last who is asked whether all is well. */
  readonly kills: number
}

/**
 * People join a major incident from the chat while it is told of and the product is killed; it ends, and each is asked
 * whether all is well. What each was told is compared with what they were owed when they joined.
 */
export async function surviveMajor({ people, updates, kills }: MajorStory) {
  const database = await createDatabase()
  const { db } = database
  const telegram = await startFakeTelegram({ keepsCalls: false })
  const quiet = { key: 'announcements', value: JSON.stringify({ quietHours: null }) }
  await db.insertInto('settings').values(quiet).execute()
  const product = await superviseProduct({ databaseUrl: database.url, telegram })
  const crowd = makeCrowd(telegram, product, db, 1_400_000)
  const begun = performance.now()
  let isOver = false
  let killed = 0
  /** Two thirds while people join and are told, the rest while what they registered is resolved. */
  const whileEnding = Math.ceil(kills / 3)
  const killing = async (most: number, leastMs: number, mostMs: number): Promise<void> => {
    for (let count = 0; count < most && !isOver; count += 1) {
      await product.ready()
      await sleep(leastMs + Math.random() * (mostMs - leastMs))
      if (isOver) return
      product.kill()
      killed += 1
    }
  }
  const killer = killing(kills - whileEnding, 500, 3_000)
  try {
    const clicks = makeClicks(product)
    const { id } = await clicks('/major-incidents', declared())
    const major = String(id)
    let joined = 0
    let toldOf = 0
    const chats: number[] = []

    const chief = (async () => {
      for (let number = 1; number <= updates; number += 1) {
        // Spread over the joining, the last ones after it.
        const from = Math.floor((people * number) / (updates + 1))
        while (joined < from) await sleep(10)
        const update = {
          texts: { ru: word(number) },
          nextUpdateAt: Date.now() + hour,
          requestId: `update-${number}-story`,
        }
        await clicks(`/major-incidents/${major}/updates`, update)
        toldOf = number
      }
    })()

    let next = 0
    const joining = Array.from({ length: Math.min(atOnce, people) }, async () => {
      while (next < people) {
        next += 1
        chats.push(await joins(crowd))
        joined += 1
      }
    })
    await Promise.all([...joining, chief, killer])
    expect(toldOf).toBe(updates)
    await untilHandedOver(db)
    const joinedMs = performance.now() - begun

    const endedAt = performance.now()
    await clicks(`/major-incidents/${major}/end`, { texts: { ru: over }, requestId: 'end-of-the-story' })
    const ending = killing(whileEnding, 20, 300)
    await untilHandedOver(db)
    const endMs = performance.now() - endedAt
    isOver = true
    await ending
    await product.ready()
    await untilAtRest(db)

    const late = crowd.person([])
    await late.says('впн не подключается')
    await late.heardLong('Это помогло?')
    const [unhappy = 0] = chats
    const figures = await expectEachTold(db, telegram, major, chats, updates)
    await expectReopenedAlone(db, telegram, unhappy)
    await expectInvariants(db)
    return {
      ...figures,
      killed,
      joinedMs,
      endMs,
      deaths: product.deaths(),
      errors: product.errors.filter((one) => /deadlock/i.test(one)),
    }
  } finally {
    isOver = true
    await product.stop()
    await telegram.close()
    await database.drop()
  }
}

const declared = () => ({
  title: { ru: title },
  text: { ru: 'Чиним' },
  nextUpdateAt: Date.now() + hour,
})

/** From the question to "noted"; a fifth of their updates come twice. */
async function joins(crowd: Crowd): Promise<number> {
  const person = crowd.person([])
  await person.says('не подключается впн')
  await person.heardLong('Знаем: «Не подключается VPN»')
  await person.presses('У меня тоже')
  await person.heardLong(/ваш номер INC-\d+|Вы уже в списке/)
  return person.chat
}

/** A supervisor's clicks, repeated until they get through. */
function makeClicks(product: Supervised) {
  let browser: Promise<ReturnType<typeof openConsole>> | null = null
  const enter = async () => {
    const console = openConsole(product.url)
    await signIn(console, 'admin', adminPassword)
    return console
  }
  return async (path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> => {
    for (const until = Date.now() + patienceMs; ; await sleep(100)) {
      try {
        browser ??= enter()
        const { status, body: answer } = await (await browser)('POST', path, body)
        if (status < 300) return answer
        if (status < 500 && status !== 401) throw new Refused(`${path}: ${status} ${JSON.stringify(answer)}`)
      } catch (error) {
        if (error instanceof Refused || Date.now() > until) throw error
        browser = null
      }
    }
  }
}

class Refused extends Error {}

async function untilHandedOver(db: Database): Promise<void> {
  for (const until = Date.now() + patienceMs; ; await sleep(100)) {
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::int as waiting from announcement_recipients where status = 'waiting'`.execute(db)
    if (rows[0]?.waiting === 0) break
    if (Date.now() > until) throw new Error(`${rows[0]?.waiting} recipients were never told`)
  }
  await untilAtRest(db, patienceMs)
}

type Child = { chat: string; incident: string; status: string; seen: number; opened: number; resolved: number }

/** By the tables and by the messenger's own journal. */
async function expectEachTold(
  db: Database,
  telegram: FakeTelegram,
  major: string,
  chats: readonly number[],
  updates: number,
) {
  const { rows: children } = await sql<Child>`
    select a.external_id as chat, i.id as incident, i.status,
           (e.details -> 'changes' -> 'majorUpdate' ->> 'to')::int as seen,
           (select count(*)::int from incidents o where o.conversation_id = c.id) as opened,
           (select count(*)::int from incident_events r where r.incident_id = i.id and r.type = 'resolved') as resolved
    from incidents i
    join incident_events e on e.incident_id = i.id and e.type = 'joined_major'
    join conversations c on c.id = i.conversation_id join addresses a on a.id = c.address_id
    where i.major_id = ${major}`.execute(db)
  expect(new Set(children.map(({ chat }) => chat))).toEqual(new Set(chats.map(String)))
  expect(children.length, 'one incident a person').toBe(chats.length)
  const { rows: uncertain } = await sql<{ chat: string; text: string }>`
    select o.recipient as chat, m.text from outbox o
    join messages m on m.conversation_id = o.conversation_id and m.number = o.message_number
    where o.is_uncertain`.execute(db)
  const uncertainIn = new Map<string, string[]>()
  for (const { chat, text } of uncertain) uncertainIn.set(chat, [...(uncertainIn.get(chat) ?? []), text])
  const heard = new Map<string, string[]>()
  for (const { chat, text } of telegram.sent) heard.set(String(chat), [...(heard.get(String(chat)) ?? []), text])

  let duplicates = 0
  let later = 0
  for (const { chat, seen, opened, resolved, status } of children) {
    const texts = heard.get(chat) ?? []
    expect({ opened, resolved, status }, `chat ${chat}`).toEqual({ opened: 1, resolved: 1, status: 'resolved' })
    const got = texts.flatMap((text) => (told.test(text) ? [Number(told.exec(text)![1])] : []))
    const once = [...new Set(got)]
    const owed = Array.from({ length: updates - seen }, (_, index) => seen + 1 + index)
    expect(once, `updates to chat ${chat}, which had heard of ${seen}`).toEqual(owed)
    if (seen > 0)
      expect(
        texts.some((text) => !told.test(text) && text.includes(word(seen))),
        `chat ${chat}`,
      ).toBe(true)
    const asked = texts.filter((text) => text.includes(over))
    expect(asked.length, `"all is well?" to chat ${chat}`).toBeGreaterThan(0)
    const extra = got.length - once.length + asked.length - 1
    const allowed = uncertainIn.get(chat)?.length ?? 0
    expect(extra, `copies to chat ${chat}, of which ${allowed} may be`).toBeLessThanOrEqual(allowed)
    duplicates += extra
    later += owed.length
  }
  return { people: children.length, later, duplicates, sends: telegram.sent.length }
}

/** "No": an incident like any other, with no major one behind it. */
async function expectReopenedAlone(db: Database, telegram: FakeTelegram, chat: number): Promise<void> {
  const asked = telegram.sent.findLast((send) => send.chat === chat && send.text.includes(over))
  const no = asked?.buttons.find(({ title: words }) => words === 'Нет')
  const { updateId } = telegram.presses(chat, asked?.messageId ?? 0, no?.id ?? '')
  await telegram.taken(updateId)
  await untilAtRest(db)
  const { rows } = await sql<{ status: string; major_id: string | null }>`
    select i.status, i.major_id from incidents i
    join conversations c on c.id = i.conversation_id join addresses a on a.id = c.address_id
    where a.external_id = ${String(chat)}`.execute(db)
  expect(rows).toEqual([{ status: 'new', major_id: null }])
}

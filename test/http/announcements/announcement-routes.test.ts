import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { importDirectory } from '../../../src/desk/people/import-directory.ts'
import { hour } from '../../../src/kit/time.ts'
import { canary, canariesIn } from '../../canaries/canary.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { type Answer, openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

type Shown = {
  readonly id: string
  readonly status: string
  readonly version: string
  readonly startsAt: number | null
  readonly texts: Record<string, string>
}

let database: TestDatabase
let desk: Desk
let sveta: ReturnType<typeof openBrowser>
let galina: ReturnType<typeof openBrowser>

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  const enters = async (login: string, name: string) =>
    openBrowser(desk, await desk.enters((await desk.hire(login, 'supervisor', name)).id))
  sveta = await enters('sveta', 'Светлана')
  galina = await enters('galina', 'Галина')
  for (const user of ['olga', 'petr', 'vera']) await desk.says(user, 'здравствуйте')
  await desk.receives('john', { kind: 'text', text: 'hello' }, 'en')
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})
beforeEach(async () => {
  await sql`delete from announcement_recipients`.execute(database.db)
  await sql`delete from announcements`.execute(database.db)
})

const bodyOf = <Body>({ body }: Answer): Body => body as unknown as Body
const wish = (more: object = {}) => ({ texts: { ru: 'Завтра работы' }, channels: ['preview'], ...more })
async function writes(more: object = {}): Promise<Shown> {
  const answer = await sveta.post('/announcements', wish(more))
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return bodyOf<{ announcement: Shown }>(answer).announcement
}
const put = async (browser: typeof sveta, id: string, body: object) => {
  const response = await browser.request('PUT', `/announcements/${id}`, body)
  return { status: response.status, body: (await response.json()) as { announcement: Shown; error?: string } }
}
const remove = async (id: string, version: string) => {
  const response = await sveta.request('DELETE', `/announcements/${id}?version=${version}`)
  return { status: response.status, body: (await response.json()) as object }
}
const moves = (id: string, body: object) => sveta.post(`/announcements/${id}/moves`, body)
const size = async (audience: object | null) =>
  bodyOf<{ size: number }>(await sveta.post('/announcements/audience', { audience, channels: ['preview'] }))

describe('a draft', () => {
  test('is changed by whoever has read it as it is, and never over somebody else’s words', async () => {
    const { id, version } = await writes()
    const changed = await put(galina, id, wish({ texts: { ru: 'Сегодня работы' }, version }))
    expect(changed).toMatchObject({
      status: 200,
      body: { announcement: { status: 'draft', createdByName: 'Светлана', texts: { ru: 'Сегодня работы' } } },
    })
    expect(await put(sveta, id, wish({ texts: { ru: 'Моё' }, version }))).toEqual({
      status: 409,
      body: { error: 'announcement_changed' },
    })
    // What somebody else has written meanwhile is not sent unread either.
    expect(await moves(id, { move: 'start', version })).toMatchObject({
      status: 409,
      body: { error: 'announcement_changed' },
    })
    expect(await moves(id, { move: 'start', version: changed.body.announcement.version })).toMatchObject({
      status: 200,
      body: { announcement: { status: 'running' } },
    })
    const late = await put(sveta, id, wish({ version: changed.body.announcement.version }))
    expect(late).toEqual({ status: 409, body: { error: 'announcement_moved_on' } })
  })

  test('is deleted, and nothing that was begun is', async () => {
    const draft = await writes()
    expect((await remove(draft.id, '1')).body).toEqual({ error: 'announcement_changed' })
    expect((await remove(draft.id, draft.version)).status).toBe(200)
    expect((await sveta.get(`/announcements/${draft.id}`)).status).toBe(404)
    expect((await remove(draft.id, draft.version)).status).toBe(404)
    const begun = await writes()
    await moves(begun.id, { move: 'start' })
    expect(await remove(begun.id, begun.version)).toMatchObject({
      status: 409,
      body: { error: 'announcement_moved_on' },
    })
  })

  test('started at once it says when that was, and not when it was written', async () => {
    const { id } = await writes()
    const before = Date.now() - 1_000
    const begun = bodyOf<{ announcement: { startedAt: number | null } }>(await moves(id, { move: 'start' }))
    expect(begun.announcement.startedAt).toBeGreaterThan(before)
  })

  test('with a time in the quiet hours it says when it goes out', async () => {
    desk.isQuietAsUsual(true)
    const waitsUntilOf = async (startsAt: number) => {
      const { id } = await writes({ startsAt })
      await moves(id, { move: 'start' })
      return bodyOf<{ waitsUntil: number | null }>(await sveta.get(`/announcements/${id}`)).waitsUntil
    }
    expect(await waitsUntilOf(Date.parse('2098-03-04T23:30:00+03:00'))).toBe(Date.parse('2098-03-05T08:00:00+03:00'))
    expect(await waitsUntilOf(Date.parse('2098-03-04T12:00:00+03:00'))).toBeNull()
    desk.isQuietAsUsual(false)
  })

  test('waits for its time, is put off, and comes back to the drafts', async () => {
    const startsAt = Date.now() + hour
    const { id } = await writes({ startsAt })
    const scheduled = bodyOf<{ announcement: Shown }>(await moves(id, { move: 'start' })).announcement
    expect(scheduled.status).toBe('scheduled')
    const put1 = await put(sveta, id, wish({ startsAt: startsAt + hour, version: scheduled.version }))
    expect(put1.body.announcement).toMatchObject({ status: 'scheduled', startsAt: startsAt + hour })
    // Its first time comes: it waits for the second.
    await desk.deps.announcements.startDue(startsAt + 1)
    expect((await sveta.get(`/announcements/${id}`)).body).toMatchObject({ announcement: { status: 'scheduled' } })
    expect((await moves(id, { move: 'unschedule' })).body).toMatchObject({ announcement: { status: 'draft' } })
    await desk.deps.announcements.startDue(startsAt + 2 * hour)
    expect((await sveta.get(`/announcements/${id}`)).body).toMatchObject({ announcement: { status: 'draft' } })
    // Without a time nothing would ever begin it.
    const again = bodyOf<{ announcement: Shown }>(await moves(id, { move: 'start' })).announcement
    const now = await put(sveta, id, wish({ startsAt: null, version: again.version }))
    expect(now.body.announcement).toMatchObject({ status: 'draft', startsAt: null })
  })

  test('cancelled by another than its author, it says by whom', async () => {
    const { id } = await writes({ startsAt: Date.now() + hour })
    await moves(id, { move: 'start' })
    await galina.post(`/announcements/${id}/moves`, { move: 'cancel' })
    expect((await sveta.get(`/announcements/${id}`)).body).toMatchObject({
      announcement: { status: 'cancelled', createdByName: 'Светлана', cancelledByName: 'Галина' },
    })
  })

  test('begun in quiet hours it comes back to the drafts, and starts anew for whoever is there then', async () => {
    const { id } = await writes()
    await moves(id, { move: 'start' })
    await moves(id, { move: 'pause' })
    expect((await moves(id, { move: 'unschedule' })).body).toMatchObject({
      announcement: { status: 'draft', startedAt: null },
    })
    expect((await sveta.get(`/announcements/${id}`)).body).toMatchObject({ counts: { all: 0 } })
    await moves(id, { move: 'start' })
    expect((await sveta.get(`/announcements/${id}`)).body).toMatchObject({ counts: { all: 4, waiting: 4 } })
  })

  test('of which a message is made there is no draft any more, and none is held that nobody waits for', async () => {
    const { id } = await writes()
    await moves(id, { move: 'start' })
    await sql`
      update announcement_recipients set status = 'skipped'
      where conversation_id = (select min(conversation_id) from announcement_recipients)`.execute(database.db)
    expect(await moves(id, { move: 'unschedule' })).toMatchObject({
      status: 409,
      body: { error: 'announcement_moved_on' },
    })
    expect((await moves(id, { move: 'pause' })).status).toBe(200)
    await moves(id, { move: 'resume' })
    await sql`update announcement_recipients set status = 'skipped'`.execute(database.db)
    expect((await moves(id, { move: 'pause' })).status).toBe(409)
    expect((await sveta.get(`/announcements/${id}`)).body).toMatchObject({ announcement: { status: 'running' } })
  })

  test('tells the log what was chosen anew, from what to what, and nothing that was written', async () => {
    const newest = async () =>
      (await desk.deps.audit.list({ agentId: null, what: null, from: null, until: null }, null, 1))[0]
    const { id, version } = await writes()
    expect(await newest()).toMatchObject({ what: 'announcement_written', subject: id, details: {} })
    const startsAt = Date.parse('2027-12-03T09:00:00+03:00')
    const changed = await put(sveta, id, wish({ texts: { ru: 'Другое' }, isUrgent: true, startsAt, version }))
    const entry = await newest()
    expect(entry).toMatchObject({ what: 'announcement_changed', subject: id })
    expect(entry?.details).toEqual({
      isTextsChanged: true,
      timeFrom: null,
      timeTo: '2027-12-03 09:00',
      urgentFrom: false,
      urgentTo: true,
    })
    const { version: now } = changed.body.announcement
    await put(sveta, id, wish({ texts: { ru: 'Другое' }, isUrgent: true, startsAt, version: now }))
    expect((await newest())?.number).toBe(entry?.number)
  })

  test('with a secret, too long, for nobody or of no known category is refused with the field', async () => {
    const refused = async (more: object) => {
      const { status, body } = await sveta.post('/announcements', wish(more))
      return [status, body]
    }
    expect(await refused({ texts: { ru: 'Работы', en: `Card ${canary()}` } })).toEqual([
      422,
      { error: 'secret_in_text', kinds: ['password'], fields: ['texts.en'] },
    ])
    expect(await refused({ texts: { uk: 'я'.repeat(3_501) } })).toEqual([
      422,
      { error: 'invalid', fields: ['texts.uk'] },
    ])
    expect(await refused({ texts: {} })).toEqual([422, { error: 'invalid', fields: ['texts'] }])
    expect(await refused({ channels: ['pigeon'] })).toEqual([422, { error: 'channel_unknown', fields: ['channels'] }])
    expect(await refused({ audience: { categories: ['nothing'] } })).toEqual([
      422,
      { error: 'category_unknown', fields: ['audience.categories'] },
    ])
    const { id, version } = await writes()
    expect((await put(sveta, id, wish({ texts: { ru: canary() }, version }))).status).toBe(422)
    expect(await canariesIn(database.db)).toEqual([])
  })
})

describe('before it is sent', () => {
  test('what is wrong with the words is told while they are typed, and how each messenger shows them', async () => {
    const check = async (texts: object, language = 'ru') =>
      (await sveta.post('/announcements/check', { texts, language, channels: ['telegram', 'viber'] })).body
    expect(await check({ ru: '**Работы** <завтра>' })).toMatchObject({
      faults: [],
      previews: [
        {
          messenger: 'telegram',
          messages: [{ markup: 'html', text: '<b>Работы</b> &lt;завтра&gt;', rows: [['Не присылать такое']] }],
        },
        { messenger: 'viber', messages: [{ markup: 'plain', rows: [['Не присылать такое']] }] },
      ],
    })
    // Who reads a language without a text sees the nearest, with a button in their own.
    expect(await check({ ru: 'Работы' }, 'en')).toMatchObject({
      previews: [{ messages: [{ text: 'Работы', rows: [["Don't send me these"]] }] }, {}],
    })
    expect(await check({})).toEqual({ faults: [], previews: [] })
    expect(await check({ ru: `карта ${canary()}`, en: 'x'.repeat(3_501) })).toMatchObject({
      faults: [
        { code: 'secret', language: 'ru', kinds: ['password'] },
        { code: 'too_long', language: 'en', messenger: null, most: 3_500 },
      ],
    })
  })

  test('whom it reaches is counted by language, open incidents and the directory, without who wants none', async () => {
    const rows = ['phone,name,department,class', '+79160000001,Ольга,Касса,А', '+79160000002,Пётр,Склад,']
    const bytes = new TextEncoder().encode(rows.join('\n'))
    await importDirectory(desk.deps.directory, bytes, desk.now(), { isTrial: false, isWhole: false })
    const phone = (name: string, number: string) =>
      desk.receives(name, {
        kind: 'media',
        media: { kind: 'contact', contact: { name, phone: number, isOwn: true } },
      })
    await phone('olga', '+79160000001')
    await phone('petr', '+79160000002')
    await desk.calls('vera', 'не работает принтер')
    await sql`update incidents set category = 'mail'`.execute(database.db)

    const { body } = await sveta.get('/announcements/audience')
    expect(body).toEqual({ departments: ['Касса', 'Склад'], classes: ['А'], quietHours: null })
    expect(await size(null)).toMatchObject({ size: 4, off: 0, blocked: 0, byChannel: { preview: 4 } })
    expect(await size(null)).toMatchObject({ byLanguage: { ru: 3, en: 1 } })
    expect(await size({ languages: ['en'] })).toMatchObject({ size: 1 })
    expect(await size({ onlyWithOpen: true })).toMatchObject({ size: 1 })
    expect(await size({ categories: ['mail', 'access'] })).toMatchObject({ size: 1 })
    expect(await size({ categories: ['access'] })).toMatchObject({ size: 0 })
    expect(await size({ departments: ['Касса', 'Склад'], languages: ['ru'] })).toMatchObject({ size: 2 })

    await sql`update users set announcements_off_at = now() where name = 'petr'`.execute(database.db)
    await sql`
      update addresses set unreachable_at = now() where external_id = 'olga'`.execute(database.db)
    expect(await size(null)).toMatchObject({ size: 3, off: 1, blocked: 1 })
    // The same whom it is laid out for.
    const { id } = await writes({ audience: { languages: ['ru'], onlyWithOpen: true } })
    await moves(id, { move: 'start' })
    expect((await sveta.get(`/announcements/${id}`)).body).toMatchObject({ counts: { all: 1, waiting: 1 } })
    await sql`update users set announcements_off_at = null`.execute(database.db)
    await sql`update addresses set unreachable_at = null`.execute(database.db)
  })

  test('quiet hours are told as they are set', async () => {
    const settings = desk.deps.settings() as { announcementHours: unknown }
    const loud = [{ from: '08:00', to: '22:00' }]
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
    const week = Object.fromEntries(days.map((day) => [day, loud]))
    settings.announcementHours = { zone: 'Europe/Moscow', week, holidays: {}, movedDays: {} }
    const { body } = await sveta.get('/announcements/audience')
    expect(body).toMatchObject({ quietHours: { from: '22:00', to: '08:00' } })
    settings.announcementHours = null
  })
})

describe('the receipts', () => {
  test('say who got it and who not, with the reason, by outcome and as a file', async () => {
    const { id } = await writes({ channels: ['preview'] })
    await moves(id, { move: 'start' })
    // Each recipient's last message of the bot stands for the announcement.
    const becomes = (user: string, status: string, error: string | null) =>
      sql`
        with told as (
          select c.id, max(m.number) as number from messages m join conversations c on c.id = m.conversation_id
          join addresses a on a.id = c.address_id where a.external_id = ${user} and m.author = 'bot' group by c.id
        ), settled as (
          update outbox o set status = ${status}, error = ${error}, settled_at = now() from told
          where o.conversation_id = told.id and o.message_number = told.number)
        update announcement_recipients r set status = 'queued', message_number = told.number from told
        where r.announcement_id = ${id} and r.conversation_id = told.id`.execute(database.db)
    await becomes('olga', 'sent', null)
    await becomes('vera', 'refused', 'unknown chat: =chat not found')
    await sql`update users set announcements_off_at = now() where name = 'petr'`.execute(database.db)
    await sql`
      update announcement_recipients r set status = 'skipped' from conversations c join addresses a on a.id = c.address_id
      where c.id = r.conversation_id and a.external_id = 'petr'`.execute(database.db)

    const found = await sveta.get(`/announcements/${id}`)
    expect(found.body).toMatchObject({
      counts: { all: 4, sent: 1, refused: 1, skipped: 1, waiting: 1 },
      outcomes: [
        { state: 'refused', detail: 'unknown chat: =chat not found', why: null, count: 1 },
        { state: 'skipped', detail: null, why: 'off', count: 1 },
      ],
    })
    const list = await sveta.get('/announcements')
    expect(list.body).toMatchObject({ announcements: [{ id }], counts: { [id]: { all: 4, sent: 1 } }, next: null })
    const skipped = await sveta.get(`/announcements/${id}/recipients?state=skipped`)
    expect(skipped.body).toMatchObject({ recipients: [{ userName: 'petr', why: 'off' }], next: null })

    const file = await sveta.request('GET', `/announcements/${id}/recipients.csv`)
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const text = await file.text()
    expect(text).toMatch(/^(\uFEFF)?Пользователь;Мессенджер;Что стало;Почему;Когда;Разговор\r\n/)
    expect(text).toContain('petr;Пробный чат;не отправляли;отказался от объявлений;;')
    expect(text).toMatch(/vera;Пробный чат;не принято мессенджером;такого чата больше нет;20\d\d-\d\d-\d\d \d\d:\d\d;/)
    const some = await (await sveta.request('GET', `/announcements/${id}/recipients.csv?state=sent`)).text()
    expect(some.trim().split('\r\n')).toHaveLength(2)
    await sql`update users set announcements_off_at = null`.execute(database.db)
  })

  test('a list is read page by page, the newest first', async () => {
    await sql`
      insert into announcements (texts, is_urgent, channels, status)
      select jsonb_build_object('ru', 'Новость ' || n), false, '["preview"]', 'draft' from generate_series(1, 120) n`.execute(
      database.db,
    )
    type Page = { announcements: Shown[]; next: string | null }
    const seen: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: Page = bodyOf<Page>(await sveta.get(`/announcements${next === '' ? '' : `?before=${next}`}`))
      expect(page.announcements.length).toBeLessThanOrEqual(50)
      seen.push(...page.announcements.map(({ texts }) => texts['ru'] ?? ''))
      next = page.next
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, at) => `Новость ${120 - at}`))
  })
})

import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseUser } from '../../src/database/people/erase-user.ts'
import { eventually } from '../support/eventually.ts'
import type { Agent } from '../support/scene-agent.ts'
import { lives, placesOf } from './own-life.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'

/** Stands in everything that is said by or about one person, and in nothing else. */
const mark = 'зяблик'

describe('T34: what is known of a person', () => {
  let scene: Scene
  let anna: Agent
  beforeAll(async () => {
    scene = await openScene()
    anna = await scene.agent('Анна', 'anna', 'supervisor')
  })
  afterAll(() => scene?.close())

  const documentsOf = (person: Person) =>
    scene.telegram.sent.filter(({ chat, file }) => String(chat) === person.id && file?.kind === 'document')

  test('/privacy tells what is kept, /mydata sends all of it, readable without us', async () => {
    const olga = await scene.person('telegram', { name: `Ольга ${mark}` })
    await lives(scene, anna, olga, mark)
    await olga.says('впн не подключается')
    await olga.hears(/VPN/)
    await olga.says('/privacy')
    await olga.hears(/\/mydata.*\/forget/s)
    await olga.presses('Прислать мне всё')
    await olga.hears('Собираю всё, что о вас есть')
    await olga.hears(/Вот всё, что о вас есть. Откройте в архиве файл index.html/)
    const [sent] = await eventually(async () => {
      const documents = documentsOf(olga)
      expect(documents).toHaveLength(1)
      return documents
    })
    const archive = unzipSync(sent?.file?.bytes ?? new Uint8Array())
    const text = (name: string) => new TextDecoder().decode(archive[name])
    expect(Object.keys(archive).toSorted()).toEqual(['data.json', `files/1-${mark}.txt`, 'index.html'])
    expect(text(`files/1-${mark}.txt`)).toBe(`внутри ${mark}`)
    for (const part of [
      'почему не летает',
      'сломался',
      'снова летает',
      'замёрз',
      'голодный',
      'любит, чтобы звали',
      'INC-',
    ]) {
      expect(text('index.html')).toContain(part)
    }
    // An article stands there as it was read, in the data as it is kept.
    expect(text('index.html')).not.toContain('**')
    expect(text('data.json')).toContain('**')
    // What agents tell each other about the work is not the user's.
    expect(text('index.html')).not.toContain('тот самый')
    const data = JSON.parse(text('data.json')) as { since: string; incidents: { description: string }[] }
    expect(data.since).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
    expect(data.incidents).toHaveLength(1)
    expect(text('data.json')).not.toContain('blobKey')

    // Once more: an earlier archive is no data of its own.
    await olga.says('/mydata')
    await olga.hears(/Вот всё/)
    await eventually(async () => expect(documentsOf(olga)).toHaveLength(2))
    expect(Object.keys(unzipSync(documentsOf(olga)[1]?.file?.bytes ?? new Uint8Array()))).toHaveLength(3)
  })

  test('on Viber, where a press comes back as a text, the buttons about it are pressed as well', async () => {
    const vera = await scene.person('viber', { name: 'Вера' })
    await vera.says('/forget')
    await vera.hears(/Вернуть их будет нельзя/)
    await vera.presses('Оставить как есть')
    await vera.hears('всё остаётся как было')
  })

  test('/forget takes all of it away within a minute, and who writes again is somebody new', async () => {
    const olga = await scene.person('telegram', { name: `Мария ${mark}` })
    await lives(scene, anna, olga, mark)
    const conversation = await scene.conversationOf(olga.id)
    const before = await placesOf(scene.db, mark)
    for (const place of [
      'messages.text',
      'attachment_chunks.bytes',
      'incidents.description',
      'user_notes.text',
      'drafts.text',
    ]) {
      expect(before).toContain(place)
    }
    const figures = async () =>
      (
        await sql`select number, status, rating, opened_at, resolved_at from incidents
          where conversation_id = ${conversation}`.execute(scene.db)
      ).rows
    const counted = await figures()
    // As the preview chat takes a file: it lies there until it is fetched, and afterwards.
    await sql`insert into blobs (key, size_bytes, is_complete) values ('uploaded', 3, true)`.execute(scene.db)
    await sql`update attachments set remote = 'uploaded' where conversation_id = ${conversation}`.execute(scene.db)

    await olga.says('/forget')
    await olga.hears(/Вернуть их будет нельзя/)
    await olga.presses('Оставить как есть')
    await olga.hears('всё остаётся как было')
    await olga.says('/forget')
    await olga.hears(/Вернуть их будет нельзя/)
    await olga.presses('Удалить навсегда')
    await olga.hears('Удаляю всё в течение минуты')
    const left = async () => (await placesOf(scene.db, mark)).filter((place) => place !== 'learned_examples.question')
    await eventually(async () => {
      const { rows } = await sql`select 1 from data_requests where done_at is null and kind = 'erasure'`.execute(
        scene.db,
      )
      expect([scene.problems, rows]).toEqual([[], []])
    })
    // The other person of this file is still there: only what is hers may be.
    const others = await sql<{ id: string }>`select id from users where name ilike ${`%${mark}%`}`.execute(scene.db)
    expect(others.rows).toHaveLength(1)
    await scene.db.transaction().execute(async (trx) => {
      await eraseUser(trx, others.rows[0]?.id ?? '', Date.now())
    })
    expect(await left()).toEqual([])
    expect(await placesOf(scene.db, olga.id)).toEqual([])
    const { rows: uploads } = await sql`select 1 from blobs where key = 'uploaded'`.execute(scene.db)
    expect(uploads).toEqual([])
    // What is counted stays as it was.
    expect(await figures()).toEqual(counted)

    // The console still opens what is left of it.
    const { status } = await anna.console('GET', `/conversations/${conversation}`)
    expect(status).toBe(200)
    expect(scene.logged.filter((line) => line.includes(mark))).toEqual([])

    await olga.says('привет')
    await olga.hears(/Здравствуйте/)
    expect(await scene.conversationOf(olga.id)).not.toBe(conversation)
    await scene.settles()
  })

  test('what is written while it is erased begins a new conversation, and is not in the old one', async () => {
    const olga = await scene.person('telegram', { name: 'Вера' })
    await olga.says('привет')
    await olga.hears(/Здравствуйте/)
    await scene.rests()
    const old = await scene.conversationOf(olga.id)
    const { rows } = await sql<{ user: string }>`
      select a.user_id as user from conversations c join addresses a on a.id = c.address_id where c.id = ${old}`.execute(
      scene.db,
    )
    await scene.db.transaction().execute(async (trx) => {
      await sql`select 1 from conversations where id = ${old} for no key update`.execute(trx)
      await eraseUser(trx, rows[0]?.user ?? '', Date.now())
      await olga.says('а я тут ещё пишу')
      // Until whoever handles it waits for the lock.
      await eventually(async () => {
        const { rows: waiting } = await sql`
          select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
          scene.db,
        )
        expect(waiting).not.toEqual([])
      })
    })
    await olga.hears(/./)
    await scene.settles()
    expect(await scene.conversationOf(olga.id)).not.toBe(old)
    const { rows: left } = await sql`
      select 1 from messages where conversation_id = ${old} and text like '%пишу%'`.execute(scene.db)
    expect(left).toEqual([])
  })

  test('as long as something is open nothing is erased, and it is said why', async () => {
    const ivan = await scene.person('viber', { name: 'Иван' })
    await ivan.says('/person')
    await ivan.hears(/INC-\d+/)
    await ivan.says('/forget')
    await ivan.hears(/1 незакрытое обращение/)
    const { rows } = await sql`select 1 from data_requests where done_at is null`.execute(scene.db)
    expect(rows).toEqual([])
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Scene } from '../support/scene.ts'

/** Passes the Luhn check; nobody's card. */
const card = '4276 1600 1234 5675'
const cardDigits = card.replaceAll(' ', '')

describe('secrets, and what is not text', () => {
  let scene: Scene
  let anna: Agent

  beforeAll(async () => {
    scene = await openScene()
    anna = await scene.agent('Анна')
  })
  afterAll(() => scene?.close())

  /** Every text and jsonb column of every table that holds these words. */
  async function columnsWith(words: string): Promise<readonly string[]> {
    const { rows } = await sql<{ table_name: string; column_name: string }>`
      select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'jsonb', 'character varying')`.execute(scene.db)
    const found: string[] = []
    for (const { table_name: table, column_name: column } of rows) {
      const { rows: hits } = await sql<{ hits: number }>`
        select count(*)::int as hits from ${sql.table(table)}
        where strpos(${sql.ref(column)}::text, ${words}) > 0`.execute(scene.db)
      if ((hits[0]?.hits ?? 0) > 0) found.push(`${table}.${column}`)
    }
    expect(rows.length).toBeGreaterThan(30)
    return found
  }

  test('a card number is hidden everywhere, its writer told, and the message deleted on Telegram', async () => {
    const olga = await scene.person('telegram')
    await olga.says(`не проходит оплата картой ${card}, помогите с магазином`)
    await olga.hears(/Я скрыл номер карты и удаляю ваше сообщение/)
    await olga.hears(/Это помогло\?|Похоже на|Пока не знаю/)
    const chat = scene.telegram.chats.open(Number(olga.id))
    expect(chat.messages.get(olga.lastSaid())?.isDeleted).toBe(true)
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    expect(await columnsWith(card)).toEqual([])
    expect(await columnsWith(cardDigits)).toEqual([])
    expect(await columnsWith(card.slice(0, 14))).toEqual([])
    // The search itself works: what was not secret is found.
    expect(await columnsWith('не проходит оплата картой')).toEqual(
      expect.arrayContaining(['incidents.description', 'messages.text']),
    )
  })

  test('where the messenger cannot delete, the writer is asked to', async () => {
    const olga = await scene.person('viber')
    await olga.says(`вот карта ${cardDigits}`)
    await olga.hears('Я скрыл номер карты. Если сообщение осталось видно в чате, удалите его')
    expect(await columnsWith(cardDigits)).toEqual([])
  })

  test('a secret in a caption, an edit or the fields of an unknown kind is hidden as well', async () => {
    const olga = await scene.person('telegram')
    await olga.sends({
      photo: [
        { file_id: scene.telegram.keepFile(Buffer.from('ffd8ff', 'hex')), file_unique_id: 'q', width: 90, height: 60 },
      ],
      caption: `моя ${card}`,
    })
    await olga.hears(/Я скрыл номер карты/)
    await olga.says('зелёный жираф танцует самбу')
    await scene.telegram.taken(scene.telegram.edits(Number(olga.id), olga.lastSaid(), `карта ${cardDigits}`))
    await scene.telegram.taken(scene.telegram.push({ gift_sent: { chat: { id: 1 }, note: `for ${cardDigits}` } }))
    await scene.rests()
    expect(await columnsWith(card)).toEqual([])
    expect(await columnsWith(cardDigits)).toEqual([])
  })

  test.concurrent('a voice message is named to the user and, once a person is there, to the agent', async () => {
    const olga = await scene.person('telegram')
    const photo = scene.telegram.keepFile(Buffer.from('ffd8ffe0', 'hex'))
    await olga.sends({
      voice: {
        file_id: scene.telegram.keepFile(Buffer.from('OggS')),
        file_unique_id: 'v',
        duration: 12,
        mime_type: 'audio/ogg',
        file_size: 9_000,
      },
    })
    await olga.hears('Голосовое сохранил и приложу к вашему вопросу.')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    await olga.sends({ photo: [{ file_id: photo, file_unique_id: 'p', width: 90, height: 60 }] })
    await olga.hears(/Это тоже передал/)
    const kept = (await anna.reads(olga)).filter(({ kind }) => kind === 'media').map(({ content }) => content['media'])
    expect(kept).toMatchObject([{ kind: 'voice', durationSeconds: 12 }, { kind: 'photo' }])
  })

  test.concurrent('the words under a photo are heard', async () => {
    const olga = await scene.person('telegram')
    await olga.sends({
      photo: [
        { file_id: scene.telegram.keepFile(Buffer.from('ffd8ff', 'hex')), file_unique_id: 'p', width: 9, height: 6 },
      ],
      caption: 'впн не работает',
    })
    await olga.hears(/Не подключается VPN/)
  })

  test.concurrent.each([
    [{ type: 'picture', media: 'https://dl-media.example.test/1.jpg', text: '' }, 'Фото сохранил'],
    [{ type: 'sticker', sticker_id: 46_105 }, 'Сохранил. Стикеров и картинок я не читаю'],
    [{ type: 'file', media: 'https://dl-media.example.test/a.pdf', file_name: 'a.pdf', size: 12_000 }, 'Файл сохранил'],
    [{ type: 'location', location: { lat: 55.7, lon: 37.6 } }, 'Место на карте сохранил'],
    [{ type: 'contact', contact: { name: 'Пётр', phone_number: '79000000000' } }, 'Контакт сохранил'],
    [{ type: 'hologram', media: 'x' }, 'Сообщение такого вида я передать не могу'],
  ])('what Viber brings besides text is named: %j', async (message, answer) => {
    const olga = await scene.person('viber')
    await olga.sends(message)
    await olga.hears(answer)
  })

  test.concurrent('an edit reaches the transcript and is not answered a second time', async () => {
    const olga = await scene.person('telegram')
    await olga.says('впн не работает')
    await olga.hears(/Не подключается VPN/)
    await scene.telegram.taken(scene.telegram.edits(Number(olga.id), olga.lastSaid(), 'впн не работает с утра'))
    await olga.silentFor(700)
    const edits = (await anna.reads(olga)).filter(({ kind }) => kind === 'edit')
    expect(edits.map(({ text }) => text)).toEqual(['впн не работает с утра'])
  })

  test('nothing is left over and nothing was logged as an error', async () => {
    await scene.settles()
    expect(scene.problems).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jpeg, mp3, mp4, ogg, pdf, png, webp } from '../support/sample-files.ts'
import type { Agent, Transcript } from '../support/scene-agent.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import { eventually } from '../support/eventually.ts'

type Content = Readonly<Record<string, unknown>>
type Line = Transcript[number]

let scene: Scene
let anna: Agent

beforeAll(async () => {
  scene = await openScene()
  anna = await scene.agent('Анна')
})
afterAll(() => scene?.close())

const file = (bytes: Buffer, more: Content = {}): Content => ({
  file_id: scene.telegram.keepFile(bytes),
  file_unique_id: 'u',
  file_size: bytes.length,
  ...more,
})

/** Somebody who is talking to Anna, so that the bot is silent and everything is for her. */
async function personWithAnna(): Promise<Person> {
  const olga = await scene.person('telegram')
  await olga.says('/person')
  await olga.hears(/Передал специалисту/)
  await anna.claims(olga)
  await olga.hears(/Анна/)
  return olga
}

const usersLines = async (olga: Person): Promise<readonly Line[]> =>
  (await anna.reads(olga)).filter(({ author, text }) => author === 'user' && text !== '/person')

/** Sent once, delivered twice: what the agent sees must be one message. */
async function sendTwice(olga: Person, content: string | Content): Promise<Line> {
  const { updateId } = scene.telegram.writes(Number(olga.id), content)
  await scene.telegram.taken(updateId)
  scene.telegram.repeat(updateId)
  await scene.rests()
  return await eventually(async () => {
    const lines = await usersLines(olga)
    expect(lines).toHaveLength(1)
    const [line] = lines as [Line]
    expect(line.attachments.map(({ status }) => status)).not.toContain('waiting')
    expect(line.attachments.map(({ status }) => status)).not.toContain('fetching')
    return line
  })
}

type Case = {
  readonly kind: string
  readonly content: () => string | Content
  readonly media?: Content
  readonly text?: string
  readonly context?: Content
  /** Of the file, as its bytes tell. */
  readonly contentType?: string
  readonly bytes?: () => Buffer
}

const table: readonly Case[] = [
  {
    kind: 'text with entities',
    content: () => ({
      text: 'см. инструкцию и *это*',
      entities: [{ type: 'text_link', offset: 4, length: 10, url: 'https://example.test/how' }],
    }),
    text: 'см. инструкцию и *это*',
    context: { links: [{ title: 'инструкцию', url: 'https://example.test/how' }] },
  },
  {
    kind: 'photo',
    content: () => ({
      photo: [file(Buffer.alloc(9), { width: 9, height: 9 }), file(jpeg(), { width: 90, height: 90 })],
    }),
    media: { kind: 'photo' },
    contentType: 'image/jpeg',
    bytes: jpeg,
  },
  {
    kind: 'photo with a caption',
    content: () => ({ photo: [file(png())], caption: 'вот ошибка' }),
    media: { kind: 'photo', caption: 'вот ошибка' },
    text: 'вот ошибка',
    contentType: 'image/png',
  },
  {
    kind: 'document',
    content: () => ({ document: file(pdf(), { file_name: 'акт.pdf', mime_type: 'application/pdf' }) }),
    media: { kind: 'document', fileName: 'акт.pdf' },
    contentType: 'application/pdf',
    bytes: pdf,
  },
  {
    kind: 'audio',
    content: () => ({ audio: file(mp3(), { duration: 61, title: 'x', mime_type: 'audio/mpeg' }) }),
    media: { kind: 'audio', durationSeconds: 61 },
    contentType: 'audio/mpeg',
  },
  {
    kind: 'voice',
    content: () => ({ voice: file(ogg(), { duration: 12, mime_type: 'audio/ogg' }) }),
    media: { kind: 'voice', durationSeconds: 12 },
    contentType: 'audio/ogg; codecs=opus',
  },
  {
    kind: 'video',
    content: () => ({ video: file(mp4(), { duration: 3, width: 2, height: 2 }) }),
    media: { kind: 'video', durationSeconds: 3 },
    contentType: 'video/mp4',
  },
  {
    kind: 'round video',
    content: () => ({ video_note: file(mp4(), { duration: 4, length: 240 }) }),
    media: { kind: 'round_video', durationSeconds: 4 },
    contentType: 'video/mp4',
  },
  {
    kind: 'animation, which carries a document too',
    content: () => {
      const clip = file(mp4(), { duration: 1, file_name: 'cat.mp4' })
      return { animation: clip, document: clip }
    },
    media: { kind: 'animation', fileName: 'cat.mp4' },
    contentType: 'video/mp4',
  },
  {
    kind: 'sticker',
    content: () => ({ sticker: file(webp(), { type: 'regular', emoji: '😢', width: 512, height: 512 }) }),
    media: { kind: 'sticker', emoji: '😢' },
    contentType: 'image/webp',
  },
  {
    kind: "somebody else's contact",
    content: () => ({ contact: { phone_number: '+79161234567', first_name: 'Пётр', user_id: 17 } }),
    media: { kind: 'contact', contact: { name: 'Пётр', phone: '+79161234567', isOwn: false } },
  },
  {
    kind: 'location',
    content: () => ({ location: { latitude: 55.75, longitude: 37.62 } }),
    media: { kind: 'location', place: { latitude: 55.75, longitude: 37.62 } },
  },
  {
    kind: 'venue, which carries a location too',
    content: () => ({
      venue: { location: { latitude: 55.75, longitude: 37.62 }, title: 'Офис', address: 'Тверская, 1' },
      location: { latitude: 55.75, longitude: 37.62 },
    }),
    media: {
      kind: 'venue',
      place: { latitude: 55.75, longitude: 37.62, title: 'Офис', address: 'Тверская, 1' },
    },
  },
  {
    kind: 'poll',
    content: () => ({ poll: { id: '1', question: 'Обедаем?', options: [{ text: 'да' }, { text: 'нет' }] } }),
    media: { kind: 'poll', poll: { question: 'Обедаем?', options: ['да', 'нет'] } },
  },
  {
    kind: 'dice',
    content: () => ({ dice: { emoji: '🎲', value: 6 } }),
    media: { kind: 'dice', emoji: '🎲', value: 6 },
  },
  {
    kind: 'forward with its origin',
    content: () => ({
      text: 'перешлите сюда',
      forward_origin: {
        type: 'user',
        date: 1,
        sender_user: { id: 5, is_bot: false, first_name: 'Иван', last_name: 'П.' },
      },
    }),
    text: 'перешлите сюда',
    context: { forwardedFrom: 'Иван П.' },
  },
  {
    kind: 'forward from somebody who hides',
    content: () => ({ text: 'слух', forward_origin: { type: 'hidden_user', date: 1, sender_user_name: 'Аноним' } }),
    text: 'слух',
    context: { forwardedFrom: 'Аноним' },
  },
  {
    kind: 'reply with a quote',
    content: () => ({
      text: 'вот об этом',
      reply_to_message: {
        message_id: 900,
        date: 1,
        chat: { id: 1, type: 'private' },
        text: 'Передал специалисту. Ждите.',
      },
      quote: { text: 'Ждите', position: 21 },
    }),
    text: 'вот об этом',
    context: { quote: { messageExternalId: '900', text: 'Ждите' } },
  },
  {
    kind: 'reply to a message of a channel, with words marked in it',
    content: () => ({
      text: 'что мне делать?',
      external_reply: {
        origin: {
          type: 'channel',
          chat: { id: -1001, title: 'Новости ИТ', type: 'channel' },
          message_id: 481,
          date: 1,
        },
        chat: { id: -1001, title: 'Новости ИТ', type: 'channel' },
        message_id: 481,
      },
      quote: { text: 'не будет доступа к банк-клиенту', position: 0, is_manual: true },
    }),
    text: 'что мне делать?',
    context: { quote: { messageExternalId: null, text: 'не будет доступа к банк-клиенту', from: 'Новости ИТ' } },
  },
  {
    kind: 'kind that is newer than this release',
    content: () => ({ checklist: { title: 'Дела', tasks: [{ id: 1, text: 'Включить' }] } }),
    media: { kind: 'other', what: 'checklist' },
    text: 'Дела\nВключить',
  },
  {
    kind: 'paid media, whose words are kept',
    content: () => ({
      paid_media: { star_count: 1, paid_media: [{ type: 'preview', duration: 3 }] },
      caption: 'на записи видно, где зависает касса 3',
    }),
    media: { kind: 'other', what: 'paid_media', caption: 'на записи видно, где зависает касса 3' },
    text: 'на записи видно, где зависает касса 3',
  },
]

describe('Telegram, from the user to the agent', () => {
  test.concurrent.each(table)('$kind: arrives, is shown, is stored, survives a redelivery', async (row) => {
    const olga = await personWithAnna()
    const line = await sendTwice(olga, row.content())
    expect(line.text).toBe(row.text ?? '')
    if (row.media !== undefined) expect(line.content['media']).toMatchObject(row.media)
    if (row.context !== undefined) expect(line.content['context']).toEqual(row.context)
    if (row.contentType === undefined) expect(line.attachments).toEqual([])
    else {
      expect(line.attachments).toMatchObject([{ status: 'stored', contentType: row.contentType }])
      const response = await anna.downloads(olga, line.attachments[0]?.id ?? '')
      expect(response.status).toBe(200)
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(bytes.length).toBeGreaterThan(0)
      if (row.bytes !== undefined) expect(bytes.equals(row.bytes())).toBe(true)
    }
    const { inbox } = await stored(olga)
    expect(inbox).toBeGreaterThan(0)
  })

  async function stored(olga: Person): Promise<{ readonly inbox: number }> {
    const rows = await scene.db.selectFrom('inbox').select('id').where('sender', '=', olga.id).execute()
    return { inbox: rows.length }
  }

  test.concurrent('own contact: told apart from a stranger’s by the sender’s id', async () => {
    const olga = await personWithAnna()
    const line = await sendTwice(olga, {
      contact: { phone_number: '79161234567', first_name: 'Ольга', user_id: Number(olga.id) },
    })
    expect(line.content['media']).toMatchObject({ contact: { isOwn: true } })
  })

  test.concurrent('album: its parts are one message, in order, with the words of the one that has any', async () => {
    const olga = await personWithAnna()
    const parts = [
      { photo: [file(png(4))], media_group_id: '77', caption: 'три снимка' },
      { photo: [file(png(5))], media_group_id: '77' },
      { video: file(mp4()), media_group_id: '77' },
    ]
    for (const part of parts) {
      const { updateId } = scene.telegram.writes(Number(olga.id), part)
      await scene.telegram.taken(updateId)
      scene.telegram.repeat(updateId)
    }
    const line = await eventually(async () => {
      const lines = await usersLines(olga)
      expect(lines).toHaveLength(1)
      expect(lines[0]?.attachments.map(({ contentType }) => contentType)).toEqual([
        'image/png',
        'image/png',
        'video/mp4',
      ])
      return lines[0] as Line
    })
    expect(line.text).toBe('три снимка')
  })

  test.concurrent('edited message: every version is kept, with what it said before and whether it was answered', async () => {
    const olga = await personWithAnna()
    await olga.says('не печатает принтер')
    const said = olga.lastSaid()
    await edit(olga, said, 'не печатает принтер на третьем этаже')
    await anna.replies(olga, 'Смотрю.')
    await olga.hears('Смотрю.')
    await edit(olga, said, 'не печатает принтер на пятом этаже')
    // A change nobody can see is no version.
    await edit(olga, said, 'не печатает принтер на пятом этаже')
    const lines = await eventually(async () => {
      const found = await usersLines(olga)
      expect(found.filter(({ kind }) => kind === 'edit')).toHaveLength(2)
      return found
    })
    const [original, first, second] = lines as [Line, Line, Line]
    expect(original.text).toBe('не печатает принтер')
    expect(first.content).toMatchObject({ about: original.number, before: 'не печатает принтер' })
    expect(first.content).not.toHaveProperty('isAfterAnswer')
    expect(second.content).toMatchObject({
      about: original.number,
      before: 'не печатает принтер на третьем этаже',
      isAfterAnswer: true,
    })
  })

  async function edit(olga: Person, messageId: number, text: string): Promise<void> {
    const updateId = scene.telegram.edits(Number(olga.id), messageId, text)
    await scene.telegram.taken(updateId)
    scene.telegram.repeat(updateId)
    await scene.rests()
  }

  test.concurrent('reaction: put on an answer and taken back', async () => {
    const olga = await personWithAnna()
    await anna.replies(olga, 'Готово, проверьте.')
    const heard = await olga.hears('Готово, проверьте.')
    for (const emoji of ['👍', null]) {
      const updateId = scene.telegram.reacts(Number(olga.id), Number(heard.id), emoji)
      await scene.telegram.taken(updateId)
      scene.telegram.repeat(updateId)
    }
    await eventually(async () => {
      const transcript = await anna.reads(olga)
      const answer = transcript.find(({ text }) => text === 'Готово, проверьте.')
      const reactions = transcript.filter(({ kind }) => kind === 'reaction')
      expect(reactions.map(({ text, content }) => [text, content['about']])).toEqual([
        ['👍', answer?.number],
        ['', answer?.number],
      ])
    })
  })

  test.concurrent('blocked and unblocked: shown, the queue is kept and goes on', async () => {
    const olga = await personWithAnna()
    await scene.telegram.taken(scene.telegram.blocks(Number(olga.id)))
    await scene.rests()
    await anna.replies(olga, 'Вы здесь?')
    await eventually(async () => expect((await anna.reads(olga)).at(-1)?.delivery?.status).toBe('held'))
    await scene.telegram.taken(scene.telegram.unblocks(Number(olga.id)))
    await olga.hears('Вы здесь?')
  })

  test.concurrent('message of Telegram itself: counted and shown to nobody', async () => {
    const olga = await personWithAnna()
    const { updateId } = scene.telegram.writes(Number(olga.id), { message_auto_delete_timer_changed: { time: 86_400 } })
    await scene.telegram.taken(updateId)
    await scene.rests()
    expect(await usersLines(olga)).toEqual([])
  })

  test.concurrent('press of an old button, and one delivered twice: one effect', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/menu')
    const menu = await olga.hears(/./)
    const { updateId } = scene.telegram.presses(Number(olga.id), Number(menu.id), 'go:person')
    await scene.telegram.taken(updateId)
    scene.telegram.repeat(updateId)
    await olga.hears(/Передал специалисту/)
    await olga.silentFor(300)
  })

  test.concurrent('deep link: its payload leads to the article, once', async () => {
    const olga = await scene.person('telegram')
    await olga.starts('article_vpn-not-connecting')
    await olga.hears(/VPN/)
  })
})

test('nothing was logged as an error', async () => {
  await scene.settles()
  expect(scene.problems).toEqual([])
})

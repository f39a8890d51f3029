import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { jpeg, mp4, pdf } from '../support/sample-files.ts'
import type { Agent, Transcript } from '../support/scene-agent.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'

type Content = Readonly<Record<string, unknown>>
type Line = Transcript[number]

let scene: Scene
let anna: Agent

beforeAll(async () => {
  scene = await openScene()
  anna = await scene.agent('Анна')
})
afterAll(() => scene?.close())

let files = 0
/** An address of the fake's own, as Viber's is one of Viber's. */
function address(bytes: Buffer): string {
  files += 1
  return scene.viber.url.replace('/pa', scene.viber.keepFile(bytes, `${files}.bin`))
}

async function personWithAnna(): Promise<Person> {
  const olga = await scene.person('viber')
  await olga.says('/person')
  await olga.hears(/Передал специалисту/)
  await anna.claims(olga)
  await olga.hears(/Анна/)
  return olga
}

const usersLines = async (olga: Person): Promise<readonly Line[]> =>
  (await anna.reads(olga)).filter(({ author, text }) => author === 'user' && text !== '/person')

type Case = {
  readonly kind: string
  readonly message: () => Content
  readonly text?: string
  readonly media?: Content
  readonly contentType?: string
}

const table: readonly Case[] = [
  { kind: 'text', message: () => ({ type: 'text', text: 'не *работает* почта' }), text: 'не *работает* почта' },
  {
    kind: 'picture',
    message: () => ({
      type: 'picture',
      media: address(jpeg()),
      thumbnail: 'https://x.example.test/t.jpg',
      text: 'вот',
    }),
    text: 'вот',
    media: { kind: 'photo' },
    contentType: 'image/jpeg',
  },
  {
    kind: 'video',
    message: () => ({ type: 'video', media: address(mp4()), size: mp4().length, duration: 4_000 }),
    media: { kind: 'video', durationSeconds: 4 },
    contentType: 'video/mp4',
  },
  {
    kind: 'file',
    message: () => ({ type: 'file', media: address(pdf()), file_name: 'акт.pdf', size: pdf().length }),
    media: { kind: 'document', fileName: 'акт.pdf' },
    contentType: 'application/pdf',
  },
  {
    kind: 'contact',
    message: () => ({ type: 'contact', contact: { name: 'Пётр', phone_number: '79161234567' } }),
    media: { kind: 'contact', contact: { name: 'Пётр', phone: '79161234567', isOwn: false } },
  },
  {
    kind: 'location',
    message: () => ({ type: 'location', location: { lat: 55.75, lon: 37.62 } }),
    media: { kind: 'location', place: { latitude: 55.75, longitude: 37.62 } },
  },
  { kind: 'link', message: () => ({ type: 'url', media: 'https://example.test/x' }), text: 'https://example.test/x' },
  { kind: 'sticker', message: () => ({ type: 'sticker', sticker_id: 46_105 }), media: { kind: 'sticker' } },
  {
    kind: 'type that is newer than this release',
    message: () => ({ type: 'hologram', media: 'x' }),
    media: { kind: 'other', what: 'hologram' },
  },
]

describe('Viber, from the user to the agent', () => {
  test.concurrent.each(table)('$kind: arrives, is shown, is stored, survives a redelivery', async (row) => {
    const olga = await personWithAnna()
    const token = await scene.viber.writes(olga.id, row.message())
    await scene.viber.repeats(token)
    await scene.rests()
    const line = await eventually(async () => {
      const lines = await usersLines(olga)
      expect(lines).toHaveLength(1)
      for (const { status } of lines[0]?.attachments ?? []) expect(['stored', 'lost', 'too_large']).toContain(status)
      return lines[0] as Line
    })
    expect(line.text).toBe(row.text ?? '')
    if (row.media !== undefined) expect(line.content['media']).toMatchObject(row.media)
    if (row.contentType === undefined) expect(line.attachments).toEqual([])
    else expect(line.attachments).toMatchObject([{ status: 'stored', contentType: row.contentType }])
  })

  test.concurrent('conversation_started with a context: the welcome is the answer, once', async () => {
    const olga = await scene.person('viber')
    await olga.starts('article_vpn-not-connecting')
    await olga.hears(/Здравствуйте, Ольга/)
    // Before the person subscribes, Viber carries nothing but the welcome.
    await scene.viber.subscribes(olga.id)
    await olga.hears(/VPN/)
    expect(scene.viber.badWelcomes).toEqual([])
  })

  test.concurrent('unsubscribed and subscribed: the queue is kept and goes on', async () => {
    const olga = await personWithAnna()
    await scene.viber.unsubscribes(olga.id)
    await scene.rests()
    await anna.replies(olga, 'Вы здесь?')
    await eventually(async () => expect((await anna.reads(olga)).at(-1)?.delivery?.status).toBe('held'))
    await scene.viber.subscribes(olga.id)
    await olga.hears('Вы здесь?')
  })

  test.concurrent('delivered, seen and failed: matched to the message by a token of more digits than a number holds', async () => {
    const olga = await personWithAnna()
    await anna.replies(olga, 'Первое.')
    const first = await olga.hears('Первое.')
    expect(first.id.length).toBeGreaterThan(16)
    await scene.viber.receives(olga.id, 'delivered', first.id)
    await scene.viber.receives(olga.id, 'seen', first.id)
    await scene.viber.receives(olga.id, 'seen', first.id)
    await anna.replies(olga, 'Второе.')
    const second = await olga.hears('Второе.')
    await scene.viber.receives(olga.id, 'failed', second.id, 'keyboard is not valid')
    await eventually(async () => {
      const [one, two] = (await anna.reads(olga)).slice(-2)
      expect(one?.delivery?.seenAt).toBeGreaterThan(0)
      expect(two?.delivery).toMatchObject({ status: 'refused', error: 'keyboard is not valid' })
    })
  })

  test.concurrent.each(['webhook', 'client_status', 'newer_event'])(
    '%s: answered with 200, kept, shown to nobody',
    async (event) => {
      const olga = await personWithAnna()
      await scene.viber.pushes(olga.id, event, { user: { id: olga.id } })
      await scene.rests()
      expect(await usersLines(olga)).toEqual([])
    },
  )

  test.concurrent('a file at an address that is not Viber’s is not asked for', async () => {
    const olga = await personWithAnna()
    await scene.viber.writes(olga.id, { type: 'picture', media: 'http://127.0.0.1:1/secret', text: '' })
    await olga.hears('Не смог получить фото')
    const [line] = await usersLines(olga)
    expect(line?.attachments).toMatchObject([{ status: 'lost', error: 'the address is not one of viber' }])
  })

  test.concurrent('a file whose address has expired is asked for again, from its sender', async () => {
    const olga = await personWithAnna()
    await scene.viber.writes(olga.id, {
      type: 'file',
      media: scene.viber.url.replace('/pa', '/media/gone'),
      file_name: 'старый.pdf',
      size: 10,
    })
    await olga.hears('Не смог получить файл «старый.pdf»: мессенджер его не отдал. Пришлите, пожалуйста, ещё раз.')
  })
})

test('nothing was logged as an error', async () => {
  await scene.settles()
  expect(scene.problems).toEqual([])
})

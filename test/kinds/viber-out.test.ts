import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { ViberSend } from '../support/fake-viber-people.ts'
import { jpeg, mp4, pdf, png } from '../support/sample-files.ts'
import type { Agent, Transcript } from '../support/scene-agent.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'

let scene: Scene
let anna: Agent

beforeAll(async () => {
  scene = await openScene()
  anna = await scene.agent('Анна')
})
afterAll(() => scene?.close())

async function personWithAnna(): Promise<Person> {
  const olga = await scene.person('viber')
  await olga.says('/person')
  await olga.hears(/Передал специалисту/)
  await anna.claims(olga)
  await olga.hears(/Анна/)
  return olga
}

const sentTo = (olga: Person): readonly ViberSend[] => scene.viber.sent.filter(({ receiver }) => receiver === olga.id)

async function settledLine(olga: Person): Promise<Transcript[number]> {
  const line = (await anna.reads(olga)).at(-1)
  expect(line?.delivery?.status).toBe('sent')
  return line as Transcript[number]
}

const large = (): Buffer => Buffer.concat([jpeg(), Buffer.alloc(1_200_000)])

const files = [
  { kind: 'picture', name: 'снимок.jpg', bytes: jpeg, type: 'image/jpeg' },
  { kind: 'picture', name: 'снимок.png', bytes: png, type: 'image/png' },
  { kind: 'file', name: 'большой снимок.jpg', bytes: large, type: 'image/jpeg' },
  { kind: 'video', name: 'запись.mp4', bytes: mp4, type: 'video/mp4' },
  { kind: 'file', name: 'акт.pdf', bytes: pdf, type: 'application/octet-stream' },
] as const

describe('Viber, from the agent to the user', () => {
  test.concurrent.each(files)(
    '$name goes as $kind: Viber can fetch it, it is shown, stored, survives a refusal',
    async (row) => {
      const olga = await personWithAnna()
      scene.viber.fault({ kind: 'reset before acceptance', method: 'send_message', chat: 'nobody' })
      const key = await anna.uploads(olga, row.name, row.bytes())
      await anna.replies(olga, 'Посмотрите', { files: [key] })
      await olga.hears('Посмотрите')
      const line = await eventually(() => settledLine(olga))
      const arrived = sentTo(olga).filter(({ file }) => file !== undefined)
      expect(arrived).toHaveLength(1)
      expect(arrived[0]?.file?.kind).toBe(row.kind)
      const fetched = await scene.viber.fetches(arrived[0]?.file?.url ?? '')
      expect(fetched.status).toBe(200)
      expect(fetched.headers.get('content-type')).toBe(row.type)
      expect(Buffer.from(await fetched.arrayBuffer()).equals(row.bytes())).toBe(true)
      expect(line.attachments).toMatchObject([{ status: 'stored', media: { fileName: row.name } }])
    },
  )

  test.concurrent('an address of a file is not found by guessing', async () => {
    const response = await fetch(`${scene.url}/files/${'a'.repeat(33)}/x.png`)
    expect(response.status).toBe(404)
  })

  test.concurrent('text arrives under the agent’s name, without accidental bold', async () => {
    const olga = await personWithAnna()
    await anna.replies(olga, 'Запустите *.exe и ~/.bashrc')
    const heard = await olga.hears('Запустите')
    expect(heard).toMatchObject({ text: 'Запустите *.exe и ~/.bashrc', signedBy: 'Анна' })
    expect((await eventually(() => settledLine(olga))).delivery).toMatchObject({ status: 'sent' })
  })

  test.concurrent('what it cost is kept with the message', async () => {
    const olga = await personWithAnna()
    await anna.replies(olga, 'Сколько это стоит?')
    await olga.hears('Сколько')
    await eventually(async () => expect((await settledLine(olga)).delivery).toMatchObject({ billingStatus: 1 }))
  })

  test.concurrent('words of a file that takes none along go before it', async () => {
    const olga = await personWithAnna()
    await anna.replies(olga, 'Инструкция', { files: [await anna.uploads(olga, 'how.pdf', pdf())] })
    await eventually(async () => {
      const [words, file] = sentTo(olga).slice(-2)
      expect(words?.text).toBe('Инструкция')
      expect(file?.file?.name).toBe('how.pdf')
    })
  })

  test.concurrent.each([
    { kind: 'edit_message', text: 'иначе' },
    { kind: 'withdraw_message' },
    { kind: 'react', emoji: '👍' },
  ])('what Viber cannot do is refused in words: %j', async (action) => {
    const olga = await personWithAnna()
    await anna.replies(olga, 'Сказано.')
    await olga.hears('Сказано.')
    const { number } = await eventually(() => settledLine(olga))
    expect(await anna.tries(olga, { ...action, number })).toMatchObject({
      status: 409,
      body: { error: 'messenger_cannot' },
    })
  })

  test.concurrent('typing is asked for in vain and hurts nobody', async () => {
    const olga = await personWithAnna()
    await anna.types(olga)
    await anna.replies(olga, 'Дальше.')
    await olga.hears('Дальше.')
  })
})

test('nothing was logged as an error', async () => {
  await scene.settles()
  expect(scene.problems).toEqual([])
})

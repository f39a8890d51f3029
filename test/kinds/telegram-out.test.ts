import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { Fault } from '../support/fake-faults.ts'
import type { TelegramSend } from '../support/fake-telegram-methods.ts'
import { gif, html, jpeg, mp3, mp4, ogg, pdf, png, webp } from '../support/sample-files.ts'
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
  const olga = await scene.person('telegram')
  await olga.says('/person')
  await olga.hears(/Передал специалисту/)
  await anna.claims(olga)
  await olga.hears(/Анна/)
  return olga
}

const sentTo = (olga: Person): readonly TelegramSend[] =>
  scene.telegram.sent.filter(({ chat }) => String(chat) === olga.id)

/** What was said a moment ago is not in the transcript yet on a busy machine. */
const lineOf = (olga: Person, text: string): Promise<Transcript[number]> =>
  eventually(async () => {
    const line = (await anna.reads(olga)).find((one) => one.text === text)
    if (line === undefined) throw new Error(`"${text}" is not in the transcript`)
    return line
  })

const lastLine = async (olga: Person): Promise<Transcript[number]> => {
  const line = (await anna.reads(olga)).at(-1)
  if (line === undefined) throw new Error('nothing was written')
  return line
}

/** Refused before it was accepted: must arrive all the same, once. */
const brokenOnce = (olga: Person, method: string): Fault => ({
  kind: 'too many requests',
  retryAfter: 1,
  method,
  chat: olga.id,
})

type Case = {
  readonly kind: string
  readonly method: string
  readonly name: string
  readonly bytes: () => Buffer
}

const files: readonly Case[] = [
  { kind: 'photo', method: 'sendPhoto', name: 'снимок.jpg', bytes: jpeg },
  { kind: 'photo', method: 'sendPhoto', name: 'снимок.png', bytes: png },
  { kind: 'photo', method: 'sendPhoto', name: 'снимок.webp', bytes: webp },
  { kind: 'animation', method: 'sendAnimation', name: 'кот.gif', bytes: gif },
  { kind: 'video', method: 'sendVideo', name: 'запись.mp4', bytes: mp4 },
  { kind: 'audio', method: 'sendAudio', name: 'разговор.mp3', bytes: mp3 },
  { kind: 'voice', method: 'sendVoice', name: 'голос.ogg', bytes: ogg },
  { kind: 'document', method: 'sendDocument', name: 'акт.pdf', bytes: pdf },
  { kind: 'document', method: 'sendDocument', name: 'page.html', bytes: html },
]

describe('Telegram, from the agent to the user', () => {
  test.concurrent.each(files)(
    '$name goes as $kind: arrives whole, is shown, is stored, survives a refusal',
    async (row) => {
      const olga = await personWithAnna()
      scene.telegram.fault(brokenOnce(olga, row.method))
      const key = await anna.uploads(olga, row.name, row.bytes())
      await anna.replies(olga, 'Вот, посмотрите', { files: [key] })
      await olga.hears('Вот, посмотрите')
      const arrived = sentTo(olga).filter(({ file }) => file !== undefined)
      expect(arrived).toHaveLength(1)
      expect(arrived[0]?.file).toMatchObject({ kind: row.kind, name: row.name })
      expect(arrived[0]?.file?.bytes.equals(row.bytes())).toBe(true)
      const line = await eventually(async () => {
        const last = await lastLine(olga)
        expect(last.delivery?.status).toBe('sent')
        return last
      })
      expect(line.attachments).toMatchObject([{ status: 'stored', media: { fileName: row.name } }])
      const shown = await anna.downloads(olga, line.attachments[0]?.id ?? '')
      expect(Buffer.from(await shown.arrayBuffer()).equals(row.bytes())).toBe(true)
    },
  )

  test.concurrent('text with everything that markup is made of arrives as it was written', async () => {
    const olga = await personWithAnna()
    const text = 'a < b && c > d, *не жирно* _и не курсив_ [не ссылка](http://x) <b>тоже</b> 👩‍👩‍👧‍👦 עברית'
    await anna.replies(olga, text)
    const heard = await olga.hears('не жирно')
    expect(heard.text).toBe(`${text}\n\nАнна`)
    expect((await eventually(() => settledLine(olga))).text).toBe(text)
  })

  test.concurrent('several files with words: in order, the words with the first', async () => {
    const olga = await personWithAnna()
    const keys = [
      await anna.uploads(olga, '1.png', png(3)),
      await anna.uploads(olga, '2.pdf', pdf()),
      await anna.uploads(olga, '3.png', png(4)),
    ]
    await anna.replies(olga, 'Три файла', { files: keys })
    await eventually(async () => {
      const arrived = sentTo(olga).filter(({ file }) => file !== undefined)
      expect(arrived.map(({ file, text }) => [file?.name, text])).toEqual([
        ['1.png', 'Три файла\n\nАнна'],
        ['2.pdf', ''],
        ['3.png', ''],
      ])
    })
  })

  test.concurrent('words too long for a caption go before the file', async () => {
    const olga = await personWithAnna()
    const key = await anna.uploads(olga, 'x.png', png())
    await anna.replies(olga, 'слово '.repeat(200).trim(), { files: [key] })
    await eventually(async () => {
      const [first, second] = sentTo(olga).slice(-2)
      expect(first?.text).toContain('слово слово')
      expect(second?.file?.name).toBe('x.png')
    })
  })

  test.concurrent('a quote names the message it answers', async () => {
    const olga = await personWithAnna()
    await olga.says('Когда почините?')
    const question = await lineOf(olga, 'Когда почините?')
    await anna.replies(olga, 'К обеду.', { quotes: question.number })
    await olga.hears('К обеду.')
    expect(sentTo(olga).at(-1)?.quotes).toBe(olga.lastSaid())
    expect(await lastLine(olga)).toMatchObject({ content: { about: question.number, act: 'quote' } })
  })

  test.concurrent('an edit changes the message in the chat, every version stays in the transcript', async () => {
    const olga = await personWithAnna()
    await anna.replies(olga, 'Будет готово в 14:00.')
    const heard = await olga.hears('14:00')
    const { number } = await eventually(() => settledLine(olga))
    scene.telegram.fault(brokenOnce(olga, 'editMessageText'))
    expect((await anna.tries(olga, { kind: 'edit_message', number, text: 'Будет готово в 15:00.' })).status).toBe(200)
    await eventually(async () => expect(inChat(olga, heard.id)?.text).toBe('Будет готово в 15:00.\n\nАнна'))
    const transcript = await anna.reads(olga)
    expect(transcript.map(({ text }) => text)).toContain('Будет готово в 14:00.')
    expect(transcript.at(-1)).toMatchObject({
      kind: 'edit',
      content: { about: number, before: 'Будет готово в 14:00.' },
    })
    await eventually(() => settledLine(olga))
  })

  test.concurrent('an edited caption changes under its picture', async () => {
    const olga = await personWithAnna()
    await anna.replies(olga, 'Нажмите сюда', { files: [await anna.uploads(olga, 'x.png', png())] })
    const heard = await olga.hears('Нажмите сюда')
    const { number } = await eventually(() => settledLine(olga))
    await anna.tries(olga, { kind: 'edit_message', number, text: 'Нажмите правее' })
    await eventually(async () => expect(inChat(olga, heard.id)?.text).toBe('Нажмите правее\n\nАнна'))
  })

  test.concurrent('a withdrawal removes the message from the chat, a second one is refused in words', async () => {
    const olga = await personWithAnna()
    await anna.replies(olga, 'Это не вам.')
    const heard = await olga.hears('Это не вам.')
    const { number } = await eventually(() => settledLine(olga))
    expect((await anna.tries(olga, { kind: 'withdraw_message', number })).status).toBe(200)
    await eventually(async () => expect(inChat(olga, heard.id)?.isDeleted).toBe(true))
    const again = await anna.tries(olga, { kind: 'withdraw_message', number })
    expect(again).toMatchObject({ status: 409, body: { error: 'message_withdrawn' } })
  })

  test.concurrent('a withdrawal of what nobody has sent yet means that it is never sent', async () => {
    const olga = await personWithAnna()
    scene.telegram.fault({ kind: 'too many requests', retryAfter: 2, method: 'sendMessage', chat: olga.id })
    await anna.replies(olga, 'Первое.')
    await anna.replies(olga, 'Второе, лишнее.')
    await anna.replies(olga, 'Третье.')
    const [, second] = (await anna.reads(olga)).slice(-3)
    expect((await anna.tries(olga, { kind: 'withdraw_message', number: second?.number })).status).toBe(200)
    await olga.hears('Третье.')
    expect(
      sentTo(olga)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('лишнее')
  })

  test.concurrent('a reaction appears on the user’s message and goes away again', async () => {
    const olga = await personWithAnna()
    await olga.says('Спасибо!')
    const { number } = await lineOf(olga, 'Спасибо!')
    const messageId = String(olga.lastSaid())
    await anna.tries(olga, { kind: 'react', number, emoji: '👍' })
    await eventually(async () => expect(inChat(olga, messageId)?.reaction).toBe('👍'))
    await anna.tries(olga, { kind: 'react', number, emoji: null })
    await eventually(async () => expect(inChat(olga, messageId)?.reaction).toBeNull())
  })

  test.concurrent('typing is shown, and not more often than it lasts', async () => {
    const olga = await personWithAnna()
    for (let times = 0; times < 5; times += 1) await anna.types(olga)
    await eventually(async () => expect(typedTo(olga)).toBe(1))
  })

  test.concurrent('one click whose request arrives twice writes once', async () => {
    const olga = await personWithAnna()
    const requestId = 'click-0001'
    await Promise.all(['a', 'b', 'c'].map(() => anna.replies(olga, 'Ровно один раз.', { requestId })))
    await olga.hears('Ровно один раз.')
    await scene.rests()
    expect(sentTo(olga).filter(({ text }) => text.includes('Ровно один раз')).length).toBe(1)
  })

  test.concurrent.each([
    ['a program', 'setup.exe', Buffer.from('MZ'), 'file_is_program'],
    ['an empty file', 'пусто.txt', Buffer.alloc(0), 'file_empty'],
  ])('%s is refused in words before anything is sent', async (_what, name, bytes, code) => {
    const olga = await personWithAnna()
    const before = sentTo(olga).length
    await expect(anna.uploads(olga, name, bytes)).rejects.toThrow(code)
    expect(sentTo(olga)).toHaveLength(before)
  })

  test.concurrent('a file above the messenger’s limit is refused while it is uploaded, with the limit', async () => {
    const olga = await personWithAnna()
    await expect(anna.uploads(olga, 'диск.iso', Buffer.alloc(50_000_001))).rejects.toThrow('file_too_large')
  })

  const inChat = (olga: Person, messageId: string) =>
    scene.telegram.chats.open(Number(olga.id)).messages.get(Number(messageId))

  const typedTo = (olga: Person): number => scene.telegram.typing.filter(({ chat }) => chat === olga.id).length

  async function settledLine(olga: Person): Promise<Transcript[number]> {
    const line = await lastLine(olga)
    expect(line.delivery?.status).toBe('sent')
    return line
  }
})

test('nothing was logged as an error', async () => {
  await scene.settles()
  expect(scene.problems).toEqual([])
})

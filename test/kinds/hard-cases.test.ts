import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { jpeg, pdf, png } from '../support/sample-files.ts'
import type { Agent, Transcript } from '../support/scene-agent.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'

type Content = Readonly<Record<string, unknown>>
type Line = Transcript[number]

let scene: Scene
let anna: Agent
let boris: Agent

beforeAll(async () => {
  scene = await openScene()
  anna = await scene.agent('Анна', 'anna')
  boris = await scene.agent('Борис', 'boris')
})
afterAll(() => scene?.close())

const file = (bytes: Buffer, name: string, unique = name): Content => ({
  file_id: scene.telegram.keepFile(bytes),
  file_unique_id: unique,
  file_size: bytes.length,
  file_name: name,
})

async function personWithAnna(): Promise<Person> {
  const olga = await scene.person('telegram')
  await olga.says('/person')
  await olga.hears(/Передал специалисту/)
  await anna.claims(olga)
  await olga.hears(/Анна/)
  return olga
}

const lineOf = (olga: Person, fits: (line: Line) => boolean): Promise<Line> =>
  eventually(async () => {
    const line = (await anna.reads(olga)).find(fits)
    if (line === undefined) throw new Error('there is no such line')
    return line
  })

describe('files', () => {
  test.concurrent('one chat with a hundred stalled files hides nobody else’s', async () => {
    const busy = await personWithAnna()
    const other = await personWithAnna()
    scene.telegram.fault({ kind: 'stall', method: 'getFile', times: 3 })
    for (let index = 0; index < 100; index += 1) {
      scene.telegram.writes(Number(busy.id), { document: file(pdf(), `${index}.pdf`) })
    }
    await scene.rests()
    await other.sends({ photo: [file(jpeg(), 'x.jpg')] })
    const line = await lineOf(other, ({ kind }) => kind === 'media')
    await eventually(async () => {
      const now = await lineOf(other, ({ number }) => number === line.number)
      expect(now.attachments[0]?.status).toBe('stored')
    })
    const rows = await scene.db
      .selectFrom('attachments')
      .select('status')
      .where('status', '=', 'fetching')
      .where('conversation_id', '=', await scene.conversationOf(busy.id))
      .execute()
    expect(rows.length).toBeLessThanOrEqual(3)
  })

  test.concurrent('a download that broke off is fetched again instead of being kept in part', async () => {
    const olga = await personWithAnna()
    const whole = Buffer.concat([pdf(), Buffer.alloc(5_000)])
    scene.telegram.cutNextDownload(100)
    await olga.sends({ document: file(whole, 'whole.pdf') })
    const line = await eventually(async () => {
      const found = await lineOf(olga, ({ kind }) => kind === 'media')
      expect(found.attachments[0]?.status).toBe('stored')
      return found
    })
    const bytes = await (await anna.downloads(olga, line.attachments[0]?.id ?? '')).arrayBuffer()
    expect(bytes.byteLength).toBe(whole.length)
  })

  test.concurrent('the words of every part of an album reach the agent, and what was masked in them is said', async () => {
    const olga = await personWithAnna()
    const parts = ['счёт за май', 'счёт за июнь', 'мой пароль: Qwerty12345']
    for (const [index, caption] of parts.entries()) {
      await olga.sends({ document: file(pdf(), `${index}.pdf`), media_group_id: '5', caption })
    }
    const line = await lineOf(olga, ({ text }) => text.includes('июнь') && text.includes('май'))
    await eventually(async () => {
      const now = await lineOf(olga, ({ number }) => number === line.number)
      expect(now.attachments).toHaveLength(3)
      expect(now.content['masked']).toContain('password')
      expect(now.text).not.toContain('Qwerty12345')
    })
  })

  test.concurrent('an edited or reacted-to part of an album is found by its own id', async () => {
    const olga = await personWithAnna()
    await olga.sends({ photo: [file(png(3), '1.png')], media_group_id: '6', caption: 'раз' })
    await olga.sends({ photo: [file(png(4), '2.png')], media_group_id: '6', caption: 'два' })
    const second = olga.lastSaid()
    const album = await lineOf(olga, ({ kind }) => kind === 'media')
    await scene.telegram.taken(scene.telegram.edits(Number(olga.id), second, 'два и три'))
    const edit = await lineOf(olga, ({ kind }) => kind === 'edit')
    expect(edit.content).toMatchObject({ about: album.number, before: 'два', part: 1 })
    await scene.telegram.taken(scene.telegram.reacts(Number(olga.id), second, '👍'))
    const reaction = await lineOf(olga, ({ kind }) => kind === 'reaction')
    expect(reaction.content).toMatchObject({ about: album.number })
  })

  test.concurrent('a file that its sender replaces comes as a new version', async () => {
    const olga = await personWithAnna()
    await olga.sends({ document: file(pdf(), 'wrong.pdf'), caption: 'акт' })
    const said = olga.lastSaid()
    const message = { message_id: said, document: file(png(), 'right.png'), caption: 'акт' }
    await scene.telegram.taken(scene.telegram.editsWith(Number(olga.id), message))
    const edit = await eventually(async () => {
      const found = await lineOf(olga, ({ kind }) => kind === 'edit')
      expect(found.attachments[0]).toMatchObject({ status: 'stored', media: { fileName: 'right.png' } })
      return found
    })
    expect(edit.content).toMatchObject({ before: 'акт' })
  })

  test.concurrent('a name that turns itself round on the screen is straightened', async () => {
    const olga = await personWithAnna()
    await olga.sends({ document: file(Buffer.from('MZ'), 'счёт\u202Efdp.exe') })
    const line = await lineOf(olga, ({ kind }) => kind === 'media')
    expect(line.attachments[0]?.media['fileName']).toBe('счётfdp.exe')
    await expect(anna.uploads(olga, 'x\u202Etxt.exe', Buffer.from('MZ'))).rejects.toThrow('file_is_program')
    await expect(anna.uploads(olga, 'x.exe.', Buffer.from('MZ'))).rejects.toThrow('file_is_program')
  })

  test.concurrent('a picture too long and narrow for a photo arrives as a file, names arrive whole', async () => {
    const olga = await personWithAnna()
    const key = await anna.uploads(olga, 'схема; "v2".png', wide())
    await anna.replies(olga, 'Вот схема', { files: [key] })
    await olga.hears('Вот схема')
    const sent = scene.telegram.sent.findLast(({ chat }) => String(chat) === olga.id)
    expect(sent?.file).toMatchObject({ kind: 'document', name: 'схема_ _v2_.png' })
  })

  /** A PNG's head that says 6000 by 40. */
  function wide(): Buffer {
    const bytes = Buffer.from(png(8))
    bytes.writeUInt32BE(6_000, 16)
    bytes.writeUInt32BE(40, 20)
    return bytes
  }
})

describe('what is taken back, corrected or resent', () => {
  async function unconfirmed(olga: Person, text: string): Promise<Line> {
    scene.telegram.fault({ kind: 'reset after acceptance', method: 'sendMessage', chat: olga.id })
    await anna.replies(olga, text)
    return await eventually(async () => {
      const line = await lineOf(olga, (one) => one.text === text)
      expect(line.delivery?.status).toBe('unknown')
      return line
    })
  }
  const resend = async (olga: Person, number: number) =>
    (await anna.console('POST', `/conversations/${await scene.conversationOf(olga.id)}/resend`, { number })).status

  test.concurrent('what may or may not have arrived cannot be withdrawn before that is known', async () => {
    const olga = await personWithAnna()
    const line = await unconfirmed(olga, 'Временный код на бумаге.')
    const withdraw = { kind: 'withdraw_message', number: line.number }
    expect(await anna.tries(olga, withdraw)).toMatchObject({ status: 409, body: { error: 'not_confirmed' } })
    expect(await resend(olga, line.number)).toBe(200)
    await eventually(async () => {
      const now = await lineOf(olga, ({ number }) => number === line.number)
      expect(now.delivery?.status).toBe('sent')
    })
    expect((await anna.tries(olga, withdraw)).status).toBe(200)
    expect(await resend(olga, line.number)).toBe(409)
  })

  test.concurrent('a withdrawal that failed can be tried again', async () => {
    const olga = await personWithAnna()
    await anna.replies(olga, 'Лишнее.')
    const heard = await olga.hears('Лишнее.')
    const line = await eventually(async () => {
      const found = await lineOf(olga, ({ text }) => text === 'Лишнее.')
      expect(found.delivery?.status).toBe('sent')
      return found
    })
    scene.telegram.fault({ kind: 'server error', method: 'deleteMessage', chat: olga.id })
    await anna.tries(olga, { kind: 'withdraw_message', number: line.number })
    const failed = await eventually(async () => {
      const found = await lineOf(olga, ({ kind }) => kind === 'withdrawal')
      expect(found.delivery?.status).toBe('unknown')
      return found
    })
    expect(await resend(olga, failed.number)).toBe(200)
    await eventually(async () => {
      const inChat = scene.telegram.chats.open(Number(olga.id)).messages.get(Number(heard.id))
      expect(inChat?.isDeleted).toBe(true)
    })
  })

  test.concurrent('a colleague’s waiting message is not for others to withdraw', async () => {
    const olga = await personWithAnna()
    scene.telegram.fault({ kind: 'too many requests', retryAfter: 2, method: 'sendMessage', chat: olga.id })
    await anna.replies(olga, 'Моё.')
    const line = await lineOf(olga, ({ text }) => text === 'Моё.')
    const refused = await boris.tries(olga, { kind: 'withdraw_message', number: line.number })
    expect(refused).toMatchObject({ status: 409, body: { error: 'not_own_message' } })
    await olga.hears('Моё.')
  })

  test.concurrent('an older correction does not undo a newer one, and one that never arrived can be made again', async () => {
    const olga = await personWithAnna()
    await anna.replies(olga, 'В 14:00.')
    const heard = await olga.hears('В 14:00.')
    const { number } = await eventually(async () => {
      const found = await lineOf(olga, ({ text }) => text === 'В 14:00.')
      expect(found.delivery?.status).toBe('sent')
      return found
    })
    const inChat = () => scene.telegram.chats.open(Number(olga.id)).messages.get(Number(heard.id))?.text
    const edit = (text: string) => anna.tries(olga, { kind: 'edit_message', number, text })
    scene.telegram.fault({ kind: 'reset before acceptance', method: 'editMessageText', chat: olga.id })
    await edit('В 15:00.')
    const lost = await eventually(async () => {
      const found = await lineOf(olga, ({ text }) => text === 'В 15:00.')
      expect(found.delivery?.status).toBe('unknown')
      return found
    })
    expect((await edit('В 15:00.')).status).toBe(200)
    await eventually(async () => expect(inChat()).toContain('15:00'))
    await edit('В 16:00.')
    await eventually(async () => expect(inChat()).toContain('16:00'))
    expect(await resend(olga, lost.number)).toBe(409)
    expect(inChat()).toContain('16:00')
  })

  test.concurrent('typing is not shown to somebody who has blocked the bot', async () => {
    const olga = await personWithAnna()
    await scene.telegram.taken(scene.telegram.blocks(Number(olga.id)))
    await scene.rests()
    const before = scene.telegram.typing.length
    await anna.types(olga)
    await sql`select 1`.execute(scene.db)
    expect(scene.telegram.typing.slice(before).filter(({ chat }) => chat === olga.id)).toEqual([])
  })
})

test('what holds in the tables still does', async () => {
  expect(scene.problems).toEqual([])
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { gif, html, jpeg, mp4, ogg, pdf, svg } from '../support/sample-files.ts'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'

let scene: Scene
let anna: Agent
let olga: Person

beforeAll(async () => {
  scene = await openScene()
  anna = await scene.agent('Анна')
  olga = await scene.person('telegram')
  await olga.says('/person')
  await olga.hears(/Передал специалисту/)
  await anna.claims(olga)
  await olga.hears(/Анна/)
})
afterAll(() => scene?.close())

async function sendsFile(bytes: Buffer, name: string, more: object = {}): Promise<void> {
  const file = { file_id: scene.telegram.keepFile(bytes), file_unique_id: 'u', file_name: name, ...more }
  await olga.sends({ document: file })
}

const attachmentOf = (name: string) =>
  eventually(async () => {
    const all = (await anna.reads(olga)).flatMap(({ attachments }) => attachments)
    const found = all.find(({ media }) => media['fileName'] === name)
    expect(['stored', 'lost', 'too_large']).toContain(found?.status)
    return found as (typeof all)[number]
  })

describe('a file of a stranger', () => {
  test.each([
    ['page.html', html()],
    ['photo.jpg', html()],
    ['picture.svg', svg()],
    ['picture.png', svg()],
    ['script.js', Buffer.from('alert(1)')],
    ['act.pdf', pdf()],
  ])('%s is a download and nothing a browser would run', async (name, bytes) => {
    await sendsFile(bytes, name, { mime_type: 'text/html' })
    const { id } = await attachmentOf(name)
    const response = await anna.downloads(olga, id)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
  })

  test.each([
    ['real.jpg', jpeg(), 'image/jpeg'],
    ['real.gif', gif(), 'image/gif'],
    ['real.mp4', mp4(), 'video/mp4'],
    ['real.ogg', ogg(), 'audio/ogg; codecs=opus'],
  ])('%s is shown in its place, by its bytes and not by its name', async (name, bytes, type) => {
    await sendsFile(bytes, name)
    const response = await anna.downloads(olga, (await attachmentOf(name)).id)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-disposition')).toMatch(/^inline;/)
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
  })

  test('a player gets the part it asks for, across the pieces in which files are kept', async () => {
    const bytes = Buffer.concat([mp4(), Buffer.alloc(700_000).map((_, index) => index % 251)])
    await sendsFile(bytes, 'long.mp4')
    const { id } = await attachmentOf('long.mp4')
    const ranges = [
      ['bytes=0-99', 0, 100],
      ['bytes=262000-263000', 262_000, 263_001],
      ['bytes=524280-', 524_280, bytes.length],
      ['bytes=-100', bytes.length - 100, bytes.length],
    ] as const
    for (const [range, start, end] of ranges) {
      const response = await anna.downloads(olga, id, { range })
      expect(response.status).toBe(206)
      expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/${bytes.length}`)
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(start, end))).toBe(true)
    }
    expect((await anna.downloads(olga, id, { range: 'bytes=99999999-' })).status).toBe(416)
  })

  test('it opens to nobody who is not signed in, and in no other conversation', async () => {
    const { id } = await attachmentOf('real.jpg')
    const conversation = await scene.conversationOf(olga.id)
    expect((await fetch(`${scene.url}/api/conversations/${conversation}/files/${id}`)).status).toBe(401)
    const boris = await scene.person('telegram', { name: 'Борис' })
    await boris.says('/person')
    await boris.hears(/Передал/)
    expect((await anna.downloads(boris, id)).status).toBe(404)
  })

  test('a name with everything bad in it stays a name', async () => {
    const name = '../../etc/"passwd"\r\nX-Evil: 1;<script>.txt'
    await sendsFile(Buffer.from('x'), name)
    // Without the line break; the rest is only letters.
    const { id } = await attachmentOf(name.replace('\r\n', ''))
    const response = await anna.downloads(olga, id)
    expect(response.headers.get('x-evil')).toBeNull()
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.'()*~!-]+$/)
  })
})

describe('a file that does not come', () => {
  test('above the limit it is not asked for: its sender is told how else to send it, the words are kept', async () => {
    await olga.sends({
      document: { file_id: 'huge', file_unique_id: 'u', file_name: 'disk.iso', file_size: 34_000_000 },
      caption: 'вот образ',
    })
    await olga.hears(
      'Файл 34 МБ Telegram мне не отдаёт (до 20 МБ). Пришлите архивом поменьше или ссылкой; текст я сохранил.',
    )
    expect(await attachmentOf('disk.iso')).toMatchObject({ status: 'too_large' })
    expect((await anna.reads(olga)).map(({ text }) => text)).toContain('вот образ')
    expect(scene.telegram.calls.filter(({ method }) => method === 'getFile').length).toBeGreaterThan(0)
    expect(JSON.stringify(scene.telegram.calls)).not.toContain('huge')
  })

  test('larger than its sender’s app said it is, it is stopped at the limit', async () => {
    await sendsFile(Buffer.alloc(20_000_001), 'liar.bin', { file_size: 10 })
    await olga.hears(/Telegram мне не отдаёт/)
    expect(await attachmentOf('liar.bin')).toMatchObject({ status: 'too_large' })
  })

  test('whatever goes wrong on the way, it is fetched again', async () => {
    const faults = [
      { kind: 'server error' },
      { kind: 'html' },
      { kind: 'reset before acceptance' },
      { kind: 'reset after acceptance' },
      { kind: 'too many requests', retryAfter: 1 },
    ] as const
    for (const fault of faults) {
      scene.telegram.fault({ ...fault, method: 'getFile' })
      scene.telegram.fault({ ...fault, method: 'download' })
    }
    const names = faults.map(({ kind }) => `after ${kind}.pdf`)
    for (const name of names) await sendsFile(pdf(), name)
    // As many calls fail as files are fetched, so that none arrives before each failure has hit somebody.
    for (const name of names) {
      expect(await attachmentOf(name)).toMatchObject({ status: 'stored', contentType: 'application/pdf' })
    }
  })

  test('one that stalls holds up neither the words behind it nor other people’s files', async () => {
    scene.telegram.fault({ kind: 'stall', method: 'download' })
    await sendsFile(pdf(), 'stalled.pdf')
    await olga.says('а слова идут дальше')
    const boris = await scene.person('telegram', { name: 'Борис' })
    await boris.says('/person')
    await boris.hears(/Передал/)
    await boris.sends({ photo: [{ file_id: scene.telegram.keepFile(jpeg()), file_unique_id: 'u' }] })
    await eventually(async () => {
      const [photo] = (await anna.reads(boris)).flatMap(({ attachments }) => attachments)
      expect(photo?.status).toBe('stored')
    })
    expect((await anna.reads(olga)).at(-1)?.text).toBe('а слова идут дальше')
  })
})

test('the bot’s token is in no row, no line of the log and no answer', async () => {
  const secret = scene.telegram.token.split(':')[1] ?? ''
  const { rows } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'character varying')`.execute(scene.db)
  expect(rows.length).toBeGreaterThan(40)
  for (const { table_name: table, column_name: column } of rows) {
    const { rows: hits } = await sql<{ hits: number }>`
      select count(*)::int as hits from ${sql.table(table)}
      where strpos(${sql.ref(column)}::text, ${secret}) > 0
         or strpos(${sql.ref(column)}::text, ${scene.viber.token}) > 0`.execute(scene.db)
    expect(hits[0]?.hits, `${table}.${column}`).toBe(0)
  }
  expect(scene.logged.length).toBeGreaterThan(5)
  for (const line of scene.logged) {
    expect(line).not.toContain(secret)
    expect(line).not.toContain(scene.viber.token)
  }
  const conversation = await scene.conversationOf(olga.id)
  for (const path of [`/api/conversations/${conversation}`, '/health', '/metrics', '/']) {
    const response = path.startsWith('/api')
      ? await anna.console.raw(path.slice('/api'.length))
      : await fetch(`${scene.url}${path}`)
    expect(await response.text(), path).not.toContain(secret)
  }
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import { makeFinder } from './find-words.ts'
import { type OwnServer, startOwnServer } from './own-server.ts'
import { hitsInBackup, hitsInRows, hitsInText, hitsInTuples } from './places.ts'

/** What is promised: by then it is gone from all that is read. */
const promisedMs = 60_000

/** What was kept in good faith and must go: it turned out to be a secret, or its writer wants to be forgotten. */
describe('T21: what has to go again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontline-afterwards-'))
  let server: OwnServer
  let scene: Scene
  let anna: Agent
  let dumps = 0

  beforeAll(async () => {
    server = await startOwnServer()
    scene = await openScene({ database: server })
    anna = await scene.agent('Анна', 'anna', 'supervisor')
    await sql`create extension pageinspect`.execute(server.db)
  })
  afterAll(async () => {
    await scene?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const inRows = (words: readonly string[]) => hitsInRows(server.db, makeFinder(words))
  const inBackup = (words: readonly string[]) =>
    hitsInBackup(server, join(folder, `${(dumps += 1)}.backup`), makeFinder(words))
  const tablesWith = (hits: readonly string[]) => [...new Set(hits.map((hit) => hit.split(': ')[0] ?? ''))].toSorted()

  /** A request, and everything that an agent may do in good faith with a word of it. */
  async function spreads(person: Person, word: string): Promise<void> {
    await person.says('/person')
    await person.hears(/INC-\d+/)
    await anna.claims(person)
    const conversation = await scene.conversationOf(person.id)
    const incidentId = await scene.newestIncidentOf(conversation)
    const act = async (action: object) => {
      const { status, body } = await anna.console('POST', `/conversations/${conversation}/actions`, action)
      expect(`${status} ${JSON.stringify(body)}`).toMatch(/^200/)
    }
    await anna.replies(person, `что такое ${word}?`)
    await anna.notes(person, `пишет ${word}`)
    await act({ kind: 'add_user_note', text: `всегда пишет ${word}` })
    await act({ kind: 'change_tags', incidentId, add: [word] })
    await act({ kind: 'add_step', incidentId, title: `узнать про ${word}`, agentId: null })
    await act({ kind: 'escalate', incidentId, reason: `непонятно, что за ${word}` })
    await act({ kind: 'split', incidentId, messages: [1], text: `отдельно про ${word}` })
    const key = await anna.uploads(person, `${word}.txt`, new TextEncoder().encode(`внутри`))
    await anna.replies(person, 'вот файл', { files: [key] })
    await anna.console('PUT', `/conversations/${conversation}/drafts`, {
      kind: 'note',
      text: `спросить про ${word}`,
      quotes: null,
      fileKeys: [],
      typedAt: Date.now(),
    })
    await anna.console('POST', '/knowledge/drafts/of-incident', { incidentId })
    await scene.rests()
  }

  /** All that is known of the person, as they were sent it: packed, so that only unpacked it can be searched. */
  async function exportsWith(word: string): Promise<number> {
    const { rows } = await sql<{ bytes: Buffer }>`
      select c.bytes from attachment_chunks c join blobs b on b.key = c.blob_key
      where b.content_type = 'application/zip' order by c.blob_key, c.number`.execute(server.db)
    const texts = rows.map(({ bytes }) => Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString()))
    return texts.filter((parts) => parts.some((part) => part.includes(word))).length
  }

  async function asksForAll(person: Person): Promise<void> {
    const asked = async () =>
      (await sql`select 1 from data_requests where kind = 'export' and done_at is not null`.execute(server.db)).rows
    const before = (await asked()).length
    await person.says('/mydata')
    await eventually(async () => (await asked()).length > before)
    await scene.rests()
  }

  /** Nothing is left that can be read, in time; and of dead rows nothing after a vacuum. */
  async function expectGone(words: readonly string[], beganAt: number): Promise<void> {
    expect.soft(await inRows(words)).toEqual([])
    expect.soft(await inBackup(words)).toEqual([])
    expect.soft(hitsInText('log', scene.logged.join('\n'), makeFinder(words))).toEqual([])
    expect.soft(scene.problems).toEqual([])
    expect(performance.now() - beganAt).toBeLessThan(promisedMs)
    expect((await hitsInTuples(server.db, makeFinder(words))).length).toBeGreaterThan(0)
    await sql`vacuum`.execute(server.db)
    expect(await hitsInTuples(server.db, makeFinder(words))).toEqual([])
  }

  test('a password that is called one afterwards is hidden wherever it went', async () => {
    const word = 'Vesna2027Osen'
    const olga = await scene.person('telegram', { name: 'Ольга' })
    await olga.says(word)
    await olga.hears(/./)
    await spreads(olga, word)
    // Both of these say of nobody whose they are: whoever wants to be forgotten leaves them, see the last test.
    await anna.console('POST', '/knowledge/drafts', { language: 'ru', questions: [`как быть, если ${word}`, word] })
    await anna.uploads(olga, `ещё ${word}.txt`, new TextEncoder().encode('не отправлен'))
    await asksForAll(olga)
    await sql`analyze`.execute(server.db)
    const before = tablesWith([...(await inRows([word])), ...(await inBackup([word]))])
    for (const place of ['answers', 'article_drafts', 'backup', 'blobs', 'drafts', 'incidents', 'messages']) {
      expect(before).toContain(place)
    }
    expect(await exportsWith(word)).toBe(1)

    const beganAt = performance.now()
    await olga.says('это мой пароль')
    await scene.rests()
    await expectGone([word], beganAt)
    expect(await exportsWith(word)).toBe(0)
  })

  test('so are codes, and cards that come in pieces, on every messenger', async () => {
    const pieces = [
      ['код из смс пришёл такой', '90583920'],
      ['карта 55555597', '84134440'],
      ['не могу войти, пароль', 'Leto2026Zima'],
    ] as const
    const beganAt = performance.now()
    async function tells(messenger: 'telegram' | 'viber' | 'preview', first: string, second: string): Promise<void> {
      const person = await scene.person(messenger)
      await person.says(first)
      await person.hears(/./)
      await person.says(second)
      await person.hears(/Я скрыл/)
    }
    const everywhere = ['telegram', 'viber', 'preview'] as const
    await Promise.all(
      everywhere.flatMap((messenger) => pieces.map(([first, second]) => tells(messenger, first, second))),
    )
    await scene.rests()
    const words = ['90583920', '55555597', '84134440', 'Leto2026Zima']
    expect.soft(await inRows(words)).toEqual([])
    expect.soft(await inBackup(words)).toEqual([])
    expect(performance.now() - beganAt).toBeLessThan(promisedMs)
  })

  // Not found, because nothing says whose they are: a file that an agent has uploaded and not sent, which goes after a day
  // by itself, and an article that an editor has begun out of questions of many.
  test('whoever wants to be forgotten is, with every word of theirs and about them', async () => {
    const word = 'зимородок'
    const maria = await scene.person('telegram', { name: `Мария ${word}` })
    await maria.says(`почему не летает ${word}`)
    await maria.hears(/./)
    const file = scene.telegram.keepFile(Buffer.from(`внутри ${word}`))
    await maria.sends({ document: { file_id: file, file_unique_id: 'u', file_name: `${word}.txt` } })
    await spreads(maria, word)
    await asksForAll(maria)
    for (const each of ['1', '2']) {
      const { rows: open } = await sql<{ id: string }>`
        select id from incidents where resolution_text is null and conversation_id = ${await scene.conversationOf(maria.id)}`.execute(
        server.db,
      )
      const incidentId = open[0]?.id ?? null
      await anna.tries(maria, { kind: 'resolve', incidentId, text: `починили ${word} ${each}` })
    }
    const { rows: solved } = await sql<{ number: number }>`
      select number from incidents where user_id = (select user_id from addresses where external_id = ${maria.id})
        and resolution_text is not null`.execute(server.db)
    expect(solved).not.toEqual([])
    for (const { number } of solved) await anna.console('POST', '/knowledge/drafts/of-incident', { number })
    await scene.rests()
    await sql`update incidents set status = 'closed' where status <> 'closed'`.execute(server.db)
    await sql`analyze`.execute(server.db)
    const before = tablesWith(await inRows([word, maria.id]))
    for (const place of ['addresses', 'attachment_chunks', 'incidents', 'messages', 'user_notes', 'users']) {
      expect(before).toContain(place)
    }

    const beganAt = performance.now()
    await maria.says('/forget')
    await maria.hears(/Вернуть их будет нельзя/)
    await maria.presses('Удалить навсегда')
    await maria.hears('Удаляю всё в течение минуты')
    await eventually(async () => {
      const { rows } = await sql`select 1 from data_requests where kind = 'erasure' and done_at is not null`.execute(
        server.db,
      )
      return rows.length > 0
    })
    await scene.rests()
    expect(await exportsWith(word)).toBe(0)
    await expectGone([word, maria.id], beganAt)
  })
})

import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../../../src/composition/config.ts'
import { startProduct } from '../../../../src/composition/product.ts'
import { encodeBackup } from '../../../../src/database/server/backup/backup-format.ts'
import { release } from '../../../../src/database/server/backup/release.ts'
import { restoreBackup } from '../../../../src/database/server/backup/restore-backup.ts'
import { leftOut } from '../../../../src/database/server/backup/tables-of.ts'
import { checkBackup, readBackup, writeBackup } from '../../../../src/database/server/backup/write-backup.ts'
import type { Database } from '../../../../src/database/server/connect.ts'
import { openGate } from '../../../../src/kit/gate.ts'
import { createEmptyDatabase, type TestDatabase } from '../../../support/database.ts'
import { eventually } from '../../../support/eventually.ts'
import { openScene, type Scene } from '../../../support/scene.ts'
import { silentLog } from '../../../support/silent-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'frontline-backup-'))
const file = join(folder, 'desk.backup')
const migrationsDir = 'migrations'

/** Every row of every table that a backup holds. */
async function contents(db: Database): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`.execute(db)
  const all: Record<string, string> = {}
  for (const { name } of tables) {
    if (leftOut.has(name)) continue
    const { rows } = await sql<{ hash: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as hash
      from ${sql.table(name)} t`.execute(db)
    all[name] = rows[0]?.hash ?? ''
  }
  return all
}

describe('T35: a backup', () => {
  let scene: Scene
  let copy: TestDatabase
  beforeAll(async () => {
    scene = await openScene()
    const anna = await scene.agent('Анна', 'anna')
    const olga = await scene.person('telegram')
    const photo = scene.telegram.keepFile(Buffer.alloc(700_000, 'пиксели'))
    await olga.says('/person')
    await olga.hears(/INC-000001/)
    await olga.sends({ document: { file_id: photo, file_unique_id: 'u', file_name: 'экран.bin' } })
    await anna.claims(olga)
    await anna.replies(olga, "смотрю: O'Neill \\ \t табуляция, перенос\nи ёж 🦔")
    await olga.hears(/табуляция/)
    await scene.settles()
    copy = await createEmptyDatabase()
  }, 180_000)
  afterAll(async () => {
    await scene?.close()
    await copy?.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('is taken of one moment while others write, has its name only when it is whole, and tells what it is', async () => {
    const writing = writeBackup(scene.databaseUrl, file)
    const ivan = await scene.person('telegram', { name: 'Иван' })
    await ivan.says('привет')
    const { rows, bytes } = await writing
    expect(readdirSync(folder)).toEqual(['desk.backup'])
    expect(await checkBackup(file)).toMatchObject({ rows })
    expect(bytes).toBeGreaterThan(1_000)
    await ivan.hears(/./)
    await scene.rests()
  })

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 40)],
    ['cut in half', (bytes) => bytes.subarray(0, bytes.length / 2)],
    [
      'with a byte flipped',
      (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 4 : byte))),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('Это не копия.')],
  ])('%s is none: it is said, and nothing is restored', async (name, spoil) => {
    const spoilt = join(folder, `${name}.backup`)
    writeFileSync(spoilt, spoil(readFileSync(file)))
    await expect(checkBackup(spoilt)).rejects.toThrow(/This is no whole backup/)
    const other = await createEmptyDatabase()
    await expect(restoreBackup(other.db, other.url, spoilt, migrationsDir)).rejects.toThrow(/This is no whole backup/)
    const { rows } = await sql<{ there: string | null }>`select to_regclass('users')::text as there`.execute(other.db)
    if (rows[0]?.there !== null) {
      expect((await sql`select 1 from users limit 1`.execute(other.db)).rows).toEqual([])
    }
    await other.drop()
  })

  test('restored it is equal to what it was taken of, row by row', async () => {
    const whole = join(folder, 'whole.backup')
    await writeBackup(scene.databaseUrl, whole)
    const before = await contents(scene.db)
    const { rows, undelivered, nextNumber } = await restoreBackup(copy.db, copy.url, whole, migrationsDir)
    expect(await contents(copy.db)).toEqual(before)
    expect(rows).toBeGreaterThan(40)
    expect([undelivered, nextNumber]).toEqual([0, 1_002])
    // Foreign keys and triggers are there again.
    const { rows: promises } = await sql<{ count: number }>`
      select count(*)::int as count from pg_constraint where contype = 'f'`.execute(copy.db)
    const { rows: wanted } = await sql<{ count: number }>`
      select count(*)::int as count from pg_constraint where contype = 'f'`.execute(scene.db)
    expect(promises).toEqual(wanted)
    await expect(sql`update audit_log set what = 'x'`.execute(copy.db)).resolves.toBeDefined()
  })

  test('a database in use is left alone', async () => {
    await expect(restoreBackup(copy.db, copy.url, file, migrationsDir)).rejects.toThrow(/in use: nothing was changed/)
  })

  test('a restored copy takes what people write, sends nothing until it is released, and gives no number twice', async () => {
    // What was undelivered, and what the clock owes: both may have been sent by the lost copy.
    const { rows: chats } = await sql<{ id: string; recipient: string }>`
      select c.id, a.external_id as recipient from conversations c join addresses a on a.id = c.address_id order by c.id`.execute(
      copy.db,
    )
    const [olga] = chats
    await sql`
      insert into timers (conversation_id, key, due_at) values (${olga?.id}, 'quiet', now() - interval '1 hour')`.execute(
      copy.db,
    )
    const env = {
      PORT: '0',
      DATABASE_URL: copy.url,
      PREVIEW_CHAT: 'on',
      TELEGRAM_BOT_TOKEN: scene.telegram.token,
      TELEGRAM_API_ROOT: scene.telegram.url,
    }
    const read = readConfig(env, process.cwd())
    if ('problems' in read) throw new Error(JSON.stringify(read.problems))
    const product = await startProduct(read.config, { root: process.cwd(), gate: openGate, log: silentLog })
    await product.answers
    const sentBefore = scene.telegram.sent.length
    const { rows: last } = await sql<{ id: string }>`select max(id) as id from outbox`.execute(copy.db)
    const came = await fetch(`${product.url}/chat/api/visit`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Frontline': '1' },
      body: JSON.stringify({ language: 'ru' }),
    })
    const cookie = came.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const said = await fetch(`${product.url}/chat/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Frontline': '1', cookie },
      body: JSON.stringify({ text: '/person' }),
    })
    expect(said.status).toBe(202)
    const queued = async () =>
      (await sql<{ status: string }>`select status from outbox where id > ${last[0]?.id}`.execute(copy.db)).rows
    await eventually(async () => expect(await queued()).not.toEqual([]))
    await sleep(1_000)
    expect(new Set((await queued()).map(({ status }) => status))).toEqual(new Set(['queued']))
    expect(scene.telegram.sent.length).toBe(sentBefore)
    const { rows: numbers } = await sql<{ number: number }>`select max(number) as number from incidents`.execute(
      copy.db,
    )
    expect(Number(numbers[0]?.number)).toBeGreaterThanOrEqual(1_002)

    // Health says it, and that people can write.
    const health = async () => (await (await fetch(`${product.url}/health`)).json()) as Record<string, unknown>
    expect(await health()).toMatchObject({ canAccept: true, canSend: false })
    expect(JSON.stringify(await health())).toContain('restored from a backup')

    expect(await release(copy.db)).toMatchObject({ sent: expect.any(Number) })
    await eventually(async () => expect((await queued()).some(({ status }) => status === 'sent')).toBe(true))
    expect(await release(copy.db)).toBeNull()
    await product.stop()
  }, 180_000)

  test('what was on its way is "not confirmed" in the copy; announcements wait for a word', async () => {
    const another = await createEmptyDatabase()
    await sql`
      update outbox set status = 'queued', settled_at = null where id = (select max(id) from outbox)`.execute(copy.db)
    const later = join(folder, 'later.backup')
    await writeBackup(copy.url, later)
    const { undelivered } = await restoreBackup(another.db, another.url, later, migrationsDir)
    expect(undelivered).toBe(1)
    const { rows } = await sql`select 1 from outbox where status in ('queued', 'sending')`.execute(another.db)
    expect(rows).toEqual([])
    await another.drop()
  })

  test('a newer release’s is refused with a sentence', async () => {
    const newer = join(folder, 'newer.backup')
    async function* parts() {
      for await (const part of readBackup(file)) {
        yield part.part === 'head' ? { ...part, migrations: [...part.migrations, '9999-from-the-future'] } : part
      }
    }
    await pipeline(Readable.from(encodeBackup(parts())), createGzip(), createWriteStream(newer))
    const other = await createEmptyDatabase()
    await expect(restoreBackup(other.db, other.url, newer, migrationsDir)).rejects.toThrow(/newer release/)
    await other.drop()
  })
})

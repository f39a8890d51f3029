import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataClasses, type DataClass } from '../../src/desk/people/retention/retention-ports.ts'
import { makeFactStore } from '../../src/database/figures/facts.ts'
import { makeRetentionStore } from '../../src/database/people/retention/retention.ts'
import { day } from '../../src/kit/time.ts'
import { eventually } from '../support/eventually.ts'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import { lives, placesOf } from './own-life.ts'

const mark = 'зяблик'

describe('what has been kept long enough', () => {
  let scene: Scene
  let anna: Agent
  let olga: Person
  let ivan: Person
  const tomorrow = () => Date.now() + day
  /** Of a class all that is older, in slices so small that there are several. */
  async function forget(what: DataClass, before = tomorrow()): Promise<number> {
    const store = makeRetentionStore(scene.db)
    let all = 0
    for (let gone = 3; gone >= 3; all += gone) gone = await store.forget(what, before, 3)
    return all
  }
  const count = async (table: string) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(
      scene.db,
    )
    return rows[0]?.count ?? 0
  }
  /** Of whoever is not open any more: what is open is counted on. */
  const facts = async () => {
    const over = sql`(select id from incidents where status in ('closed', 'cancelled'))`
    const chat = await scene.conversationOf(olga.id)
    const all = await Promise.all(
      ['incident_facts', 'talk_facts', 'visit_facts', 'incident_spans'].map(async (table) => {
        const which = table === 'visit_facts' ? sql`t.conversation_id = ${chat}` : sql`t.incident_id in ${over}`
        const { rows } = await sql<{ row: unknown }>`
          select to_jsonb(t) as row from ${sql.table(table)} t where ${which} order by to_jsonb(t)::text`.execute(
          scene.db,
        )
        return [table, rows.map(({ row }) => row)]
      }),
    )
    return Object.fromEntries(all) as Record<string, readonly unknown[]>
  }
  /** Nothing waits to be counted. */
  const counted = () =>
    eventually(async () => {
      expect([await count('facts_due'), await count('visits_due')]).toEqual([0, 0])
      const rules = await scene.db.selectFrom('facts_rules').select(['recount_below', 'revisit_below']).execute()
      expect(rules).toEqual([{ recount_below: null, revisit_below: null }])
    })

  beforeAll(async () => {
    scene = await openScene()
    anna = await scene.agent('Анна', 'anna', 'supervisor')
    olga = await scene.person('telegram', { name: `Ольга ${mark}` })
    await lives(scene, anna, olga, mark)
    ivan = await scene.person('viber', { name: 'Иван' })
    await ivan.says('/person')
    await ivan.hears(/INC-\d+/)
    await anna.claims(ivan)
    await ivan.says('у меня не светит чижик')
    await scene.rests()
    await counted()
  })
  afterAll(() => scene?.close())

  test('younger than its time nothing goes', async () => {
    const before = await Promise.all(['messages', 'inbox', 'outbox', 'attachments', 'notices', 'answers'].map(count))
    for (const what of dataClasses) expect([what, await forget(what, Date.now() - day)]).toEqual([what, 0])
    expect(await Promise.all(['messages', 'inbox', 'outbox', 'attachments', 'notices', 'answers'].map(count))).toEqual(
      before,
    )
  })

  test('of what was handled the inbox keeps no words, whoever looks', async () => {
    expect(await placesOf(scene.db, mark)).not.toContain('inbox.event')
    const { rows } = await sql`select 1 from inbox where outcome = 'handled' and event ? 'from'
      and event -> 'body' ->> 'kind' <> 'receipt'`.execute(scene.db)
    expect(rows).toEqual([])
    expect(await forget('copies')).toBeGreaterThan(10)
    expect(await count('inbox')).toBe(0)
  })

  test('files go by themselves, and their message says so', async () => {
    expect(await forget('files')).toBeGreaterThan(0)
    expect(await placesOf(scene.db, mark)).toContain('messages.text')
    const { rows } = await sql`select status from attachments where status <> 'deleted'`.execute(scene.db)
    expect(rows).toEqual([])
    const { body } = await anna.console('GET', `/conversations/${await scene.conversationOf(olga.id)}`)
    expect(JSON.stringify(body)).toContain('"status":"deleted"')
  })

  test('words of what is over go, figures stay, and what is open is left alone', async () => {
    const before = await facts()
    for (const table of ['incident_facts', 'talk_facts', 'visit_facts']) expect(before[table]).not.toEqual([])
    for (const what of ['notices', 'incidents', 'conversations'] as const) await forget(what)
    const left = await placesOf(scene.db, mark)
    // Their name and what an agent keeps about them is the person's; bytes go with the next sweep.
    expect(left).toEqual(['attachment_chunks.bytes', 'blobs.file_name', 'user_notes.text', 'users.name'])
    expect(await placesOf(scene.db, 'чижик')).toContain('messages.text')
    const { rows } = await sql<{ description: string }>`
      select description from incidents where status not in ('closed', 'cancelled')`.execute(scene.db)
    expect(rows).not.toEqual([])

    // Everything once more from the beginning: what was counted before its words went stands.
    await makeFactStore(scene.db).markAll()
    await counted()
    expect(await facts()).toEqual(before)
    for (const id of [olga.id, ivan.id]) {
      const { status, body } = await anna.console('GET', `/conversations/${await scene.conversationOf(id)}`)
      expect(status).toBe(200)
      // The console says that there was more.
      expect((body as { conversation: { firstKept: number } }).conversation.firstKept).toBeGreaterThan(1)
    }
    expect(scene.problems).toEqual([])
  })

  test('another visit is counted beside those whose questions are gone', async () => {
    const before = (await facts())['visit_facts']?.length ?? 0
    await sql`update retention_marks set until_at = now()`.execute(scene.db)
    await olga.says('как подключить vpn')
    await olga.hears(/./)
    await scene.rests()
    await counted()
    expect((await facts())['visit_facts']).toHaveLength(before + 1)
  })

  test('whoever has been silent for so long is forgotten as by /forget, others are not', async () => {
    expect(await forget('people')).toBe(1)
    expect(await forget('people')).toBe(0)
    await eventually(async () => {
      const { rows } = await sql`select because from data_requests where done_at is not null`.execute(scene.db)
      expect(rows).toEqual([{ because: 'silence' }])
    })
    expect(await placesOf(scene.db, olga.id)).toEqual([])
    expect(await placesOf(scene.db, `Ольга ${mark}`)).toEqual([])
    expect(await placesOf(scene.db, ivan.id)).not.toEqual([])
    await olga.says('привет')
    await olga.hears(/Здравствуйте/)
    await scene.settles()
  })
})

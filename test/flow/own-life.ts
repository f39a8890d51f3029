import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '../../src/database/server/connect.ts'
import type { Agent } from '../support/scene-agent.ts'
import type { Person, Scene } from '../support/scene.ts'

/** Where it stands, in any column of any table, bytes of files included. */
export async function placesOf(db: Database, word: string): Promise<readonly string[]> {
  const { rows } = await sql<{ place: string; isBytes: boolean }>`
    select table_name || '.' || column_name as place, data_type = 'bytea' as "isBytes" from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'bytea') order by 1`.execute(db)
  const found: string[] = []
  for (const { place, isBytes } of rows) {
    const [table = '', column = ''] = place.split('.')
    const holds = isBytes
      ? sql`position(convert_to(${word}, 'UTF8') in ${sql.ref(column)}) > 0`
      : sql`${sql.ref(column)}::text ilike ${`%${word}%`}`
    const { rows: hits } = await sql`select 1 from ${sql.table(table)} where ${holds} limit 1`.execute(db)
    if (hits.length > 0) found.push(place)
  }
  return found
}

/** A whole life at the desk: questions, files, requests, people, ratings, a complaint, notes. */
export async function lives(scene: Scene, anna: Agent, person: Person, mark: string): Promise<void> {
  await person.says(`почему не летает ${mark}`)
  await person.hears(/./)
  const file = scene.telegram.keepFile(Buffer.from(`внутри ${mark}`))
  await person.sends({ document: { file_id: file, file_unique_id: 'u', file_name: `${mark}.txt` } })
  await person.says('/person')
  await person.hears(/INC-\d+/)
  await anna.claims(person)
  await anna.replies(person, `здравствуйте, ${mark}, смотрю`)
  await person.hears(/смотрю/)
  await person.says(`у меня сломался ${mark}`)
  await anna.notes(person, `это тот самый ${mark}`)
  await anna.types(person)
  const conversation = await scene.conversationOf(person.id)
  const act = async (action: object) => {
    const { status } = await anna.console('POST', `/conversations/${conversation}/actions`, action)
    expect(status).toBe(200)
  }
  await act({ kind: 'add_user_note', text: `любит, чтобы звали ${mark}` })
  await act({ kind: 'correct_name', name: `${mark} Петрович` })
  const draft = {
    kind: 'note',
    text: `черновик про то, что ${mark}`,
    quotes: null,
    fileKeys: [],
    typedAt: Date.now(),
  }
  await anna.console('PUT', `/conversations/${conversation}/drafts`, draft)
  await anna.resolves(person, `починили: ${mark} снова летает`)
  await person.hears(/снова летает/)
  await person.presses(/Да|работает/)
  await person.hears(/Как мы справились/)
  await person.presses('2')
  await person.hears(/./)
  await person.says(`долго чинили, ${mark} замёрз`)
  await person.hears(/./)
  await person.says('/feedback')
  await person.hears(/./)
  await person.says(`предлагаю кормить, ${mark} голодный`)
  await person.hears(/./)
  await scene.rests()
}

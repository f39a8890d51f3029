import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Desk } from '../../http/console-desk.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'

let database: TestDatabase
let desk: Desk
beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

test('complaints of before are in the list; those of what is over need nobody any more', async () => {
  for (const user of ['olga', 'pavel', 'irina']) await desk.says(user, 'хочу пожаловаться на вашу работу')
  await desk.calls('denis', 'впн не работает')
  const of = (user: string) => sql`
    select c.id from conversations c join addresses a on a.id = c.address_id where a.external_id = ${user}`
  await sql`
    update incidents set status = 'closed', resolved_at = now(), closed_at = now()
    where conversation_id = (${of('pavel')})`.execute(database.db)
  // As the version before left it.
  await sql`drop table feedback`.execute(database.db)
  await sql`alter table users drop column nps_asked_at`.execute(database.db)
  await sql.raw(readFileSync('migrations/0017-feedback.sql', 'utf8')).execute(database.db)
  const { rows } = await sql`
    select a.external_id as user, f.kind, f.status, f.comment = i.complaint as "isSame", f.at = i.complained_at as "isThen"
    from feedback f join incidents i on i.id = f.incident_id
    join conversations c on c.id = f.conversation_id join addresses a on a.id = c.address_id
    order by a.external_id`.execute(database.db)
  const kept = { kind: 'complaint', isSame: true, isThen: true }
  expect(rows).toEqual([
    { ...kept, user: 'irina', status: 'new' },
    { ...kept, user: 'olga', status: 'new' },
    { ...kept, user: 'pavel', status: 'done' },
  ])
})

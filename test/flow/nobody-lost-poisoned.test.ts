import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import type { Agent } from '../support/scene-agent.ts'

let scene: Scene
let boris: Agent
beforeAll(async () => {
  scene = await openScene({ settings: { waits: { offer: '1h' } } })
  boris = await scene.agent('Борис', 'boris')
  await sql`update agents set presence = 'away' where login = 'admin'`.execute(scene.db)
})
afterAll(() => scene?.close())

/** From now on this statement fails for one row; undone by the function returned. */
async function poison(table: 'offers' | 'notices', when: string): Promise<() => Promise<void>> {
  await sql
    .raw(`
    create or replace function poison() returns trigger language plpgsql as $$
    begin if ${when} then raise exception 'poisoned'; end if; return new; end $$;
    create or replace trigger poisoned before insert on ${table} for each row execute function poison()`)
    .execute(scene.db)
  return async () => void (await sql.raw(`drop trigger poisoned on ${table}`).execute(scene.db))
}

async function waits(): Promise<Person> {
  const person = await scene.person('telegram')
  await person.says('/person')
  await person.hears('Передал специалисту')
  return person
}

const failures = (words: string) => scene.problems.filter((problem) => problem.startsWith(words))

test('a hand-over that cannot be offered holds up nobody, is tried less and less often, and goes on when it can', async () => {
  await boris.is('away')
  const first = await waits()
  const conversation = await scene.conversationOf(first.id)
  const { rows } = await sql<{ id: string }>`
    select id from hand_overs where conversation_id = ${conversation}`.execute(scene.db)
  const cure = await poison('offers', `new.hand_over_id = ${rows[0]?.id ?? ''}`)
  const second = await waits()
  await boris.is('on_duty')
  await boris.isOffered(second)
  await boris.claims(second)
  await eventually(async () => expect(failures('the desk could not offer a talk').length).toBeGreaterThan(1))
  const [tried] = failures('the desk could not offer a talk')
  expect(tried).toContain('poisoned')
  expect(scene.logged.some((line) => line.includes('could not offer a talk') && line.includes('failed: 2'))).toBe(true)
  // It looks three times a second, and at this row not even once.
  const before = failures('the desk could not offer a talk').length
  const third = await waits()
  await boris.isOffered(third)
  expect(failures('the desk could not offer a talk').length).toBeLessThanOrEqual(before + 1)
  await boris.claims(third)
  await cure()
  await boris.isOffered(first, 30_000)
  await boris.claims(first)
  for (const person of [first, second, third]) await boris.resolves(person, 'Готово.')
  await scene.settles()
})

test('a bell that cannot be rung holds up no other', async () => {
  await boris.is('away')
  const first = await waits()
  const deaf = await scene.newestIncidentOf(await scene.conversationOf(first.id))
  await scene.settles()
  // The first step has been rung; the next is brought forward.
  const cure = await poison('notices', `new.kind = 'rings' and new.incident_id = ${String(deaf)}`)
  const second = await waits()
  const heard = await scene.newestIncidentOf(await scene.conversationOf(second.id))
  await sql`update alarms set step = 1, next_at = now() where incident_id = ${deaf} and ended_at is null`.execute(
    scene.db,
  )
  await eventually(async () => expect(failures('a bell could not be rung').length).toBeGreaterThan(0))
  await sql`update alarms set step = 1, next_at = now() where incident_id = ${heard} and ended_at is null`.execute(
    scene.db,
  )
  const rung = async (incidentId: string | null) => {
    const { rows } = await sql`select 1 from notices where kind = 'rings' and incident_id = ${incidentId}`.execute(
      scene.db,
    )
    return rows.length
  }
  await eventually(async () => expect(await rung(heard)).toBeGreaterThan(0))
  expect(await rung(deaf)).toBe(0)
  await cure()
  await eventually(async () => expect(await rung(deaf)).toBeGreaterThan(0))
})

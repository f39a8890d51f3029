import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '../../../src/database/server/connect.ts'
import { hour } from '../../../src/kit/time.ts'
import type { Crowd, Story } from '../crowd.ts'
import { ask, hire, type Worker } from './shift.ts'

/** As long as the crowd's: a process may die several times in between. */
const patienceMs = 150_000

export type Shift = { readonly db: Database; readonly asked: readonly Worker[]; close(): Promise<void> }

/**
 * The first line of the sweep: always there and with room, so that every call is offered to one of them. They answer
 * nothing by themselves, and are kept on duty although offers pass.
 */
export async function openShift(db: Database): Promise<Shift> {
  const asked = await hire(db, 4, Date.now() + 2 * hour)
  const ids = asked.map(({ id }) => id)
  const rows = await db.selectFrom('agents').select('login').where('id', 'in', ids).execute()
  const members = rows.map(({ login }) => login)
  const settings = {
    // Whatever the hour, a time that passed in silence is apologised for.
    announcements: { quietHours: null },
    waits: { offer: '5s', usualCapacity: 50 },
    groups: [{ id: 'first', title: { ru: 'Первая', en: 'First' }, members, supervisors: [] }],
  }
  for (const [key, value] of Object.entries(settings)) {
    await db
      .insertInto('settings')
      .values({ key, value: JSON.stringify(value) })
      .execute()
  }
  let isOver = false
  const keeping = (async () => {
    while (!isOver) {
      await db.updateTable('agents').set({ presence: 'on_duty', missed_offers: 0 }).where('id', 'in', ids).execute()
      // Killed between the check and its good end, a sign-in stays counted as a wrong one; that is not the story here.
      await db.deleteFrom('sign_in_failures').execute()
      await sleep(500)
    }
  })()
  return {
    db,
    asked,
    close: async () => {
      isOver = true
      await keeping
    },
  }
}

/** Called, offered, let pass, refused, accepted, left by an agent who goes home, accepted, passed on, accepted, resolved. */
export async function changesHands(crowd: Crowd, { db, asked }: Shift, url: string): Promise<Story> {
  const said: string[] = []
  const oleg = crowd.person(said)
  const [first, second, third] = await hire(db, 3, Date.now() + hour)
  if (first === undefined || second === undefined || third === undefined) throw new Error('nobody was hired')
  await oleg.says('/person')
  await oleg.heardLong('Передал специалисту')
  const place = await db
    .selectFrom('hand_overs')
    .innerJoin('conversations', 'conversations.id', 'hand_overs.conversation_id')
    .innerJoin('addresses', 'addresses.id', 'conversations.address_id')
    .select(['conversation_id as conversation', 'incident_id as incidentId'])
    .where('addresses.external_id', '=', String(oleg.chat))
    .executeTakeFirstOrThrow()
  const act = (worker: Worker, action: Readonly<Record<string, unknown>>) =>
    ask([url], worker, 'POST', `/conversations/${place.conversation}/actions`, {
      incidentId: place.incidentId,
      ...action,
    })

  await oleg.heardLong('зову следующего специалиста')
  await refuseWhenAsked()
  await act(first, { kind: 'claim' })
  await oleg.heardLong(`${first.name} из первой линии`)
  await sql`update agents set seen_at = now() where id = ${first.id}`.execute(db)
  await ask([url], first, 'POST', '/sign-out')
  await oleg.heardLong('больше не на связи')
  await act(second, { kind: 'claim' })
  await oleg.heardLong(`${second.name} из первой линии`)
  await act(second, { kind: 'pass_on', group: null, agentId: third.id, reason: 'Ей виднее' })
  await oleg.heardLong('передаёт вас дальше')
  await act(third, { kind: 'claim' })
  await oleg.heardLong(`${third.name} из первой линии`)
  await act(third, { kind: 'resolve', text: 'Готово, передавали не зря.' })
  await oleg.heardLong('Готово, передавали не зря.')
  return { chat: oleg.chat, said, incidents: 1 }

  async function refuseWhenAsked(): Promise<void> {
    for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(50)) {
      const open = await db
        .selectFrom('hand_overs')
        .select('offered_to')
        .where('conversation_id', '=', place.conversation)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
      const one = asked.find(({ id }) => id === open?.offered_to)
      if (one === undefined) continue
      // The offer may pass in that very moment; then the next one says no.
      if ((await act(one, { kind: 'refuse_offer', reason: 'Не моё' })) === 200) return
      const { rows } = await sql`
        select 1 from offers o join hand_overs h on h.id = o.hand_over_id
        where h.conversation_id = ${place.conversation} and o.outcome = 'refused'`.execute(db)
      if (rows.length > 0) return
    }
    throw new Error('nobody was ever asked')
  }
}

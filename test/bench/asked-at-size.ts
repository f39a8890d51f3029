import { makeConsoleQueries } from '../../src/database/conversations/queries.ts'
import { makeBoardQueries } from '../../src/database/figures/board.ts'
import { makeOutbox } from '../../src/database/road/outbox.ts'
import { makeTransactions } from '../../src/database/road/unit-of-work.ts'
import type { Database } from '../../src/database/server/connect.ts'
import { queueViews } from '../../src/desk/conversations/console-ports.ts'
import type { UnitOfWork } from '../../src/desk/unit-of-work.ts'
import { day, hour } from '../../src/kit/time.ts'

type Asked = {
  readonly name: string
  /** Over the road's connections. */
  readonly isRoads?: boolean
  run(db: Database): Promise<unknown>
}

/** From the commonest word to a name that one has. */
const searches: readonly string[] = [
  'принтер',
  'не работает',
  'сертификатов',
  'vpn',
  'INC-000777',
  'Ёлкин Пётр',
  'нстантиноп',
  '@user_242',
  '+7 916 000-02-42',
  'скриншот',
  'абракадабра',
]

/** All that agents, the board, the clocks and the road ask of a desk of `size` incidents. */
export async function everythingAsked(db: Database, agentId: string, size: number): Promise<readonly Asked[]> {
  const now = Date.now()
  const open = await db.selectFrom('incidents').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
  const old = await db
    .selectFrom('incidents')
    .selectAll()
    .where('id', '=', String(Math.floor(size / 2)))
    .executeTakeFirstOrThrow()
  const unit = (work: (unit: UnitOfWork) => Promise<unknown>) => (one: Database) =>
    makeTransactions(one, () => {}).run(work)
  return [
    ...queueViews.map((view) => ({
      name: `view ${view}`,
      run: (one: Database) => makeConsoleQueries(one).queue(view, '', agentId),
    })),
    { name: 'counts', run: (one) => makeConsoleQueries(one).counts(agentId) },
    { name: 'last heard', run: (one) => makeConsoleQueries(one).lastHeard(agentId) },
    ...searches.map((search) => ({
      name: `search ${search}`,
      run: (one: Database) => makeConsoleQueries(one).queue('all', search, agentId),
    })),
    { name: 'conversation', run: (one) => makeConsoleQueries(one).conversation(open.conversation_id) },
    { name: 'its messages', run: (one) => makeConsoleQueries(one).messages(open.conversation_id, { kind: 'last' }) },
    { name: 'history of an incident', run: (one) => makeConsoleQueries(one).history(old.id) },
    { name: 'around an incident', run: (one) => makeConsoleQueries(one).around(open.id) },
    { name: 'my incidents', run: unit(({ incidents }) => incidents.ofUser(open.user_id, 20)) },
    { name: 'board: numbers', run: (one) => makeBoardQueries(one).numbers(now - day / 2, now) },
    { name: 'board: next due', run: (one) => makeBoardQueries(one).nextDue(10, now) },
    { name: 'clock: timers', run: unit(({ timers }) => timers.due(now)), isRoads: true },
    { name: 'clock: deadlines', run: unit(({ incidents }) => incidents.dueAlarms(now, 20)) },
    { name: 'clock: the desk', run: unit(({ desk }) => desk.due(now, now - hour)) },
    { name: 'clock: who is offered what', run: unit(({ desk }) => desk.look()) },
    { name: 'clock: dead senders', run: (one) => makeOutbox(one).expireLeases(), isRoads: true },
    { name: 'claim of the inbox', run: unit(({ inbox }) => inbox.take(50)), isRoads: true },
    {
      name: 'claim of the outbox',
      run: (one) => makeOutbox(one).lease([{ channel: 'telegram', rows: 50, givingWay: 10 }]),
      isRoads: true,
    },
  ]
}

import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '../../../src/database/server/connect.ts'
import { ask, signInAgain, type Worker } from './shift.ts'

/** Small and reproducible (mulberry32): 0 <= value < 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Open = {
  readonly id: string
  readonly conversationId: string
  readonly incidentId: string
  readonly offeredTo: string | null
  readonly acceptedBy: string | null
}

export type Whims = {
  /** Gives each that is new to an agent a fate; what takes time goes on beside. */
  look(): Promise<readonly Open[]>
  /** Until nobody does anything any more. */
  atRest(): Promise<void>
  readonly done: ReadonlyMap<string, number>
}

/**
 * A hundred people at work, as they are: most accept and resolve, some refuse, let it pass, fall silent, go home in the
 * middle, lose the connection, or pass on what they have.
 */
export function makeWhims(
  db: Database,
  urls: readonly string[],
  workers: readonly Worker[],
  chance: () => number,
): Whims {
  const byId = new Map(workers.map((worker) => [worker.id, worker]))
  const decided = new Set<string>()
  const running = new Set<Promise<void>>()
  const done = new Map<string, number>()
  const count = (what: string) => void done.set(what, (done.get(what) ?? 0) + 1)

  function beside(doing: () => Promise<void>): void {
    const one: Promise<void> = doing().finally(() => running.delete(one))
    running.add(one)
  }

  const someUrls = () => (chance() < 0.5 ? urls : urls.toReversed())
  async function act(worker: Worker, { conversationId, incidentId }: Open, action: object): Promise<void> {
    const body = { incidentId, ...action }
    const kind = String((action as { kind?: unknown }).kind)
    const status = await ask(someUrls(), worker, 'POST', `/conversations/${conversationId}/actions`, body)
    count(`${kind} ${status}`)
  }

  async function goHome(worker: Worker): Promise<void> {
    count('signs out')
    await ask(someUrls(), worker, 'POST', '/sign-out')
    worker.token = null
    await sleep(2_000 + chance() * 4_000)
    await signInAgain(db, worker)
    await ask(someUrls(), worker, 'POST', '/desk/presence', { presence: 'on_duty' })
  }

  async function loseConnection(worker: Worker): Promise<void> {
    count('loses connection')
    worker.isConnected = false
    await sleep(15_000 + chance() * 30_000)
    worker.isConnected = true
    // What is still theirs they go on with.
    for (const key of decided) if (key.endsWith(`:${worker.id}`)) decided.delete(key)
  }

  async function meetOffer(worker: Worker, one: Open): Promise<void> {
    const whim = chance()
    await sleep(chance() * 1_000)
    if (whim < 0.72) await act(worker, one, { kind: 'claim' })
    else if (whim < 0.84) await act(worker, one, { kind: 'refuse_offer', reason: 'Не моё' })
    else if (whim < 0.94) count('lets pass')
    else if (whim < 0.97) await goHome(worker)
    else await loseConnection(worker)
  }

  async function meetTalk(worker: Worker, one: Open): Promise<void> {
    const whim = chance()
    await sleep(300 + chance() * 1_500)
    if (whim < 0.66) {
      await act(worker, one, { kind: 'reply', text: 'Смотрю.', seenNumber: 0, confirmed: true })
      await act(worker, one, { kind: 'resolve', text: 'Готово.' })
    } else if (whim < 0.74) await act(worker, one, { kind: 'pass_on', group: 'second', agentId: null, reason: 'Вам' })
    else if (whim < 0.82) {
      const agentId = workers[Math.floor(chance() * workers.length)]?.id ?? ''
      await act(worker, one, { kind: 'pass_on', group: null, agentId, reason: 'Вам' })
    } else if (whim < 0.88) count('falls silent')
    else if (whim < 0.94) await goHome(worker)
    else await loseConnection(worker)
  }

  return {
    done,
    atRest: async () => {
      while (running.size > 0) await Promise.all(running)
    },
    look: async () => {
      const { rows } = await sql<Open>`
        select id, conversation_id as "conversationId", incident_id as "incidentId", offered_to as "offeredTo",
               accepted_by as "acceptedBy" from hand_overs where ended_at is null`.execute(db)
      for (const one of rows) {
        const worker = byId.get(one.acceptedBy ?? one.offeredTo ?? '')
        if (worker === undefined || !worker.isConnected || worker.token === null) continue
        const key = `${one.acceptedBy === null ? 'offer' : 'talk'}:${one.id}:${worker.id}`
        if (decided.has(key)) continue
        decided.add(key)
        beside(() => (one.acceptedBy === null ? meetOffer(worker, one) : meetTalk(worker, one)))
      }
      return rows
    },
  }
}

/** Signs of life of whoever is connected, and back on duty whoever was set away; until told to stop. */
export async function keepAlive(
  db: Database,
  urls: readonly string[],
  workers: readonly Worker[],
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const away = await db.selectFrom('agents').select('id').where('presence', '=', 'away').execute()
    const isAway = new Set(away.map(({ id }) => id))
    for (const [index, worker] of workers.entries()) {
      if (!worker.isConnected || worker.token === null) continue
      const order = index % 2 === 0 ? urls : urls.toReversed()
      if (isAway.has(worker.id)) await ask(order, worker, 'POST', '/desk/presence', { presence: 'on_duty' })
      else await ask(order, worker, 'GET', '/me')
    }
    await sleep(1_500)
  }
}

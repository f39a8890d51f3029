import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '../../../src/database/server/connect.ts'

/** However it died, the desk goes on within so long of the restart. */
export const goesOnWithinMs = 30_000

/** Each row names a conversation that was told another number of times than it happened; phrases, not words, are counted. */
const toldAsOften = (phrase: string, happened: string): string => `
  select c.id, told.count as told, happened.count as happened
  from conversations c
  cross join lateral (
    select count(*) from messages m
    where m.conversation_id = c.id and m.author = 'bot' and m.content ->> 'phrase' = '${phrase}') told
  cross join lateral (select count(*) from hand_overs h where h.conversation_id = c.id and ${happened}) happened
  where told.count <> happened.count`

const checks: Readonly<Record<string, string>> = {
  'who has joined is told once for each acceptance': toldAsOften('joined', 'h.accepted_by is not null'),
  'that the agent is gone is told once for each loss': toldAsOften('agent-left', `h.ended_by in ('lost', 'silent')`),
  'to whom one is passed on is told once': toldAsOften('passed-to', `h.ended_by = 'passed_on'`),
  'what lost its agent waits again, before all others': `
    select h.id from hand_overs h where h.ended_by in ('lost', 'silent') and not exists (
      select 1 from hand_overs n where n.conversation_id = h.conversation_id and n.id > h.id
        and n.asked_at = h.ended_at and n.is_returned)`,
  'what was passed on waits again': `
    select h.id from hand_overs h where h.ended_by = 'passed_on' and not exists (
      select 1 from hand_overs n where n.conversation_id = h.conversation_id and n.id > h.id and n.asked_at = h.ended_at)`,
  'each acceptance is of one offer at most': `
    select hand_over_id from offers where outcome = 'accepted' group by hand_over_id having count(*) > 1`,
  'who has refused is not asked again': `
    select o.id from offers o join offers r on r.hand_over_id = o.hand_over_id and r.agent_id = o.agent_id and r.id < o.id
    where r.outcome = 'refused'`,
}

/** Who called for a person was served once for each time it was asked for, or waits; and heard of each change once. */
export async function expectHandedOverOnce(db: Database): Promise<void> {
  for (const [name, query] of Object.entries(checks)) {
    const { rows } = await sql.raw(query).execute(db)
    expect(rows.slice(0, 5), name).toEqual([])
  }
}

/** What became of all of them, to be printed. */
export async function handOverFigures(db: Database): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ name: string; count: string }>`
    select coalesce(ended_by, case when accepted_by is null then 'waiting' else 'in talk' end) as name, count(*) from hand_overs group by 1
    union all select 'offers ' || coalesce(outcome, 'open'), count(*) from offers group by outcome
    union all select 'openings', count(*) from hand_overs
    order by 1`.execute(db)
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]))
}

/**
 * Keeps looking for what nobody moves: an offer that ran out, a reply owed for too long. @returns how to end it, with
 * the longest time, ms, that something was overdue while a process had been serving.
 */
export function watchOverdue(db: Database, servingSince: () => number | null): { stop: () => Promise<number> } {
  let isOver = false
  let longest = 0
  const watching = (async () => {
    while (!isOver) {
      const { rows } = await sql<{ since: number | null }>`
        select extract(epoch from min(offer_ends_at))::float8 * 1000 as since from hand_overs
        where offered_to is not null and accepted_by is null and ended_at is null`.execute(db)
      const since = rows[0]?.since ?? null
      const serving = servingSince()
      if (since !== null && serving !== null) longest = Math.max(longest, Date.now() - Math.max(since, serving))
      await sleep(250)
    }
  })()
  return {
    stop: async () => {
      isOver = true
      await watching
      return Math.round(longest)
    },
  }
}

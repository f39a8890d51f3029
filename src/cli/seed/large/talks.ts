import { type RawBuilder, sql } from 'kysely'
import type { LargeDesk } from './measures.ts'

/** Ten of each incident, a user's and an agent's by turns. */
export const messages = ({ users, agentIds }: LargeDesk): RawBuilder<unknown> => sql`
  insert into messages (conversation_id, number, author, agent_id, kind, text, content, incident_id, created_at, words)
  select i.conversation_id, (i.id - 1) / ${users}::int * 10 + k, case when k % 2 = 1 then 'user' else 'agent' end,
    case when k % 2 = 0 then (${agentIds}::bigint[])[1 + i.id % ${agentIds.length}::int] end,
    'text', s.text, '{}', i.id, i.opened_at + k * interval '1 minute', s.words
  from incidents i cross join generate_series(1, 10) k
  join seed_sentences s on s.place = 1 + ((i.id * 10 + k) * 7919 % (select count(*) from seed_sentences))::int
  order by i.id, k`

/** Of every other word of a user the row by which it came, as it is until retention takes it. */
export const handled: RawBuilder<unknown> = sql`
  insert into inbox (channel, external_id, sender, event, received_at, finished_at, outcome)
  select a.channel, 'seed-' || m.conversation_id || '-' || m.number, a.external_id,
    '{"body":{"kind":"text"},"receivedAt":0}', m.created_at, m.created_at, 'handled'
  from messages m join conversations c on c.id = m.conversation_id join addresses a on a.id = c.address_id
  where m.author = 'user' and m.number % 4 = 1`

/** The same of what was answered. */
export const sent: RawBuilder<unknown> = sql`
  insert into outbox (conversation_id, message_number, channel, recipient, kind, author, generation, status, attempts,
    next_try_at, external_id, created_at, settled_at)
  select m.conversation_id, m.number, a.channel, a.external_id, 'reply', 'agent', 1, 'sent', 1, m.created_at,
    'seed-' || m.number, m.created_at, m.created_at
  from messages m join conversations c on c.id = m.conversation_id join addresses a on a.id = c.address_id
  where m.author = 'agent' and m.number % 4 = 2`

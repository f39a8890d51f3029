import { sql } from 'kysely'
import { openStatuses } from '../incidents/open-statuses.ts'

/** A user sits in the chat and nobody has joined yet. */
export const isWaiting = sql`(h.id is not null and h.accepted_by is null)`

/** The chat was given back to the bot with nothing owed, and the user has written nothing since. */
const isAnswered = sql`exists (
  select from hand_overs p where p.incident_id = i.id and p.ended_by = 'agent' and p.owed_since is null
    and p.ended_at >= coalesce((select w.last_user_message_at from conversations w where w.id = i.conversation_id), p.ended_at))`

/**
 * `Turn` of an incident `i` with its open hand-over `h`, or null where there is none or it is over. What the user wrote to
 * whoever has the chat comes first; what was put off waits for whom it was put off for; else the work is the desk's.
 */
export const turn = sql`case
  when ${isWaiting} then 'desk'
  when i.id is null or i.status not in (${openStatuses}) then null
  when h.owed_since is not null then 'agent'
  when i.status = 'pending' and i.pending_reason = 'user' then 'user'
  when i.status = 'pending' then 'other'
  when h.accepted_by is not null then 'user'
  when i.assignee_id is null then 'desk'
  when ${isAnswered} then 'user'
  else 'agent'
end`

/** Who has it: in the chat, else by the incident. */
export const holder = sql`coalesce(h.accepted_by, i.assignee_id)`

import { sql } from 'kysely'
import type { Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'
import { eraseIncidents, gone } from './erase-incidents.ts'
import { idleState } from './idle-state.ts'

/**
 * Takes away all that is known of a user: names, addresses, words, files, in every chat of theirs and wherever it went from
 * there. What stays counts and dates and is nobody's any more: whoever writes again from the same chat is somebody new.
 * A test asks of every column of every table whether it is in here.
 */
export async function eraseUser(trx: Database, userId: string, at: Instant): Promise<void> {
  const now = timestamp(at)
  const chats = sql`(select c.id from conversations c join addresses a on a.id = c.address_id where a.user_id = ${userId})`
  const inChats = sql`conversation_id in ${chats}`
  const incidents = sql`(select id from incidents where user_id = ${userId})`
  const ofIncidents = sql`incident_id in ${incidents}`
  const run = (statement: ReturnType<typeof sql>) => statement.execute(trx)

  await eraseIncidents(trx, incidents)

  // Files, once no message carries them; of a user's export, too.
  await run(sql`
    create temporary table erased_blobs on commit drop as
    select blob_key as key from attachments where ${inChats} and blob_key is not null
    -- What the preview chat took is fetched from there, like a messenger's.
    union select remote from attachments where ${inChats} and remote is not null
    union select jsonb_array_elements_text(files) from drafts where ${inChats}`)
  await run(sql`
    update attachments set media = jsonb_build_object('kind', media -> 'kind'), external_id = null, remote = null, blob_key = null,
      public_key = null, error = null, status = 'deleted'
    where ${inChats}`)
  await run(sql`
    delete from blobs b using erased_blobs e
    where b.key = e.key and not exists (select from attachments a where a.blob_key = b.key)`)

  // An agent who was paged about it has read of it elsewhere.
  const said = sql`(${inChats} or ${ofIncidents})`
  await run(sql`
    update outbox o set recipient = 'erased:' || a.id, external_id = null, error = null,
      status = case when o.status in ('queued', 'sending', 'held', 'paused') then 'dropped' else o.status end, lease_until = null,
      settled_at = coalesce(o.settled_at, ${now})
    from conversations c join addresses a on a.id = c.address_id where a.user_id = ${userId} and c.id = o.conversation_id`)
  await run(sql`
    update messages set kind = case when kind = 'event' then kind else 'text' end, text = ${gone}, external_id = null,
      content = case when kind = 'event' then content else '{"isErased": true}' end
    where ${said}`)
  await run(sql`
    update inbox i set sender = ${gone}, event = '{}', last_error = null
    from addresses a where a.user_id = ${userId} and i.channel = a.channel and i.sender = a.external_id and i.finished_at is not null`)

  await run(sql`update feedback set comment = null, answer = null where user_id = ${userId}`)
  await run(sql`
    update offers set reason = null where hand_over_id in (select id from hand_overs where ${inChats})`)
  await run(sql`update notices set details = '{}' where ${said}`)
  await eraseLearned(trx, userId)
  await run(sql`update answers set question = ${gone} where ${inChats}`)
  await run(sql`delete from article_drafts where (${inChats} or ${ofIncidents}) and status = 'new'`)
  await run(sql`
    update article_drafts set title = ${gone}, text = ${gone}, article_id = 'erased' where (${inChats} or ${ofIncidents}) and status <> 'new'`)
  for (const table of ['drafts', 'incident_cards', 'timers', 'chat_codes', 'chat_guesses', 'moved_notices']) {
    await run(sql`delete from ${sql.table(table)} where ${inChats}`)
  }
  await run(sql`delete from chat_links where ${inChats} or into_conversation_id in ${chats}`)
  await run(sql`delete from user_notes where user_id = ${userId}`)

  await run(sql`
    update conversations set state = ${idleState}, version = version + 1, erased_at = ${now}
    where id in ${chats}`)
  await run(sql`
    update users set name = null, name_corrected_by = null, name_corrected_at = null, blocked_reason = null, person_id = null
    where id = ${userId}`)
  // Last: it says which chats they were.
  await run(sql`
    update addresses set external_id = 'erased:' || id, username = null, person_id = null, proved_at = null,
      unreachable_at = coalesce(unreachable_at, ${now})
    where user_id = ${userId}`)
}

/** What only they have taught goes with them, unless an editor has made it the article's own. */
async function eraseLearned(trx: Database, userId: string): Promise<void> {
  const voter = `user:${userId}`
  await sql`
    with gone as (
      delete from learned_votes where voter = ${voter}
      returning language, article_id, question_key
    )
    delete from learned_examples e using gone g
    where e.status <> 'accepted' and e.language = g.language and e.article_id = g.article_id and e.question_key = g.question_key
      and not exists (
        select from learned_votes v
        where v.language = e.language and v.article_id = e.article_id and v.question_key = e.question_key
          and v.voter <> ${voter})`.execute(trx)
}

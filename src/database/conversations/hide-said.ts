import { type RawBuilder, sql } from 'kysely'
import type { HiddenPiece } from '../../privacy/protect-across.ts'
import type { ConversationRecord } from '../../desk/conversations/conversation-ports.ts'
import { timestamp } from '../server/timestamp.ts'
import type { Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'

type Column = RawBuilder<string>

/**
 * Hides what has turned out to be a secret wherever this chat's words have gone since it was said: the transcript, the
 * door's own copies, requests with their history, questions, what was learned from them, what agents wrote about it.
 */
export async function hideSaid(
  trx: Database,
  { id, channel, recipient, userId }: Pick<ConversationRecord, 'id' | 'channel' | 'recipient' | 'userId'>,
  pieces: readonly HiddenPiece[],
  since: Instant,
): Promise<void> {
  const of = sql`conversation_id = ${id}`
  const from = timestamp(since)
  const incidents = sql`(select id from incidents where ${of})`
  for (const piece of pieces) {
    const [words, json] = [wordsOf(piece), wordsOf({ was: inJson(piece.was), is: inJson(piece.is) })]
    const inWords = async (table: string, columns: readonly string[], where: RawBuilder<unknown>) => {
      for (const column of columns) await hide(trx, table, sql.ref(column), words, where)
    }
    const inDetails = async (table: string, columns: readonly string[], where: RawBuilder<unknown>) => {
      for (const column of columns) await hide(trx, table, sql.ref(column), json, where, 'jsonb')
    }
    // A question with a secret in it is nobody's example: before the question itself is hidden.
    await sql`
      with gone as (
        delete from learned_examples where created_at >= ${from} and question ~* ${words.pattern}
          and question in (select question from answers where ${of} and at >= ${from})
        returning language, article_id, question_key
      )
      delete from learned_votes v using gone g
      where v.language = g.language and v.article_id = g.article_id and v.question_key = g.question_key`.execute(trx)
    await inWords('messages', ['text'], sql`${of} and created_at >= ${from}`)
    await inDetails('messages', ['content'], sql`${of} and created_at >= ${from}`)
    await inDetails('inbox', ['event'], sql`channel = ${channel} and sender = ${recipient} and received_at >= ${from}`)
    await inWords('answers', ['question'], sql`${of} and at >= ${from}`)
    await inWords('incidents', ['description', 'resolution_text', 'cause', 'rating_comment', 'complaint'], of)
    await inDetails('incidents', ['form', 'tags'], of)
    await inDetails('incident_events', ['details'], sql`incident_id in ${incidents} and at >= ${from}`)
    await inWords('incident_steps', ['title'], sql`incident_id in ${incidents}`)
    await inWords('approvals', ['reason'], sql`incident_id in ${incidents} and asked_at >= ${from}`)
    await inWords(
      'offers',
      ['reason'],
      sql`
      hand_over_id in (select id from hand_overs where ${of}) and offered_at >= ${from}`,
    )
    await inWords('incident_cards', ['shown'], of)
    await inWords('feedback', ['comment', 'answer'], sql`${of} and at >= ${from}`)
    await inWords('drafts', ['text'], of)
    await inWords('user_notes', ['text'], sql`user_id = ${userId} and at >= ${from}`)
    // An editor's draft out of questions, and a file that is not sent yet, say of no chat that they are its.
    await renameDrafts(trx, words.pattern, from)
    await inWords('article_drafts', ['title', 'text'], sql`at >= ${from}`)
    await inWords('blobs', ['file_name'], sql`created_at >= ${from}`)
    await inDetails('notices', ['details'], sql`${of} and at >= ${from}`)
    await inDetails('attachments', ['media'], of)
  }
  if (pieces.length > 0) await dropExports(trx, userId, from)
}

/** What a user was sent of their own data is packed: nothing in it can be hidden, and it can be asked for again. */
async function dropExports(trx: Database, userId: string, from: string): Promise<void> {
  await sql`
    with exports as (
      select t.id, t.blob_key from messages m
      join attachments t on t.conversation_id = m.conversation_id and t.message_number = m.number
      where m.content ->> 'phrase' = 'data-ready' and m.created_at >= ${from} and t.blob_key is not null
        and m.conversation_id in (
          select c.id from conversations c join addresses a on a.id = c.address_id where a.user_id = ${userId})
    ), parted as (
      update attachments t set blob_key = null, public_key = null, status = 'deleted' from exports e where t.id = e.id
    )
    delete from blobs b using exports e where b.key = e.blob_key`.execute(trx)
}

/** An article is named after its title, in Latin letters: a name that was made of a secret gives way to a number. */
async function renameDrafts(trx: Database, pattern: string, from: string): Promise<void> {
  await sql`
    update article_drafts set article_id = 'draft-' || id, text = replace(text, article_id, 'draft-' || id)
    where at >= ${from} and title ~* ${pattern}`.execute(trx)
}

type Words = { readonly pattern: string; readonly is: string }

/** A number is not a part of a longer one, nor a word of a longer word. Tags and keys are kept in small letters. */
function wordsOf({ was, is }: { readonly was: string; readonly is: string }): Words {
  const escaped = was.replaceAll(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`)
  const before = /^[\p{L}\p{N}]/u.test(was) ? '(?<![[:alnum:]])' : ''
  const behind = /[\p{L}\p{N}]$/u.test(was) ? '(?![[:alnum:]])' : ''
  return { pattern: `${before}${escaped}${behind}`, is: is.replaceAll('\\', '\\\\') }
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

async function hide(
  trx: Database,
  table: string,
  column: Column,
  { pattern, is }: Words,
  where: RawBuilder<unknown>,
  type: 'text' | 'jsonb' = 'text',
): Promise<void> {
  await sql`
    update ${sql.table(table)} set ${column} = regexp_replace(${column}::text, ${pattern}, ${is}, 'gi')::${sql.raw(type)}
    where ${where} and ${column}::text ~* ${pattern}`.execute(trx)
}

import { type RawBuilder, sql } from 'kysely'
import type { HiddenPiece } from '../../privacy/protect-across.ts'
import type { ConversationRecord } from '../../desk/conversations/conversation-ports.ts'
import { timestamp } from '../server/timestamp.ts'
import type { Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'

type Column = RawBuilder<string>

/**
 * Hides what has turned out to be a secret wherever this chat's words have gone since it was said: the transcript, the
 * door's own copies, requests with their history, questions, what was learned from them, drafts.
 */
export async function hideSaid(
  trx: Database,
  { id, channel, recipient }: Pick<ConversationRecord, 'id' | 'channel' | 'recipient'>,
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
      delete from learned_examples where created_at >= ${from} and question ~ ${words.pattern}
        and question in (select question from answers where ${of} and at >= ${from})`.execute(trx)
    await inWords('messages', ['text'], sql`${of} and created_at >= ${from}`)
    await inDetails('messages', ['content'], sql`${of} and created_at >= ${from}`)
    await inDetails('inbox', ['event'], sql`channel = ${channel} and sender = ${recipient} and received_at >= ${from}`)
    await inWords('answers', ['question'], sql`${of} and at >= ${from}`)
    await inWords('incidents', ['description', 'resolution_text', 'cause', 'rating_comment'], of)
    await inDetails('incidents', ['form'], of)
    await inDetails('incident_events', ['details'], sql`incident_id in ${incidents} and at >= ${from}`)
    await inWords('incident_cards', ['shown'], of)
    await inWords('feedback', ['comment'], sql`${of} and at >= ${from}`)
    await inWords('drafts', ['text'], of)
    await inWords('article_drafts', ['title', 'text'], sql`(${of} or incident_id in ${incidents}) and at >= ${from}`)
    await inDetails('notices', ['details'], sql`${of} and at >= ${from}`)
    await inDetails('attachments', ['media'], of)
  }
}

type Words = { readonly pattern: string; readonly is: string }

/** A number is not a part of a longer one, nor a word of a longer word. */
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
    update ${sql.table(table)} set ${column} = regexp_replace(${column}::text, ${pattern}, ${is}, 'g')::${sql.raw(type)}
    where ${where} and ${column}::text ~ ${pattern}`.execute(trx)
}

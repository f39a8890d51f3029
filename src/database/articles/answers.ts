import type { BufferedWrites } from '../road/buffered-writes.ts'
import type { AnswerWrites } from '../../desk/articles/answer-ports.ts'
import { sql } from 'kysely'
import type { ConsoleQueries } from '../../desk/conversations/console-ports.ts'
import type { Line } from '../../desk/articles/last-question.ts'
import type { Language } from '../../kit/language.ts'
import type { Database } from '../server/connect.ts'

/** Nobody's open question lies further back than these. */
const mostLines = 80

/** The newest words of a conversation, each message as it reads after its last change, oldest first. */
async function questionLines(db: Database, conversationId: string): Promise<readonly Line[]> {
  const { rows } = await sql<Line>`
    select m.number, m.author, m.created_at as at, coalesce((
        select e.text from messages e
        where e.conversation_id = m.conversation_id and e.number > m.number and e.kind = 'edit'
          and (e.content ->> 'about')::int = m.number
        order by e.number desc limit 1
      ), m.text) as text
    from messages m
    where m.conversation_id = ${conversationId} and m.kind in ('text', 'media') and m.author <> 'system'
    order by m.number desc limit ${mostLines}`.execute(db)
  return rows.toReversed()
}

export async function asking(db: Database, conversationId: string): ReturnType<ConsoleQueries['asking']> {
  const { rows } = await sql<{ language: Language }>`
    select state ->> 'language' as language from conversations where id = ${conversationId}`.execute(db)
  const [row] = rows
  return row === undefined ? null : { language: row.language, lines: await questionLines(db, conversationId) }
}

/** The part of one transaction that concerns answers and what is learned from them. */
export const answerWrites = (trx: Database, writes: BufferedWrites): AnswerWrites => ({
  record: (answer) => writes.recordAnswer(answer),
  confirm: (confirmation) => writes.confirm(confirmation),
  questionLines: (conversationId) => questionLines(trx, conversationId),
})

import { sql } from 'kysely'
import type { Confirmation } from '../knowledge/confirmed.ts'
import type { Language } from '../kit/language.ts'
import type { NewConfirmation } from '../desk/confirmation.ts'
import type { Database } from './connect.ts'

/** An example as its editor sees it. */
export type LearnedExample = Confirmation & {
  readonly id: string
  readonly source: 'user' | 'agent'
  readonly status: LearnedStatus
  readonly changedAt: number
}
export type LearnedStatus = 'learned' | 'accepted' | 'rejected'

export interface LearnedStore {
  /** Differs whenever anything was confirmed, accepted or rejected. */
  version(): Promise<string>
  all(): Promise<readonly LearnedExample[]>
  /** @returns false when there is no such example. */
  setStatus(id: string, status: LearnedStatus): Promise<boolean>
}

export function makeLearnedStore(db: Database): LearnedStore {
  return {
    async version() {
      const { rows } = await sql<{ version: string }>`
        select concat_ws(' ', count(*), sum(helped), sum(not_helped), count(*) filter (where status = 'accepted'),
                         count(*) filter (where status = 'rejected'), max(changed_at)) as version
        from learned_examples`.execute(db)
      return rows[0]?.version ?? ''
    },
    async all() {
      const rows = await db.selectFrom('learned_examples').selectAll().orderBy('id').execute()
      return rows.map((row) => ({
        id: row.id,
        language: row.language as Language,
        articleId: row.article_id,
        question: row.question,
        source: row.source,
        helped: row.helped,
        notHelped: row.not_helped,
        status: row.status,
        changedAt: row.changed_at,
      }))
    },
    async setStatus(id, status) {
      const { numUpdatedRows } = await db
        .updateTable('learned_examples')
        .set({ status, changed_at: sql`now()` })
        .where('id', '=', id)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

/** The rows that one transaction confirmed. The same question may be among them several times. */
export async function writeConfirmations(trx: Database, confirmations: readonly NewConfirmation[]): Promise<void> {
  if (confirmations.length === 0) return
  const rows = confirmations.map(({ language, articleId, key, question, source, hasHelped }) => ({
    language,
    article_id: articleId,
    question_key: key,
    question,
    source,
    helped: hasHelped ? 1 : 0,
    not_helped: hasHelped ? 0 : 1,
  }))
  // In the order of the key, so that two transactions never wait for each other.
  await sql`
    insert into learned_examples (language, article_id, question_key, question, source, helped, not_helped)
    select language, article_id, question_key, min(question), min(source), sum(helped), sum(not_helped)
    from jsonb_populate_recordset(null::learned_examples, ${JSON.stringify(rows)}::jsonb)
    group by language, article_id, question_key
    order by language, article_id, question_key
    on conflict (language, article_id, question_key) do update set
      helped = learned_examples.helped + excluded.helped,
      not_helped = learned_examples.not_helped + excluded.not_helped,
      changed_at = now()`.execute(trx)
}

import { sql } from 'kysely'
import type { Confirmation } from '../knowledge/confirmed.ts'
import type { Language } from '../kit/language.ts'
import type { NewConfirmation } from '../desk/confirmation.ts'
import { toJson } from '../kit/cut.ts'
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

/** One person teaches so much a day and no more: nobody can talk a base over alone. */
const mostADay = 10

/** What one transaction confirmed. People are counted, not clicks: whoever says it again changes their own word only. */
export async function writeConfirmations(trx: Database, confirmations: readonly NewConfirmation[]): Promise<void> {
  if (confirmations.length === 0) return
  const rows = confirmations.map(({ language, articleId, key, question, source, hasHelped, voter }) => ({
    language,
    article_id: articleId,
    question_key: key,
    question,
    source,
    voter,
    has_helped: hasHelped,
  }))
  const given = sql`jsonb_to_recordset(${toJson(rows)}::jsonb)
    as g (language text, article_id text, question_key text, question text, source text, voter text, has_helped boolean)`
  // In the order of the key, so that two transactions never wait for each other in a circle.
  await sql`
    insert into learned_votes (voter, language, article_id, question_key, has_helped)
    select distinct on (language, article_id, question_key, voter) voter, language, article_id, question_key, has_helped
    from ${given}
    where (
      select count(*) from learned_votes v where v.voter = g.voter and v.voted_at > now() - interval '1 day'
    ) < ${mostADay}
    order by language, article_id, question_key, voter
    on conflict (language, article_id, question_key, voter)
      do update set has_helped = excluded.has_helped, voted_at = now()`.execute(trx)
  await sql`
    insert into learned_examples (language, article_id, question_key, question, source, helped, not_helped)
    select v.language, v.article_id, v.question_key, min(g.question), min(g.source),
           count(distinct v.voter) filter (where v.has_helped), count(distinct v.voter) filter (where not v.has_helped)
    from ${given}
    join learned_votes v
      on v.language = g.language and v.article_id = g.article_id and v.question_key = g.question_key
    group by v.language, v.article_id, v.question_key
    order by v.language, v.article_id, v.question_key
    on conflict (language, article_id, question_key) do update set
      helped = excluded.helped, not_helped = excluded.not_helped, changed_at = now()`.execute(trx)
}

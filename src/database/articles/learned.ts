import { sql } from 'kysely'
import type { NewConfirmation } from '../../desk/articles/confirmation.ts'
import type { LearnedExample, LearnedExamples } from '../../desk/articles/editor-ports.ts'
import { toJson } from '../../kit/cut.ts'
import type { Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'

export function makeLearnedStore(db: Database): LearnedExamples {
  return {
    async version() {
      const { rows } = await sql<{ version: string }>`
        select concat_ws(' ', count(*), sum(helped), sum(not_helped), count(*) filter (where status = 'accepted'),
                         count(*) filter (where status = 'rejected'), max(changed_at)) as version
        from learned_examples`.execute(db)
      return rows[0]?.version ?? ''
    },
    async all() {
      const { rows } = await sql<LearnedExample & { decided_at: Instant | null; decided_by: string | null }>`
        select l.id, l.language, l.article_id as "articleId", l.question, l.source, l.helped,
               l.not_helped as "notHelped", l.status, l.changed_at as "changedAt",
               d.decided_at, g.name as decided_by
        from learned_examples l
        left join lateral (
          select agent_id, decided_at from learned_decisions d where d.example_id = l.id order by d.id desc limit 1
        ) d on true
        left join agents g on g.id = d.agent_id
        order by l.id`.execute(db)
      return rows.map(({ decided_at: at, decided_by: byName, ...example }) => ({
        ...example,
        decided: at === null ? null : { byName, at },
      }))
    },
    decide: ({ id, status, agentId }, options) =>
      db.transaction().execute(async (trx) => {
        const before = await trx
          .selectFrom('learned_examples')
          .select('status')
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst()
        if (before === undefined || (options !== undefined && before.status !== options.onlyFrom)) return false
        await trx.updateTable('learned_examples').set({ status, changed_at: sql`now()` }).where('id', '=', id).execute()
        const decision = { example_id: id, agent_id: agentId, status_before: before.status, status_after: status }
        await trx.insertInto('learned_decisions').values(decision).execute()
        return true
      }),
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

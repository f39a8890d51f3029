import { sql } from 'kysely'
import type { Language } from '../../kit/language.ts'
import type { EditorQueries } from '../../desk/articles/editor-ports.ts'
import type { Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

/** What editors learn from the desk's tables. */
export function makeArticleFigures(db: Database): EditorQueries {
  return {
    async perArticle(since, articleId = null) {
      const { rows } = await sql<{
        article_id: string
        shown: string
        helped: string
        not_helped: string
        led: string
        learned: string
      }>`
        with said as (
          select article_id, outcome, exists (
            select from incidents i where i.conversation_id = a.conversation_id
              and i.opened_at between a.at and a.at + interval '30 minutes') as led
          from answers a where article_id is not null and at >= ${timestamp(since)}
            and (${articleId}::text is null or article_id = ${articleId})
        )
        select s.article_id,
          count(*) filter (where outcome = 'shown') as shown,
          count(*) filter (where outcome = 'helped') as helped,
          count(*) filter (where outcome = 'not_helped') as not_helped,
          count(*) filter (where outcome = 'shown' and led) as led,
          (select count(*) from learned_examples l where l.article_id = s.article_id and l.status = 'learned'
             and l.helped > l.not_helped) as learned
        from (
          select article_id from said
          union select article_id from learned_examples
          where status = 'learned' and (${articleId}::text is null or article_id = ${articleId})
        ) s left join said using (article_id)
        group by s.article_id order by 2 desc, 1`.execute(db)
      return rows.map((row) => ({
        articleId: row.article_id,
        shown: Number(row.shown),
        helped: Number(row.helped),
        notHelped: Number(row.not_helped),
        ledToIncident: Number(row.led),
        learned: Number(row.learned),
      }))
    },

    async openQuestions(since) {
      const { rows } = await sql<{ question: string; at: Instant; language: Language; conversationId: string }>`
        with said as (
          select id, conversation_id, question, at, language, outcome, lead(id) over (
            partition by conversation_id, question order by id) as next
          from answers where at >= ${timestamp(since)} and btrim(question, E' \\t\\r\\n') <> ''
        )
        select substr(question, coalesce((
            select max(length(e.question)) + 2 from answers e
            where e.conversation_id = said.conversation_id and e.id < said.id and e.outcome = 'nothing'
              and e.question <> '' and starts_with(said.question, e.question || E'\\n')), 1)) as question,
          at, language, conversation_id as "conversationId"
        from said
        where outcome in ('nothing', 'not_helped')
           or (outcome = 'suggested' and next is null and at < now() - interval '10 minutes')
        order by id desc limit ${mostQuestions}`.execute(db)
      return rows.map(({ question, ...rest }) => ({ text: question, ...rest }))
    },

    async incident(number) {
      const row = await db
        .selectFrom('incidents')
        .innerJoin('users', 'users.id', 'incidents.user_id')
        .leftJoin('people', 'people.id', 'users.person_id')
        .select([
          'incidents.id',
          'users.name as user_name',
          'people.name as person_name',
          'conversation_id',
          'number',
          'status',
          'category',
          'description',
          'resolution_text',
          'users.language',
        ])
        .where('number', '=', number)
        .executeTakeFirst()
      if (row === undefined) return null
      const words = await db
        .selectFrom('messages')
        .select('text')
        .where('incident_id', '=', row.id)
        .where('author', '=', 'user')
        .where('kind', '=', 'text')
        .orderBy('number')
        .limit(mostWords)
        .execute()
      return {
        incidentId: row.id,
        conversationId: row.conversation_id,
        number: row.number,
        status: row.status,
        category: row.category,
        description: row.description,
        resolution: row.resolution_text,
        language: row.language as Language,
        words: words.map(({ text }) => text),
        names: [row.user_name, row.person_name],
      }
    },
  }
}

const mostQuestions = 5_000
const mostWords = 20

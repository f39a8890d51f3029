import { type RawBuilder, sql } from 'kysely'
import type { SearchWords } from '../../../desk/conversations/search-words.ts'
import type { Database } from '../../server/connect.ts'

/** So many are looked at for those who wrote last: more are called so only where a part of a name says nothing. */
const mostNamed = 1_000

/** Conversations of people who are called so or have such a phone, the last ones first, `most` at most. */
export async function peopleFound(db: Database, wanted: SearchWords, most: number): Promise<readonly string[]> {
  const addresses = [...withPhone(wanted), ...withName(wanted), ...withUsername(wanted)]
  if (addresses.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    with found as materialized (${sql.join(
      addresses.map((some) => sql`(${some})`),
      sql` union `,
    )})
    select c.id from found join conversations c on c.address_id = found.id
    order by c.last_message_at desc nulls last limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Of people whose phone was proved; other phones nobody keeps. */
function withPhone({ phone }: SearchWords): readonly RawBuilder<unknown>[] {
  if (phone === null) return []
  const like = (what: RawBuilder<unknown>) => sql`
    select a.id from people p join users u on u.person_id = p.id join addresses a on a.user_id = u.id where ${what}`
  const begins = `${phone}%`
  return [
    like(sql`translate(p.phone, '+', '') like ${begins}`),
    like(sql`right(p.phone, 10) like ${begins}`),
    ...(phone.length >= 7 ? [like(sql`reverse(p.phone) like reverse(${phone}::text) || '%'`)] : []),
  ]
}

function withName({ names }: SearchWords): readonly RawBuilder<unknown>[] {
  if (names.length === 0) return []
  const named = sql.join(
    names.map((word) => sql`folded_name(name) like ${containing(word)}`),
    sql` and `,
  )
  return [
    sql`select a.id from (select id from users where ${named} limit ${mostNamed}) u
        join addresses a on a.user_id = u.id`,
  ]
}

/** As its owner writes it: `@ivanov`, or its beginning. */
function withUsername({ username }: SearchWords): readonly RawBuilder<unknown>[] {
  if (username === null) return []
  return [sql`select id from addresses where lower(username) like ${`${escaped(username)}%`} limit ${mostNamed}`]
}

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')
/** For `like`: anywhere in it, by the very letters. */
export const containing = (text: string): string => `%${escaped(text)}%`

import { sql } from 'kysely'
import type { Directory, DirectoryPerson, PersonChat } from '../../desk/people/directory-port.ts'
import { toJson } from '../../kit/cut.ts'
import type { Language } from '../../kit/language.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Entry } from '../../people/person.ts'
import { normalisePhone } from '../../people/phone.ts'
import type { Plan } from '../../people/plan-import.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

const entryColumns = sql`
  p.phone, p.name, p.department, p.class, p.is_vip as "isVip", p.language, p.time_zone as "timeZone",
  p.left_at is not null as "hasLeft"`

export const makeDirectory = (db: Database): Directory => ({
  change: (plan, at, { isTrial }) =>
    db.transaction().execute(async (trx) => {
      // Reading goes on; a second import waits for the first.
      await sql`lock table people in share row exclusive mode`.execute(trx)
      const { rows } = await sql<Entry<SafeText>>`select ${entryColumns} from people p`.execute(trx)
      const planned = plan(new Map(rows.map((entry) => [entry.phone, entry])))
      if (!isTrial) await carryOut(trx, planned, timestamp(at))
      return planned
    }),
  search: (text, limit) => search(db, text.trim(), limit),
  counts: async () => {
    const { rows } = await sql<{ all: number; linked: number; left: number }>`
      select count(*)::int as "all", (count(*) filter (where p.left_at is not null))::int as "left",
             (count(*) filter (where exists (select from users u where u.person_id = p.id)))::int as linked
      from people p`.execute(db)
    return rows[0] ?? { all: 0, linked: 0, left: 0 }
  },
})

async function carryOut(trx: Database, { added, changed, gone }: Plan<SafeText>, at: string): Promise<void> {
  const rows = [...added, ...changed]
  if (rows.length > 0) {
    await sql`
      insert into people (phone, name, department, class, is_vip, language, time_zone, left_at, created_at, changed_at)
      select r.phone, r.name, r.department, r.class, r."isVip", r.language, r."timeZone",
             case when r."hasLeft" then ${at}::timestamptz end, ${at}, ${at}
      from jsonb_to_recordset(${toJson(rows)}::jsonb) as r
        (phone text, name text, department text, class text, "isVip" boolean, language text, "timeZone" text, "hasLeft" boolean)
      order by r.phone
      on conflict (phone) do update set
        name = excluded.name, department = excluded.department, class = excluded.class, is_vip = excluded.is_vip,
        language = excluded.language, time_zone = excluded.time_zone,
        left_at = case when excluded.left_at is null then null else coalesce(people.left_at, excluded.left_at) end,
        changed_at = excluded.changed_at`.execute(trx)
  }
  if (gone.length > 0) {
    await sql`
      update people set left_at = ${at}, changed_at = ${at}
      where left_at is null and phone in (select jsonb_array_elements_text(${toJson(gone)}::jsonb))`.execute(trx)
  }
}

type Row = Entry<SafeText> & { id: string; language: Language | null; chats: readonly PersonChat[] }

/** Whoever looks for a phone writes it as they are used to; a part of one is its digits. */
async function search(db: Database, text: string, limit: number): Promise<readonly DirectoryPerson[]> {
  const phone = normalisePhone(text)
  const digits = /^[+\d\s().-]{3,}$/.test(text) ? text.replace(/\D/g, '') : ''
  const name = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const isWanted = phone.ok
    ? sql`p.phone = ${phone.value}`
    : digits.length >= 3
      ? sql`(p.phone like ${`%${digits}%`} or p.name ilike ${name})`
      : sql`(p.name ilike ${name} or p.department ilike ${name})`
  const { rows } = await sql<Row>`
    select p.id, ${entryColumns}, c.chats
    from people p
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object(
        'conversationId', c.id::text, 'channel', a.channel, 'isUnreachable', a.unreachable_at is not null,
        'provedAt', case when a.person_id = p.id then floor(extract(epoch from a.proved_at) * 1000) end) order by c.id), '[]') as chats
      from users u join addresses a on a.user_id = u.id join conversations c on c.address_id = a.id
      where u.person_id = p.id
    ) c
    where ${text === '' ? sql`true` : isWanted}
    order by p.left_at is not null, p.name, p.id limit ${limit}`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { AudienceChoices, AudienceSize } from '../../desk/announcements/audience-ports.ts'
import type { Announcement } from '../../desk/announcements/announcement-ports.ts'
import { toJson } from '../../kit/cut.ts'
import type { Language } from '../../kit/language.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import { openStatuses } from '../incidents/open-statuses.ts'
import type { Database } from '../server/connect.ts'

/** Nothing of this list is chosen; audiences of long ago have not all of them. */
const isOpenTo = (list: string) => sql`coalesce(jsonb_array_length(an.audience -> ${sql.lit(list)}), 0) = 0`
const isOn = (name: string) => sql`coalesce((an.audience ->> ${sql.lit(name)})::boolean, false)`

/** Whom an announcement `an` is for, as `…, addresses ad … where …`. */
const reached = sql`
  addresses ad
  join conversations c on c.address_id = ad.id
  join users u on u.id = ad.user_id
  left join people p on p.id = u.person_id and p.left_at is null
  where an.channels ? ad.channel and c.state -> 'doing' ->> 'at' <> 'gone'
    and (an.audience is null or (
      (${isOpenTo('departments')} or an.audience -> 'departments' ? p.department)
      and (${isOpenTo('classes')} or an.audience -> 'classes' ? p.class)
      and (not ${isOn('onlyVip')} or u.is_vip or coalesce(p.is_vip, false))
      and (${isOpenTo('languages')} or an.audience -> 'languages' ? (c.state ->> 'language'))
      and ((not ${isOn('onlyWithOpen')} and ${isOpenTo('categories')}) or exists (
        select from incidents i where i.user_id = u.id and i.status in (${openStatuses})
          and (${isOpenTo('categories')} or an.audience -> 'categories' ? i.category)))))`

/** A user with several messengers gets it over one: where they can be reached, and wrote last. Groups get nothing. */
const oneEach = sql`ad.user_id, ad.unreachable_at is not null, c.last_user_message_at desc nulls last, c.id`

export async function layOut(trx: Database, id: string): Promise<void> {
  await sql`
    insert into announcement_recipients (announcement_id, conversation_id, channel, status)
    select distinct on (ad.user_id) an.id, c.id, ad.channel, 'waiting'
    from announcements an, ${reached} and an.id = ${id}
    order by ${oneEach}`.execute(trx)
}

type Part = { channel: string; language: Language; isOff: boolean; isBlocked: boolean; count: number }

/** The very recipients that would be laid out. */
export async function sizeOf(
  db: Database,
  { channels, audience }: Pick<Announcement, 'channels' | 'audience'>,
): Promise<AudienceSize> {
  const { rows } = await sql<Part>`
    select channel, language, "isOff", "isBlocked", count(*)::int as count from (
      select distinct on (ad.user_id) ad.channel, coalesce(c.state ->> 'language', u.language) as language,
        u.announcements_off_at is not null as "isOff", ad.unreachable_at is not null as "isBlocked"
      from (select ${toJson(channels)}::jsonb as channels,
                   ${audience === null ? null : toJson(audience)}::jsonb as audience) an, ${reached}
      order by ${oneEach}) each
    group by 1, 2, 3, 4`.execute(db)
  const told = rows.filter(({ isOff }) => !isOff)
  return {
    size: sum(told),
    blocked: sum(told.filter(({ isBlocked }) => isBlocked)),
    off: sum(rows.filter(({ isOff }) => isOff)),
    byChannel: sums(told, ({ channel }) => channel),
    byLanguage: sums(told, ({ language }) => language),
  }
}

const sum = (parts: readonly Part[]): number => parts.reduce((all, { count }) => all + count, 0)

function sums<Key extends string>(parts: readonly Part[], keyOf: (part: Part) => Key): Record<Key, number> {
  const keys = [...new Set(parts.map(keyOf))]
  return Object.fromEntries(keys.map((key) => [key, sum(parts.filter((part) => keyOf(part) === key))])) as Record<
    Key,
    number
  >
}

export async function audienceChoices(db: Database): Promise<AudienceChoices> {
  const { rows } = await sql<{ departments: readonly SafeText[] | null; classes: readonly SafeText[] | null }>`
    select jsonb_agg(distinct p.department order by p.department) filter (where btrim(p.department) <> '') as departments,
           jsonb_agg(distinct p.class order by p.class) filter (where btrim(p.class) <> '') as classes
    from people p where p.left_at is null`.execute(db)
  return { departments: rows[0]?.departments ?? [], classes: rows[0]?.classes ?? [] }
}

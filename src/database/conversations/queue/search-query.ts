import { type RawBuilder, sql } from 'kysely'
import type { QueueRow } from '../../../desk/conversations/console-ports.ts'
import { type Narrowed, notNarrowed } from '../../../desk/conversations/queue-filter.ts'
import {
  canBeLookedFor,
  otherwiseTyped,
  readSearch,
  type SearchWords,
} from '../../../desk/conversations/search-words.ts'
import type { Database } from '../../server/connect.ts'
import { asksOfPeople, narrowedBy } from './narrowed-by.ts'
import { containing, peopleFound } from './people-found.ts'
import { selectRows, withPeople } from './queue-rows.ts'
import { hitEnd, hitStart } from './snippet.ts'
import { type Holds, hitRows, ofIncident, wordHits } from './word-hits.ts'

/** So many of each kind, the newest first; lists show fewer rows than that. */
const most = 100
/** So many incidents of each of those who are found by their name: the more people, the fewer. */
const incidentsOf = (people: number): number => Math.min(20, Math.max(3, Math.floor(most / Math.max(people, 1))))
/** Fewer letters begin too many words to look for all of them. */
const fewestLetters = 3

/** Of an incident `o`: it was opened soon after a user's words `k`. */
const cameOfIt = sql`(not k.is_bots and o.opened_at >= k.at and o.opened_at < k.at + interval '8 hours')`

/** Over everything, open or not: whoever searches does not know where it is. */
export async function found(
  db: Database,
  search: string,
  agentId: string,
  narrowed: Narrowed = notNarrowed,
): Promise<readonly QueueRow[]> {
  for (const typed of [search, ...otherwiseTyped(search)]) {
    const rows = await foundAs(db, typed, agentId, narrowed)
    if (rows.length > 0) return rows
  }
  return []
}

async function foundAs(
  db: Database,
  search: string,
  agentId: string,
  { filter }: Narrowed,
): Promise<readonly QueueRow[]> {
  const wanted = readSearch(search)
  if (!canBeLookedFor(wanted)) return []
  const words = await madeOnce(db, queryOf(wanted))
  const options = `HighlightAll=true, StartSel=${hitStart}, StopSel=${hitEnd}`
  const [hits, people] = await Promise.all([
    wanted.pieces.length === 0 ? [] : wordHits(db, holding(wanted, words), most),
    peopleFound(db, wanted, most),
  ])
  const kinds = [
    sql`select conversation_id, incident_id, number, at, place, text, false as is_exact, is_bots from ${hitRows(hits)} h`,
    sql`select c.id, i.id, null::integer, c.last_message_at, null, null, false, false
        from conversations c left join lateral (
          select i.id from incidents i where i.conversation_id = c.id order by i.id desc limit ${incidentsOf(people.length)}
        ) i on true
        where c.id = any(${people}::bigint[])`,
    ...byNumber(wanted),
  ]
  return await selectRows(db, agentId, {
    from: sql`(
      select distinct on (k.conversation_id, w.id) k.*, w.id as of_incident from (
        ${sql.join(
          kinds.map((kind) => sql`(${kind})`),
          sql` union all `,
        )}
      ) k
      -- Words said outside any incident stand with the one that soon came of them, else with the one that was open
      -- then, else with none; who was found by name or number, with the newest.
      left join lateral (
        select k.incident_id as id where k.incident_id is not null
        union all
        (select o.id from incidents o
         where k.incident_id is null and o.conversation_id = k.conversation_id
           and (k.at is null or ${cameOfIt} or (o.opened_at <= k.at and coalesce(o.closed_at, 'infinity') >= k.at))
         order by ${cameOfIt} desc nulls last, case when ${cameOfIt} then o.opened_at end, o.id desc limit 1)
      ) w on true
      order by k.conversation_id, w.id, k.is_exact desc, k.place is null, k.is_bots, k.at desc nulls last
    ) f
    join conversations c on c.id = f.conversation_id
    left join incidents i on i.id = f.of_incident
    ${asksOfPeople(filter) ? withPeople : sql``}`,
    conversation: sql`f.conversation_id`,
    isAsUsual: Object.keys(filter).length === 0,
    where: sql`${narrowedBy(filter, agentId)}`,
    // The bot says the same words to everybody: what people said comes first.
    order: sql`f.is_exact desc, f.is_bots, coalesce(f.at, c.last_message_at) desc nulls last, i.id desc`,
    found: {
      picked: sql`, f.place as found_where, f.number as found_number, f.text as found_text, f.at as found_at`,
      shown: sql`, p.found_at, p.found_where, p.found_number, ${shownText} as found_text, case when p.found_where is not null
        then ts_headline('public.frontline', search_letters(${shownText}), ${words.whole}, ${options}) end as found_marked`,
    },
  })
}

type Words = {
  /** Answered by the index. */
  readonly indexed: RawBuilder<unknown>
  /** All of it. */
  readonly whole: RawBuilder<unknown>
  /** The index was asked for less than all: each row it gives is looked at once more. */
  readonly isPartly: boolean
}

/** The words taken apart by the database, once for all that is asked: and the plans of those who show them can be kept. */
async function madeOnce(db: Database, { indexed, whole, isPartly }: Words): Promise<Words> {
  const { rows } = await sql<{ indexed: string; whole: string }>`
    select (${indexed})::text as indexed, (${whole})::text as whole`.execute(db)
  const made = (text = '') => sql`${text}::tsquery`
  return { indexed: made(rows[0]?.indexed), whole: made(rows[0]?.whole), isPartly }
}

function queryOf(wanted: SearchWords): Words {
  const { phone } = wanted
  if (phone === null) return ofWords(wanted)
  return phone.length >= fewestOfPhone ? ofPhone(phone) : ofPartOfPhone(phone, wanted)
}

function ofWords({ pieces, begun }: SearchWords): Words {
  if (begun === null) {
    const whole = all(pieces.map(exact))
    return { indexed: whole, whole, isPartly: false }
  }
  const last = pieces.at(-1) ?? ''
  const known = pieces.slice(0, -1).map(exact)
  const opening = sql`to_tsquery('simple', search_text(${begun.tail}::text) || ':*')`
  const next = begun.head === '' ? opening : sql`(${phrase(begun.head)} <-> ${opening})`
  const whole = all([...known, sql`(${exact(last)} || ${next})`])
  const isShort = begun.tail.length < fewestLetters
  if (!isShort) return { indexed: whole, whole, isPartly: false }
  const before = begun.head === '' ? known : [...known, phrase(begun.head)]
  return { indexed: before.length === 0 ? exact(last) : all(before), whole, isPartly: true }
}

const phrase = (piece: string) => sql`phraseto_tsquery('public.frontline', search_text(${piece}::text))`
const either = (of: readonly RawBuilder<unknown>[]) => sql`(${sql.join(of, sql` || `)})`
const all = (of: readonly RawBuilder<unknown>[]) =>
  of.length === 0 ? sql`''::tsquery` : sql`(${sql.join(of, sql` && `)})`

/** A word in its forms, and as others write it: in one where it has a hyphen. */
function exact(piece: string): RawBuilder<unknown> {
  const joined = /^\p{L}+(?:-\p{L}+)+$/u.test(piece) ? piece.replaceAll('-', '') : null
  return either([piece, otherStem(piece), joined].filter((each) => each !== null).map(phrase))
}

const withoutVowel = /^(.*[бвгджзлмнпрстфхчшщ])к(а|у|ом|е|и|ов|ам|ами|ах)$/iu
const withVowel = /^(.*[бвгджзлмнпрстфхчшщ])[оеё]к$/iu

/** «Листок» and «листка» have two stems to the stemmer: the other one's word, or null where there is none. */
function otherStem(piece: string): string | null {
  const short = withoutVowel.exec(piece)
  if (short !== null) return `${short[1]}ок`
  const long = withVowel.exec(piece)
  return long === null ? null : `${long[1]}ка`
}

/** Ten digits are a whole one, without its country. */
const fewestOfPhone = 10

/** How people put ten digits into groups, by country; what stands before them is another group. */
const groupings = [
  [3, 3, 2, 2],
  [3, 3, 4],
  [3, 7],
  [2, 4, 4],
  [4, 3, 3],
  [4, 6],
  [5, 5],
  [2, 2, 2, 2, 2],
] as const

/** Some of the groups, or the digits as they are: «345-67-89» for «3456789», «67 89» for «6789»; or any other number. */
function ofPartOfPhone(digits: string, wanted: SearchWords): Words {
  const split = groupings.flatMap((sizes) =>
    sizes.flatMap((_, from) =>
      sizes.slice(from).flatMap((_size, more) => {
        const some = sizes.slice(from, from + more + 1)
        return some.reduce((sum, size) => sum + size, 0) === digits.length ? [inGroups(digits, some)] : []
      }),
    ),
  )
  const whole = either([ofWords(wanted).whole, ...[...new Set([digits, ...split])].map(phrase)])
  return { indexed: whole, whole, isPartly: false }
}

function inGroups(digits: string, sizes: readonly number[]): string {
  let from = 0
  return sizes.map((size) => digits.slice(from, (from += size))).join(' ')
}

/** However its groups were written: «8 912 777-66-55», «+7 (912) 7776655», «9127776655», «+44 20 7946 0958». */
function ofPhone(phone: string): Words {
  const own = phone.slice(-fewestOfPhone)
  const grouped = groupings.map((sizes) => inGroups(own, sizes))
  // At home a nought stands before the area.
  const written = [
    ...grouped,
    ...grouped.map((groups) => `0${groups}`),
    ...new Set([own, `8${own}`, `7${own}`, `0${own}`, phone]),
  ]
  const whole = either(written.map(phrase))
  return { indexed: whole, whole, isPartly: false }
}

/** What is shown of words: where they are long they are read for those rows alone. */
const shownText = sql`case p.found_where
  when 'incident' then ${ofIncident}
  when 'message' then (select f.text from messages f where f.conversation_id = c.id and f.number = p.found_number)
  else p.found_text end`

const holding =
  ({ pieces }: SearchWords, { indexed, whole, isPartly }: Words): Holds =>
  (words, text) => {
    // To the search an underscore is a space; whoever types one means it.
    const literal = pieces.filter((piece) => piece.includes('_'))
    const conditions = [
      sql`${words} @@ ${indexed}`,
      // Not for the index: it would read every word that begins so.
      ...(isPartly ? [sql`(${words} @@ ${whole}) is true`] : []),
      ...literal.map((piece) => sql`translate(${text}, 'ёЁ', 'еЕ') ilike ${containing(withoutYo(piece))}`),
    ]
    return sql.join(conditions, sql` and `)
  }

/** Like the other kinds: `conversation_id, incident_id, number, at, place, text, is_exact, is_bots`. */
function byNumber({ number }: SearchWords): readonly RawBuilder<unknown>[] {
  if (number === null) return []
  return [
    sql`select i.conversation_id, i.id, null::integer, c.last_message_at, null, null, true, false
        from incidents i join conversations c on c.id = i.conversation_id where i.number = ${number}::int`,
  ]
}

const withoutYo = (text: string): string => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е')

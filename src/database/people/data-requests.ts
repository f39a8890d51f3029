import { sql } from 'kysely'
import type { DataRequest, DataRequests, OwnData } from '../../desk/people/own-data/own-data-ports.ts'
import { toJson } from '../../kit/cut.ts'
import { second } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

/** So long an erasure waits for the last words to arrive: a messenger that is not there holds nobody's data. */
const waitsForWordsMs = 40 * second

export const makeDataRequests = (db: Database): DataRequests => ({
  next: async (at, except) => {
    const { rows } = await sql<DataRequest>`
      /* due data request */
      select d.id, d.kind, d.user_id as "userId", d.conversation_id as "conversationId" from data_requests d
      where d.done_at is null and d.due_at <= ${timestamp(at)}
        and d.id not in (select one::bigint from jsonb_array_elements_text(${toJson(except)}::jsonb) as one)
        and (d.kind = 'export' or d.asked_at <= ${timestamp(at - waitsForWordsMs)} or not exists (
          select from outbox o join conversations c on c.id = o.conversation_id join addresses a on a.id = c.address_id
          where a.user_id = d.user_id and o.status in ('queued', 'sending')))
      order by d.id limit 1`.execute(db)
    return rows[0] ?? null
  },
  read: async (userId) => {
    const { rows } = await sql<{ data: OwnData }>`
      /* own data */
      select jsonb_build_object(
        'name', u.name, 'language', u.language, 'since', ${ms('u.created_at')},
        'person', (
          select jsonb_build_object('name', p.name, 'phone', p.phone, 'department', p.department, 'class', p.class)
          from people p where p.id = u.person_id),
        'chats', (
          select coalesce(jsonb_agg(jsonb_build_object('channel', a.channel, 'id', a.external_id, 'username', a.username,
            'messages', ${messagesOfChat}) order by c.id), '[]')
          from addresses a join conversations c on c.address_id = a.id where a.user_id = u.id),
        'incidents', (
          select coalesce(jsonb_agg(jsonb_build_object('number', i.number, 'kind', i.kind, 'status', i.status,
            'priority', i.priority, 'category', i.category, 'openedAt', ${ms('i.opened_at')}, 'resolvedAt', ${ms('i.resolved_at')},
            'description', i.description, 'resolution', i.resolution_text, 'cause', i.cause, 'rating', i.rating,
            'comment', i.rating_comment, 'form', i.form) order by i.number), '[]')
          from incidents i where i.user_id = u.id),
        'feedback', (
          select coalesce(jsonb_agg(jsonb_build_object('at', ${ms('f.at')}, 'kind', f.kind, 'score', f.score,
            'comment', f.comment, 'answer', f.answer) order by f.id), '[]')
          from feedback f where f.user_id = u.id),
        'notes', (
          select coalesce(jsonb_agg(jsonb_build_object('at', ${ms('n.at')}, 'text', n.text) order by n.id), '[]')
          from user_notes n where n.user_id = u.id and n.removed_at is null)
      ) as data
      from users u where u.id = ${userId}`.execute(db)
    return rows[0]?.data ?? null
  },
})

function ms(column: string) {
  return sql`floor(extract(epoch from ${sql.ref(column)}) * 1000)`
}

/** Of a conversation `c`: what its user said and was told, with the files; an earlier export is no data of its own. */
const messagesOfChat = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('at', ${ms('m.created_at')}, 'author', m.author,
    'signedBy', m.content -> 'signedBy', 'isMarkdown', coalesce(m.content ->> 'format' = 'markdown', false), 'text', m.text, 'files', (
      select coalesce(jsonb_agg(jsonb_build_object('name', coalesce(t.media ->> 'fileName', t.media ->> 'kind'),
        'blobKey', t.blob_key, 'sizeBytes', b.size_bytes) order by t.position), '[]')
      from attachments t join blobs b on b.key = t.blob_key
      where t.conversation_id = m.conversation_id and t.message_number = m.number)) order by m.number), '[]')
  from messages m
  where m.conversation_id = c.id and m.author in ('user', 'bot', 'agent') and m.kind <> 'note'
    and m.content ->> 'phrase' is distinct from 'data-ready')`

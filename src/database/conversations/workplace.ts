import { sql } from 'kysely'
import {
  type KeptDraft,
  type Looker,
  looksForMs,
  typesForMs,
  type Workplace,
} from '../../desk/conversations/workplace-port.ts'
import { day } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

/** No request is on its way for longer. */
const emptyKeptMs = 7 * day

export function makeWorkplace(db: Database): Workplace {
  return {
    read: async (agentId, conversationId, number, at) => {
      await sql`
        insert into reads (agent_id, conversation_id, number, at)
        select ${agentId}, c.id, least(${number}::int, c.message_count), ${timestamp(at)} from conversations c
        where c.id = ${conversationId}
        on conflict (conversation_id, agent_id) do update set number = excluded.number, at = excluded.at
        where reads.number < excluded.number`.execute(db)
    },
    unread: async (agentId, conversationId, at) => {
      await sql`
        insert into reads (agent_id, conversation_id, number, at)
        select ${agentId}, m.conversation_id, m.number - 1, ${timestamp(at)} from messages m
        where m.conversation_id = ${conversationId} and m.author = 'user' and m.kind <> 'reaction'
        order by m.number desc limit 1
        on conflict (conversation_id, agent_id) do update set number = excluded.number, at = excluded.at`.execute(db)
    },
    look: async (agentId, conversationId, here, at) => {
      if (here === 'gone') {
        const gone = await sql`
          delete from lookers where agent_id = ${agentId} and conversation_id = ${conversationId}
          returning 1`.execute(db)
        return gone.rows.length > 0
      }
      const typesUntil = here === 'typing' ? timestamp(at + typesForMs) : null
      const { rows } = await sql<{ was_there: boolean; typed: boolean }>`
        with before as (
          select looks_until, types_until from lookers
          where agent_id = ${agentId} and conversation_id = ${conversationId}
        ), written as (
          insert into lookers (agent_id, conversation_id, looks_until, types_until)
          select ${agentId}, c.id, ${timestamp(at + looksForMs)}, ${typesUntil} from conversations c
          where c.id = ${conversationId}
          on conflict (conversation_id, agent_id) do update
          set looks_until = excluded.looks_until, types_until = coalesce(excluded.types_until, lookers.types_until)
        )
        select coalesce((select looks_until > ${timestamp(at)} from before), false) as was_there,
               coalesce((select types_until > ${timestamp(at)} from before), false) as typed`.execute(db)
      const before = rows[0]
      return before?.was_there !== true || (here === 'typing' && !before.typed)
    },
    lookers: async (agentId, conversationId, at) => {
      const { rows } = await sql<Looker>`
        select g.id, g.name, l.looks_until as "looksUntil", l.types_until as "typesUntil"
        from lookers l join agents g on g.id = l.agent_id
        where l.conversation_id = ${conversationId} and l.agent_id <> ${agentId} and l.looks_until > ${timestamp(at)}
        order by g.name`.execute(db)
      return rows
    },
    drafts: async (agentId, conversationId) => {
      const { rows } = await sql<KeptDraft>`
        select d.kind, d.text, d.quotes, d.at, coalesce((
          select jsonb_agg(jsonb_build_object('key', b.key, 'name', coalesce(b.file_name, ''), 'sizeBytes', b.size_bytes) order by f.place)
          from jsonb_array_elements_text(d.files) with ordinality f (key, place)
          join blobs b on b.key = f.key and b.is_complete and b.created_by = d.agent_id
        ), '[]') as files
        from drafts d where d.agent_id = ${agentId} and d.conversation_id = ${conversationId}`.execute(db)
      return rows
    },
    keepDraft: async (agentId, conversationId, { kind, text, quotes, fileKeys }, at) => {
      const { rows } = await sql`
        insert into drafts (agent_id, conversation_id, kind, text, quotes, files, at)
        select ${agentId}, c.id, ${kind}, ${text}, ${quotes}, ${JSON.stringify(fileKeys)}, ${timestamp(at)} from conversations c
        where c.id = ${conversationId}
        on conflict (agent_id, conversation_id, kind) do update
        set text = excluded.text, quotes = excluded.quotes, files = excluded.files, at = excluded.at
        where drafts.at <= excluded.at
        returning kind`.execute(db)
      await sql`
        delete from drafts
        where agent_id = ${agentId} and text = '' and files = '[]' and at < ${timestamp(at - emptyKeptMs)}`.execute(db)
      return rows.length > 0
    },
  }
}

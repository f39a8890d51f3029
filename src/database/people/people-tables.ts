import type { Generated } from 'kysely'
import type { SafeText } from '../../kit/safe-text.ts'
import type { DataRequestKind } from '../../desk/people/own-data/own-data-ports.ts'
import type { Language } from '../../kit/language.ts'
import type { At, GeneratedAt, GeneratedId, Id, OptionalAt } from '../server/column-types.ts'

/** The directory, and which chats are whose; a part of `server/tables.ts`. */
export type PeopleTables = {
  people: {
    id: GeneratedId
    phone: string
    name: SafeText
    department: SafeText | null
    class: SafeText | null
    is_vip: Generated<boolean>
    language: Language | null
    time_zone: string | null
    left_at: OptionalAt
    created_at: GeneratedAt
    changed_at: GeneratedAt
  }
  user_notes: {
    id: GeneratedId
    user_id: Id
    agent_id: Id
    text: SafeText
    at: At
    removed_at: OptionalAt
    removed_by: Id | null
  }
  data_requests: {
    id: GeneratedId
    user_id: Id
    conversation_id: Id
    kind: DataRequestKind
    agent_id: Id | null
    because: Generated<'asked' | 'silence'>
    asked_at: At
    due_at: At
    done_at: OptionalAt
  }
  chat_codes: { code: string; conversation_id: Id; expires_at: At }
  chat_guesses: { id: GeneratedId; conversation_id: Id; at: At }
  chat_links: {
    id: GeneratedId
    conversation_id: Id
    into_conversation_id: Id
    reason: 'code' | 'phone'
    asked_at: At
  }
  moved_notices: { conversation_id: Id; message_number: number; to_conversation_id: Id; moved_at: At }
}

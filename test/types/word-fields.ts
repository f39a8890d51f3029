import type { Bulletins } from '../../src/desk/hand-overs/bulletins/bulletin-ports.ts'
import type { FactWrites } from '../../src/desk/figures/facts/fact-ports.ts'
import type { Selectable } from 'kysely'
import type { AgentAction } from '../../src/desk/conversations/agent-actions.ts'
import type { CannedStore } from '../../src/desk/conversations/canned/canned-ports.ts'
import type { ConversationRecord } from '../../src/desk/conversations/conversation-ports.ts'
import type { ViewStore } from '../../src/desk/conversations/queue-filter.ts'
import type { Attachments } from '../../src/desk/conversations/file-ports.ts'
import type { TranscriptDraw } from '../../src/desk/quality/quality-ports.ts'
import type { UnitOfWork } from '../../src/desk/unit-of-work.ts'
import type { Inbox } from '../../src/desk/road/inbound-ports.ts'
import type { Announcements } from '../../src/desk/announcements/announcement-ports.ts'
import type { SessionStore } from '../../src/desk/access/session-ports.ts'
import type { AgentStore } from '../../src/desk/access/agent-ports.ts'
import type { SettingsStore } from '../../src/desk/settings/settings-store.ts'
import type { LearnedExamples } from '../../src/desk/articles/editor-ports.ts'
import type { Tables } from '../../src/database/server/tables.ts'
import type { SafeJson } from '../../src/kit/safe-text.ts'
import type { BlobStore } from '../../src/messaging/blob-store.ts'
import type { ProtectedEvent } from '../../src/messaging/inbound.ts'

/**
 * Whatever reaches a store is looked through, field by field, by the compiler: a field of type `string` that nobody has
 * named below is a field of words that nobody masks, and this file does not compile. The cure is `SafeText`; a name
 * belongs below only when a machine, never a person, fills the field.
 */
// biome-ignore format: a list by meaning
type FilledByMachines =
  // What is looked for so that it can be hidden: it is written nowhere.
  | 'was'
  // Ids and keys of ours.
  | 'id' | 'handOverId' | 'lastAgentId' | 'missedBy' | 'userId' | 'conversationId' | 'incidentId' | 'majorId' | 'agentId' | 'assigneeId' | 'complainedOf' | 'originEventId' | 'createdBy' | 'voter'
  | 'articleId' | 'articleIds' | 'declaredBy' | 'announcement' | 'key' | 'blobKey' | 'publicKey' | 'requestId' | 'instead' | 'choiceId' | 'deletes' | 'phrase'
  | 'category' | 'categories' | 'group' | 'channel' | 'channels' | 'resolutionCode' | 'code' | 'asked' | 'passwordHash'
  | 'approverId' | 'field' | 'from' | 'to' | 'mergedInto' | 'card' | 'stepAssigneeId' | 'mentions' | 'stepId' | 'noteId' | 'by' | 'fromId' | 'toId'
  // What a messenger names things by.
  | 'externalId' | 'messageExternalId' | 'remote' | 'uniqueId' | 'albumId' | 'languageCode' | 'mimeType' | 'contentType'
  | 'emoji' | 'what' | 'url'
  // What our own question carried.
  | 'token'
  // A sign-in name, of a few letters by its schema.
  | 'login'
  // Of a network.
  | 'address'
  // A phone in its one form, a zone of the IANA's.
  | 'phone' | 'timeZone' | 'personId' | 'intoConversationId' | 'toConversationId'
  // Where a page of a list begins.
  | 'after' | 'before'
  // Of a list's filter: ids of agents; what the bot speaks.
  | 'assignee' | 'language'
  // Of reviews; a Monday as a date.
  | 'transcriptId' | 'monday'
  // Ids of groups that the settings know.
  | 'groups'

/** The same for columns. JSON is `unknown` to the types: what goes in is looked through where it is written. */
// biome-ignore format: a list by meaning
type ColumnsFilledByMachines =
  | 'id' | 'user_id' | 'conversation_id' | 'incident_id' | 'major_id' | 'agent_id' | 'declared_by' | 'ended_by' | 'request_id' | 'assignee_id' | 'complained_of' | 'actor_id' | 'origin_event_id'
  | 'address_id' | 'announcement_id' | 'answer_id' | 'article_id' | 'example_id' | 'accepted_by' | 'created_by' | 'voter'
  | 'key' | 'blob_key' | 'public_key' | 'category' | 'group' | 'channel' | 'resolution_code' | 'password_hash'
  | 'token_hash' | 'code_hash' | 'totp_secret' | 'type' | 'language' | 'status_before' | 'status_after' | 'clock_elapsed_ms' | 'clock_working_ms'
  | 'response_target_ms' | 'resolution_target_ms' | 'queued_ms'
  | 'hash' | 'number' | 'subject' | 'first_response_ms' | 'handling_ms' | 'life_ms' | 'rules' | 'waited_ms' | 'worked_ms'
  | 'size_bytes' | 'external_id' | 'sender' | 'recipient' | 'remote' | 'content_type' | 'address' | 'login'
  | 'approver_id' | 'blocked_by' | 'cancelled_by' | 'name_corrected_by' | 'removed_by' | 'decided_by' | 'done_by' | 'handled_by' | 'from_id' | 'to_id' | 'merged_into'
  | 'asked_in' | 'code' | 'hand_over_id' | 'last_agent_id' | 'missed_by' | 'refused_by' | 'offered_to' | 'paging_conversation_id'
  // What the database makes of `text`, which is masked; of a list's filter, ids of agents.
  | 'words' | 'assignee'
  // Of reviews: whose, and the order in which transcripts are drawn.
  | 'bulletin_id' | 'canned_id' | 'groups'
  // Of sums of figures.
  | 'counts' | 'cut' | 'made_by' | 'unit_id' | 'zone' | 'class' | 'recount_below' | 'revisit_below'
  | 'transcript_id' | 'reviewer_id' | 'chosen_by' | 'monday' | 'seed'
  | 'phone' | 'time_zone' | 'person_id' | 'into_conversation_id' | 'to_conversation_id'
  | 'audience' | 'files' | 'content' | 'details' | 'event' | 'media' | 'state' | 'texts' | 'title' | 'text' | 'article_ids' | 'value' | 'value_before' | 'value_after' | 'channels'

/** The names of fields that are bare strings; `never` when there is none. `raw` is SafeJson, which has no bottom. */
type BareStrings<Value, Known extends string, Name extends string = ''> = Value extends
  | SafeJson
  | undefined
  | Date
  | Uint8Array
  ? never
  : string extends Value
    ? Name
    : Value extends string | ((...words: never[]) => unknown)
      ? never
      : Value extends readonly (infer Item)[]
        ? BareStrings<Item, Known, Name>
        : Value extends object
          ? {
              [Key in keyof Value & string]: Key extends Known | 'raw' ? never : BareStrings<Value[Key], Known, Key>
            }[keyof Value & string]
          : unknown extends Value
            ? `${Name}, which may be anything`
            : never

/** What a port's methods take, as far as it has fields; a conversation's state holds what protected events brought. */
type Taken<Port> = Exclude<
  {
    [Name in keyof Port]: Port[Name] extends (...taken: infer All) => unknown
      ? Exclude<Extract<All[number], object>, readonly string[] | AsyncIterable<Uint8Array>>
      : never
  }[keyof Port],
  ConversationRecord
>
type TakenByUnit = { [Subject in keyof UnitOfWork]: Taken<UnitOfWork[Subject]> }[keyof UnitOfWork]
type TakenByStores =
  | Taken<Inbox>
  | Taken<Announcements>
  | Taken<AgentStore>
  | Taken<SessionStore>
  | Taken<LearnedExamples>
  | Taken<BlobStore>
  | Taken<SettingsStore>
  | Taken<CannedStore>
  | Taken<ViewStore>
  | Taken<FactWrites>
  | Taken<TranscriptDraw>
  | Taken<Bulletins>

type Nothing<Names extends never> = Names

/** Each line names, when it does not compile, the fields that nobody masks. */
export type EveryWordIsMasked = [
  Nothing<BareStrings<ProtectedEvent, FilledByMachines>>,
  Nothing<BareStrings<AgentAction, FilledByMachines>>,
  Nothing<BareStrings<TakenByUnit, FilledByMachines>>,
  Nothing<BareStrings<TakenByStores, FilledByMachines>>,
  Nothing<BareStrings<Awaited<ReturnType<Attachments['find']>>, FilledByMachines>>,
  Nothing<BareStrings<{ [Table in keyof Tables]: Selectable<Tables[Table]> }, ColumnsFilledByMachines>>,
]

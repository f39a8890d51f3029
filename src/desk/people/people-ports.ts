import type { Language } from '../../kit/language.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Instant } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { Side } from '../../people/linking.ts'
import type { DataRequest } from './own-data/own-data-ports.ts'
import type { ConversationRecord } from '../conversations/conversation-ports.ts'

/** Who writes, once their phone was proved in one of their chats. */
export type KnownPerson = {
  readonly id: string
  readonly name: SafeText
  readonly language: Language | null
  /** IANA; null: the desk's. */
  readonly timeZone: string | null
  readonly isVip: boolean
  /** The phone was proved in this very chat. */
  readonly isHere: boolean
}

/** A chat of a user. */
export type UserChat = {
  readonly conversationId: string
  readonly channel: ChannelName
  readonly isUnreachable: boolean
  /** Whose phone was proved in this very chat. */
  readonly personId: string | null
}

/** Two chats that are to become one user's. */
export type WantedLink = {
  readonly id: string
  readonly conversationId: string
  readonly intoConversationId: string
  readonly reason: 'code' | 'phone'
}

/** A notice that did not arrive, with another chat of its user that can be reached. */
export type UndeliveredNotice = {
  readonly conversationId: string
  readonly number: number
  readonly channel: ChannelName
  readonly text: SafeText
  readonly toConversationId: string
}

/** People and their chats within one transaction. */
export interface PeopleWrites {
  /** Who has this phone (E.164) and works here; null: nobody. */
  byPhone(phone: string): Promise<Omit<KnownPerson, 'isHere'> | null>
  /** A chat of this user; null: there is no such user. */
  chatOf(userId: string): Promise<string | null>
  /** So many of this user's requests are neither closed nor cancelled. */
  openIncidents(userId: string): Promise<number>
  /** `by`: the agent who wants it, null: the user. @returns false when it is wanted already. */
  wantData(
    request: Omit<DataRequest, 'id'> & { readonly by: string | null },
    at: Instant,
    dueAt: Instant,
  ): Promise<boolean>
  /** @returns false when it was carried out before, or somebody does so now. */
  endDataRequest(id: string, at: Instant): Promise<boolean>
  /** Everything that is known of them, in all their chats, for ever. */
  erase(userId: string, at: Instant): Promise<void>
  /** The user's row, locked until the end. */
  lockUser(userId: string): Promise<Side & { readonly isLanguageChosen: boolean }>
  /** All chats of the user of this one, itself among them, in the order of their conversations' ids. */
  chatsWith(conversationId: string): Promise<readonly UserChat[]>
  /** The newest chat of another user in which this person's phone was proved. */
  otherChatOf(personId: string, userId: string): Promise<string | null>
  prove(conversation: ConversationRecord, personId: string, at: Instant): Promise<void>
  /** What was proved in this chat is not any more. */
  forgetProof(conversation: ConversationRecord): Promise<void>
  /** A fresh code of this chat; older ones are void. */
  newCode(conversationId: string, code: string, until: Instant): Promise<void>
  /** @returns the chat whose code it was; null: it is none. Used up, unless it is this very chat's. */
  useCode(code: string, conversationId: string, at: Instant): Promise<string | null>
  /** When they were made, oldest first. */
  guessesSince(conversationId: string, since: Instant): Promise<readonly Instant[]>
  noteGuess(conversationId: string, at: Instant): Promise<void>
  wantLink(link: Omit<WantedLink, 'id'>, at: Instant): Promise<void>
  /** The oldest wish but for these; its row is locked until `endLink`. */
  dueLink(except: readonly string[]): Promise<WantedLink | null>
  endLink(id: string): Promise<void>
  /** Everything of the one user becomes the other's; the one is no more. Under the locks of all their conversations. */
  join(userId: string, intoUserId: string): Promise<void>
  /** The chat gets a user of its own, who takes along what was registered and proved in it. */
  part(conversation: ConversationRecord): Promise<void>
  addNote(userId: string, note: { readonly text: SafeText; readonly by: string }, at: Instant): Promise<void>
  /** @returns false when this user has no such note (any more). */
  removeNote(userId: string, noteId: string, by: string, at: Instant): Promise<boolean>
  /** The oldest notice since then that a messenger would not take, but for these. Its row is locked. */
  undelivered(since: Instant, except: readonly string[]): Promise<UndeliveredNotice | null>
  /** @returns false when it was moved before. */
  moved(notice: UndeliveredNotice, at: Instant): Promise<boolean>
}

export const noticeKey = ({ conversationId, number }: Pick<UndeliveredNotice, 'conversationId' | 'number'>): string =>
  `${conversationId}:${number}`

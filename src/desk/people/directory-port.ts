import type { Entry } from '../../people/person.ts'
import type { Plan } from '../../people/plan-import.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Instant } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'

/** A chat of somebody of the directory. */
export type PersonChat = {
  readonly conversationId: string
  readonly channel: ChannelName
  /** When the phone was proved in this very chat; null: the chat is linked to one where it was. */
  readonly provedAt: Instant | null
  /** The person has blocked the bot there. */
  readonly isUnreachable: boolean
}

export type DirectoryPerson = Entry<SafeText> & { readonly id: string; readonly chats: readonly PersonChat[] }

/** The directory, outside of any conversation. */
export interface Directory {
  /** Changes it as planned, whole or not at all; two imports never run side by side. @returns the plan. */
  change(
    plan: (known: ReadonlyMap<string, Entry<SafeText>>) => Plan<SafeText>,
    at: Instant,
    options: { readonly isTrial: boolean },
  ): Promise<Plan<SafeText>>
  /** By a part of the name or of the phone, by name; all when it is empty. */
  search(text: string, limit: number): Promise<readonly DirectoryPerson[]>
  counts(): Promise<{ readonly all: number; readonly linked: number; readonly left: number }>
}

import type { Status } from '../../../incidents/lifecycle.ts'
import type { Language } from '../../../kit/language.ts'
import type { SafeText } from '../../../kit/safe-text.ts'
import type { Instant } from '../../../kit/time.ts'
import type { ChannelName } from '../../../messaging/address.ts'

export type DataRequestKind = 'export' | 'erasure'

/** Somebody wants to have, or to have erased, what is known of a user. */
export type DataRequest = {
  readonly id: string
  readonly kind: DataRequestKind
  readonly userId: string
  /** In which it was asked. */
  readonly conversationId: string
}

/** What is known of a user, as they get it themselves. Times are instants. */
export type OwnData = {
  readonly name: SafeText | null
  readonly language: Language
  readonly since: Instant
  /** Of the directory, where their phone was proved. */
  readonly person: {
    readonly name: SafeText
    readonly phone: string
    readonly department: SafeText | null
    readonly class: SafeText | null
  } | null
  readonly chats: readonly {
    readonly channel: ChannelName
    /** What the messenger calls them. */
    readonly id: string
    readonly username: string | null
    readonly messages: readonly {
      readonly at: Instant
      readonly author: 'user' | 'bot' | 'agent'
      readonly signedBy: SafeText | null
      readonly isMarkdown: boolean
      readonly text: SafeText
      readonly files: readonly OwnFile[]
    }[]
  }[]
  readonly incidents: readonly {
    readonly number: number
    readonly kind: string
    readonly status: Status
    readonly priority: number
    readonly category: string | null
    readonly openedAt: Instant
    readonly resolvedAt: Instant | null
    readonly description: SafeText
    readonly resolution: SafeText | null
    readonly cause: SafeText | null
    readonly rating: number | null
    readonly comment: SafeText | null
    readonly form: unknown
  }[]
  readonly feedback: readonly {
    readonly at: Instant
    readonly kind: string
    readonly score: number | null
    readonly comment: SafeText | null
    readonly answer: SafeText | null
  }[]
  /** What the desk has noted about them. */
  readonly notes: readonly { readonly at: Instant; readonly text: SafeText }[]
}

export type OwnFile = { readonly name: string; readonly blobKey: string; readonly sizeBytes: number }

/** Reads of people's wishes about their data; what is carried out is written in `PeopleWrites`. */
export interface DataRequests {
  /** The oldest that is due and has nothing left to be said before it; those named excepted. */
  next(at: Instant, except: readonly string[]): Promise<DataRequest | null>
  /** Null: there is no such user. */
  read(userId: string): Promise<OwnData | null>
}

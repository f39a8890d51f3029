import type { Priority } from '../incidents/priority.ts'
import type { Status } from '../incidents/lifecycle.ts'
import type { ArticleLanguage, Language } from '../kit/language.ts'
import type { Instant } from '../kit/time.ts'
import type { FindingKind } from '../messaging/finding-kind.ts'
import type { Media } from '../messaging/inbound.ts'
import type { LinkRefusal } from '../people/linking.ts'

/** An article as the conversation shows it, already in the language found. */
export type ArticleCard = {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly language: ArticleLanguage
  readonly category: string
  readonly related: readonly { readonly id: string; readonly title: string }[]
  readonly links: readonly { readonly title: string; readonly url: string }[]
  /** Nothing of it can wait. */
  readonly isUrgent: boolean
  /** Whether the article itself offers to call a person. */
  readonly callsPerson: boolean
  /** The category to register with, when the article itself proposes it. */
  readonly registers: string | null
}

export type SearchResult = {
  readonly decision: 'answer' | 'suggest' | 'nothing'
  readonly matches: readonly { readonly id: string; readonly title: string; readonly category: string }[]
  /** No word of it names what an article is about. */
  readonly isVague?: boolean
  /** The first match in full when the decision is 'answer'. */
  readonly article: ArticleCard | null
}

/** An incident as its user may see it. */
export type IncidentCard = {
  readonly id: string
  readonly number: number
  readonly status: Status
  readonly priority: Priority
  readonly description: string
  readonly assigneeName: string | null
  /** Which line has it. */
  readonly supportTier: 1 | 2 | 3
  readonly openedAt: Instant
  readonly responseDueAt: Instant | null
  readonly resolutionDueAt: Instant | null
  readonly firstResponseAt: Instant | null
  readonly resolvedAt: Instant | null
  readonly resolutionText: string | null
  /** Why it happened, in words for the user. */
  readonly cause?: string | null
  /** What a pending incident waits for: 'user', 'supplier' or 'change'. */
  readonly pendingReason: string | null
  /** When it goes on at the latest; null: nobody knows. */
  readonly pendingUntil?: Instant | null
  /** Whether "reopen" would still be accepted now. */
  readonly canReopen: boolean
}

/** Of an incident, what its pager reads; nothing of what the user wrote leaves the console. */
type PageCard = { readonly id: string; readonly number: number; readonly priority: Priority }

export type Page = PageCard & {
  readonly why: 'hand_over' | 'incident' | 'breach'
  readonly waitingMs: number
}

/** A major incident as a user may see it, in their language. */
export type MajorCard = {
  readonly id: string
  readonly title: string
  /** What was told last, or what it was declared with. */
  readonly text: string
  readonly category: string | null
  readonly declaredAt: Instant
  readonly nextUpdateAt: Instant
  /** How many updates were told. */
  readonly updates: number
  /** The user's own incident that waits for it; null: they have not said that they have it too. */
  readonly child: { readonly id: string; readonly number: number } | null
}

/** How it stands with a wait for a person. */
export type QueueFacts = {
  /** From 1 on. */
  readonly place: number
  /** From what others waited in the last hour, ms; null: not known. */
  readonly waitMs: number | null
  /** Whether anybody of those who could come is on duty. */
  readonly isAnyoneThere: boolean
}

/** A score, and what was said beside it. `agentName`: who served, and may be thanked. */
type Given = { readonly score: number; readonly comment: string; readonly agentName: string | null }

/** Everything the conversation can be told. Past tense: it has happened, the conversation decides what follows. */
export type Event =
  | { readonly kind: 'started'; readonly payload: string | null; readonly isAnswered: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  | { readonly kind: 'choice'; readonly choiceId: string }
  | {
      readonly kind: 'media'
      readonly media: Media
      /** Of its message in the conversation. */
      readonly number: number
      /** Set when the messenger does not give a file of this size away. */
      readonly tooLarge: { readonly messenger: string; readonly mostBytes: number } | null
    }
  /** The messenger had not said how large it is; then it was too large. */
  | { readonly kind: 'file_too_large'; readonly media: Media; readonly messenger: string; readonly mostBytes: number }
  /** A file could not be fetched from the messenger, however often it was asked. */
  | { readonly kind: 'file_lost'; readonly media: Media }
  /** `before`: the words it had, when it is the last that the user wrote and they were words. */
  | { readonly kind: 'edited'; readonly text: string; readonly before: string | null }
  | {
      readonly kind: 'secret_masked'
      readonly kinds: readonly FindingKind[]
      /** All messages that hold a part of it. */
      readonly messageExternalIds: readonly string[]
    }
  | { readonly kind: 'group_entered' }
  /** A message of the user could not be processed and was set aside for an agent to see. */
  | { readonly kind: 'processing_failed' }
  | {
      readonly kind: 'found'
      readonly question: string
      readonly isSettled: boolean
      readonly result: SearchResult
      /** The known fault that it is about, and the one of which that is asked already. */
      readonly major?: MajorCard
      readonly offered?: MajorCard
    }
  | { readonly kind: 'major_looked_for'; readonly major: MajorCard | null }
  /** `updates`: how many had been told when it was offered. */
  | {
      readonly kind: 'major_joined'
      readonly major: MajorCard
      readonly incident: IncidentCard
      readonly isNew: boolean
      readonly isByAgent: boolean
      readonly updates: number
    }
  | { readonly kind: 'major_over'; readonly title: string }
  | { readonly kind: 'major_told'; readonly major: MajorCard; readonly isApology: boolean }
  | { readonly kind: 'major_left'; readonly incident: IncidentCard }
  | { readonly kind: 'article_found'; readonly article: ArticleCard | null; readonly question: string }
  | { readonly kind: 'incidents_listed'; readonly incidents: readonly IncidentCard[] }
  | {
      readonly kind: 'incident_found'
      readonly incident: IncidentCard | null
      readonly own: readonly IncidentCard[]
    }
  | { readonly kind: 'incident_opened'; readonly incident: IncidentCard }
  | {
      readonly kind: 'hand_over_asked'
      readonly incident: IncidentCard
      readonly isNew: boolean
      readonly isUrgent: boolean
      readonly isComplaint: boolean
      readonly queue: QueueFacts
    }
  /** `isByTime`: nobody asked, it is only told when it got worse. */
  | { readonly kind: 'queue_seen'; readonly queue: QueueFacts; readonly isByTime: boolean }
  /** The agent is gone, or silent: the user waits again, before who has not lost theirs. */
  | {
      readonly kind: 'agent_left'
      readonly agentName: string
      readonly why: 'lost' | 'silent'
      readonly incident: IncidentCard
      readonly queue: QueueFacts
    }
  /** Who was asked has not answered: somebody else is asked now. */
  | { readonly kind: 'looking_further'; readonly isToSupervisor: boolean }
  /** To other people of the desk, with the reason. `queue`: the user is in the chat and waits for them; null: not. */
  | {
      readonly kind: 'passed_on'
      readonly agentName: string
      /** A group's title or a colleague's name. */
      readonly to: Readonly<Record<Language, string>>
      readonly isToPerson: boolean
      readonly reason: string
      readonly incident: IncidentCard
      readonly queue: QueueFacts | null
    }
  /** To an agent, in their own chat: something waits for somebody to take it. */
  | { readonly kind: 'paged'; readonly page: Page }
  /** What came of "I take it". `owner`: who has it; null: nobody, it is over. */
  | {
      readonly kind: 'page_answered'
      readonly incident: PageCard
      readonly isMine: boolean
      readonly owner: string | null
    }
  | { readonly kind: 'agent_linked'; readonly agentName: string | null }
  /** A phone that the messenger vouches for. `language`: the directory's, where the user has chosen none. */
  | {
      readonly kind: 'phone_shared'
      readonly outcome: 'proved' | 'unknown' | 'other_person'
      readonly name: string
      readonly language: Language | null
      /** From now on times are told in their own zone. */
      readonly hasZone: boolean
    }
  | { readonly kind: 'link_code_made'; readonly code: string }
  /** This chat and another are one user's now. */
  | { readonly kind: 'linked'; readonly messenger: string; readonly language: Language | null }
  /** `until`: when a code may be tried again. */
  | {
      readonly kind: 'link_refused'
      readonly why: LinkRefusal | 'own_chat' | 'too_many'
      readonly until: Instant | null
    }
  /** The user's other chats, by what people call their messengers. */
  | { readonly kind: 'data_wanted' }
  | { readonly kind: 'data_ready'; readonly left: number }
  /** So many of the user's requests are not closed. */
  | { readonly kind: 'forgetting_looked_at'; readonly open: number }
  | { readonly kind: 'forgetting' }
  | { readonly kind: 'links_found'; readonly messengers: readonly string[]; readonly isProvedHere: boolean }
  /** `isHere`: this chat has parted from those, else that one from this. */
  | { readonly kind: 'unlinked'; readonly messenger: string; readonly isHere: boolean }
  /** The desk has taken back what was proved in this chat. */
  | { readonly kind: 'proof_forgotten' }
  /** What had to be said in another messenger did not arrive there. */
  | { readonly kind: 'notice_undelivered'; readonly messenger: string; readonly text: string }
  | {
      readonly kind: 'open_found'
      readonly incidents: readonly IncidentCard[]
      readonly question: string
      readonly media: string
    }
  | { readonly kind: 'last_found'; readonly incident: IncidentCard | null }
  | { readonly kind: 'forecast_made'; readonly responseDueAt: Instant | null }
  | {
      readonly kind: 'passage_found'
      readonly passage: { readonly title: string; readonly text: string } | null
      readonly question: string
      readonly otherwise: readonly { readonly id: string; readonly title: string }[]
      readonly isSure: boolean
    }
  /** An agent wrote about another matter than the one of the hand-over. */
  | { readonly kind: 'agent_wrote'; readonly agentName: string; readonly incident: IncidentCard }
  | { readonly kind: 'hand_over_ended'; readonly incident: IncidentCard }
  | { readonly kind: 'text_added'; readonly incident: IncidentCard; readonly text: string }
  /** One goes on in the other: a colleague has seen that they are about the same. */
  | { readonly kind: 'incidents_merged'; readonly from: IncidentCard; readonly into: IncidentCard }
  /** Their words are kept and not answered for a while; and answered again. */
  | { readonly kind: 'blocked'; readonly until: Instant; readonly reason: string }
  | { readonly kind: 'unblocked' }
  /** What was told in one about another matter has an incident of its own now. */
  | { readonly kind: 'incident_split'; readonly from: IncidentCard; readonly into: IncidentCard }
  /** Whoever was asked has consented, or has not. */
  | {
      readonly kind: 'approval_decided'
      readonly incident: IncidentCard
      readonly agentName: string
      readonly isGranted: boolean
      readonly reason: string
    }
  /** A new one goes on with what is over. */
  | { readonly kind: 'follow_up_opened'; readonly from: IncidentCard; readonly into: IncidentCard }
  | { readonly kind: 'incident_withdrawn'; readonly incident: IncidentCard }
  | { readonly kind: 'incident_reopened'; readonly incident: IncidentCard; readonly isTold: boolean }
  | { readonly kind: 'resolution_confirmed'; readonly incident: IncidentCard; readonly isScored?: boolean }
  | { readonly kind: 'resolution_reminded'; readonly incident: IncidentCard }
  | ({ readonly kind: 'incident_rated'; readonly incidentId: string } & Given)
  /** How easy it was, or whether the desk would be recommended. */
  | ({ readonly kind: 'score_given'; readonly of: 'ces' | 'nps'; readonly incidentId: string } & Given)
  /** The user may be asked now whether they would recommend the desk, and counts as asked. */
  | { readonly kind: 'nps_due'; readonly incidentId: string }
  /** Somebody of the desk answers what a user thinks of it. */
  | {
      readonly kind: 'feedback_answered'
      readonly what: 'wish' | 'complaint' | 'score'
      readonly agentName: string
      readonly answer: string
    }
  | { readonly kind: 'incident_refused'; readonly refusal: string; readonly incident: IncidentCard | null }
  | { readonly kind: 'woke'; readonly key: string }
  | {
      readonly kind: 'agent_joined'
      readonly agentName: string
      readonly incident: IncidentCard
      /** The talk goes on that a slip had ended. */
      readonly isAgain?: boolean
    }
  | { readonly kind: 'given_back'; readonly agentName: string }
  | { readonly kind: 'incident_assigned'; readonly agentName: string; readonly incident: IncidentCard }
  | {
      readonly kind: 'status_changed'
      readonly incident: IncidentCard
      readonly from: Status
      /** What the agent says about it; empty when the status says it all. */
      readonly reason: string
      /** It had been resolved by a slip. */
      readonly isSlip?: boolean
    }
  | { readonly kind: 'priority_changed'; readonly incident: IncidentCard; readonly from: Priority }
  | {
      readonly kind: 'incident_resolved'
      readonly incident: IncidentCard
      readonly agentName: string
      readonly remindAt: Instant
      readonly closeAt: Instant
    }
  /** A part of its target has passed, and nobody has told its user anything. */
  | { readonly kind: 'no_news'; readonly incident: IncidentCard }
  | { readonly kind: 'incident_closed'; readonly incident: IncidentCard }

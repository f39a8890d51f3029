import type { Priority } from '../incidents/priority.ts'
import type { Status } from '../incidents/lifecycle.ts'
import type { ArticleLanguage } from '../kit/language.ts'
import type { Instant } from '../kit/time.ts'
import type { FindingKind } from '../messaging/finding-kind.ts'
import type { Media } from '../messaging/inbound.ts'

/** An article as the conversation shows it, already in the language found. */
export type ArticleCard = {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly language: ArticleLanguage
  readonly category: string
  readonly related: readonly { readonly id: string; readonly title: string }[]
  readonly links: readonly { readonly title: string; readonly url: string }[]
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
  readonly openedAt: Instant
  readonly responseDueAt: Instant | null
  readonly resolutionDueAt: Instant | null
  readonly firstResponseAt: Instant | null
  readonly resolutionText: string | null
  /** What a pending incident waits for: 'user', 'supplier' or 'change'. */
  readonly pendingReason: string | null
  /** Whether "reopen" would still be accepted now. */
  readonly canReopen: boolean
}

/** Everything the conversation can be told. Past tense: it has happened, the conversation decides what follows. */
export type Event =
  | { readonly kind: 'started'; readonly payload: string | null; readonly isAnswered: boolean }
  /** `hasFailed`: before these words it was said that the answer did not help. */
  | { readonly kind: 'text'; readonly text: string; readonly hasFailed?: true }
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  | { readonly kind: 'choice'; readonly choiceId: string }
  | {
      readonly kind: 'media'
      readonly media: Media
      /** Set when the messenger does not give a file of this size away. */
      readonly tooLarge: { readonly messenger: string; readonly mostBytes: number } | null
    }
  /** The messenger had not said how large it is; then it was too large. */
  | { readonly kind: 'file_too_large'; readonly media: Media; readonly messenger: string; readonly mostBytes: number }
  /** A file could not be fetched from the messenger, however often it was asked. */
  | { readonly kind: 'file_lost'; readonly media: Media }
  | { readonly kind: 'edited'; readonly text: string }
  | {
      readonly kind: 'secret_masked'
      readonly kinds: readonly FindingKind[]
      readonly messageExternalId: string | null
    }
  | { readonly kind: 'group_entered' }
  /** A message of the user could not be processed and was set aside for an agent to see. */
  | { readonly kind: 'processing_failed' }
  | { readonly kind: 'found'; readonly question: string; readonly isSettled: boolean; readonly result: SearchResult }
  | { readonly kind: 'article_found'; readonly article: ArticleCard | null; readonly question: string }
  | { readonly kind: 'incidents_listed'; readonly incidents: readonly IncidentCard[] }
  | {
      readonly kind: 'incident_found'
      readonly incident: IncidentCard | null
      readonly own: readonly IncidentCard[]
    }
  | { readonly kind: 'incident_opened'; readonly incident: IncidentCard }
  | { readonly kind: 'hand_over_asked'; readonly incident: IncidentCard; readonly isNew: boolean }
  | { readonly kind: 'hand_over_ended'; readonly incident: IncidentCard }
  | { readonly kind: 'text_added'; readonly incident: IncidentCard }
  | { readonly kind: 'incident_withdrawn'; readonly incident: IncidentCard }
  | { readonly kind: 'incident_reopened'; readonly incident: IncidentCard }
  | { readonly kind: 'resolution_confirmed'; readonly incident: IncidentCard }
  | { readonly kind: 'resolution_reminded'; readonly incident: IncidentCard }
  | { readonly kind: 'incident_rated'; readonly incidentId: string; readonly score: number }
  | { readonly kind: 'incident_refused'; readonly refusal: string; readonly incident: IncidentCard | null }
  | { readonly kind: 'woke'; readonly key: string }
  | { readonly kind: 'agent_joined'; readonly agentName: string; readonly incident: IncidentCard }
  | { readonly kind: 'given_back'; readonly agentName: string }
  | { readonly kind: 'incident_assigned'; readonly agentName: string; readonly incident: IncidentCard }
  | {
      readonly kind: 'status_changed'
      readonly incident: IncidentCard
      readonly from: Status
      /** What the agent says about it; empty when the status says it all. */
      readonly reason: string
    }
  | { readonly kind: 'priority_changed'; readonly incident: IncidentCard; readonly from: Priority }
  | {
      readonly kind: 'incident_resolved'
      readonly incident: IncidentCard
      readonly agentName: string
      readonly remindAt: Instant
      readonly closeAt: Instant
    }
  | { readonly kind: 'incident_closed'; readonly incident: IncidentCard }

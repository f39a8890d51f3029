import type { Language } from '../kit/language.ts'
import type { Instant } from '../kit/time.ts'
import type { PhraseValues, Wording } from './phrases/phrases.ts'
import type { CompleteDraft } from './state.ts'

export type ButtonWording = { readonly id: string; readonly title: Wording; readonly url?: string }

export type Say = {
  readonly do: 'say'
  readonly phrase: string
  readonly values: PhraseValues
  readonly format: 'plain' | 'markdown'
  readonly buttons: readonly ButtonWording[]
  /** A notice is always sent; a reply is dropped when an agent has joined meanwhile. */
  readonly isNotice: boolean
  /** The user's own message to delete in the same breath, because it held a secret. */
  readonly deletes: string | null
  /** The messenger has already got this text as the HTTP answer: record it, do not send it. */
  readonly isAnswered: boolean
  readonly leaves: boolean
}

/**
 * What the conversation wants done, in order. The ones that ask or bring something about are answered by an event
 * in the same transaction; the answering event stands beside each.
 */
export type Effect =
  | Say
  /** → found */
  | { readonly do: 'search'; readonly texts: readonly string[]; readonly isSettled: boolean }
  /** → article_found */
  | { readonly do: 'find_article'; readonly articleId: string; readonly question: string }
  /** → incidents_listed */
  | { readonly do: 'list_incidents' }
  /** → incident_found; only ever one of this user's own. */
  | { readonly do: 'find_incident'; readonly incidentId?: string; readonly number?: number }
  /** → incident_opened */
  | ({ readonly do: 'open_incident' } & CompleteDraft)
  /** → hand_over_asked. `question` becomes the description if an incident has to be opened for it. */
  | {
      readonly do: 'ask_hand_over'
      readonly originEventId: string
      readonly question: string
      readonly category: string | null
    }
  /** → hand_over_ended */
  | { readonly do: 'end_hand_over' }
  /** → text_added | incident_refused */
  | { readonly do: 'add_text'; readonly incidentId: string; readonly text: string }
  /** The user has written about an incident an agent is on: one that waited for the user goes on. Nothing is said. */
  | { readonly do: 'note_reply'; readonly incidentId: string; readonly text: string }
  /** → incident_withdrawn | incident_refused */
  | { readonly do: 'withdraw_incident'; readonly incidentId: string }
  /** → incident_reopened | incident_refused */
  | { readonly do: 'reopen_incident'; readonly incidentId: string }
  /** → resolution_confirmed | incident_refused */
  | { readonly do: 'confirm_resolution'; readonly incidentId: string }
  /** → incident_closed, or nothing when it was reopened or closed meanwhile */
  | { readonly do: 'close_incident'; readonly incidentId: string }
  /** The date it was to wait until has come: it goes on, unless it does not wait any more, or for longer. */
  | { readonly do: 'end_pending'; readonly incidentId: string }
  /** → incident_rated | incident_refused */
  | { readonly do: 'rate_incident'; readonly incidentId: string; readonly score: number }
  | { readonly do: 'comment_rating'; readonly incidentId: string; readonly comment: string }
  /** → resolution_reminded, or nothing when the incident is no longer resolved */
  | { readonly do: 'remind_resolution'; readonly incidentId: string }
  | { readonly do: 'wake'; readonly key: string; readonly at: Instant }
  | { readonly do: 'forget_wake'; readonly key: string }
  | { readonly do: 'set_language'; readonly language: Language }
  | { readonly do: 'set_announcements'; readonly areWanted: boolean }
  /** Counts what became of an answer, for the editors. */
  | {
      readonly do: 'record_answer'
      readonly question: string
      readonly outcome: 'shown' | 'suggested' | 'nothing' | 'helped' | 'not_helped'
      readonly articleId: string | null
    }

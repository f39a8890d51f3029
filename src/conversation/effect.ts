import type { Language } from '../kit/language.ts'
import type { Instant } from '../kit/time.ts'
import type { Reason } from './feedback/reasons.ts'
import type { ScoreKind } from './feedback/which-question.ts'
import type { PhraseValues, Wording } from './phrases/phrases.ts'
import type { Impact, Urgency } from '../incidents/priority.ts'
import type { ArticleTitle, CompleteDraft } from './state.ts'

export type ButtonWording = { readonly id: string; readonly title: Wording; readonly url?: string }

export type Say = {
  readonly do: 'say'
  readonly phrase: string
  readonly values: PhraseValues
  readonly format: 'plain' | 'markdown'
  readonly buttons: readonly ButtonWording[]
  /** A notice is always sent; a reply is dropped when an agent has joined meanwhile. */
  readonly isNotice: boolean
  /** The user's own messages to delete in the same breath, because they held a secret. */
  readonly deletes: readonly string[]
  /** The messenger has already got this text as the HTTP answer: record it, do not send it. */
  readonly isAnswered: boolean
  readonly leaves: boolean
  /** Asks for the person's own number by the messenger's own button; 'over': that button goes. */
  readonly phone?: { readonly token: string } | 'over'
}

/**
 * What the conversation wants done, in order. The ones that ask or bring something about are answered by an event
 * in the same transaction; the answering event stands beside each.
 */
export type Effect =
  | Say
  /** → found */
  | {
      readonly do: 'search'
      readonly texts: readonly string[]
      readonly isSettled: boolean
      /** Known faults that this question is not about, and the one of which that is asked. */
      readonly declined?: readonly string[]
      readonly offered?: string
    }
  /** → major_looked_for: the known fault that a text is about, or the one that was offered. */
  | {
      readonly do: 'find_major'
      readonly texts: readonly string[]
      readonly declined: readonly string[]
      readonly offered: string | null
    }
  /** → major_joined | major_over */
  | {
      readonly do: 'join_major'
      readonly majorId: string
      /** How many updates were told when it was offered. */
      readonly updates: number
      readonly originEventId: string
      readonly description: string
      readonly files: readonly number[]
    }
  /** → major_left | incident_refused */
  | { readonly do: 'leave_major'; readonly incidentId: string }
  /** → article_found */
  | { readonly do: 'find_article'; readonly articleId: string; readonly question: string }
  /** → incidents_listed */
  | { readonly do: 'list_incidents' }
  /** → incident_found; only ever one of this user's own. */
  | { readonly do: 'find_incident'; readonly incidentId?: string; readonly number?: number }
  /** → incident_opened */
  | ({ readonly do: 'open_incident'; readonly files: readonly number[] } & CompleteDraft)
  /** → hand_over_asked. `question` becomes the description if an incident has to be opened for it. */
  | {
      readonly do: 'ask_hand_over'
      readonly originEventId: string
      readonly question: string
      readonly category: string | null
      /** Messages with files that belong to it. */
      readonly files: readonly number[]
      /** Money, accounts or people are in danger: before all others. */
      readonly isUrgent: boolean
      /** The words of a complaint, which the incident keeps as a mark. */
      readonly complaint: string | null
      /** The incident it is about, where one is meant. */
      readonly incidentId?: string
    }
  /** → queue_seen, while one waits for a person */
  | { readonly do: 'look_at_queue'; readonly isByTime: boolean }
  /** → link_code_made */
  | { readonly do: 'make_link_code' }
  /** → links_found */
  | { readonly do: 'look_at_links' }
  /** → unlinked, or nothing where nothing is linked */
  | { readonly do: 'unlink' }
  /** → unlinked: another chat of this user's has parted. */
  | { readonly do: 'tell_of_parting'; readonly channel: string }
  /** → data_wanted */
  | { readonly do: 'want_data' }
  /** → forgetting_looked_at */
  | { readonly do: 'look_before_forgetting' }
  /** → forgetting, or forgetting_looked_at where something is open meanwhile */
  | { readonly do: 'forget_me' }
  /** The phone proved in this chat proves nothing any more. */
  | { readonly do: 'forget_phone' }
  /**
   * → agent_linked: this chat is where an agent is paged from now on; link_refused; or nothing: it was another chat's code,
   * and both hear what comes of it.
   */
  | { readonly do: 'link_agent'; readonly code: string }
  /** → paged | page_answered, or nothing when it needs nobody any more */
  | { readonly do: 'look_at_page'; readonly incidentId: string; readonly isAnswer: boolean }
  /** An agent takes it from their own messenger; answered later by a wait that is over. */
  | { readonly do: 'take_incident'; readonly incidentId: string }
  /** → hand_over_ended */
  | { readonly do: 'end_hand_over' }
  /** → text_added | incident_refused */
  | {
      readonly do: 'add_text'
      readonly incidentId: string
      readonly text: string
      readonly files: readonly number[]
      /** Nothing is said of it: it was said a moment ago. */
      readonly isQuiet: boolean
    }
  /** How one was served: a mark on the incident, with the words. Nothing is said. */
  | { readonly do: 'complain'; readonly incidentId: string; readonly text: string }
  /** → text: words that are heard once all before them has happened. */
  | { readonly do: 'hear'; readonly text: string }
  /** → open_found: what of this user is open, and may be meant by a question ('' : by a file). */
  | { readonly do: 'find_open'; readonly question: string; readonly media?: string }
  /** → last_found: the user's last incident, open or not. */
  | { readonly do: 'find_last' }
  /** → incidents_listed | incident_found: what of the user's is open; when there is just one, that one. */
  | { readonly do: 'find_status' }
  /** → forecast_made */
  | { readonly do: 'forecast'; readonly impact: Impact; readonly urgency: Urgency; readonly category: string | null }
  /** → passage_found: a passage of the article, or of those it is related to, that answers the question. */
  | {
      readonly do: 'look_inside'
      readonly articleId: string
      readonly question: string
      readonly otherwise: readonly ArticleTitle[]
      readonly isSure: boolean
    }
  /** The user has written about an incident an agent is on: one that waited for the user goes on. Nothing is said. */
  | {
      readonly do: 'note_reply'
      readonly incidentId: string
      readonly text: string
      /** It was asked which matter these words are about: what was written stands under it from now on. */
      readonly isSorted?: true
    }
  /** → incident_withdrawn | incident_refused */
  | { readonly do: 'withdraw_incident'; readonly incidentId: string }
  /** → incident_reopened | incident_refused. `isTold`: what is wrong was said in the same breath. */
  | { readonly do: 'reopen_incident'; readonly incidentId: string; readonly isTold?: true }
  /** → incident_reopened while that is possible, else incident_opened: a new one that names the old. */
  | {
      readonly do: 'continue_incident'
      readonly incidentId: string
      readonly originEventId: string
      readonly text: string
      readonly files: readonly number[]
    }
  /** Its card does not say any more how it stands: something was done to it from another chat of the user. */
  | { readonly do: 'refresh_card'; readonly incidentId: string }
  /** → no_news, where there is none to tell */
  | { readonly do: 'look_for_news'; readonly incidentId: string }
  /** Nobody sees it until then; now somebody does again. */
  | { readonly do: 'end_snooze'; readonly incidentId: string }
  /** → resolution_confirmed | incident_refused. `isScored`: how well it was done was said in the same breath. */
  | { readonly do: 'confirm_resolution'; readonly incidentId: string; readonly isScored?: true }
  /** → incident_closed, or nothing when it was reopened or closed meanwhile */
  | { readonly do: 'close_incident'; readonly incidentId: string }
  /** The date it was to wait until has come: it goes on, unless it does not wait any more, or for longer. */
  | { readonly do: 'end_pending'; readonly incidentId: string }
  /** → incident_rated | incident_refused */
  | { readonly do: 'rate_incident'; readonly incidentId: string; readonly score: number; readonly comment: string }
  /** → score_given, or nothing where it is not the user's */
  | {
      readonly do: 'give_score'
      readonly of: 'ces' | 'nps'
      readonly incidentId: string
      readonly score: number
      readonly comment: string
    }
  /** Why the score is low. */
  | { readonly do: 'give_reason'; readonly of: ScoreKind; readonly incidentId: string; readonly reason: Reason }
  | {
      readonly do: 'comment_rating'
      readonly incidentId: string
      readonly comment: string
      /** What was asked; nothing: how satisfied they are. */
      readonly of?: ScoreKind
    }
  /** Lets the agent who served hear of it, once. */
  | { readonly do: 'thank_agent'; readonly incidentId: string }
  /** → nps_due, or nothing where the user was asked not long ago */
  | { readonly do: 'ask_nps'; readonly incidentId: string }
  /** What could be better: for those in charge, and no incident. */
  | { readonly do: 'keep_wish'; readonly text: string }
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

import type { Impact, Urgency } from '../incidents/priority.ts'
import type { Language } from '../kit/language.ts'
import type { Reason } from './feedback/reasons.ts'
import type { DraftField } from './state.ts'

/** What a button does when it is pressed. Stored with the button's random id, never sent to the messenger. */
export type Action =
  | { readonly do: 'menu' }
  | { readonly do: 'ask' }
  | { readonly do: 'incidents' }
  | { readonly do: 'person' }
  | { readonly do: 'more' }
  | { readonly do: 'announcements' }
  | { readonly do: 'set_announcements'; readonly areWanted: boolean }
  | { readonly do: 'language' }
  | { readonly do: 'hours' }
  | { readonly do: 'set_language'; readonly language: Language }
  | { readonly do: 'helped' }
  | { readonly do: 'not_helped' }
  | { readonly do: 'article'; readonly articleId: string }
  /** Under the news that there is an answer now to what the user had asked. */
  | { readonly do: 'told_article'; readonly articleId: string; readonly question: string }
  | { readonly do: 'none_of_these' }
  | { readonly do: 'register'; readonly category?: string }
  | { readonly do: 'set_category'; readonly category: string | null }
  | { readonly do: 'set_impact'; readonly impact: Impact }
  | { readonly do: 'set_urgency'; readonly urgency: Urgency }
  /** '': it is not known. */
  | { readonly do: 'fill_form'; readonly field: string; readonly value: string }
  | { readonly do: 'correct_form'; readonly field: string }
  /** What can be asked for, by category. */
  | { readonly do: 'requests' }
  | { readonly do: 'confirm' }
  | { readonly do: 'correct' }
  | { readonly do: 'review' }
  | { readonly do: 'correct_field'; readonly field: DraftField }
  | { readonly do: 'cancel' }
  | { readonly do: 'stay' }
  | { readonly do: 'show_incident'; readonly incidentId: string }
  | { readonly do: 'add_text'; readonly incidentId: string; readonly number: number }
  | { readonly do: 'withdraw'; readonly incidentId: string; readonly number: number }
  | { readonly do: 'withdraw_now'; readonly incidentId: string }
  | { readonly do: 'reopen'; readonly incidentId: string }
  | { readonly do: 'all_well'; readonly incidentId: string }
  | { readonly do: 'rate'; readonly incidentId: string; readonly score: 1 | 2 | 3 | 4 | 5 }
  | { readonly do: 'no_comment' }
  | {
      readonly do: 'give_score'
      readonly of: 'ces' | 'nps'
      readonly incidentId: string
      readonly score: number
    }
  | { readonly do: 'give_reason'; readonly reason: Reason }
  | { readonly do: 'thank_agent'; readonly incidentId: string; readonly agent: string }
  | { readonly do: 'wish' }
  /** What was asked, or sent, goes to an incident that is open already. */
  | { readonly do: 'add_matter'; readonly incidentId: string }
  /** What was added is about something else: it is heard anew. */
  | { readonly do: 'another_matter'; readonly text: string }
  /** What was just told belongs to one that is over. */
  | { readonly do: 'continue'; readonly incidentId: string }
  /** A new request with the words of one that cannot be opened again. */
  | { readonly do: 'register_again'; readonly description: string }
  /** For which of two agents the words are. */
  | { readonly do: 'choose_matter'; readonly incidentId: string }
  /** Goes on with what is being registered, or drops it. */
  | { readonly do: 'go_on' }
  | { readonly do: 'begin_anew' }
  | { readonly do: 'phone' }
  /** Their number is not given now. */
  | { readonly do: 'keep_phone' }
  | { readonly do: 'forget_phone' }
  /** What was offered to be ended stays, and it is said. */
  | { readonly do: 'leave_so' }
  | { readonly do: 'privacy' }
  | { readonly do: 'my_data' }
  | { readonly do: 'ask_forget' }
  | { readonly do: 'forget_me' }
  | { readonly do: 'link' }
  | { readonly do: 'unlink' }
  /** An agent's own: what they were paged about. */
  | { readonly do: 'take'; readonly incidentId: string }
  /** Under a known fault: it is theirs too. `updates`: how many were told when it was shown. */
  | { readonly do: 'join_major'; readonly majorId: string; readonly updates: number; readonly originEventId: string }
  /** `question`: what was asked, where the dialogue does not keep it. */
  | { readonly do: 'another_than_major'; readonly majorId: string; readonly question: string }
  | { readonly do: 'ask_leave_major'; readonly incidentId: string; readonly number: number }
  | { readonly do: 'leave_major'; readonly incidentId: string }

/**
 * Buttons that show something and change nothing keep a fixed id and work from any message, however old: a person who
 * scrolls up and presses "call a person" means it. So do those that turn announcements off and on: pressed twice they
 * have done it once. Everything else with an effect gets a random id tied to its prompt.
 */
const standing: Readonly<Record<string, Action>> = {
  'go:menu': { do: 'menu' },
  'go:ask': { do: 'ask' },
  'go:incidents': { do: 'incidents' },
  'go:person': { do: 'person' },
  'go:more': { do: 'more' },
  'go:silence': { do: 'set_announcements', areWanted: false },
  'go:news': { do: 'set_announcements', areWanted: true },
}

export const standingAction = (choiceId: string): Action | undefined =>
  Object.hasOwn(standing, choiceId) ? standing[choiceId] : undefined

import type { Impact, Urgency } from '../incidents/priority.ts'
import type { Language } from '../kit/language.ts'
import type { Action } from './action.ts'
import type { Wording } from './phrases/phrases.ts'

/** What the user is telling us before it becomes an incident. */
export type Draft = {
  /** The id of the event that began it: the business key that makes one confirmation one incident. */
  readonly originEventId: string
  readonly description: string
  readonly category?: string | null
  readonly impact?: Impact
  readonly urgency?: Urgency
}

/** What is asked when registering. A new one does not compile until it is asked, corrected, confirmed and kept. */
export type DraftField = Exclude<keyof Draft, 'originEventId'>

/** Nothing is open any more. */
export type CompleteDraft = { readonly [Field in keyof Draft]-?: Exclude<Draft[Field], undefined> }

/** What the conversation is about at this moment; exactly one thing. */
export type Doing =
  | { readonly at: 'idle' }
  /**
   * Texts of an unsure question, gathered until 1.5 s of quiet; `before` is what an invitation to rephrase followed,
   * `open` what was asked before and is not known to be solved.
   */
  | {
      readonly at: 'collecting'
      readonly texts: readonly string[]
      readonly before: string
      readonly open?: OpenQuestion
      /** The first of the texts was asked back before, and the second may be more of it. */
      readonly isContinued?: true
      /** Said before the texts: the answer to what is open did not help. */
      readonly hasFailed?: true
    }
  /** `added`: words that belong to the question and ask nothing by themselves. */
  | {
      readonly at: 'answered'
      readonly question: string
      readonly articleId: string
      readonly category: string | null
      readonly isThanked?: true
      readonly added?: string
      /** What it was chosen from: people with two problems come back for the other. */
      readonly listed?: readonly ArticleTitle[]
    }
  | ({ readonly at: 'choosing'; readonly question: string; readonly options: readonly ArticleTitle[] } & AfterEarlier)
  /** An honest no was said with one invitation to rephrase. */
  | ({ readonly at: 'rephrasing'; readonly question: string } & AfterEarlier)
  /** Neither an article nor a rephrasing helped: register or call a person. */
  | ({ readonly at: 'unsolved'; readonly question: string; readonly category: string | null } & AfterEarlier)
  | { readonly at: 'drafting'; readonly draft: Draft; readonly asks: DraftField | 'summary' | 'correction' }
  /** The hand-over is asked and nobody has joined yet. */
  | { readonly at: 'waiting'; readonly incidentId: string; readonly number: number }
  | { readonly at: 'with_agent'; readonly incidentId: string; readonly number: number; readonly agentName: string }
  | { readonly at: 'adding'; readonly incidentId: string; readonly number: number }
  | { readonly at: 'commenting'; readonly incidentId: string }
  /** A group: told once, left, silent from then on. */
  | { readonly at: 'gone' }

/** What was asked before and is not known to be solved: whoever registers means that, too. */
type AfterEarlier = { readonly earlier?: string }

/** A question that a short text after it may belong to. */
export type OpenQuestion = {
  readonly question: string
  /** The answer that stands; null when there is none. */
  readonly articleId: string | null
  readonly category: string | null
  /** What was added already, a line each; '': nothing may be. */
  readonly added?: string
}

export type ArticleTitle = { readonly id: string; readonly title: string }

/** One button that still counts, with what it does. */
export type LiveChoice = {
  readonly id: string
  readonly title: Wording
  readonly action: Action
  /** Whether a plain "yes" or "no" typed instead is meant by it. */
  readonly means?: 'yes' | 'no'
}

/**
 * A question with buttons. `about` keeps questions apart: asking the next question of the dialogue makes its
 * predecessor stale, but not "is all well?" about an incident, which may wait for days.
 */
export type Prompt = { readonly id: string; readonly about: string; readonly choices: readonly LiveChoice[] }

export type State = {
  readonly language: Language
  readonly doing: Doing
  readonly prompts: readonly Prompt[]
  /** The question that was helped last, until another is answered: it may turn out not to be. */
  readonly solved?: OpenQuestion
  /** The choice made last, so that an impatient second press of it is recognised. */
  readonly pressed?: { readonly id: string; readonly title: Wording }
  /** Misunderstandings in a row; after two a person is offered. */
  readonly misses: number
  /** Grows with each hand-over accepted or ended; a bot's reply of an older generation is not sent any more. */
  readonly generation: number
}

export const initialState = (language: Language): State => ({
  language,
  doing: { at: 'idle' },
  prompts: [],
  misses: 0,
  generation: 0,
})

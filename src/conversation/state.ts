import type { Impact, Urgency } from '../incidents/priority.ts'
import type { Language } from '../kit/language.ts'
import type { Instant } from '../kit/time.ts'
import type { ScoreKind } from './feedback/which-question.ts'
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
  /** What its category's form asked, by the field; '' where it is not known. */
  readonly form?: Readonly<Record<string, string>>
}

/** What is asked when registering. A new one does not compile until it is asked, corrected, confirmed and kept. */
export type DraftField = Exclude<keyof Draft, 'originEventId' | 'form'>

/** A field of the category's form is asked. */
export type FormAsk = `form:${string}`

export type Asks = DraftField | FormAsk | 'summary' | 'correction'

/** Nothing is open any more. */
export type CompleteDraft = { readonly [Field in keyof Draft]-?: Exclude<Draft[Field], undefined> }

/** What the conversation is about at this moment; exactly one thing. */
export type Doing =
  | { readonly at: 'idle' }
  /** Words without a matter («у меня тут») were written: their rest is waited for, and then `from` goes on. */
  | { readonly at: 'pausing'; readonly from: Resting }
  /** Texts of an unsure question, gathered until the quiet. */
  | { readonly at: 'collecting'; readonly texts: readonly string[]; readonly after: After }
  | ({ readonly at: 'answered' } & Answered)
  /** Thanks have ended the matter, but the buttons of its answer still count. */
  | ({ readonly at: 'thanked' } & Answered)
  | ({
      readonly at: 'choosing'
      readonly question: string
      readonly options: readonly ArticleTitle[]
      readonly shownAt: Instant
    } & AfterEarlier)
  /** An honest no was said with one invitation to rephrase. */
  | ({ readonly at: 'rephrasing'; readonly question: string } & AfterEarlier)
  /** Neither an article nor a rephrasing helped: register or call a person. */
  | ({ readonly at: 'unsolved'; readonly question: string; readonly category: string | null } & AfterEarlier)
  | { readonly at: 'drafting'; readonly draft: Draft; readonly asks: Asks }
  /** The hand-over is asked and nobody has joined yet. `toldAt`: when it was last said that it is on its way. */
  | {
      readonly at: 'waiting'
      readonly incidentId: string
      readonly number: number
      readonly since: Instant
      readonly toldAt: Instant
      /** What was told of the queue, and how often it was looked at since. */
      readonly told?: { readonly place: number; readonly waitMs: number | null }
      readonly looks?: number
      /** It was said that somebody in charge is called. */
      readonly isLeadCalled?: boolean
    }
  | ({ readonly at: 'with_agent' } & WithAgent)
  | { readonly at: 'adding'; readonly incidentId: string; readonly number: number }
  | {
      readonly at: 'commenting'
      readonly incidentId: string
      readonly score: number
      readonly since: Instant
      /** What was scored; nothing: how satisfied they are. */
      readonly of?: ScoreKind
    }
  /** What could be better is asked for. */
  | { readonly at: 'wishing'; readonly since: Instant }
  /** A group: told once, left, silent from then on. */
  | { readonly at: 'gone' }

/** What a wait for the rest of some words goes back to. */
export type Resting = Exclude<Doing, { readonly at: 'pausing' | 'collecting' | 'drafting' | 'gone' | WithPeople }>
type WithPeople = 'waiting' | 'with_agent'

/** An answer that was shown. */
type Answered = {
  readonly question: string
  readonly articleId: string
  readonly category: string | null
  /** Words that belong to the question and ask nothing by themselves. */
  readonly added?: string
  /** What it was chosen from: people with two problems come back for the other. */
  readonly listed?: readonly ArticleTitle[]
}

type WithAgent = {
  readonly incidentId: string
  readonly number: number
  readonly agentName: string
  /** Another matter about which another agent has written here meanwhile. */
  readonly other?: { readonly incidentId: string; readonly number: number; readonly agentName: string }
  /** Words of the user of which it was asked whom they are for. */
  readonly unsorted?: string
}

/** What the texts of a question follow on. */
export type After =
  /** Nothing that is open. */
  | { readonly is: 'nothing' }
  /** The invitation to say it in other words. */
  | { readonly is: 'rephrasing'; readonly question: string; readonly open: OpenQuestion | null }
  /** A list that the first of the texts had led to: the rest may be more of it. */
  | { readonly is: 'list'; readonly options: readonly ArticleTitle[]; readonly open: OpenQuestion | null }
  /** A question that is not known to be solved. */
  | { readonly is: 'open'; readonly open: OpenQuestion }
  /** One of which it was just said that its answer did not help. */
  | { readonly is: 'failed'; readonly open: OpenQuestion | null }

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
  /** The button that counts no more and of which that was said last: nothing is said of it again. */
  readonly dead?: string
  /** The words heard last, as far as they tell words apart, and how often in a row. */
  readonly heard?: { readonly text: string; readonly times: number; readonly at: Instant }
  /** The sentence said last, by a key, and how often in a row. */
  readonly said?: { readonly key: string; readonly times: number }
  /** Numbers of the messages with files that belong to the matter in hand and to no incident yet. */
  readonly kept?: { readonly numbers: readonly number[]; readonly at: Instant }
  /** When it was last said what becomes of a file. */
  readonly filesToldAt?: Instant
  /** The incident registered last: what follows within minutes belongs to it. */
  readonly registered?: { readonly incidentId: string; readonly number: number; readonly at: Instant }
  /** The known fault of which it was asked whether it is this question's, and those that it is not. */
  readonly offered?: string
  readonly declined?: readonly string[]
  /** The draft that was looked up among known faults, by how it began and how long it was. */
  readonly lookedUp?: string
  /** The incident that ended last: what is told within days may go on with it. */
  readonly ended?: { readonly incidentId: string; readonly number: number; readonly at: Instant }
  /** Their own number is asked for: since when, and what comes back with the answer. */
  readonly asksPhone?: { readonly at: Instant; readonly token: string }
  /** An agent's own chat, where they are paged. */
  readonly isAgents?: true
  /** How much came in since when, within a minute. */
  readonly flood?: { readonly since: Instant; readonly count: number }
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

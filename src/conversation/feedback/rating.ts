import { firstName } from '../../people/first-name.ts'
import { hour } from '../../kit/time.ts'
import { scoreIn } from '../../knowledge/talk/answers/score.ts'
import { scoreOfTenIn } from '../../knowledge/talk/answers/score-of-ten.ts'
import type { Effect } from '../effect.ts'
import type { Event, IncidentCard } from '../event.ts'
import type { Facts } from '../facts.ts'
import { incidentValues } from '../phrases/telling.ts'
import type { Utterance } from '../reading/utterance.ts'
import type { LiveChoice, State } from '../state.ts'
import { andThen, ask, by, type Choice, choice, closePrompt, idle, menuButton, say, type Turn, turn } from '../turn.ts'
import { asksReason, type Reason, reasonPhrases, reasons } from './reasons.ts'
import { askedAfter, type ScoreKind } from './which-question.ts'

const aboutRating = (incidentId: string) => `rating.${incidentId}`
const aboutNps = (incidentId: string) => `nps.${incidentId}`
const aboutOf = (kind: ScoreKind, incidentId: string) =>
  kind === 'nps' ? aboutNps(incidentId) : aboutRating(incidentId)

const scores = [5, 4, 3, 2, 1] as const
const scoresOfTen = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0] as const

/** How it is asked, by why it is over: the user said so, or three days of silence. */
const phrases = {
  csat: { well: 'ask-rating', silence: 'closed-by-silence' },
  ces: { well: 'ask-effort', silence: 'closed-by-silence-effort' },
} as const

/** Of each resolve one thing is asked. */
export function askRating(state: State, facts: Facts, incident: IncidentCard, why: 'well' | 'silence'): Turn {
  const { id: incidentId } = incident
  const kind = askedAfter(incident.number, facts.cesEvery)
  return ask(
    state,
    facts,
    {
      about: aboutRating(incidentId),
      phrase: phrases[kind][why],
      values: incidentValues(incident, state, facts),
      choices: scores.map((score) =>
        choice(
          `score-${score}`,
          kind === 'csat' ? { do: 'rate', incidentId, score } : { do: 'give_score', of: kind, incidentId, score },
        ),
      ),
    },
    { isNotice: true },
  )
}

/** Whether they would recommend the desk: after another answer, and rarely. */
export function npsDue(state: State, facts: Facts, incidentId: string): Turn {
  // A number for a title: it is the same in every language.
  const choices = scoresOfTen.map(
    (score): Choice => ({ title: { text: String(score) }, action: { do: 'give_score', of: 'nps', incidentId, score } }),
  )
  return ask(state, facts, { about: aboutNps(incidentId), phrase: 'ask-nps', choices })
}

type Scored = Extract<Event, { kind: 'incident_rated' | 'score_given' }>

/** A score is thanked for; the reason and the comment are asked once and never insisted on. */
export function scored(state: State, facts: Facts, event: Scored): Turn {
  const { incidentId, score, comment: said, agentName } = event
  const kind = event.kind === 'incident_rated' ? 'csat' : event.of
  const rated = closePrompt(state, aboutOf(kind, incidentId))
  const isBusy = ['drafting', 'adding', 'waiting', 'with_agent', 'wishing'].includes(rated.doing.at)
  if (isBusy) return turn(rated, say('thanks-for-rating', { score }))
  const doing = { at: 'commenting', incidentId, score, since: facts.at, of: kind } as const
  // «5 спасибо Анна молодец»: the comment came with it.
  if (said !== '') return comment({ ...rated, doing }, said)
  const noComment = choice('button-no-comment', { do: 'no_comment' }, 'no')
  const next: State = { ...rated, doing }
  if (kind === 'nps') return ask(next, facts, { phrase: 'ask-nps-why', values: { score }, choices: [noComment] })
  if (asksReason(kind, score)) {
    const whys = reasons.map((reason) => choice(reasonPhrases[reason], { do: 'give_reason', reason }))
    return ask(next, facts, { phrase: 'ask-reason', values: { score }, choices: [...whys, noComment] })
  }
  const thanks = agentName === null ? [] : [thanksTo(firstName(agentName), incidentId)]
  return ask(next, facts, { phrase: 'ask-comment', values: { score }, choices: [...thanks, noComment] })
}

const thanksTo = (agent: string, incidentId: string): Choice => ({
  title: { phrase: 'button-thank-agent', values: { agent } },
  action: { do: 'thank_agent', incidentId, agent },
})

/** The reason is known; what it was exactly is asked once. */
export function giveReason(state: State, facts: Facts, reason: Reason): Turn {
  if (state.doing.at !== 'commenting') return turn(state)
  const { incidentId, score, of = 'csat' } = state.doing
  return andThen(turn(state, { do: 'give_reason', of, incidentId, reason }), (next) =>
    ask(next, facts, {
      phrase: 'ask-comment',
      values: { score },
      choices: [choice('button-no-comment', { do: 'no_comment' }, 'no')],
    }),
  )
}

export function thankAgent(state: State, facts: Facts, incidentId: string, agent: string): Turn {
  const thanked = turn(state, { do: 'thank_agent', incidentId })
  if (state.doing.at !== 'commenting') return andThen(thanked, (next) => turn(next, say('agent-thanked', { agent })))
  return andThen(thanked, (next) =>
    ask(next, facts, {
      phrase: 'agent-thanked-more',
      values: { agent },
      choices: [choice('button-no-comment', { do: 'no_comment' }, 'no')],
    }),
  )
}

/** Later words are about something else. */
const commentWithinMs = hour

export const isCommentDue = ({ doing }: State, { at }: Facts): boolean =>
  doing.at === 'commenting' && at - doing.since <= commentWithinMs

/** What follows when a score has got all its words: once in a long while another question. */
const afterScore = ({ doing }: State): readonly Effect[] =>
  doing.at === 'commenting' && doing.of !== 'nps' ? [{ do: 'ask_nps', incidentId: doing.incidentId }] : []

/** Nothing is added to a score. */
export const declineComment = (state: State): Turn =>
  turn(idle(state), say('thanks-anyway', {}, { buttons: [menuButton] }), ...afterScore(state))

/** Words after a rating: another score is asked about, anything else is the comment. */
export function hearComment(state: State, facts: Facts, said: Utterance): Turn {
  if (state.doing.at !== 'commenting') return turn(state)
  const { incidentId, score, of = 'csat' } = state.doing
  const other = of === 'nps' ? scoreOfTenIn(said.text) : scoreIn(said.text)
  if (other === null || other.rest !== '') return comment(state, said.text)
  if (other.score === score) {
    return by('same-score', turn(idle(state), say('thanks-for-rating', { score }), ...afterScore(state)))
  }
  return by(
    'other-score',
    ask(state, facts, {
      phrase: 'ask-change-rating',
      values: { score, other: other.score },
      choices: [
        choice('button-change-rating', scoring(of, incidentId, other.score), 'yes'),
        choice('button-keep-rating', { do: 'no_comment' }, 'no'),
      ],
    }),
  )
}

const scoring = (of: ScoreKind, incidentId: string, score: number): Choice['action'] =>
  of === 'csat'
    ? { do: 'rate', incidentId, score: scores.find((one) => one === score) ?? 5 }
    : { do: 'give_score', of, incidentId, score }

function comment(state: State, text: string): Turn {
  if (state.doing.at !== 'commenting') return turn(state)
  const { incidentId, of = 'csat' } = state.doing
  return turn(
    idle(state),
    { do: 'comment_rating', incidentId, comment: text, of },
    // Of a recommendation nothing stands in the request.
    say(of === 'csat' ? 'thanks-for-comment' : 'thanks-for-opinion', {}, { buttons: [menuButton] }),
    ...afterScore(state),
  )
}

/** «Пятёрка» under the scores, «девять из десяти» under those of ten. Null: none is asked, or none given. */
export function rateInWords(state: State, said: Utterance): Turn | null {
  if (state.doing.at !== 'idle') return null
  const asked = state.prompts.findLast(({ about }) => about.startsWith('rating.') || about.startsWith('nps.'))
  if (asked === undefined) return null
  const isOfTen = asked.about.startsWith('nps.')
  const given = isOfTen ? scoreOfTenIn(said.text) : scoreIn(said.text)
  if (given === null) return null
  return give(state, asked.choices, given)
}

function give(
  state: State,
  choices: readonly LiveChoice[],
  given: { readonly score: number; readonly rest: string },
): Turn | null {
  const { score, rest } = given
  const action = choices
    .map((one) => one.action)
    .find((one) => (one.do === 'rate' || one.do === 'give_score') && one.score === score)
  if (action?.do === 'rate') {
    return turn(state, { do: 'rate_incident', incidentId: action.incidentId, score, comment: rest })
  }
  if (action?.do !== 'give_score') return null
  return turn(state, { do: 'give_score', of: action.of, incidentId: action.incidentId, score, comment: rest })
}

/** «Не хочу отвечать», «потом»: what was asked is dropped. Null: nothing was asked last. */
export function declineRating(state: State, said: Utterance): Turn | null {
  const asked = state.prompts.at(-1)
  if (state.doing.at !== 'idle' || asked === undefined || !/^(?:rating|nps)\./u.test(asked.about)) return null
  const isDeclined = said.declinesToAnswer || said.talk === 'dismissal'
  return isDeclined ? turn(closePrompt(state, asked.about), say('thanks-anyway')) : null
}

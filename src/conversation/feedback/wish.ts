import { hour } from '../../kit/time.ts'
import type { Facts } from '../facts.ts'
import type { Event } from '../event.ts'
import type { State } from '../state.ts'
import {
  ask,
  choice,
  closePrompt,
  idle,
  isWithPeople,
  menuButton,
  personButton,
  say,
  type Turn,
  turn,
} from '../turn.ts'

/** Later words are about something else. */
const toldWithinMs = hour

export const isWishDue = ({ doing }: State, { at }: Facts): boolean =>
  doing.at === 'wishing' && at - doing.since <= toldWithinMs

/** What could be better is asked once; whoever is with people tells them. */
export function askWish(state: State, facts: Facts): Turn {
  if (isWithPeople(state)) return turn(state, say('wish-beside-people', {}, { isNotice: true }))
  // What has been told is not thrown away for it.
  if (state.doing.at === 'drafting') return turn(state, say('wish-in-draft'))
  return ask({ ...closePrompt(state), doing: { at: 'wishing', since: facts.at } }, facts, {
    phrase: 'ask-wish',
    choices: [choice('button-cancel', { do: 'cancel' }, 'no')],
  })
}

/** No incident, no priority, no clock: those in charge read it, and their answer comes here. */
export const keepWish = (state: State, text: string): Turn =>
  turn(idle(state), { do: 'keep_wish', text }, say('wish-kept', {}, { buttons: [personButton, menuButton] }))

/** What somebody of the desk says about what the user thinks of it; wherever the conversation is. */
export const feedbackAnswered = (
  state: State,
  { what, agentName: agent, answer }: Extract<Event, { kind: 'feedback_answered' }>,
): Turn => turn(state, say('feedback-answered', { what, agent, answer }, { isNotice: true }))

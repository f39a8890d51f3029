import { minute } from '../../kit/time.ts'
import { leavesTheChat } from '../../knowledge/talk/wishes/leaves.ts'
import type { Facts } from '../facts.ts'
import { workingHours } from '../menu.ts'
import { inWords } from '../reading/pressed-in-words.ts'
import type { Utterance } from '../reading/utterance.ts'
import type { State } from '../state.ts'
import { andThen, by, say, type Turn, turn } from '../turn.ts'
import { askForPerson, stopWaiting } from './hand-over.ts'
import { stillWaiting } from './wait.ts'

/** That further words have reached the agent is not said more often. */
const saidEveryMs = 2 * minute

/**
 * Words of somebody who waits for a person: they are for the agent, and whoever asks about the waiting is answered.
 * `press` carries out a button whose title was typed.
 */
export function hearWhileWaiting(
  state: State,
  facts: Facts,
  said: Utterance,
  press: (state: State, facts: Facts, choiceId: string) => Turn,
): Turn {
  const pressed = inWords(said, state, facts)
  if (pressed?.is === 'press') return by('in-words', press(state, facts, pressed.choiceId))
  if (said.isComplaint) return by('complaint', askForPerson(state, facts, { complaint: said.text }))
  if (leavesTheChat(said.text)) return by('leaves', stopWaiting(state))
  switch (said.talk) {
    case 'thanks':
      return by('thanks', turn(state, say('small-talk-thanks')))
    case 'dismissal':
      return by('dismissed', stopWaiting(state))
    case 'hours':
      return by('hours', workingHours(state, facts))
    case 'person':
    case 'waiting':
    case 'status':
    case 'greeting':
    case 'opening':
      return by(`about-the-wait`, stillWaiting(state))
    default:
      // A question is answered, if only by how it stands.
      return said.isAsking
        ? by(
            'asks',
            andThen(noteOnly(state, said.text), (next) => stillWaiting(next)),
          )
        : by('for-the-agent', passOn(state, facts, said.text))
  }
}

const noteOnly = (state: State, text: string): Turn =>
  state.doing.at === 'waiting'
    ? turn(state, { do: 'note_reply', incidentId: state.doing.incidentId, text })
    : turn(state)

/** The agent reads it; that is said now and then, for silence looks like a loss. */
export function passOn(state: State, facts: Facts, text: string): Turn {
  if (state.doing.at !== 'waiting') return turn(state)
  const { incidentId, toldAt } = state.doing
  const noted = turn(state, { do: 'note_reply', incidentId, text })
  if (facts.at - toldAt < saidEveryMs) return noted
  return andThen(noted, (next) =>
    next.doing.at === 'waiting'
      ? turn({ ...next, doing: { ...next.doing, toldAt: facts.at } }, say('passed-on'))
      : turn(next),
  )
}

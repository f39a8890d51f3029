import { minute } from '../../kit/time.ts'
import type { Event, IncidentCard, QueueFacts } from '../event.ts'
import type { Facts } from '../facts.ts'
import { incidentValues, openingValues } from '../phrases/telling.ts'
import type { PhraseValues } from '../phrases/phrases.ts'
import type { State } from '../state.ts'
import { ask, choice, closePrompt, say, type Turn, turn } from '../turn.ts'
import { lookLater, waitValues } from './wait.ts'

/** The agent is gone: who waits again is told why, and at which place. */
export const agentLeft = (state: State, facts: Facts, event: Extract<Event, { kind: 'agent_left' }>): Turn =>
  waitAgain(state, facts, event.incident, event.queue, 'agent-left', { agent: event.agentName, why: event.why })

/** Who is next and why, in the words of the agent who passes it on. */
export function passedOn(state: State, facts: Facts, event: Extract<Event, { kind: 'passed_on' }>): Turn {
  const { agentName, reason, incident, queue } = event
  const isToPerson = event.isToPerson ? 'yes' : 'no'
  const values = { agent: agentName, to: event.to[state.language], reason: asSentence(reason), isToPerson }
  if (queue !== null) return waitAgain(state, facts, incident, queue, 'passed-to', values)
  const told = say('passed-to-later', { ...incidentValues(incident, state, facts), ...values }, { isNotice: true })
  return turn(state, told)
}

/** Told now and then only: an offer goes on every few seconds. */
const toldEveryMs = minute

export function lookingFurther(
  state: State,
  facts: Facts,
  { isToSupervisor }: Extract<Event, { kind: 'looking_further' }>,
): Turn {
  const { doing } = state
  if (doing.at !== 'waiting') return turn(state)
  if (!isToSupervisor && facts.at - doing.toldAt < toldEveryMs) return turn(state)
  // One after the other of them may be asked: to the user it is the same news.
  if (isToSupervisor && doing.isLeadCalled === true) return turn(state)
  const called = isToSupervisor ? { isLeadCalled: true } : {}
  const told: State = { ...state, doing: { ...doing, toldAt: facts.at, ...called } }
  return turn(told, say(isToSupervisor ? 'lead-called' : 'looking-further'))
}

function waitAgain(
  state: State,
  facts: Facts,
  incident: IncidentCard,
  queue: QueueFacts,
  phrase: string,
  values: PhraseValues,
): Turn {
  const { id: incidentId, number } = incident
  const waiting: State = {
    ...closePrompt(state),
    misses: 0,
    generation: state.generation + 1,
    doing: { at: 'waiting', incidentId, number, since: facts.at, toldAt: facts.at, told: queue },
  }
  const asked = ask(
    waiting,
    facts,
    {
      phrase,
      values: {
        ...incidentValues(incident, state, facts),
        ...openingValues(incident, state, facts),
        ...waitValues(queue, incident, state, facts),
        ...values,
      },
      choices: [choice('button-stop-waiting', { do: 'cancel' })],
    },
    { isNotice: true },
  )
  return { ...asked, effects: [...asked.effects, lookLater(facts, queue, 0)] }
}

/** An agent's reason between the bot's own sentences. */
function asSentence(text: string): string {
  const [first = ''] = text
  const begun = first.toUpperCase() + text.slice(first.length)
  return text === '' || /[.!?…]\s*$/u.test(text) ? begun : `${begun.trimEnd()}.`
}

import type { Event } from './event.ts'
import type { Facts } from './facts.ts'
import { categoryOf, matterOf } from './questions/question.ts'
import type { State } from './state.ts'
import { openingValues } from './incidents/registering.ts'
import { incidentValues } from './phrases/telling.ts'
import { ask, choice, closePrompt, idle, menuButton, say, type Turn, turn } from './turn.ts'
import { menuButtons } from './menu.ts'

/** Works from everywhere. Asking again while somebody is coming, or here, says so and does nothing else. */
export function askForPerson(state: State, facts: Facts): Turn {
  const { doing } = state
  if (doing.at === 'waiting') return stillWaiting(state, facts)
  if (doing.at === 'with_agent') return turn(state, say('already-with', { agent: doing.agentName }, { isNotice: true }))
  return turn(closePrompt(state), {
    do: 'ask_hand_over',
    originEventId: facts.eventId,
    question: matterOf(state),
    category: categoryOf(state),
  })
}

export function handOverAsked(state: State, facts: Facts, event: Extract<Event, { kind: 'hand_over_asked' }>): Turn {
  const { incident } = event
  const waiting: State = {
    ...state,
    misses: 0,
    doing: { at: 'waiting', incidentId: incident.id, number: incident.number },
  }
  return ask(waiting, facts, {
    phrase: 'handed-over',
    values: { ...incidentValues(incident, state, facts), ...openingValues(incident, state, facts) },
    choices: [choice('button-stop-waiting', { do: 'cancel' })],
  })
}

export function stillWaiting(state: State, facts: Facts): Turn {
  return ask(state, facts, {
    phrase: 'still-waiting',
    values: openingValues(null, state, facts),
    choices: [choice('button-stop-waiting', { do: 'cancel' })],
  })
}

/** The user does not want to wait in the chat any longer; the request stays. */
export const stopWaiting = (state: State): Turn => turn(closePrompt(state), { do: 'end_hand_over' })

export function handOverEnded(state: State, facts: Facts, event: Extract<Event, { kind: 'hand_over_ended' }>): Turn {
  const ended: State = { ...idle(state), generation: state.generation + 1 }
  return turn(
    ended,
    say('waiting-stopped', incidentValues(event.incident, state, facts), { isNotice: true, buttons: [menuButton] }),
  )
}

/** From here on the bot is silent, and what it had queued before is not sent any more. */
export function agentJoined(state: State, facts: Facts, event: Extract<Event, { kind: 'agent_joined' }>): Turn {
  const { agentName, incident } = event
  const joined: State = {
    ...closePrompt(state),
    misses: 0,
    generation: state.generation + 1,
    doing: { at: 'with_agent', incidentId: incident.id, number: incident.number, agentName },
  }
  return turn(
    joined,
    say('joined', { ...incidentValues(incident, state, facts), agent: agentName }, { isNotice: true }),
  )
}

/** A person who asks for the bot while an agent is there gets a choice, not a bot that talks over a colleague. */
export function askWhetherToLeave(state: State, facts: Facts): Turn {
  if (state.doing.at !== 'with_agent') return turn(state)
  return ask(
    state,
    facts,
    {
      phrase: 'leave-agent',
      values: { agent: state.doing.agentName },
      choices: [choice('button-stay', { do: 'stay' }, 'no'), choice('button-leave-agent', { do: 'cancel' }, 'yes')],
    },
    { isNotice: true },
  )
}

export function givenBack(state: State, event: Extract<Event, { kind: 'given_back' }>): Turn {
  const back: State = { ...idle(state), generation: state.generation + 1 }
  return turn(back, say('given-back', { agent: event.agentName }, { isNotice: true, buttons: menuButtons }))
}

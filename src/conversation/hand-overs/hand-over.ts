import { aboutClosing } from '../incidents/closing.ts'
import type { Event } from '../event.ts'
import type { Facts } from '../facts.ts'
import { keptFiles } from '../incidents/kept-files.ts'
import { menuButtons } from '../menu.ts'
import { incidentValues, openingValues } from '../phrases/telling.ts'
import { categoryOf, joined, matterOf } from '../questions/matter.ts'
import type { State } from '../state.ts'
import { lookLater, stillWaiting, waitValues } from './wait.ts'
import { ask, choice, closePrompt, idle, menuButton, say, settled, type Turn, turn } from '../turn.ts'

type Call = {
  /** What was said beside the call. */
  readonly matter?: string
  /** Money, accounts or people are in danger. */
  readonly isUrgent?: boolean
  /** How one was served is to be heard by somebody. */
  readonly complaint?: string
  /** About this incident; else about the matter in hand, or the only open one. */
  readonly incidentId?: string
}

/** Works from everywhere. Asking again while somebody is coming, or here, says so and does nothing else. */
export function askForPerson(state: State, facts: Facts, call: Call = {}): Turn {
  const { doing } = state
  const isMore = call.isUrgent === true || call.complaint !== undefined
  if (doing.at === 'waiting' && !isMore) return stillWaiting(state)
  if (doing.at === 'with_agent') return turn(state, say('already-with', { agent: doing.agentName }, { isNotice: true }))
  const incidentId = call.incidentId ?? (doing.at === 'adding' ? doing.incidentId : undefined)
  return turn(closePrompt(state), {
    do: 'ask_hand_over',
    originEventId: facts.eventId,
    question: joined(matterOf(state), call.matter),
    category: categoryOf(state),
    files: keptFiles(state, facts),
    isUrgent: call.isUrgent === true,
    complaint: call.complaint ?? null,
    ...(incidentId === undefined ? {} : { incidentId }),
  })
}

export function handOverAsked(state: State, facts: Facts, event: Extract<Event, { kind: 'hand_over_asked' }>): Turn {
  const { incident, isUrgent, isComplaint } = event
  const { doing } = state
  const since = doing.at === 'waiting' && !event.isNew ? doing.since : facts.at
  const waiting: State = {
    ...settled(state),
    misses: 0,
    doing: { at: 'waiting', incidentId: incident.id, number: incident.number, since, toldAt: 0, told: event.queue },
  }
  const asked = ask(waiting, facts, {
    phrase: isUrgent ? 'handed-over-urgent' : isComplaint ? 'complaint-taken' : 'handed-over',
    values: {
      ...incidentValues(incident, state, facts),
      ...openingValues(incident, state, facts),
      ...waitValues(event.queue, incident, state, facts),
    },
    choices: [choice('button-stop-waiting', { do: 'cancel' })],
  })
  return { ...asked, effects: [...asked.effects, lookLater(facts, event.queue, 0)] }
}

/** The user does not want to wait in the chat any longer; the request stays. */
export const stopWaiting = (state: State): Turn => turn(closePrompt(state), { do: 'end_hand_over' })

export function handOverEnded(state: State, facts: Facts, event: Extract<Event, { kind: 'hand_over_ended' }>): Turn {
  const ended: State = { ...idle(state), generation: state.generation + 1 }
  const { id: incidentId, number } = event.incident
  const choices = [choice('button-withdraw', { do: 'withdraw', incidentId, number })]
  const values = incidentValues(event.incident, state, facts)
  const asked = { about: 'stopped', phrase: 'waiting-stopped', values, choices }
  return ask(ended, facts, asked, { isNotice: true, buttons: [menuButton] })
}

/** From here on the bot is silent, and what it had queued before is not sent any more. */
export function agentJoined(state: State, facts: Facts, event: Extract<Event, { kind: 'agent_joined' }>): Turn {
  const { agentName, incident } = event
  const joined: State = {
    ...closePrompt(closePrompt(settled(state)), aboutClosing(incident.id)),
    misses: 0,
    generation: state.generation + 1,
    doing: { at: 'with_agent', incidentId: incident.id, number: incident.number, agentName },
  }
  return turn(
    joined,
    say(
      event.isAgain === true ? 'joined-again' : 'joined',
      { ...incidentValues(incident, state, facts), agent: agentName },
      { isNotice: true },
    ),
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

import { hour, minute } from '../../kit/time.ts'
import type { Effect } from '../effect.ts'
import type { Event, IncidentCard, QueueFacts } from '../event.ts'
import type { Facts } from '../facts.ts'
import { moment } from '../phrases/dates.ts'
import { isWorkedOn, openingValues, timeTelling } from '../phrases/telling.ts'
import type { State } from '../state.ts'
import { ask, choice, say, type Turn, turn } from '../turn.ts'

const waitKey = 'wait'
/** Where no wait is known, the queue is looked at after so long; then less and less often. */
const firstLookMs = 5 * minute
const rarestLookMs = 60 * minute

/** Since when, at which place, how long it may take: asked of the queue first. */
export const stillWaiting = (state: State): Turn => turn(state, { do: 'look_at_queue', isByTime: false })

/** What a sentence about a wait may use. The wait is said in whole minutes, and only when it is known; `long`: beyond an hour. */
export function waitValues(
  { place, waitMs, isAnyoneThere }: QueueFacts,
  incident: IncidentCard | null,
  state: State,
  facts: Facts,
) {
  const { settings } = facts
  return {
    // Whoever is there answers, whatever the calendar says.
    isOpen: isWorkedOn(incident, facts) || isAnyoneThere ? 'yes' : 'no',
    place,
    hasWait: waitMs === null ? 'no' : waitMs <= hour ? 'yes' : 'long',
    minutes: waitMs === null ? 0 : Math.max(1, Math.ceil(waitMs / minute)),
    isThere: isAnyoneThere ? 'yes' : 'no',
    hasPhone: settings.phone === null ? 'no' : 'yes',
    phone: settings.phone ?? '',
    phoneHours: settings.phoneHours[state.language],
  }
}

/** The next look at the queue by the clock: when what was told is over. */
export const lookLater = (facts: Facts, { waitMs }: QueueFacts, looks: number): Effect => ({
  do: 'wake',
  key: waitKey,
  at: facts.at + Math.min(rarestLookMs, Math.max(waitMs ?? 0, firstLookMs) * 2 ** looks),
})

/** Whoever waits no longer, however it came, is not told of the queue either. */
export function waitOver(before: State, after: Turn): Turn {
  const isOver = before.doing.at === 'waiting' && after.state.doing.at !== 'waiting'
  return isOver ? { ...after, effects: [...after.effects, { do: 'forget_wake', key: waitKey }] } : after
}

export const wokeWhileWaiting = (state: State, key: string): Turn | null =>
  key !== waitKey
    ? null
    : state.doing.at === 'waiting'
      ? turn(state, { do: 'look_at_queue', isByTime: true })
      : turn(state)

export function queueSeen(state: State, facts: Facts, event: Extract<Event, { kind: 'queue_seen' }>): Turn {
  const { doing } = state
  if (doing.at !== 'waiting') return turn(state)
  const { queue, isByTime } = event
  const looks = (doing.looks ?? 0) + 1
  if (isByTime) {
    const seen: State = { ...state, doing: { ...doing, told: queue, looks } }
    const again = lookLater(facts, queue, looks)
    // Out of hours the time to begin was told, and nothing has changed about that.
    if (!facts.isDeskOpen && !queue.isAnyoneThere) return turn(seen, again)
    const wasTold = (doing.told?.waitMs ?? null) === null ? 'no' : 'yes'
    return turn(seen, say('waits-longer', { ...valuesOf(seen, facts, queue), wasTold }), again)
  }
  const told: State = { ...state, doing: { ...doing, toldAt: facts.at, told: queue } }
  return withButton(told, facts, 'still-waiting', queue)
}

function valuesOf(state: State, facts: Facts, queue: QueueFacts) {
  const since = state.doing.at === 'waiting' ? state.doing.since : facts.at
  return {
    ...openingValues(null, state, facts),
    ...waitValues(queue, null, state, facts),
    since: moment(since, timeTelling(state, facts)),
  }
}

/** The button that stands above still counts: a finger may be on its way to it. */
function withButton(state: State, facts: Facts, phrase: string, queue: QueueFacts): Turn {
  const values = valuesOf(state, facts, queue)
  const [open] = state.prompts.filter(({ about }) => about === 'dialogue').flatMap(({ choices }) => choices)
  if (open?.action.do === 'cancel') {
    return turn(state, say(phrase, values, { buttons: [{ id: open.id, title: open.title }] }))
  }
  return ask(state, facts, { phrase, values, choices: [choice('button-stop-waiting', { do: 'cancel' })] })
}

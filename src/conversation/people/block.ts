import type { Event } from '../event.ts'
import type { Facts } from '../facts.ts'
import { deadline } from '../phrases/dates.ts'
import { sentence, timeTelling } from '../phrases/telling.ts'
import type { State } from '../state.ts'
import { menuButton, say, type Turn, turn } from '../turn.ts'

/** Until when nobody answers here, why, and what remains. */
export const blocked = (state: State, facts: Facts, { until, reason }: Extract<Event, { kind: 'blocked' }>): Turn =>
  turn(
    state,
    say(
      'blocked',
      {
        until: deadline(until, timeTelling(state, facts)),
        reason: sentence(reason),
        hasPhone: facts.settings.phone === null ? 'no' : 'yes',
        phone: facts.settings.phone ?? '',
      },
      { isNotice: true },
    ),
  )

export const unblocked = (state: State): Turn =>
  turn(state, say('unblocked', {}, { isNotice: true, buttons: [menuButton] }))

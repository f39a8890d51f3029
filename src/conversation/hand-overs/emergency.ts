import type { Danger } from '../../knowledge/talk/wishes/danger.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { andThen, say, type Turn, turn } from '../turn.ts'
import { askForPerson } from './hand-over.ts'

/** The number to ring first, at once, whatever the hour; then a person is called, before all others. */
export function meetDanger(state: State, facts: Facts, danger: Danger, matter: string): Turn {
  return andThen(turn(state, sayPhoneFirst(state, facts, danger)), (next) =>
    askForPerson(next, facts, { matter, isUrgent: true }),
  )
}

/** What to do before anything is read or written. */
export function sayPhoneFirst(state: State, { settings }: Facts, danger: Danger) {
  const values = {
    danger,
    hasPhone: settings.phone === null ? 'no' : 'yes',
    phone: settings.phone ?? '',
    phoneHours: settings.phoneHours[state.language],
  }
  return say('emergency', values, { isNotice: true })
}

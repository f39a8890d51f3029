import type { Event } from '../event.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { ask, choice, isWithPeople, menuButton, say, standing, type Turn, turn } from '../turn.ts'

const incidentsButton = standing('button-incidents', 'go:incidents')

/** What is kept, for how long, and what one can do about it. */
export const tellOfPrivacy = (state: State, facts: Facts): Turn =>
  ask(
    state,
    facts,
    {
      about: 'own-data',
      phrase: 'privacy',
      values: keptFor(facts),
      choices: [choice('button-my-data', { do: 'my_data' }), choice('button-forget-me', { do: 'ask_forget' })],
    },
    { isNotice: isWithPeople(state), buttons: [menuButton] },
  )

/** In whole years where it is some: people do not reckon in thousands of days. */
function keptFor({ keeps: { wordDays } }: Facts): { readonly years: number; readonly days: number } {
  const isInYears = wordDays > 0 && wordDays % daysInYear === 0
  return isInYears ? { years: wordDays / daysInYear, days: 0 } : { years: 0, days: wordDays }
}
const daysInYear = 365

export const wantOwnData = (state: State): Turn => turn(state, { do: 'want_data' })

/** How the file comes; asked for twice it comes once. */
export const dataWanted = (state: State): Turn => turn(state, say('data-wanted', {}, { isNotice: isWithPeople(state) }))

/** The file follows as a message of its own. `left`: how many of their files were too much for the messenger. */
export const dataReady = (state: State, { left }: Extract<Event, { kind: 'data_ready' }>): Turn =>
  turn(state, say('data-ready', { files: left }, { isNotice: true }))

export const lookBeforeForgetting = (state: State): Turn => turn(state, { do: 'look_before_forgetting' })

/** What stays is said before; as long as something is open nobody could be helped without what is known of them. */
export function forgettingLookedAt(
  state: State,
  facts: Facts,
  { open }: Extract<Event, { kind: 'forgetting_looked_at' }>,
): Turn {
  const isNotice = isWithPeople(state)
  if (open > 0) return turn(state, say('forget-open', { count: open }, { isNotice, buttons: [incidentsButton] }))
  return ask(
    state,
    facts,
    {
      about: 'own-data',
      phrase: 'ask-forget',
      values: { backups: facts.keeps.backupDays },
      choices: [choice('button-forget-now', { do: 'forget_me' }), choice('button-leave-so', { do: 'leave_so' }, 'no')],
    },
    { isNotice },
  )
}

/** Said while there is still somebody to say it to. */
export const forgetting = (state: State): Turn => turn(state, say('forgetting', {}, { isNotice: true }))

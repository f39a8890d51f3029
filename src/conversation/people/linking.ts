import { moment } from '../phrases/dates.ts'
import { timeTelling } from '../phrases/telling.ts'
import type { Event } from '../event.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { ask, choice, isWithPeople, menuButton, say, standing, type Turn, turn } from '../turn.ts'

/** Without a code one is wished for; with one it is somebody's: an agent's, or of another messenger of this person. */
export const commandLink = (state: State, argument: string): Turn =>
  turn(state, argument === '' ? { do: 'make_link_code' } : { do: 'link_agent', code: argument })

export const linkCodeMade = (state: State, { code }: Extract<Event, { kind: 'link_code_made' }>): Turn =>
  turn(state, say('link-code', { code }, { isNotice: isWithPeople(state) }))

const incidentsButton = standing('button-incidents', 'go:incidents')

/** Both chats hear it. The directory's language comes along where nobody chose one. */
export function linked(state: State, { messenger, language }: Extract<Event, { kind: 'linked' }>): Turn {
  const speaking = language === null ? state : { ...state, language }
  return turn(speaking, say('linked', { messenger }, { isNotice: true, buttons: [incidentsButton] }))
}

export function linkRefused(state: State, facts: Facts, event: Extract<Event, { kind: 'link_refused' }>): Turn {
  const until = event.until === null ? '' : moment(event.until, timeTelling(state, facts))
  return turn(state, say('link-refused', { why: event.why, until }, { isNotice: true }))
}

/** What is linked is said before it is asked whether it is to end. */
export function linksFound(state: State, facts: Facts, event: Extract<Event, { kind: 'links_found' }>): Turn {
  const isNotice = isWithPeople(state)
  const { messengers, isProvedHere } = event
  if (messengers.length === 0 && !isProvedHere) {
    return turn(state, say('not-linked', {}, { isNotice, buttons: [menuButton] }))
  }
  const values = {
    isLinked: messengers.length > 0 ? 'yes' : 'no',
    messengers: messengers.join(', '),
    isProved: isProvedHere ? 'yes' : 'no',
  }
  return ask(
    state,
    facts,
    {
      about: 'links',
      phrase: 'ask-unlink',
      values,
      choices: [
        ...(messengers.length > 0 ? [choice('button-unlink', { do: 'unlink' })] : []),
        ...(isProvedHere ? [choice('button-forget-phone', { do: 'forget_phone' })] : []),
        choice('button-leave-so', { do: 'leave_so' }, 'no'),
      ],
    },
    { isNotice },
  )
}

export const unlinked = (state: State, { messenger, isHere }: Extract<Event, { kind: 'unlinked' }>): Turn =>
  turn(state, say('unlinked', { messenger, isHere: isHere ? 'yes' : 'no' }, { isNotice: true }))

export const proofForgotten = (state: State): Turn => turn(state, say('phone-forgotten', {}, { isNotice: true }))

export const forgetPhone = (state: State): Turn =>
  turn(state, { do: 'forget_phone' }, say('phone-forgotten', {}, { isNotice: isWithPeople(state) }))

/** Waits by which the chats that stay hear that one has parted, see desk/people/part-chats.ts. */
export const partedKey = (channel: string): string => `parted:${channel}`

export function wokeForParting(key: string, state: State): Turn | null {
  const [kind, channel] = key.split(':')
  return kind === 'parted' && channel !== undefined ? turn(state, { do: 'tell_of_parting', channel }) : null
}

/** What another messenger would not take of what had to be said. */
export const noticeUndelivered = (
  state: State,
  { messenger, text }: Extract<Event, { kind: 'notice_undelivered' }>,
): Turn => turn(state, say('moved-notice', { messenger, text }, { isNotice: true, buttons: [incidentsButton] }))

import { minute } from '../../kit/time.ts'
import type { ContactCard, Media } from '../../messaging/inbound.ts'
import type { Event } from '../event.ts'
import type { Facts } from '../facts.ts'
import { menuButtons } from '../menu.ts'
import type { State } from '../state.ts'
import { andThen, ask, choice, closePrompt, isWithPeople, menuButton, say, type Turn, turn } from '../turn.ts'

/** A contact that comes so much later is no answer any more. */
const askedForMs = 30 * minute

const about = 'phone'

/** Asks for the person's own number, where the messenger can vouch for it. */
export function askForPhone(state: State, facts: Facts): Turn {
  const isNotice = isWithPeople(state)
  if (facts.canProvePhone !== true) return turn(state, say('phone-not-here', {}, { buttons: [menuButton], isNotice }))
  if (facts.person?.isHere === true) {
    return turn(state, say('phone-proved-already', { name: facts.person.name }, { buttons: [menuButton], isNotice }))
  }
  const asking: State = { ...state, asksPhone: { at: facts.at, token: facts.seed } }
  return ask(
    asking,
    facts,
    {
      about,
      phrase: 'ask-phone',
      values: { messenger: facts.messenger ?? '' },
      choices: [choice('button-not-now', { do: 'keep_phone' }, 'no')],
    },
    { isNotice, phone: { token: facts.seed } },
  )
}

/** Not now. */
export const keepPhone = (state: State): Turn =>
  turn(notAsking(state), say('phone-kept', {}, { isNotice: isWithPeople(state), phone: 'over' }))

function notAsking(before: State): State {
  const { asksPhone: _, ...state } = before
  return closePrompt(state, about)
}

const isAsked = ({ asksPhone }: State, { at }: Pick<Facts, 'at'>): boolean =>
  asksPhone !== undefined && at - asksPhone.at < askedForMs

/**
 * Whether a contact proves that its phone is the sender's: the messenger says that it is their own, or it answers our
 * question by the token that went with it, and stands under the sender's own name.
 */
export function provesPhone(state: State, contact: ContactCard, at: Facts['at']): 'asked' | 'unasked' | 'no' {
  if (contact.phone === null) return 'no'
  const asked = isAsked(state, { at })
  if (contact.isOwn) return asked ? 'asked' : 'unasked'
  return asked && contact.token !== undefined && contact.token === state.asksPhone?.token ? 'asked' : 'no'
}

/** What came of a phone that the messenger vouches for. */
export function phoneShared(state: State, event: Extract<Event, { kind: 'phone_shared' }>): Turn {
  const heard = notAsking(state)
  const isNotice = isWithPeople(state)
  // Their own keyboard goes with this message; the menu comes with the next.
  const over = { isNotice, phone: 'over' } as const
  switch (event.outcome) {
    case 'proved': {
      const speaking = event.language === null ? heard : { ...heard, language: event.language }
      const values = { name: event.name, hasZone: event.hasZone ? 'yes' : 'no' }
      return turn(speaking, say('phone-proved', values, over))
    }
    case 'unknown':
      return andThen(turn(heard, say('phone-unknown', {}, over)), (next) =>
        turn(next, say('phone-unknown-next', {}, { isNotice, buttons: menuButtons })),
      )
    case 'other_person':
      return turn(heard, say('phone-other-person', {}, over))
  }
}

/** Somebody else's contact where their own was asked for: it goes on as the contact that it is. */
export const foreignContact = (state: State, facts: Facts, { contact }: Media): Turn | null =>
  contact !== undefined && isAsked(state, facts)
    ? turn(notAsking(state), say('phone-not-own', {}, { isNotice: isWithPeople(state), phone: 'over' }))
    : null

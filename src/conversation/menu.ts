import { firstName } from '../people/first-name.ts'
import { aboutLanguage, languages } from '../kit/language.ts'
import { announcementsOffButton, announcementsOnButton } from './announcements.ts'
import { formOf } from '../incidents/forms/form.ts'
import { moment } from './phrases/dates.ts'
import type { Facts } from './facts.ts'
import type { State } from './state.ts'
import { timeTelling } from './phrases/telling.ts'
import {
  ask,
  type Choice,
  choice,
  closePrompt,
  idle,
  isWithPeople,
  menuButton,
  personButton,
  say,
  standing,
  type Turn,
  turn,
} from './turn.ts'

export const menuButtons = [
  standing('button-ask', 'go:ask'),
  standing('button-incidents', 'go:incidents'),
  personButton,
  standing('button-more', 'go:more'),
]

/** Every button with a fixed id. */
export const standingButtons = [...menuButtons, menuButton, announcementsOffButton, announcementsOnButton]

/** The first words to a person: who speaks, what to do, the menu. */
export const greeting = (name: string | null, isAnswered = false) =>
  say('start', { hasName: name === null ? 'no' : 'yes', name: firstName(name) }, { buttons: menuButtons, isAnswered })

export const greet = (state: State, facts: Facts, isAnswered = false): Turn =>
  turn(idle(state), greeting(facts.userName, isAnswered))

export const showMenu = (state: State): Turn =>
  isWithPeople(state)
    ? turn(state, say('menu', {}, { buttons: menuButtons, isNotice: true }))
    : turn(idle(state), say('menu', {}, { buttons: menuButtons }))

export const inviteQuestion = (state: State): Turn => turn(idle(state), say('ask-away'))

export function more(state: State, facts: Facts): Turn {
  return ask(
    closePrompt(state),
    facts,
    {
      about: 'more',
      phrase: 'more',
      choices: [
        ...(requestable(facts).length === 0 ? [] : [choice('button-requests', { do: 'requests' })]),
        choice('button-language', { do: 'language' }),
        choice('button-hours', { do: 'hours' }),
        choice('button-announcements', { do: 'announcements' }),
        choice('button-wish', { do: 'wish' }),
        choice('button-phone', { do: 'phone' }),
        choice('button-link', { do: 'link' }),
        choice('button-privacy', { do: 'privacy' }),
      ],
    },
    { buttons: [menuButton] },
  )
}

/** The categories of which something can be asked for. */
const requestable = ({ categories, forms }: Facts) =>
  categories.filter(({ id }) => formOf(forms, id)?.kind === 'service_request')

const requestsShown = 9

/** What can be asked for; each begins a request of its category. */
export function showRequests(state: State, facts: Facts): Turn {
  const choices = requestable(facts)
    .slice(0, requestsShown)
    .map(({ id, title }): Choice => ({ title: { byLanguage: title }, action: { do: 'register', category: id } }))
  return ask(closePrompt(state), facts, { about: 'more', phrase: 'requests', choices }, { buttons: [menuButton] })
}

export function chooseLanguage(state: State, facts: Facts): Turn {
  return ask(state, facts, {
    about: 'language',
    phrase: 'choose-language',
    choices: languages.map(
      (language): Choice => ({
        title: { text: aboutLanguage[language].name },
        action: { do: 'set_language', language },
      }),
    ),
  })
}

export function workingHours(state: State, facts: Facts): Turn {
  const { settings } = facts
  return turn(
    state,
    say(
      'hours',
      {
        desk: settings.deskName[state.language],
        hours: settings.workingHours[state.language],
        zone: settings.zoneName[state.language],
        isOpen: facts.isDeskOpen ? 'yes' : 'no',
        opens: facts.opensAt === null ? '' : moment(facts.opensAt, timeTelling(state, facts)),
        hasPhone: settings.phone === null ? 'no' : 'yes',
        phone: settings.phone ?? '',
        phoneHours: settings.phoneHours[state.language],
      },
      { buttons: [menuButton] },
    ),
  )
}

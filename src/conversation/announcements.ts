import type { State } from './state.ts'
import { menuButton, say, standing, type Turn, turn } from './turn.ts'

/** Under each announcement. It works for ever, and a second press changes nothing. */
export const announcementsOffButton = standing('button-announcements-off', 'go:silence')
export const announcementsOnButton = standing('button-announcements-on', 'go:news')
export const announcementButtons = [announcementsOffButton]

/** Saying no to announcements, and yes again. It is about the user and leaves the dialogue where it is. */
export function setAnnouncements(state: State, areWanted: boolean): Turn {
  const told = say(
    areWanted ? 'announcements-on' : 'announcements-off',
    {},
    {
      isNotice: isWithAgent(state),
      buttons: isWithAgent(state) ? [] : [areWanted ? menuButton : announcementsOnButton],
    },
  )
  return turn(state, { do: 'set_announcements', areWanted }, told)
}

export const askAboutAnnouncements = (state: State): Turn =>
  turn(
    state,
    say(
      'ask-announcements',
      {},
      {
        isNotice: isWithAgent(state),
        buttons: [announcementsOnButton, announcementsOffButton],
      },
    ),
  )

const isWithAgent = (state: State) => state.doing.at === 'with_agent'

/** The command /announcements: on, off, or the question. */
export function commandAnnouncements(state: State, argument: string): Turn {
  const wish = argument.trim().toLowerCase()
  if (['on', 'да', 'yes'].includes(wish)) return setAnnouncements(state, true)
  if (['off', 'нет', 'no'].includes(wish)) return setAnnouncements(state, false)
  return askAboutAnnouncements(state)
}

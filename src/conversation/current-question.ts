import { askWish } from './feedback/wish.ts'
import type { Facts } from './facts.ts'
import { stillWaiting } from './hand-overs/wait.ts'
import { menuButtons, showMenu } from './menu.ts'
import { offerPeople, suggest } from './questions/show-article.ts'
import { askAgain } from './incidents/registering.ts'
import type { State } from './state.ts'
import { ask, choice, say, type Turn, turn } from './turn.ts'
import { askTextToAdd } from './incidents/my-incidents.ts'

/** The question the conversation is waiting for, asked once more with fresh buttons. */
export function askCurrentQuestion(state: State, facts: Facts): Turn {
  const { doing } = state
  switch (doing.at) {
    case 'idle':
      return showMenu(state)
    case 'collecting':
    case 'pausing':
      return turn(state)
    case 'answered':
    case 'thanked':
      return ask(state, facts, {
        phrase: 'did-that-help',
        choices: [
          choice('button-helped', { do: 'helped' }, 'yes'),
          choice('button-not-helped', { do: 'not_helped' }, 'no'),
        ],
      })
    case 'choosing':
      return suggest(state, facts, doing.question, doing.options)
    case 'rephrasing':
      return offerPeople(state, facts, 'nothing')
    case 'unsolved':
      if (state.offered !== undefined) {
        return turn(state, { do: 'find_major', texts: [], declined: [], offered: state.offered })
      }
      return offerPeople(state, facts, 'still-nothing')
    case 'drafting':
      return askAgain(state, facts)
    case 'waiting':
      return stillWaiting(state)
    case 'adding':
      return askTextToAdd(state, facts, doing.incidentId, doing.number)
    case 'commenting':
      return ask(state, facts, {
        phrase: 'ask-comment-again',
        choices: [choice('button-no-comment', { do: 'no_comment' }, 'no')],
      })
    case 'wishing':
      return askWish(state, facts)
    case 'with_agent':
    case 'gone':
      return turn(state)
  }
}

export const showHelp = (state: State): Turn => turn(state, say('help', {}, { buttons: menuButtons }))

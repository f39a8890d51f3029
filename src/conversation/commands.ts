import { findNumber } from '../incidents/number.ts'
import { commandAnnouncements } from './announcements.ts'
import { askCurrentQuestion, showHelp } from './current-question.ts'
import { noteInput } from './reading/damping.ts'
import type { Facts } from './facts.ts'
import { askWish } from './feedback/wish.ts'
import { askForPerson, askWhetherToLeave } from './hand-overs/hand-over.ts'
import { hearText } from './hear.ts'
import { listIncidents } from './incidents/my-incidents.ts'
import { beginDraft } from './incidents/registering.ts'
import { chooseLanguage, greet, greeting, showMenu } from './menu.ts'
import { commandLink } from './people/linking.ts'
import { lookBeforeForgetting, tellOfPrivacy, wantOwnData } from './people/own-data.ts'
import { askForPhone } from './people/phone.ts'
import { cancel } from './press.ts'
import type { State } from './state.ts'
import { andThen, ask, by, choice, idle, isWithPeople, say, type Turn, turn } from './turn.ts'

export function hearCommand(before: State, facts: Facts, name: string, argument: string): Turn {
  if (before.doing.at === 'gone') return by('gone', turn(before))
  const { state, isRepeated } = noteInput(before, facts, `/${name} ${argument}`)
  // Each wish for a code gives a new one, and a way out is always open.
  if (isRepeated && name !== 'cancel' && name !== 'link') return by('said-again', turn(state))
  switch (name) {
    case 'start':
      return by('command:start', start(state, facts, argument))
    case 'menu':
      return by('command:menu', state.doing.at === 'waiting' ? askCurrentQuestion(state, facts) : showMenu(state))
    case 'cancel':
      return by(
        'command:cancel',
        state.doing.at === 'with_agent' ? askWhetherToLeave(state, facts) : cancel(state, facts),
      )
    case 'person':
    case 'agent':
      return by('command:person', askForPerson(state, facts))
    case 'incidents':
    case 'status':
      return by('command:incidents', lookUpIncidents(state, argument))
    case 'announcements':
      return by('command:announcements', commandAnnouncements(state, argument))
    case 'language':
      return by('command:language', chooseLanguage(state, facts))
    case 'link':
      return by('command:link', commandLink(state, argument))
    case 'unlink':
      return by('command:unlink', turn(state, { do: 'look_at_links' }))
    case 'privacy':
      return by('command:privacy', tellOfPrivacy(state, facts))
    case 'mydata':
      return by('command:mydata', wantOwnData(state))
    case 'forget':
      return by('command:forget', lookBeforeForgetting(state))
    case 'phone':
      return by('command:phone', askForPhone(state, facts))
    case 'feedback':
      return by('command:feedback', askWish(state, facts))
    case 'help':
      return by('command:help', showHelp(state))
    default:
      // What the bot has no command for is for the agent: `/var` may be the folder that they asked about.
      return state.doing.at === 'with_agent'
        ? by('command:words', hearText(state, facts, `/${name} ${argument}`.trim()))
        : by('command:unknown', unknownCommand(state, facts))
  }
}

const lookUpIncidents = (state: State, argument: string): Turn =>
  argument !== '' && findNumber(`№${argument.replace(/\D/g, '')}`) !== null
    ? turn(state, { do: 'find_incident', number: Number(argument.replace(/\D/g, '')) })
    : listIncidents(state)

/** A question that waits for an answer is asked again; one that was asked in passing ("did that help?") is not. */
function unknownCommand(state: State, facts: Facts): Turn {
  const told = turn(state, say('unknown-command', {}, { isNotice: isWithPeople(state) }))
  const isPending = ['drafting', 'choosing', 'adding', 'commenting', 'wishing'].includes(state.doing.at)
  return isPending ? andThen(told, (next) => askCurrentQuestion(next, facts)) : told
}

/** A deep link leads to an article, a category to register in, or an own incident; anything else just greets. */
export function start(state: State, facts: Facts, payload: string, isAnswered = false): Turn {
  if (state.doing.at === 'gone') return turn(state)
  // Opened again while people are at it: the messenger has greeted by itself, the talk goes on.
  if (state.doing.at === 'with_agent' || (state.doing.at === 'waiting' && isAnswered)) {
    return by('beside-people', isAnswered ? turn(state, greeting(facts.userName, true)) : turn(state))
  }
  if (state.doing.at === 'waiting') return by('still-waiting', askCurrentQuestion(state, facts))
  const [, kind, target] = /^(article|category|inc)[_-](.+)$/i.exec(payload.trim()) ?? []
  if (state.doing.at === 'drafting' && kind === undefined)
    return by('in-draft', askWhetherToGoOn(state, facts, isAnswered))
  const fresh = idle(state)
  const greeted = isAnswered ? greet(state, facts, true) : turn(fresh)
  switch (kind?.toLowerCase()) {
    case 'article':
      return by(
        'link-to-article',
        andThen(greeted, (next) => turn(next, { do: 'find_article', articleId: target ?? '', question: '' })),
      )
    case 'category':
      return by(
        'link-to-category',
        andThen(greeted, (next) => beginDraft(next, facts, knownCategory(facts, target ?? ''))),
      )
    case 'inc':
      return by(
        'link-to-incident',
        andThen(greeted, (next) =>
          turn(next, { do: 'find_incident', number: Number(target?.replace(/\D/g, '') ?? 0) }),
        ),
      )
    default:
      return by('greeted', greet(state, facts, isAnswered))
  }
}

/** What somebody has told of is not thrown away unasked. */
function askWhetherToGoOn(state: State, facts: Facts, isAnswered: boolean): Turn {
  const greeted = isAnswered ? turn(state, greeting(facts.userName, true)) : turn(state)
  return andThen(greeted, (next) =>
    ask(next, facts, {
      phrase: 'ask-go-on',
      choices: [
        choice('button-go-on', { do: 'go_on' }, 'yes'),
        choice('button-begin-anew', { do: 'begin_anew' }, 'no'),
      ],
    }),
  )
}

const knownCategory = (facts: Facts, id: string) => facts.categories.find((category) => category.id === id)?.id ?? null

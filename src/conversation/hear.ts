import { findNumber } from '../incidents/number.ts'
import { mentions, type SmallTalk, smallTalk } from '../knowledge/talk/small-talk.ts'
import { isGoodNews, verdictOf } from '../knowledge/talk/verdict.ts'
import { isCommandName } from '../messaging/command.ts'
import { wordsOf } from '../knowledge/words/words.ts'
import { commandAnnouncements } from './announcements.ts'
import { comment } from './incidents/closing.ts'
import { askCurrentQuestion, showHelp } from './current-question.ts'
import type { ButtonWording } from './effect.ts'
import type { Facts } from './facts.ts'
import { askForPerson, askWhetherToLeave } from './hand-over.ts'
import { chooseLanguage, greet, greeting, menuButtons, showMenu, workingHours } from './menu.ts'
import { addText, listIncidents } from './incidents/my-incidents.ts'
import { cancel } from './press.ts'
import { anotherOfList } from './questions/open-question.ts'
import { categoryOf, hearQuestion, questionOf } from './questions/question.ts'
import { beginDraft, describe } from './incidents/registering.ts'
import type { DraftField, State } from './state.ts'
import { idle, personButton, say, type Turn, andThen, by, turn } from './turn.ts'

/** Words. With an agent there, or one on the way, they are for the agent: the bot says nothing. */
export function hearText(state: State, facts: Facts, text: string, hasFailed?: true): Turn {
  switch (state.doing.at) {
    case 'gone':
      return by('gone', turn(state))
    case 'with_agent':
    case 'waiting':
      return by('for-the-agent', turn(state, { do: 'note_reply', incidentId: state.doing.incidentId, text }))
    case 'drafting':
      return by('draft', hearInDraft(state, facts, text, state.doing.asks))
    case 'adding':
      return by('adding', isDismissed(text) ? by('dismissed', cancel(state, facts)) : addText(state, text))
    case 'commenting':
      return by('comment', comment(state, text))
    default:
      return hasFailed === true
        ? by('question-after-failure', hearQuestion(state, facts, text, hasFailed))
        : hearFreely(state, facts, text)
  }
}

/** «Не надо», «отмените заявку», where something is being told. «Нет» alone may be the answer to what was asked. */
function isDismissed(text: string): boolean {
  const talk = smallTalk(text)
  return wordsOf(text).length > 1 && (talk === 'dismissal' || (talk === 'status' && mentions('dismissal', text)))
}

/** "Thanks" is no part of the tale; the open question is asked again. */
function hearInDraft(state: State, facts: Facts, text: string, asks: DraftField | 'summary' | 'correction'): Turn {
  const talk = smallTalk(text)
  if (isDismissed(text)) return by('dismissed', cancel(state, facts))
  if (talk === 'person') return by('person', askForPerson(state, facts))
  const isAside = (talk === 'thanks' || talk === 'greeting') && asks !== 'description'
  return isAside ? by('aside', askCurrentQuestion(state, facts)) : by(asks, describe(state, facts, text))
}

function hearFreely(state: State, facts: Facts, text: string): Turn {
  const another = anotherOfList(state, text)
  if (another !== null) {
    return by(
      'another-of-list',
      turn(state, { do: 'find_article', articleId: another.id, question: questionOf(state) }),
    )
  }
  const talk = smallTalk(text)
  const isWish = talk === 'person' || talk === 'dismissal'
  if (!isWish && (verdictOf(text) === 'helped' || isGoodNews(text))) {
    return by('good-news', turn(idle(state), say(talk === 'thanks' ? 'small-talk-thanks' : 'helped')))
  }
  if (talk !== null) return by(`small-talk:${talk}`, hearTalk(state, facts, talk))
  const number = findNumber(text)
  if (number !== null) return by('incident-number', turn(state, { do: 'find_incident', number }))
  return by('question', hearQuestion(state, facts, text))
}

function hearTalk(state: State, facts: Facts, talk: SmallTalk): Turn {
  switch (talk) {
    case 'person':
      return askForPerson(state, facts)
    case 'dismissal':
      return dismiss(state, facts)
    case 'abilities':
      return showHelp(state)
    case 'hours':
      return workingHours(state, facts)
    case 'register':
      return beginDraft(state, facts, categoryOf(state))
    // "Ask me for the status any time" is a promise, and people take it at its word; their list withdraws, too.
    case 'status':
      return listIncidents(state)
    default:
      return talkBack(state, facts, talk)
  }
}

/** Thanks end a matter: what is asked next is another one, though the buttons of the answer still count. */
const settled = (state: State): State =>
  state.doing.at === 'answered' ? { ...state, doing: { ...state.doing, isThanked: true } } : state

/** Nothing is wanted any more: what was begun is left, and who has begun nothing is not shown the menu for it. */
const dismiss = (state: State, facts: Facts): Turn =>
  state.doing.at === 'idle' ? turn(state, say('small-talk-dismissal')) : cancel(state, facts)

type Answered = Exclude<SmallTalk, 'person' | 'dismissal' | 'abilities' | 'hours' | 'register' | 'status'>

/** Politeness is answered politely and the open question stays open. */
function talkBack(state: State, facts: Facts, talk: Answered): Turn {
  // «Впн не работает» «???»: the answer is on its way.
  if (talk === 'opening' && state.doing.at === 'collecting') return turn(state)
  // «?» under an answer or an offer.
  if (talk === 'opening' && state.doing.at !== 'idle') return askCurrentQuestion(state, facts)
  return turn(
    talk === 'thanks' ? settled(state) : state,
    say(`small-talk-${talk}`, {}, { buttons: buttonsAfter(state, talk) }),
  )
}

function buttonsAfter(state: State, talk: SmallTalk): readonly ButtonWording[] {
  if (talk === 'abuse' || talk === 'identity') return [personButton]
  return state.doing.at === 'idle' && talk === 'greeting' ? menuButtons : []
}

export function hearCommand(state: State, facts: Facts, name: string, argument: string): Turn {
  if (state.doing.at === 'gone') return by('gone', turn(state))
  // What the bot has no command for is for the agent: `/var` may be the folder that they asked about.
  if (state.doing.at === 'with_agent' && !isCommandName(name))
    return hearText(state, facts, `/${name} ${argument}`.trim())
  if (state.doing.at === 'with_agent' && !['incidents', 'person', 'agent', 'announcements'].includes(name)) {
    return by('command-beside-agent', askWhetherToLeave(state, facts))
  }
  switch (name) {
    case 'start':
      return by('command:start', start(state, facts, argument))
    case 'menu':
      return by('command:menu', state.doing.at === 'waiting' ? askCurrentQuestion(state, facts) : showMenu(state))
    case 'cancel':
      return by('command:cancel', cancel(state, facts))
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
    case 'help':
      return by('command:help', showHelp(state))
    default:
      return by('command:unknown', unknownCommand(state, facts))
  }
}

const lookUpIncidents = (state: State, argument: string): Turn =>
  argument !== '' && findNumber(`№${argument.replace(/\D/g, '')}`) !== null
    ? turn(state, { do: 'find_incident', number: Number(argument.replace(/\D/g, '')) })
    : listIncidents(state)

/** A question that waits for an answer is asked again; one that was asked in passing ("did that help?") is not. */
function unknownCommand(state: State, facts: Facts): Turn {
  const told = turn(state, say('unknown-command'))
  const isPending = ['drafting', 'choosing', 'adding', 'commenting'].includes(state.doing.at)
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

const knownCategory = (facts: Facts, id: string) => facts.categories.find((category) => category.id === id)?.id ?? null

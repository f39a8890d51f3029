import type { Action } from './action.ts'
import { standingAction } from './action.ts'
import { askAboutAnnouncements, setAnnouncements } from './announcements.ts'
import { openNews } from './questions/article-news.ts'
import { askCurrentQuestion } from './current-question.ts'
import { forgetInput, noteInput } from './reading/damping.ts'
import type { Facts } from './facts.ts'
import { declineComment, giveReason, thankAgent } from './feedback/rating.ts'
import { askWish } from './feedback/wish.ts'
import { askForPerson, askWhetherToLeave, stopWaiting } from './hand-overs/hand-over.ts'
import { chooseMatter } from './hand-overs/hear-with-agent.ts'
import { addMatter } from './incidents/belongs.ts'
import {
  anotherThanMajor,
  askWhetherToLeave as askWhetherToLeaveMajor,
  joinMajor,
  searchOn,
} from './incidents/known-fault.ts'
import { chooseLanguage, inviteQuestion, more, showMenu, showRequests, workingHours } from './menu.ts'
import { askTextToAdd, askWhetherToWithdraw, listIncidents } from './incidents/my-incidents.ts'
import { continueIncident } from './incidents/relations.ts'
import { categoryOf, questionOf } from './questions/matter.ts'
import { helped, noneFits, notHelped } from './questions/show-article.ts'
import {
  askWhatToCorrect,
  beginDraft,
  cancelDraft,
  confirmDraft,
  correctForm,
  correctField,
  fill,
  fillForm,
  review,
} from './incidents/registering.ts'
import { lookBeforeForgetting, tellOfPrivacy, wantOwnData } from './people/own-data.ts'
import { commandLink, forgetPhone } from './people/linking.ts'
import { askForPhone, keepPhone } from './people/phone.ts'
import { resume } from './questions/pause.ts'
import type { Prompt, State } from './state.ts'
import { closePrompt, findChoice, idle, isWithPeople, menuButton, say, type Turn, andThen, by, turn } from './turn.ts'

/** A button. One that no longer counts gets a sentence and the current question, never a second effect. */
export function press(before: State, facts: Facts, choiceId: string): Turn {
  const resumed = resume(before)
  const always = standingAction(choiceId)
  if (always !== undefined) {
    const { state, isRepeated } = noteInput(resumed, facts, choiceId)
    return isRepeated ? by('said-again', turn(state)) : pressStanding(state, facts, always)
  }
  const state = forgetInput(resumed)
  const live = findChoice(state, choiceId)
  if (live === null) {
    // Of a button that counts no more a word is said once, however often it is pressed.
    if (state.dead === choiceId) return by('dead-button', turn(state))
    const noted: State = { ...state, dead: choiceId }
    return state.pressed?.id === choiceId
      ? by('pressed-again', pressedAgain(noted, facts))
      : by('stale-choice', staleChoice(noted, facts))
  }
  const { id, title, action } = live.choice
  // What only shows something may be pressed again, however long ago it was said.
  const kept = action.do === 'told_article' ? state : answered(state, live.prompt)
  return by(ruleOf('choice', action), act({ ...kept, pressed: { id, title } }, facts, action))
}

/** A question is answered once. One of the dialogue stays until its answer asks the next; related articles do too. */
const answered = (state: State, prompt: Prompt): State => closePrompt(state, prompt.about)

/** With an agent there, the bot's own menu would talk over a colleague: it asks first. */
function pressStanding(state: State, facts: Facts, action: Action): Turn {
  const isAside = ['incidents', 'person', 'set_announcements', 'menu', 'more'].includes(action.do)
  if (state.doing.at === 'with_agent' && !isAside) return by('menu-beside-agent', askWhetherToLeave(state, facts))
  return by(ruleOf('menu', action), act(state, facts, action))
}

const ruleOf = (from: 'choice' | 'menu', action: Action): string => `${from}:${action.do.replaceAll('_', '-')}`

/** A double click: it has counted once, and the question after it is on the screen already. */
function pressedAgain(state: State, facts: Facts): Turn {
  const told = turn(state, say('already-pressed', {}, { isNotice: state.doing.at === 'with_agent' }))
  return state.doing.at === 'idle' ? told : andThen(told, (next) => askCurrentQuestion(next, facts))
}

function staleChoice(state: State, facts: Facts): Turn {
  return andThen(turn(state, say('stale-choice', {}, { isNotice: state.doing.at === 'with_agent' })), (next) =>
    askCurrentQuestion(next, facts),
  )
}

/** What a choice does, whether it was pressed or typed. */
function act(state: State, facts: Facts, action: Action): Turn {
  switch (action.do) {
    case 'menu':
      return state.doing.at === 'waiting' ? askCurrentQuestion(state, facts) : showMenu(state)
    case 'ask':
      return state.doing.at === 'waiting' ? askCurrentQuestion(state, facts) : inviteQuestion(state)
    case 'incidents':
      return listIncidents(state)
    case 'person':
      return askForPerson(state, facts)
    case 'more':
      return more(state, facts)
    case 'language':
      return chooseLanguage(state, facts)
    case 'announcements':
      return askAboutAnnouncements(state)
    case 'set_announcements':
      return setAnnouncements(state, action.areWanted)
    case 'hours':
      return workingHours(state, facts)
    case 'set_language':
      return setLanguage(state, facts, action.language)
    case 'helped':
      return helped(state)
    case 'not_helped':
      return notHelped(state, facts)
    case 'article':
      return turn(state, { do: 'find_article', articleId: action.articleId, question: questionOf(state) })
    case 'told_article':
      return openNews(state, facts, action)
    case 'none_of_these':
      return noneFits(state, facts)
    case 'register':
      return beginDraft(state, facts, action.category ?? categoryOf(state))
    case 'set_category':
      return fill(state, facts, { category: action.category })
    case 'set_impact':
      return fill(state, facts, { impact: action.impact })
    case 'set_urgency':
      return fill(state, facts, { urgency: action.urgency })
    case 'fill_form':
      return fillForm(state, facts, action.field, action.value)
    case 'correct_form':
      return correctForm(state, facts, action.field)
    case 'requests':
      return showRequests(state, facts)
    case 'confirm':
      return confirmDraft(state, facts)
    case 'correct':
      return askWhatToCorrect(state, facts)
    case 'review':
      return review(state, facts)
    case 'correct_field':
      return correctField(state, facts, action.field)
    case 'cancel':
      return cancel(state, facts)
    case 'stay':
      return turn(state)
    case 'show_incident':
      return turn(state, { do: 'find_incident', incidentId: action.incidentId })
    case 'add_text':
      return askTextToAdd(state, facts, action.incidentId, action.number)
    case 'withdraw':
      return askWhetherToWithdraw(state, facts, action.incidentId, action.number)
    case 'withdraw_now':
      return turn(state, { do: 'withdraw_incident', incidentId: action.incidentId })
    case 'reopen':
      return turn(state, { do: 'reopen_incident', incidentId: action.incidentId })
    case 'all_well':
      return turn(state, { do: 'confirm_resolution', incidentId: action.incidentId })
    case 'rate':
      return turn(state, { do: 'rate_incident', incidentId: action.incidentId, score: action.score, comment: '' })
    case 'no_comment':
      return declineComment(state)
    case 'give_score':
      return turn(state, { ...action, comment: '' })
    case 'give_reason':
      return giveReason(state, facts, action.reason)
    case 'thank_agent':
      return thankAgent(state, facts, action.incidentId, action.agent)
    case 'wish':
      return askWish(state, facts)
    case 'add_matter':
      return addMatter(state, facts, action.incidentId)
    case 'another_matter':
      return hearAnotherMatter(state, action.text)
    case 'continue':
      return continueIncident(state, facts, action.incidentId)
    case 'register_again':
      return beginDraft(
        { ...state, doing: { at: 'unsolved', question: action.description, category: null } },
        facts,
        null,
      )
    case 'choose_matter':
      return chooseMatter(state, action.incidentId)
    case 'go_on':
      return askCurrentQuestion(state, facts)
    case 'phone':
      return askForPhone(state, facts)
    case 'keep_phone':
      return keepPhone(state)
    case 'forget_phone':
      return forgetPhone(state)
    case 'leave_so':
      return turn(state, say('left-so', {}, { isNotice: isWithPeople(state) }))
    case 'privacy':
      return tellOfPrivacy(state, facts)
    case 'my_data':
      return wantOwnData(state)
    case 'ask_forget':
      return lookBeforeForgetting(state)
    case 'forget_me':
      return turn(state, { do: 'forget_me' })
    case 'link':
      return commandLink(state, '')
    case 'unlink':
      return turn(state, { do: 'unlink' })
    case 'take':
      return turn(state, { do: 'take_incident', incidentId: action.incidentId })
    case 'join_major':
      return joinMajor(state, facts, action)
    case 'another_than_major': {
      const declining = anotherThanMajor(state, action.majorId)
      return state.doing.at === 'drafting' ? fill(declining, facts, {}) : searchOn(declining, action.question)
    }
    case 'ask_leave_major':
      return askWhetherToLeaveMajor(state, facts, action.incidentId, action.number)
    case 'leave_major':
      return turn(state, { do: 'leave_major', incidentId: action.incidentId })
    case 'begin_anew':
      return andThen(cancelDraft(state), (next) => showMenu(next))
  }
}

/** What was added belongs to something else after all: its words are heard as if they came now. */
function hearAnotherMatter(before: State, text: string): Turn {
  const { registered: _, ...state } = before
  return text === '' ? turn(state, say('ask-away')) : turn(state, { do: 'hear', text })
}

/** The question that was asked before is asked in the new language. */
export function setLanguage(state: State, facts: Facts, language: State['language']): Turn {
  const isAsking = !['idle', 'with_agent', 'gone', 'rephrasing', 'unsolved', 'thanked'].includes(state.doing.at)
  const told = turn(
    { ...state, language },
    { do: 'set_language', language },
    say(
      'language-set',
      {},
      { buttons: isAsking || isWithPeople(state) ? [] : [menuButton], isNotice: isWithPeople(state) },
    ),
  )
  return isAsking ? andThen(told, (next) => askCurrentQuestion(next, facts)) : told
}

/** The way out, from every state, in one step. */
export function cancel(state: State, facts: Facts): Turn {
  switch (state.doing.at) {
    case 'drafting':
      return cancelDraft(state)
    case 'waiting':
    case 'with_agent':
      return stopWaiting(state)
    case 'idle':
      return showMenu(state)
    default:
      return andThen(turn(idle(state), say('cancelled')), (next) => askCurrentQuestion(next, facts))
  }
}

import type { SmallTalk } from '../knowledge/talk/small-talk.ts'
import { mentions } from '../knowledge/talk/small-talk.ts'
import { scoreIn } from '../knowledge/talk/answers/score.ts'
import { wordsOf } from '../knowledge/words/words.ts'
import { askCurrentQuestion, showHelp } from './current-question.ts'
import { forgetInput, noteInput } from './reading/damping.ts'
import type { ButtonWording } from './effect.ts'
import type { Facts } from './facts.ts'
import { meetDanger } from './hand-overs/emergency.ts'
import { askForPerson } from './hand-overs/hand-over.ts'
import { hearWhileWaiting } from './hand-overs/hear-while-waiting.ts'
import { hearWithAgent } from './hand-overs/hear-with-agent.ts'
import { addDetail } from './incidents/belongs.ts'
import { declineComment, declineRating, hearComment, isCommentDue, rateInWords } from './feedback/rating.ts'
import { askWish, isWishDue, keepWish } from './feedback/wish.ts'
import { remindTomorrow } from './incidents/closing.ts'
import { hearInDraft } from './incidents/hear-in-draft.ts'
import { addText, askForStatus, listIncidents } from './incidents/my-incidents.ts'
import { beginDraft } from './incidents/registering.ts'
import { menuButtons, workingHours } from './menu.ts'
import { cancel, press, setLanguage } from './press.ts'
import { languageWished } from '../knowledge/talk/wishes/language-wish.ts'
import { categoryOf, questionOf } from './questions/matter.ts'
import { anotherOfList } from './questions/open-question.ts'
import { pause, quietKey, resume } from './questions/pause.ts'
import { hearAfterFailure, hearQuestion } from './questions/question.ts'
import { offerPeople } from './questions/show-article.ts'
import { inWords } from './reading/pressed-in-words.ts'
import { readUtterance, type Utterance } from './reading/utterance.ts'
import type { State } from './state.ts'
import { by, idle, personButton, say, type Turn, turn } from './turn.ts'

/** Words. They are read once; what they come to is decided by where the conversation is. */
export function hearText(before: State, facts: Facts, text: string): Turn {
  if (before.doing.at === 'gone') return by('gone', turn(before))
  const said = readUtterance(text)
  if (before.doing.at === 'with_agent') return by('for-the-agent', hearWithAgent(before, facts, said))
  const { state, isRepeated } = noteInput(before, facts, said.plain)
  if (said.danger !== null)
    return isRepeated ? saidAgain(state, said) : by('danger', meetDanger(state, facts, said.danger, text))
  const isWish = state.doing.at === 'waiting' ? languageWished(text) : null
  if (isWish !== null) return by('language', setLanguage(state, facts, isWish))
  if (state.doing.at === 'waiting') {
    return isRepeated ? saidAgain(state, said) : by('waiting', hearWhileWaiting(state, facts, said, press))
  }
  const isPause = state.doing.at === 'pausing'
  const resumed = resume(state)
  const wished = languageWished(text)
  if (wished !== null) {
    const spoken = by('language', setLanguage(forgetInput(resumed), facts, wished))
    return andForgetPause(isPause, spoken)
  }
  const pressed = inWords(said, resumed, facts)
  if (pressed !== null) return andForgetPause(isPause, by('in-words', carryOut(forgetInput(resumed), facts, pressed)))
  if (isRepeated) return saidAgain(state, said)
  return andForgetPause(isPause, hearWhere(state, resumed, facts, said))
}

/** A press that was typed, and what is told behind it, once all that the press brings about has happened. */
function carryOut(state: State, facts: Facts, pressed: NonNullable<ReturnType<typeof inWords>>): Turn {
  switch (pressed.is) {
    case 'press': {
      const done = press(state, facts, pressed.choiceId)
      if (pressed.rest === '') return done
      const isScored = scoreIn(pressed.rest) !== null
      const effects = done.effects.map((effect) => {
        if (effect.do === 'confirm_resolution' && isScored) return { ...effect, isScored: true as const }
        return effect.do === 'reopen_incident' ? { ...effect, isTold: true as const } : effect
      })
      return { ...done, effects: [...effects, { do: 'hear', text: pressed.rest }] }
    }
    case 'failed':
      return by('failed', hearAfterFailure(state, facts, pressed.text))
    case 'rest':
      return hearText(state, facts, pressed.text)
  }
}

function hearWhere(paused: State, state: State, facts: Facts, said: Utterance): Turn {
  switch (state.doing.at) {
    case 'drafting':
      return by('draft', hearInDraft(state, facts, said, cancel))
    case 'adding':
      return by('adding', hearAddition(state, facts, said))
    case 'commenting':
      return isCommentDue(state, facts)
        ? by('comment', hearRatingComment(state, facts, said))
        : hearFreely(paused, idle(state), facts, said)
    case 'wishing':
      return isWishDue(state, facts)
        ? by('wish', hearWishing(state, facts, said))
        : hearFreely(paused, idle(state), facts, said)
    default:
      return hearFreely(paused, state, facts, said)
  }
}

/** What is wished for is heard in every state; null: nothing is. */
function hearWish(state: State, facts: Facts, said: Utterance): Turn | null {
  if (said.isComplaint) return by('complaint', askForPerson(state, facts, { complaint: said.text }))
  if (said.talk === 'person') return by('person', askForPerson(state, facts))
  if (said.calledWith !== null) return by('person-with-matter', askForPerson(state, facts, { matter: said.calledWith }))
  return null
}

/** The words for an incident that was asked for, unless they are a way out. */
function hearAddition(state: State, facts: Facts, said: Utterance): Turn {
  if (state.doing.at !== 'adding') return turn(state)
  const { incidentId } = state.doing
  const wish = hearWish(state, facts, said)
  if (wish !== null) return wish
  // «Нет» may be the tale itself: no, it does not work.
  if (isDismissal(said) && said.bare !== 'no') return by('dismissed', cancel(state, facts))
  switch (said.talk) {
    case 'status':
    case 'waiting':
      return by('status', turn(state, { do: 'find_incident', incidentId }))
    case 'thanks':
      return by('thanks', turn(idle(state), say('small-talk-thanks')))
    case 'later':
      return by('later', turn(idle(state), say('small-talk-later')))
    case 'greeting':
      return by('greeting', askCurrentQuestion(state, facts))
    default:
      return addText(state, said.text)
  }
}

function hearRatingComment(state: State, facts: Facts, said: Utterance): Turn {
  const wish = hearWish(state, facts, said)
  if (wish !== null) return wish
  if (said.talk === 'status') return by('status', listIncidents(state))
  // «Быстро и понятно» is praise, and worth keeping.
  const isThanks = said.talk === 'thanks' && wordsOf(said.text).length <= 2
  if (isThanks || isDismissal(said) || said.declinesToAnswer) return by('declined', declineComment(state))
  return hearComment(state, facts, said)
}

/** What could be better, in their words; unless they are a way out. */
function hearWishing(state: State, facts: Facts, said: Utterance): Turn {
  const wish = hearWish(state, facts, said)
  if (wish !== null) return wish
  if (isDismissal(said) || said.declinesToAnswer || said.bare === 'no') return by('dismissed', cancel(state, facts))
  if (said.talk === 'status') return by('status', listIncidents(state))
  // «Хочу предложить» under the question says no more than the button did.
  const isEmpty = said.improvement === 'announced' || said.talk === 'greeting' || said.talk === 'opening'
  return isEmpty ? by('announced', askWish(state, facts)) : by('told', keepWish(state, said.text))
}

/** «Не надо», «отмените заявку» where something is being told. */
const isDismissal = ({ talk, text }: Utterance): boolean =>
  talk === 'dismissal' || (talk === 'status' && mentions('dismissal', text))

function hearFreely(paused: State, state: State, facts: Facts, said: Utterance): Turn {
  const another = anotherOfList(state, said)
  if (another !== null) {
    return by(
      'another-of-list',
      turn(state, { do: 'find_article', articleId: another.id, question: questionOf(state) }),
    )
  }
  const wish = hearWish(state, facts, said)
  if (wish !== null) return wish
  const rated = rateInWords(state, said) ?? declineRating(state, said)
  if (rated !== null) return by('rating', rated)
  if (said.improvement !== null) {
    const isTold = said.improvement === 'told'
    return by('improvement', isTold ? keepWish(state, said.text) : askWish(state, facts))
  }
  if (said.talk !== 'dismissal' && (said.verdict === 'helped' || said.isGoodNews)) {
    return by('good-news', turn(idle(state), say(said.talk === 'thanks' ? 'small-talk-thanks' : 'helped')))
  }
  if (said.talk !== null) return by(`small-talk:${said.talk}`, hearTalk(state, facts, said, said.talk))
  if (said.wantsRegistering) return by('register', beginDraft(state, facts, categoryOf(state)))
  if (said.incidentNumber !== null) {
    return by('incident-number', turn(state, { do: 'find_incident', number: said.incidentNumber }))
  }
  const detail = addDetail(state, facts, said)
  if (detail !== null) return by('detail', detail)
  const canPause = state.doing.at !== 'collecting' && state.doing.at !== 'answered'
  const isEmpty = !said.hasMatter && !said.isAsking && said.judgement === null && canPause
  if (isEmpty && said.chosen === null) return by('pause', pause(paused, facts))
  return by('question', hearQuestion(state, facts, said))
}

function hearTalk(state: State, facts: Facts, said: Utterance, talk: SmallTalk): Turn {
  switch (talk) {
    case 'person':
    case 'complaint':
      return askForPerson(state, facts)
    case 'dismissal':
      return dismiss(state, facts)
    case 'abilities':
      return showHelp(state)
    case 'hours':
      // Under an article it is asked of what stands there.
      return state.doing.at === 'answered' ? hearQuestion(state, facts, said) : workingHours(state, facts)
    case 'register':
      return beginDraft(state, facts, categoryOf(state))
    // "Ask me for the status any time" is a promise, and people take it at its word; their list withdraws, too.
    case 'status':
      // «Заявку», right under the offer to take one.
      return isOffered(state) && wordsOf(said.text).length === 1
        ? beginDraft(state, facts, categoryOf(state))
        : askForStatus(state)
    case 'waiting':
      return hearImpatience(state, facts, said)
    case 'again':
      return turn(state, { do: 'find_last' })
    case 'later':
      return remindTomorrow(state, facts)
    default:
      return talkBack(state, facts, talk)
  }
}

const isOffered = ({ doing }: State) => doing.at === 'unsolved' || doing.at === 'rephrasing'

/** «Долго ещё?» where nobody has been called: about what is registered, if anything is. */
function hearImpatience(state: State, facts: Facts, said: Utterance): Turn {
  // Under an article it is asked of what stands there.
  if (state.doing.at === 'answered') return hearQuestion(state, facts, said)
  if (state.doing.at === 'collecting') return turn(state)
  if (state.doing.at === 'rephrasing' || state.doing.at === 'unsolved') {
    return offerPeople(state, facts, 'small-talk-waiting')
  }
  return askForStatus(state)
}

/** Thanks end a matter: what is asked next is another one, though the buttons of the answer still count. */
const thanked = (state: State): State =>
  state.doing.at === 'answered' ? { ...state, doing: { ...state.doing, at: 'thanked' } } : state

/** Nothing is wanted any more: what was begun is left, and who has begun nothing is not shown the menu for it. */
const dismiss = (state: State, facts: Facts): Turn =>
  state.doing.at === 'idle' ? turn(state, say('small-talk-dismissal')) : cancel(state, facts)

type Answered = Extract<SmallTalk, 'greeting' | 'thanks' | 'abuse' | 'identity' | 'opening'>

/** Politeness is answered politely and the open question stays open. */
function talkBack(state: State, facts: Facts, talk: Answered): Turn {
  // «Впн не работает» «???»: the answer is on its way.
  if (talk === 'opening' && state.doing.at === 'collecting') return turn(state)
  // «?» under an answer or an offer.
  if (talk === 'opening' && state.doing.at !== 'idle') return askCurrentQuestion(state, facts)
  return turn(
    talk === 'thanks' ? thanked(state) : state,
    say(`small-talk-${talk}`, {}, { buttons: buttonsAfter(state, talk) }),
  )
}

function buttonsAfter(state: State, talk: SmallTalk): readonly ButtonWording[] {
  if (talk === 'abuse' || talk === 'identity') return [personButton]
  return state.doing.at === 'idle' && talk === 'greeting' ? menuButtons : []
}

/** Whoever waits for a person has it noted all the same. */
const saidAgain = (state: State, { text }: Utterance): Turn =>
  by(
    'said-again',
    state.doing.at === 'waiting'
      ? turn(state, { do: 'note_reply', incidentId: state.doing.incidentId, text })
      : turn(state),
  )

/** The wait for the rest of some words is over, unless it was renewed. */
const andForgetPause = (isPause: boolean, heard: Turn): Turn =>
  isPause && !heard.effects.some((effect) => effect.do === 'wake' && effect.key === quietKey)
    ? { ...heard, effects: [{ do: 'forget_wake', key: quietKey }, ...heard.effects] }
    : heard

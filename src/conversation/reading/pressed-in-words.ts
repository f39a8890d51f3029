import { agrees } from '../../knowledge/talk/choosing.ts'
import { isSameHere } from '../../knowledge/talk/answers/same-here.ts'
import { withoutCourtesies } from '../../knowledge/words/courtesies.ts'
import { normaliseText, wordsOf } from '../../knowledge/words/words.ts'
import { agreesBarely } from '../../knowledge/talk/answers/agrees-barely.ts'
import { closingWords } from '../../knowledge/talk/answers/closing-words.ts'
import { scoreIn } from '../../knowledge/talk/answers/score.ts'
import { smallTalk } from '../../knowledge/talk/small-talk.ts'
import { insists, saysItFails, type Verdict } from '../../knowledge/talk/verdict.ts'
import { allLayouts } from '../../knowledge/words/layout.ts'
import type { Action } from '../action.ts'
import type { Facts } from '../facts.ts'
import { standingButtons } from '../menu.ts'
import { continues } from '../questions/open-question.ts'
import type { LiveChoice, State } from '../state.ts'
import { plainWords, titleWords, type Utterance } from './utterance.ts'

/**
 * What typed words come to where buttons are open: a press and what is told behind it, or words behind "it did not help"
 * (`failed`) or behind "it helped, but" (`rest`) that are heard instead of the whole.
 */
type InWords =
  | { readonly is: 'press'; readonly choiceId: string; readonly rest: string }
  | { readonly is: 'failed'; readonly text: string }
  | { readonly is: 'rest'; readonly text: string }

const yes = new Set([
  'да',
  'ага',
  'угу',
  'верно',
  'все верно',
  'помогло',
  'так',
  'вірно',
  'yes',
  'yep',
  'yeah',
  'y',
  'correct',
  'ok',
  'ок',
  'da',
  'aga',
])
const no = new Set(['нет', 'неа', 'net', 'не помогло', 'не верно', 'неверно', 'ні', 'no', 'nope', 'n'])

/**
 * Typed words that are a button's title count as its press: on Viber a press and a typed text look the same, and on
 * a phone many people type the answer they see. Plain yes and no answer the newest question that has such buttons.
 * Null: the words are no press.
 */
export function inWords(said: Utterance, state: State, facts: Facts): InWords | null {
  const typed = plainWords(said.text)
  // What is asked in the dialogue goes before an older question about an incident.
  const answerable =
    state.doing.at === 'drafting' ? state.prompts.filter((one) => one.about === 'dialogue') : state.prompts
  const live = answerable.toReversed().flatMap((prompt) => prompt.choices)
  const found = said.isAsking
    ? undefined
    : (live.find((choice) => isTitle(choice, typed, state, facts)) ??
      meant(said, typed, live, state) ??
      sameHere(said, live) ??
      agreed(said, live, state) ??
      chosen(said, live, state) ??
      nearTitle(typed, live, state, facts))
  if (found !== undefined) return { is: 'press', choiceId: found.id, rest: '' }
  if (isListening(state)) return null
  const judged = readVerdict(said, live, state)
  if (judged !== null) return judged
  const closing = underClosing(said, state)
  if (closing !== null) return closing
  const refused = refusedResolution(said.text, state)
  if (refused !== undefined) return { is: 'press', choiceId: refused.id, rest: said.text }
  const always = standingButtons.find(
    (button) => titleWords(facts.phrases.word(state.language, button.title)) === typed,
  )
  return always === undefined ? null : { is: 'press', choiceId: always.id, rest: '' }
}

/** «Да, впн работает», «опять списали!!!», «5 вы супер», where "is all well?" was asked last. */
function underClosing(said: Utterance, state: State): InWords | null {
  const asked = state.prompts.at(-1)
  if (state.doing.at !== 'idle' || asked === undefined || !asked.about.startsWith('closing.')) return null
  const button = (means: 'yes' | 'no') => asked.choices.find((choice) => choice.means === means)
  const press = (choice: LiveChoice | undefined, rest: string): InWords | null =>
    choice === undefined ? null : { is: 'press', choiceId: choice.id, rest }
  // A bare 1 or 2 may be the first or the second button, and nobody is taken to have given the worst score by it.
  const [bare] = /^[12](?=\W*$)/u.exec(said.text.trim()) ?? []
  if (bare !== undefined) return press(asked.choices[Number(bare) - 1], '')
  // «Да, спасибо».
  if (yes.has(withoutCourtesies(wordsOf(normaliseText(said.text))).join(' '))) return press(button('yes'), '')
  // A score says that all is well, and what it was worth.
  const scored = said.isAsking ? null : scoreIn(said.text)
  if (scored !== null && (scored.score >= 4 || /\d/u.test(said.text))) return press(button('yes'), said.text)
  const found = said.isAsking || (said.talk !== null && said.talk !== 'again') ? null : closingWords(said.text)
  if (found === null) return null
  return found === 'well' ? press(button('yes'), '') : press(button('no'), said.text.trim().length > 3 ? said.text : '')
}

// "Нет доступа" is a new matter, "нет, опять не горит" is not.
const refusal = /^\s*(?:нет|ні|no)(?:\s*[,.!:;–—-]+|\s+(?:опять|снова|вс[её] ещ[её]|не|знову|still|it))\s*\S/i

/** "No, it's down again" under "is all well?" is the button, and the words say what is wrong. */
function refusedResolution(text: string, state: State): LiveChoice | undefined {
  if (state.doing.at !== 'idle' || !refusal.test(text)) return undefined
  const asked = state.prompts.toReversed().find((prompt) => prompt.about.startsWith('closing.'))
  return asked?.choices.find((choice) => choice.means === 'no')
}

/** Where a person is telling us something, "no" may be part of the tale. */
const isListening = (state: State) =>
  ['adding', 'commenting', 'wishing', 'waiting', 'with_agent'].includes(state.doing.at)

const isTitle = (choice: LiveChoice, typed: string, state: State, { phrases }: Facts) =>
  typed !== '' && titleWords(phrases.word(state.language, choice.title)) === typed

function meant(said: Utterance, typed: string, live: readonly LiveChoice[], state: State): LiveChoice | undefined {
  // While an answer is being looked for, a bare "no" may be the beginning of more.
  const isTelling = isListening(state) && state.doing.at !== 'commenting'
  if (isTelling || state.doing.at === 'collecting') return undefined
  const asked = live.find(({ means }) => means !== undefined)
  // "Can you work?" has neither: there yes and no are read by what was asked.
  if (asked === undefined) return undefined
  // «Нет» typed with the Latin layout on is `ytn`.
  const readings = [typed, ...allLayouts.map((convert) => plainWords(convert(typed)))]
  if (readings.some((each) => yes.has(each))) return live.find((choice) => choice.means === 'yes')
  if (readings.some((each) => no.has(each))) return live.find((choice) => choice.means === 'no')
  // «Вроде да» under "is all well?" is as good as a yes; a thumb up is one where a summary is to be confirmed.
  if (agreesBarely(said.text)) return live.find((choice) => choice.means === 'yes')
  return undefined
}

/**
 * «Спасибо, заработало» under an answer is its button, and what is told behind it is heard after it: as more about what
 * did not help or as the next question, whichever the search makes of it. Null: the text is no verdict on what is asked.
 */
function readVerdict(said: Utterance, live: readonly LiveChoice[], state: State): InWords | null {
  const judged = state.doing.at === 'drafting' ? null : said.judgement
  if (judged === null) return null
  const { text } = said
  // «Почта» was asked back: that it does not work is the rest of the question, and no word about the list.
  if (saysItFails(text) && !insists(text) && continues(state, text)) return null
  const { verdict, isHalf, rest } = judged
  const button = live.find(({ action }) => isSaidBy(verdict, action, state))
  if (button === undefined) return null
  const press = { is: 'press', choiceId: button.id } as const
  // «Не помогло, позовите человека» is a call.
  if (rest === '' || smallTalk(rest) !== null) return { ...press, rest }
  if (verdict === 'helped') return isHalf ? { is: 'rest', text: rest } : { ...press, rest }
  if (rest.includes('?')) return null
  return button.action.do === 'reopen' ? { ...press, rest: text } : { is: 'failed', text: rest }
}

/** «И у меня», «+» under a fault that is known. */
function sameHere({ text }: Utterance, live: readonly LiveChoice[]): LiveChoice | undefined {
  const join = live.find(({ action }) => action.do === 'join_major')
  return join !== undefined && (isSignOfYes(text) || isSameHere(text)) ? join : undefined
}

/** Whether all is well with an incident may be asked for days: only where nothing else is open is that meant. */
function isSaidBy(verdict: Verdict, action: Action, { doing }: State): boolean {
  if (action.do === 'all_well' || action.do === 'reopen') {
    return doing.at === 'idle' && action.do === (verdict === 'helped' ? 'all_well' : 'reopen')
  }
  return action.do === verdict || (verdict === 'not_helped' && action.do === 'none_of_these')
}

/** «Да, отправляй» where a request is summed up or offered: elsewhere a "yes" may be the beginning of something. */
function agreed({ text }: Utterance, live: readonly LiveChoice[], { doing }: State): LiveChoice | undefined {
  const offered = offeredIn[doing.at]
  if (offered === undefined) return undefined
  const isYes = agrees(text) || (offered === 'confirm' && isSignOfYes(text))
  return isYes ? live.find(({ action }) => action.do === offered) : undefined
}

const offeredIn: Partial<Record<State['doing']['at'], Action['do']>> = {
  drafting: 'confirm',
  unsolved: 'register',
  rephrasing: 'register',
}

/** «+», «👍»: nobody writes them under a summary to say anything else. */
const isSignOfYes = (text: string) =>
  /^(?:\s|\+|👍|👌|✅|✔|🆗|💯|🙏|\u{FE0F}|\p{Emoji_Modifier})+$/u.test(text) && text.trim() !== ''

/** «Второе» under "did you mean". */
function chosen({ chosen: which }: Utterance, live: readonly LiveChoice[], state: State): LiveChoice | undefined {
  if (state.doing.at !== 'choosing' || which === null) return undefined
  const options = live.filter(({ action }) => action.do === 'article')
  if (which === 'none') return live.find(({ action }) => action.do === 'none_of_these')
  return which === 'last' ? options.at(-1) : options[which]
}

const mostWords = 2
const negations = new Set(['не', 'нет', 'ні', 'not', 'no'])

/**
 * Where the draft asks for a choice, a few words near exactly one title are that choice: "отдел" is «Мой отдел». A
 * title that says "not" needs the typed words to say it too.
 */
function nearTitle(typed: string, live: readonly LiveChoice[], state: State, facts: Facts): LiveChoice | undefined {
  if (state.doing.at !== 'drafting' || !['category', 'correction'].includes(state.doing.asks)) return undefined
  const words = typed.split(' ')
  if (typed === '' || words.length > mostWords) return undefined
  const near = live.filter((choice) => {
    const title = titleWords(facts.phrases.word(state.language, choice.title)).split(' ')
    const saysNot = (some: readonly string[]) => some.some((word) => negations.has(word))
    if (saysNot(title) !== saysNot(words)) return false
    return title.some((word) => word.length > 2 && words.some((other) => other.length > 2 && isAlike(word, other)))
  })
  return near.length === 1 ? near[0] : undefined
}

/** The same word in another form: the shorter one's beginning, at most five letters of it. */
function isAlike(a: string, b: string): boolean {
  const length = Math.min(5, a.length, b.length)
  return a.slice(0, length) === b.slice(0, length) && Math.abs(a.length - b.length) <= 3
}

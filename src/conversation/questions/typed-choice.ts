import { agrees, chosenIn } from '../../knowledge/talk/choosing.ts'
import { allLayouts } from '../../knowledge/words/layout.ts'
import { smallTalk } from '../../knowledge/talk/small-talk.ts'
import { insists, judge, saysItFails, type Verdict } from '../../knowledge/talk/verdict.ts'
import type { Action } from '../action.ts'
import type { Event } from '../event.ts'
import { continues } from './open-question.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { standingButtons } from '../menu.ts'
import type { LiveChoice, State } from '../state.ts'

const yes = new Set([
  'да',
  'ага',
  'угу',
  'верно',
  'все верно',
  'помогло',
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
const no = new Set(['нет', 'неа', 'net', 'не помогло', 'не верно', 'неверно', 'no', 'nope', 'n'])

/**
 * Typed words that are a button's title count as its press: on Viber a press and a typed text look the same, and on
 * a phone many people type the answer they see. Plain yes and no answer the newest question that has such buttons.
 */
export function readTyped(event: Event, state: State, phrases: Phrases): readonly Event[] {
  if (event.kind !== 'text') return [event]
  const typed = plain(event.text)
  const answerable =
    state.doing.at === 'drafting' ? state.prompts.filter((one) => one.about === 'dialogue') : state.prompts
  const live = answerable.toReversed().flatMap((prompt) => prompt.choices)
  const found = event.text.includes('?')
    ? undefined
    : (live.find((choice) => isTitle(choice, typed, state, phrases)) ??
      meant(typed, live, state) ??
      agreed(event.text, live, state) ??
      chosen(event.text, live, state) ??
      nearTitle(typed, live, state, phrases))
  if (found !== undefined) return [{ kind: 'choice', choiceId: found.id }]
  if (isListening(state)) return [event]
  const judged = readVerdict(event.text, live, state)
  if (judged !== null) return judged
  const refused = refusedResolution(event.text, state)
  if (refused !== undefined) return [{ kind: 'choice', choiceId: refused.id }, event]
  const always = standingButtons.find((button) => plain(phrases.word(state.language, button.title)) === typed)
  return [always === undefined ? event : { kind: 'choice', choiceId: always.id }]
}

// "Нет доступа" is a new matter, "нет, опять не горит" is not.
const refusal = /^\s*(?:нет|no)(?:\s*[,.!:;–—-]+|\s+(?:опять|снова|вс[её] ещ[её]|не|still|it))\s*\S/i

/** "No, it's down again" under "is all well?" is the button, and the words say what is wrong. */
function refusedResolution(text: string, state: State): LiveChoice | undefined {
  if (state.doing.at !== 'idle' || !refusal.test(text)) return undefined
  const asked = state.prompts.toReversed().find((prompt) => prompt.about.startsWith('closing.'))
  return asked?.choices.find((choice) => choice.means === 'no')
}

/** Where a person is telling us something, "no" may be part of the tale. */
const isListening = (state: State) => ['adding', 'commenting', 'waiting', 'with_agent'].includes(state.doing.at)

const isTitle = (choice: LiveChoice, typed: string, state: State, phrases: Phrases) =>
  plain(phrases.word(state.language, choice.title)) === typed

function meant(typed: string, live: readonly LiveChoice[], state: State): LiveChoice | undefined {
  if (isListening(state)) return undefined
  // «Нет» typed with the Latin layout on is `ytn`.
  const readings = [typed, ...allLayouts.map((convert) => plain(convert(typed)))]
  if (readings.some((each) => yes.has(each))) return live.find((choice) => choice.means === 'yes')
  if (readings.some((each) => no.has(each))) return live.find((choice) => choice.means === 'no')
  return undefined
}

/**
 * «Спасибо, заработало» under an answer is its button, and what is told behind it is heard after it: as more about what
 * did not help or as the next question, whichever the search makes of it. Null: the text is no verdict on what is asked.
 */
function readVerdict(text: string, live: readonly LiveChoice[], state: State): readonly Event[] | null {
  const judged = state.doing.at === 'drafting' ? null : judge(text)
  if (judged === null) return null
  // «Почта» was asked back: that it does not work is the rest of the question, and no word about the list.
  if (saysItFails(text) && !insists(text) && continues(state, text)) return null
  const { verdict, isHalf, rest } = judged
  const said = live.find(({ action }) => isSaidBy(verdict, action, state))
  if (said === undefined) return null
  const choice: Event = { kind: 'choice', choiceId: said.id }
  if (rest === '') return [choice]
  // «Не помогло, позовите человека» is a call.
  if (smallTalk(rest) !== null) return [choice, { kind: 'text', text: rest }]
  if (verdict === 'helped') return isHalf ? [{ kind: 'text', text: rest }] : [choice, { kind: 'text', text: rest }]
  if (rest.includes('?')) return null
  return said.action.do === 'reopen'
    ? [choice, { kind: 'text', text }]
    : [{ kind: 'text', text: rest, hasFailed: true }]
}

/** Whether all is well with an incident may be asked for days: only where nothing else is open is that meant. */
function isSaidBy(verdict: Verdict, action: Action, { doing }: State): boolean {
  if (action.do === 'all_well' || action.do === 'reopen') {
    return doing.at === 'idle' && action.do === (verdict === 'helped' ? 'all_well' : 'reopen')
  }
  return action.do === verdict || (verdict === 'not_helped' && action.do === 'none_of_these')
}

/** «Да, отправляй» where a request is summed up or offered: elsewhere a "yes" may be the beginning of something. */
function agreed(text: string, live: readonly LiveChoice[], { doing }: State): LiveChoice | undefined {
  const offered = offeredIn[doing.at]
  return offered !== undefined && agrees(text) ? live.find(({ action }) => action.do === offered) : undefined
}

const offeredIn: Partial<Record<State['doing']['at'], Action['do']>> = {
  drafting: 'confirm',
  unsolved: 'register',
  rephrasing: 'register',
}

/** «Второе» under "did you mean". */
function chosen(text: string, live: readonly LiveChoice[], state: State): LiveChoice | undefined {
  if (state.doing.at !== 'choosing') return undefined
  const options = live.filter(({ action }) => action.do === 'article')
  const which = chosenIn(text)
  if (which === null) return undefined
  if (which === 'none') return live.find(({ action }) => action.do === 'none_of_these')
  return which === 'last' ? options.at(-1) : options[which]
}

const mostWords = 2
const negations = new Set(['не', 'нет', 'not', 'no'])

/**
 * Where the draft asks for a choice, a few words near exactly one title are that choice: "отдел" is «Мой отдел». A
 * title that says "not" needs the typed words to say it too.
 */
function nearTitle(typed: string, live: readonly LiveChoice[], state: State, phrases: Phrases): LiveChoice | undefined {
  if (state.doing.at !== 'drafting' || !['category', 'impact', 'urgency'].includes(state.doing.asks)) return undefined
  const words = typed.split(' ')
  if (typed === '' || words.length > mostWords) return undefined
  const near = live.filter((choice) => {
    const title = plain(phrases.word(state.language, choice.title)).split(' ')
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

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

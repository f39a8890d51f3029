import type { Action } from './action.ts'
import type { ButtonWording, Effect, Say } from './effect.ts'
import type { Facts } from './facts.ts'
import { formatOf } from './phrases/format-of.ts'
import type { PhraseValues, Wording } from './phrases/phrases.ts'
import type { LiveChoice, Prompt, State } from './state.ts'

/** What a step comes to: the next state, and what is to be done, in order. */
export type Turn = {
  readonly state: State
  readonly effects: readonly Effect[]
  /** Which branch decided, for whoever has to find out why; empty where nothing had to be chosen. See `by`. */
  readonly rule: string
}

export const turn = (state: State, ...effects: readonly Effect[]): Turn => ({ state, effects, rule: '' })

/** Names the branch that decided; a branch chosen inside of it stands after a colon. It changes nothing else. */
export const by = (rule: string, { rule: inner, ...decided }: Turn): Turn => ({
  ...decided,
  rule: inner === '' ? rule : `${rule}:${inner}`,
})

/** The same turn with more said after it. */
export const andThen = (first: Turn, next: (state: State) => Turn): Turn => {
  const second = next(first.state)
  return {
    state: second.state,
    effects: [...first.effects, ...second.effects],
    rule: first.rule === '' ? second.rule : first.rule,
  }
}

type SayOptions = Partial<Omit<Say, 'do' | 'phrase' | 'values' | 'format'>>

export const say = (phrase: string, values: PhraseValues = {}, options: SayOptions = {}): Say => ({
  do: 'say',
  phrase,
  values,
  format: formatOf(phrase),
  buttons: [],
  isNotice: false,
  deletes: [],
  isAnswered: false,
  leaves: false,
  ...options,
})

export type Choice = { readonly title: Wording; readonly action: Action; readonly means?: 'yes' | 'no' }

export const choice = (phrase: string, action: Action, means?: 'yes' | 'no'): Choice => ({
  title: { phrase },
  action,
  ...(means === undefined ? {} : { means }),
})

/** A button that works for ever, see action.ts. */
export const standing = (phrase: string, id: string): ButtonWording => ({ id, title: { phrase } })

export const personButton = standing('button-person', 'go:person')
export const menuButton = standing('button-menu', 'go:menu')

/** How many questions may stay answerable at once: the dialogue's own and a few "is all well?". */
const promptsKept = 8

/**
 * Says a phrase whose buttons have effects. The prompt replaces the one before it about the same thing, so that each
 * question can be answered once; `standingButtons` come after the choices.
 */
export function ask(
  state: State,
  facts: Facts,
  question: { about?: string; phrase: string; values?: PhraseValues; choices: readonly Choice[] },
  options: SayOptions = {},
): Turn {
  const opened = openPrompt(state, facts.seed, question.about ?? 'dialogue', question.choices)
  const buttons = [...opened.buttons, ...(options.buttons ?? [])]
  return turn(opened.state, say(question.phrase, question.values ?? {}, { ...options, buttons }))
}

/** Makes choices answerable; they replace those before them about the same thing. */
export function openPrompt(
  state: State,
  seed: string,
  about: string,
  asked: readonly Choice[],
): { readonly state: State; readonly buttons: readonly ButtonWording[] } {
  const id = `${seed}${about === 'dialogue' ? '' : `.${about}`}`
  const choices = asked.map((one, index): LiveChoice => ({ ...one, id: `${id}.${index}` }))
  const prompt: Prompt = { id, about, choices }
  const prompts = [...state.prompts.filter((other) => other.about !== about), prompt].slice(-promptsKept)
  return { state: { ...state, prompts }, buttons: choices.map((one) => ({ id: one.id, title: one.title })) }
}

/** Makes the buttons of a question stale, because it has been answered or left. */
export const closePrompt = (state: State, about = 'dialogue'): State => ({
  ...state,
  prompts: state.prompts.filter((prompt) => prompt.about !== about),
})

/** Back to where any question may be asked, nothing of the dialogue pending. */
export function idle(state: State): State {
  const { offered: _, declined: __, ...rest } = closePrompt(state)
  return { ...rest, doing: { at: 'idle' }, misses: 0 }
}

/** The matter in hand has found its place: files sent about it do not belong to the next one. */
export function settled(state: State): State {
  const { kept: _, filesToldAt: __, ...rest } = state
  return rest
}

/** Looking something up leaves a person who is waiting, or with an agent, where they are. */
export const unlessWithPeople = (state: State): State => (isWithPeople(state) ? closePrompt(state) : idle(state))

/** An agent has the conversation, or is on the way. */
export const isWithPeople = ({ doing }: State): boolean => doing.at === 'waiting' || doing.at === 'with_agent'

export function findChoice(state: State, choiceId: string): { prompt: Prompt; choice: LiveChoice } | null {
  for (const prompt of state.prompts) {
    const found = prompt.choices.find((one) => one.id === choiceId)
    if (found !== undefined) return { prompt, choice: found }
  }
  return null
}

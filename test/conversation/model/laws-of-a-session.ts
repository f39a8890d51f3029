import type { Say } from '../../../src/conversation/effect.ts'
import type { Event } from '../../../src/conversation/event.ts'
import { standingButtons } from '../../../src/conversation/menu.ts'
import type { Language } from '../../../src/kit/language.ts'
import type { KnowledgeIndex } from '../../../src/knowledge/search/knowledge-index.ts'
import { phrases } from '../talk.ts'
import type { Step } from './sessions.ts'
import { makeWorld, type Outcome, type World } from './world.ts'

/** Quiet enough for every answer that waits for the rest of what is being typed. */
const longQuietMs = 21_000
const saidEveryMs = 120_000
const filesSaidEveryMs = 20_000

/** Plays a session and holds it against what is promised of every dialogue. Throws with the whole of it. */
export function playSession(index: KnowledgeIndex, language: Language, steps: readonly Step[]): void {
  const world = makeWorld(index, language)
  const lines: string[] = []
  const said: string[] = []
  /** Ids of buttons that were shown, the newest last. */
  const shown: string[] = []
  let lastInput = { key: '', times: 0, at: 0 }
  let lastText = ''
  let toldAt = Number.NEGATIVE_INFINITY
  let fileAt = Number.NEGATIVE_INFINITY
  let deadButton = ''

  const wordsOf = (say: Say) => phrases.say(world.state().language, say.phrase, say.values)
  const fail = (what: string): never => {
    throw new Error(`${what}\n${lines.join('\n')}\n${JSON.stringify(world.state())}`)
  }

  /** Whatever was said stands here; a sentence and a question come at most twice in a row. */
  function note(outcomes: readonly Outcome[], isAllowed: (say: Say) => boolean): readonly Say[] {
    const all = outcomes.flatMap((outcome) => outcome.said)
    for (const say of all) {
      const text = wordsOf(say)
      lines.push(`  ◂ ${say.phrase}: ${text.replaceAll('\n', ' ⏎ ').slice(0, 120)}`)
      if (text.trim() === '') fail(`${say.phrase} has no words`)
      said.push(text)
      shown.push(...say.buttons.map(({ id }) => id))
      if (!say.isNotice && said.length >= 3 && said.slice(-3).every((one) => one === text))
        fail('the same sentence three times in a row')
      if (!isAllowed(say)) fail(`${say.phrase} was said beside an agent`)
    }
    return all
  }

  /** One after the other, as the messenger brings them. */
  function happens(event: Event): readonly Outcome[] {
    return [world.happens(event)]
  }

  /** @returns whether a silence is one of those that are promised. */
  function isPromisedSilence(
    key: string,
    before: World['state'] extends () => infer S ? S : never,
    step: Step,
  ): boolean {
    if (key !== '' && lastInput.times >= 3) return true
    const { at } = before.doing
    if (at === 'gone' || at === 'with_agent') return true
    // One answer in two minutes is enough for whoever waits and only goes on telling.
    if (
      at === 'waiting' &&
      (step.does === 'types' || step.does === 'sends' || step.does === 'commands') &&
      world.now() - toldAt < saidEveryMs + longQuietMs
    )
      return true
    if (step.does === 'sends' && world.now() - fileAt < filesSaidEveryMs + longQuietMs) return true
    return step.does === 'presses' && key === deadButton
  }

  for (const step of steps) {
    const before = world.state()
    const isWithAgent = before.doing.at === 'with_agent'
    const beside = ({ isNotice }: Say) => !isWithAgent || isNotice
    if (step.does === 'waits') {
      lines.push(`… ${step.ms} ms`)
      note(world.passes(step.ms), () => true)
      continue
    }
    if (step.does === 'agent') {
      const outcome = world.agent(step.what)
      lines.push(`(agent ${step.what}${outcome === null ? ': nothing' : ''})`)
      const told = outcome === null ? [] : note([outcome], () => true)
      // Hearing how the search for a person goes is an answer to whoever goes on telling.
      if (told.length > 0 && world.state().doing.at === 'waiting') toldAt = world.now()
      continue
    }
    const event = eventOf(step)
    if (event === null) continue
    lines.push(`▸ ${describe(step, event)}`)
    const key = keyOf(event)
    const isSame = key === lastInput.key && world.now() - lastInput.at <= 600_000
    // An edit is no new input.
    if (step.does !== 'edits') lastInput = { key, times: isSame ? lastInput.times + 1 : 1, at: world.now() }
    const opened = world.incidents().length
    const outcomes = happens(event)
    const effects = outcomes.flatMap((one) => one.effects)
    const answers = [
      ...note(outcomes, isWithAgent ? (say) => beside(say) || isAnswerBesideAgent(say, event) : () => true),
    ]
    if (
      world.incidents().length > opened &&
      !effects.some((one) => one.do === 'open_incident' || one.do === 'ask_hand_over')
    ) {
      fail('something was registered by itself')
    }
    const confirms = outcomes.some(({ rules }) => rules.some((rule) => rule.includes('choice:confirm')))
    if (effects.some(({ do: does }) => does === 'open_incident') && !confirms) fail('registered without a confirmation')
    if (answers.length > 0 && ['waiting'].includes(world.state().doing.at)) toldAt = world.now()
    if (step.does === 'edits') continue
    if (isWithAgent && event.kind === 'text' && answers.some((say) => say.phrase !== 'ask-which-matter'))
      fail('the bot spoke beside an agent')
    if (answers.length === 0) {
      const silent = isPromisedSilence(key, before, step)
      // What is being typed is heard out first.
      const later = silent ? [] : note(world.passes(longQuietMs), () => true)
      if (!silent && later.length === 0) fail('no answer of any kind')
    }
    if (step.does === 'sends') fileAt = world.now()
    if (
      event.kind === 'choice' &&
      answers.some(({ phrase }) => phrase === 'stale-choice' || phrase === 'already-pressed')
    )
      deadButton = key
    if (event.kind === 'text') lastText = event.text
    leadsOut()
  }

  /** From here two steps lead to where anything may be asked. */
  function leadsOut(): void {
    if (world.state().doing.at === 'gone') return
    const copy = makeWorld(index, language)
    copy.restore(world.snapshot())
    copy.happens({ kind: 'command', name: 'cancel', argument: '' })
    if (copy.state().doing.at === 'idle') return
    const leave = copy
      .state()
      .prompts.flatMap(({ choices }) => choices)
      .find(({ action }) => action.do === 'cancel')
    if (leave !== undefined) copy.happens({ kind: 'choice', choiceId: leave.id })
    if (copy.state().doing.at !== 'idle') fail(`two steps do not lead out of ${world.state().doing.at}`)
  }

  function eventOf(step: Exclude<Step, { does: 'waits' | 'agent' }>): Event | null {
    switch (step.does) {
      case 'types':
        return { kind: 'text', text: step.text }
      case 'commands':
        return { kind: 'command', name: step.name, argument: step.argument }
      case 'edits':
        return lastText === '' ? null : { kind: 'edited', text: step.text, before: lastText }
      case 'sends': {
        const { kind, caption } = step
        const media = kind === 'other' ? { kind, what: 'hologram' } : { kind }
        return {
          kind: 'media',
          media: caption === null ? media : { ...media, caption },
          number: world.nextMessage(),
          tooLarge: null,
        }
      }
      case 'presses': {
        const live = world
          .state()
          .prompts.toReversed()
          .flatMap(({ choices }) => choices.map(({ id }) => id))
        const from = step.isOld ? shown : [...live, ...standingButtons.map(({ id }) => id)]
        const id = from
          .filter((one) => !one.startsWith('link.'))
          .at(step.isOld ? -1 - step.nth : step.nth % Math.max(from.length, 1))
        return id === undefined ? null : { kind: 'choice', choiceId: id }
      }
    }
  }
}

/** With an agent there a few things are answered all the same: commands and buttons that do no harm. */
const isAnswerBesideAgent = (_say: Say, event: Event): boolean => event.kind !== 'text'

/** The words below a picture are words: said twice more they are the same input for the third time. */
const keyOf = (event: Event): string =>
  event.kind === 'text'
    ? `text ${plain(event.text)}`
    : event.kind === 'media' && event.media.caption !== undefined
      ? `text ${plain(event.media.caption)}`
      : event.kind === 'command'
        ? `command ${event.name} ${event.argument}`
        : event.kind === 'choice'
          ? event.choiceId
          : ''

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() || text.trim()

const describe = (step: Step, event: Event): string =>
  step.does === 'types' ? step.text : `${step.does} ${JSON.stringify(event).slice(0, 120)}`

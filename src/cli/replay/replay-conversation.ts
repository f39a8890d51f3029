import { offerNews } from '../../conversation/questions/article-news.ts'
import type { Effect } from '../../conversation/effect.ts'
import type { Event } from '../../conversation/event.ts'
import type { Facts } from '../../conversation/facts.ts'
import type { Phrases } from '../../conversation/phrases/phrases.ts'
import { initialState, type State } from '../../conversation/state.ts'
import { step } from '../../conversation/step.ts'
import type { Turn } from '../../conversation/turn.ts'
import type { StoredConversation, StoredMessage } from '../../database/conversations/stored-conversation.ts'
import { longestKept } from '../../desk/settings/retention-part.ts'
import { categoriesOf } from '../../desk/articles/article-card.ts'
import { makeCalendarFacts, type SettingsSnapshot } from '../../desk/desk-context.ts'
import { saidInParts } from '../../desk/conversations/said-in-parts.ts'
import { type Language, languages } from '../../kit/language.ts'
import { type Instant, second } from '../../kit/time.ts'
import type { KnowledgeIndex } from '../../knowledge/search/knowledge-index.ts'
import type { ChannelLimits } from '../../messaging/channel.ts'
import { answerEffect, type World } from './answer-effect.ts'
import { compareSaid, type Line, type Said } from './compare-said.ts'
import { deskEvents } from './desk-events.ts'
import { type Occasion, occasionsOf, phraseOf } from './occasions.ts'
import type { SharedBy } from './people-events.ts'
import { makePast } from './past.ts'
import type { Cause, Rebuilt } from './rebuilt.ts'
import { userEvents } from './user-events.ts'

/** What stands in no row of the conversation and is taken as it is today. */
type Today = {
  readonly now: Instant
  readonly index: KnowledgeIndex
  readonly settings: SettingsSnapshot
  readonly phrases: Phrases
  readonly limits: ChannelLimits
  /** What people call the messenger. */
  readonly messenger: string
}

export type Change = { readonly what: string; readonly before: unknown; readonly after: unknown }

/** One step of the core. */
export type Round = {
  readonly event: Event
  /** What of the event does not stand in the rows; null: all does. */
  readonly assumed: string | null
  /** Set when typed words were read as something else before the core was asked. */
  readonly rule: string
  readonly changes: readonly Change[]
  readonly effects: readonly Effect[]
}

/** What one occasion comes to when it is stepped again. */
export type Replayed = {
  readonly at: Instant
  /** Empty for a wait that left no row. */
  readonly rows: readonly StoredMessage[]
  readonly rounds: readonly Round[]
  readonly lines: readonly Line[]
  /** Why it could not be stepped. */
  readonly lost: string | null
}

/** A wait that is over but for this belongs to the message after it: loops are never exactly on time. */
const graceMs = 5 * second
const mostRounds = 8

/** Steps a stored conversation through the core again, from the beginning to the occasion of message `until`. */
export function replayConversation(stored: StoredConversation, today: Today, until?: number): readonly Replayed[] {
  // Which language it began in is kept only as long as nobody chose another: then the likelier one is taken. A directory
  // chooses, too.
  const changing = ['language-set', 'phone-proved', 'linked']
  const isChosen = stored.messages.some((row) => changing.includes(phraseOf(row)))
  const begun = isChosen ? [stored.language, ...languages.filter((one) => one !== stored.language)] : [stored.language]
  const [first, ...others] = begun.map((language) => replayIn(language, stored, today, until))
  return others.reduce((best, other) => (differences(other) < differences(best) ? other : best), first ?? [])
}

/** How many messages are not said as they were then. */
export const differences = (replayed: readonly Replayed[]): number =>
  replayed.reduce((sum, { lines }) => sum + lines.filter(({ isSame }) => !isSame).length, 0)

function replayIn(language: Language, stored: StoredConversation, today: Today, until?: number): readonly Replayed[] {
  const { settings, phrases, limits, index } = today
  const past = makePast(stored, settings.rules)
  const world: World = {
    conversation: stored,
    past,
    index,
    settings,
    personAsked: (spoken) => phrases.say(spoken, 'person-asked'),
  }
  const calendarFacts = makeCalendarFacts()
  const known = {
    past,
    phrases,
    limits,
    rules: settings.rules,
    lines: settings.lines,
    messenger: today.messenger,
    sharedBy: sharedBy(stored, settings.desk.zone),
  }
  const waits = new Map<string, Instant>()
  let state = initialState(language)
  let seeds = 0

  const dueAt = (at: Instant): readonly string[] =>
    [...waits]
      .filter(([, due]) => due <= at)
      .toSorted((a, b) => a[1] - b[1])
      .map(([key]) => key)

  /** The ids of the buttons come out as they were stored, where the same is said. */
  function stepWithStoredIds(event: Event, at: Instant, eventId: string, unseen: StoredMessage[]): Turn {
    seeds += 1
    const facts: Facts = {
      at,
      eventId,
      seed: `replay${String(seeds).padStart(5, '0')}`,
      userName: stored.userName,
      settings: settings.desk,
      forms: settings.forms,
      cesEvery: settings.feedback.cesEvery,
      keeps: { wordDays: longestKept(settings.retention), backupDays: settings.retention.backups },
      categories: categoriesOf(index, settings),
      phrases,
      canDelete: limits.canDeleteUserMessages,
      canProvePhone: limits.provesPhone === true,
      messenger: today.messenger,
      person: personAt(stored, at, settings.desk.zone),
      ...calendarFacts(at, settings),
    }
    const turn = step(state, event, facts)
    for (const effect of turn.effects) {
      if (effect.do !== 'say') continue
      const said = unseen.findIndex((row) => phraseOf(row) === effect.phrase && seedOf(row) !== null)
      const isAsking = effect.buttons.some(({ id }) => id.startsWith(`${facts.seed}.`))
      const [row] = isAsking && said >= 0 ? unseen.splice(said, 1) : []
      const seed = row === undefined ? null : seedOf(row)
      if (seed !== null) return step(state, event, { ...facts, seed })
    }
    return turn
  }

  function advance(cause: Cause, at: Instant, occasion: Occasion | null, unseen: StoredMessage[]) {
    const rounds: Round[] = []
    const said: Said[] = []
    const waiting: Cause[] = [cause]
    const eventId = `replay:${occasion?.rows[0]?.number ?? 'wait'}`
    while (waiting.length > 0 && rounds.length < mostRounds) {
      const { event, assumed } = waiting.shift()!
      const { state: next, effects, rule } = stepWithStoredIds(event, at, eventId, unseen)
      rounds.push({
        event,
        assumed,
        rule,
        changes: changesOf(state, next),
        effects,
      })
      state = next
      for (const effect of effects) {
        if (effect.do === 'say') said.push(...wordsOf(effect))
        if (effect.do === 'wake') waits.set(effect.key, effect.at)
        if (effect.do === 'forget_wake') waits.delete(effect.key)
        const answer = answerEffect(effect, world, { at, language: state.language, occasion })
        if (answer !== null) waiting.push(answer)
      }
    }
    return { rounds, said }
  }

  const wordsOf = (effect: Extract<Effect, { do: 'say' }>): readonly Said[] =>
    saidInParts(effect, state.language, phrases, limits).map(({ text, buttons }) => ({
      text,
      buttons: buttons.map(({ title }) => title),
    }))

  function replayWait(key: string): Replayed {
    const at = waits.get(key)!
    waits.delete(key)
    const cause = { event: { kind: 'woke', key }, assumed: 'that the wait ended in time: it left no row' } as const
    const { rounds, said } = advance(cause, at, null, [])
    return { at, rows: [], rounds, lines: compareSaid(said, []), lost: null }
  }

  function replayOccasion(occasion: Occasion, rebuilt: Rebuilt): Replayed {
    const { at, rows } = occasion
    const rounds: Round[] = []
    const said: Said[] = []
    const unseen = [...occasion.said]
    for (const { event, assumed } of rebuilt.kind === 'causes' ? rebuilt.causes : []) {
      if (event.kind === 'woke') waits.delete(event.key)
      const came = advance({ event, assumed }, at, occasion, unseen)
      rounds.push(...came.rounds)
      said.push(...came.said)
    }
    for (const { news, content } of rows) if (news !== null) state = afterNews(state, news, content.buttons)
    const then = occasion.said.map(({ number, text, content }) => ({
      number,
      text,
      buttons: (content.buttons ?? []).map(({ title }) => title),
    }))
    return { at, rows, rounds, lines: compareSaid(said, then), lost: rebuilt.kind === 'lost' ? rebuilt.reason : null }
  }

  function rebuild(occasion: Occasion, earlier: readonly StoredMessage[]): Rebuilt {
    const { byUser, said, rows, at } = occasion
    if (byUser !== null) return userEvents(byUser, occasion, state, known)
    if (said.length === 0 && rows.every(({ content }) => content['event'] === undefined)) return { kind: 'not asked' }
    return deskEvents(occasion, state, { ...known, earlier, due: dueAt(at) })
  }

  const replayed: Replayed[] = []
  const earlier: StoredMessage[] = []
  for (const occasion of occasionsOf(stored.messages)) {
    if (until !== undefined && occasion.rows[0]!.number > until) return replayed
    const isWait = (key: string) =>
      occasion.byUser === null &&
      causesOf(rebuild(occasion, earlier)).some(({ event }) => event.kind === 'woke' && event.key === key)
    for (const key of dueAt(occasion.at - graceMs)) if (!isWait(key)) replayed.push(replayWait(key))
    replayed.push(replayOccasion(occasion, rebuild(occasion, earlier)))
    earlier.push(...occasion.rows)
  }
  for (const key of until === undefined ? dueAt(today.now - graceMs) : []) replayed.push(replayWait(key))
  return replayed
}

/** Where the user has chosen no language, theirs is the directory's by now. */
const sharedBy = ({ person, language }: StoredConversation, deskZone: string): SharedBy => ({
  name: person?.name ?? '',
  language,
  hasZone: person !== null && person.timeZone !== null && person.timeZone !== deskZone,
})

/** As the directory has them today, from the moment on when their phone was proved. */
function personAt({ person }: StoredConversation, at: Instant, deskZone: string): NonNullable<Facts['person']> | null {
  if (person === null || at < person.provedAt) return null
  return { name: person.name, isHere: person.isHere, zone: person.timeZone === deskZone ? null : person.timeZone }
}

const causesOf = (rebuilt: Rebuilt): readonly Cause[] => (rebuilt.kind === 'causes' ? rebuilt.causes : [])

/** What a random id begins with; null: the message has only buttons that every message may have. */
function seedOf({ content }: StoredMessage): string | null {
  const random = content.buttons?.find(({ id }) => !id.startsWith('go:') && !id.startsWith('link.'))
  return random?.id.split('.')[0] ?? null
}

/** An announcement's button becomes answerable without a step. */
function afterNews(
  state: State,
  news: NonNullable<StoredMessage['news']>,
  buttons: StoredMessage['content']['buttons'],
) {
  const seed = buttons?.find(({ id }) => id.includes('.news.'))?.id.split('.')[0]
  return seed === undefined ? state : offerNews(state, seed, news).state
}

function changesOf(before: State, after: State): readonly Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof State)[]
  return keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => ({ what: key, before: before[key], after: after[key] }))
}

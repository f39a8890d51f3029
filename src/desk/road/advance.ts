import type { Event } from '../../conversation/event.ts'
import type { Facts } from '../../conversation/facts.ts'
import { step } from '../../conversation/step.ts'
import { categoriesOf } from '../articles/article-card.ts'
import { type DeskContext, makeCalendarFacts } from '../desk-context.ts'
import { knownFacts } from '../people/known-facts.ts'
import { longestKept } from '../settings/retention-part.ts'
import type { Work } from '../work.ts'
import { runEffect } from './run-effects.ts'

/** An answer may ask again, but a conversation that talks to itself for longer is a bug. */
const mostRounds = 8

/** Lets something happen in conversations: one event in, all its effects carried out, inside one transaction. */
export type Advance = (work: Work, event: Event) => Promise<void>

export function makeAdvance(context: DeskContext): Advance {
  const calendarFacts = makeCalendarFacts()

  return async (work, first) => {
    const { unit, conversation, settings, at, eventId, isByUser } = work
    const common = {
      at,
      eventId,
      userName: conversation.userName,
      settings: settings.desk,
      phrases: context.phrases,
      categories: categoriesOf(context.knowledge(), settings),
      hasMajors: context.hasMajors(),
      forms: settings.forms,
      cesEvery: settings.feedback.cesEvery,
      keeps: { wordDays: longestKept(settings.retention), backupDays: settings.retention.backups },
      canDelete: context.limitsOf(conversation.channel).canDeleteUserMessages,
      ...calendarFacts(at, settings),
    }
    const waiting: Event[] = [first]
    const effectWork = { ...work, explanation: { why: null } }
    for (let round = 0; waiting.length > 0; round += 1) {
      if (round >= mostRounds) throw new Error(`the conversation did not come to rest after ${first.kind}`)
      const event = waiting.shift() as Event
      const facts: Facts = { ...common, ...knownFacts(conversation, context, settings), seed: context.newSeed() }
      const { state, effects } = step(conversation.state, event, facts)
      conversation.state = state
      for (const effect of effects) {
        const answer = await runEffect(effect, effectWork)
        if (answer !== null) waiting.push(answer)
      }
    }
    unit.conversations.saveState(conversation, at, { isByUser })
  }
}

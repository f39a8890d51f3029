import type { Event } from '../../conversation/event.ts'
import type { Facts } from '../../conversation/facts.ts'
import { step } from '../../conversation/step.ts'
import type { Instant } from '../../kit/time.ts'
import { makeCalendarFacts, type DeskContext, type SettingsSnapshot } from '../desk-context.ts'
import type { ConversationRecord } from '../conversations/conversation-ports.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { runEffect } from './run-effects.ts'

/** An answer may ask again, but a conversation that talks to itself for longer is a bug. */
const mostRounds = 8

type Occasion = {
  /** The inbound event, timer or click: part of the business key of what comes of it. */
  readonly eventId: string
  readonly at: Instant
  readonly isByUser: boolean
}

/** Lets something happen in conversations: one event in, all its effects carried out, inside one transaction. */
export type Advance = (
  unit: UnitOfWork,
  conversation: ConversationRecord,
  event: Event,
  occasion: Occasion,
  settings: SettingsSnapshot,
) => Promise<void>

export function makeAdvance(context: DeskContext): Advance {
  const calendarFacts = makeCalendarFacts()

  return async (unit, conversation, first, occasion, settings) => {
    const { at, eventId } = occasion
    const common = {
      at,
      eventId,
      userName: conversation.userName,
      settings: settings.desk,
      categories: context.knowledge().categories(),
      canDelete: context.limitsOf(conversation.channel).canDeleteUserMessages,
      ...calendarFacts(at, settings),
    }
    const waiting: Event[] = [first]
    const around = { unit, context, settings, conversation, at, explanation: { why: null } }
    for (let round = 0; waiting.length > 0; round += 1) {
      if (round >= mostRounds) throw new Error(`the conversation did not come to rest after ${first.kind}`)
      const event = waiting.shift() as Event
      const facts: Facts = { ...common, seed: context.newSeed() }
      const { state, effects } = step(conversation.state, event, facts)
      conversation.state = state
      for (const effect of effects) {
        const answer = await runEffect(effect, around)
        if (answer !== null) waiting.push(answer)
      }
    }
    unit.conversations.saveState(conversation, at, { isByUser: occasion.isByUser })
  }
}

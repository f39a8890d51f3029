import type { Event } from '../../../conversation/event.ts'
import { reachedAt } from '../../../incidents/clock/sla.ts'
import type { Incident } from '../../../incidents/incident.ts'
import { lifecycle } from '../../../incidents/lifecycle.ts'
import { hour, type Instant } from '../../../kit/time.ts'
import { noWords } from '../../../privacy/protect-words.ts'
import type { ConversationRecord } from '../../conversations/conversation-ports.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { UnitOfWork } from '../../unit-of-work.ts'
import type { Work } from '../../work.ts'
import { incidentCard } from '../incident-card.ts'
import type { CardRow } from './card-ports.ts'

/** Whoever heard from an agent so lately is not told that there is no news. */
const latelyMs = 2 * hour

type Planned = {
  readonly incident: Incident
  readonly card: CardRow | null
  readonly isTalkedAbout: boolean
  readonly at: Instant
}

/**
 * Sets, or forgets, the wait for the next of the set parts of the target at which silence is broken.
 * @returns at how many of them it was told, or has become pointless to tell.
 */
export async function planNews(
  context: DeskContext,
  unit: UnitOfWork,
  conversation: ConversationRecord,
  { incident, card, isTalkedAbout, at }: Planned,
): Promise<number> {
  const { noNewsAt, rules } = context.settings()
  const key = `news:${incident.id}`
  const told = card?.newsTold ?? 0
  const isRunning = lifecycle[incident.status].clockRuns && !isTalkedAbout
  const next = isRunning ? nextPart(incident, noNewsAt, told, rules, at) : null
  if (next === null) unit.timers.forget(conversation.id, key)
  else unit.timers.set(conversation.id, key, next.at)
  return next === null ? told : next.index
}

function nextPart(
  incident: Incident,
  parts: readonly number[],
  told: number,
  rules: Parameters<typeof reachedAt>[2],
  now: Instant,
): { readonly index: number; readonly at: Instant } | null {
  for (const [index, part] of parts.entries()) {
    if (index < told) continue
    const at = reachedAt(incident, Math.floor((incident.resolutionTargetMs * part) / 100), rules)
    if (at !== null && at > now) return { index, at }
  }
  return null
}

/** A part of the target has passed: told, unless somebody is talking with the user, or has just written. */
export async function tellNoNews(incidentId: string, work: Work): Promise<Event | null> {
  const { unit, conversation, at } = work
  const incident = await unit.incidents.lock(incidentId)
  const card = await unit.cards.of(incidentId)
  if (incident === null || !lifecycle[incident.status].clockRuns) return null
  await unit.cards.save(incidentId, conversation.id, {
    shown: card?.shown ?? noWords,
    messageNumber: card?.messageNumber ?? null,
    newsTold: (card?.newsTold ?? 0) + 1,
  })
  unit.cards.changed(conversation, incidentId)
  const talk = await unit.handOvers.current(conversation.id)
  const lastWord = await unit.cards.lastWordAt(incidentId)
  if (talk?.incidentId === incidentId || (lastWord !== null && at - lastWord < latelyMs)) return null
  return { kind: 'no_news', incident: await incidentCard(work, incident) }
}

import { byLanguage, type Language } from '../../kit/language.ts'
import type { Lines } from '../../routing/support-group.ts'
import { type Occasion, phraseOf } from './occasions.ts'
import type { Past } from './past.ts'
import { queueTold } from './queue-told.ts'
import { type Cause, stored } from './rebuilt.ts'

type Known = { readonly past: Past; readonly lines: Lines }
type Build = (occasion: Occasion, known: Known) => Cause | null

/** What the desk told of somebody who waits, or of who has them now; by the first phrase said then. */
export const waitingEvents: Readonly<Record<string, Build>> = {
  'looking-further': () => stored({ kind: 'looking_further', isToSupervisor: false }),
  'lead-called': () => stored({ kind: 'looking_further', isToSupervisor: true }),
  'waits-longer': () => stored({ kind: 'woke', key: 'wait' }),
  'agent-left': (occasion, { past }) => {
    const left = past.handOver(
      ({ endedAt, endedBy }) => endedAt === occasion.at && (endedBy === 'lost' || endedBy === 'silent'),
    )
    const incident = left === undefined ? null : past.cardAt(left.incidentId, occasion.at)
    const queue = queueTold(occasion)
    if (left === undefined || incident === null || queue === null) return null
    const why = left.endedBy === 'silent' ? 'silent' : 'lost'
    return stored({ kind: 'agent_left', agentName: past.nameOf(left.acceptedBy) ?? '', why, incident, queue })
  },
  'passed-to': passedOn,
  'passed-to-later': passedOn,
}

function passedOn(occasion: Occasion, { past, lines }: Known): Cause | null {
  const { at, rows, said } = occasion
  const asked = past.handOver(({ askedAt }) => askedAt === at)
  const id =
    asked?.incidentId ??
    rows.find(({ author, incidentId }) => author === 'system' && incidentId !== null)?.incidentId ??
    null
  const [after, incident] = id === null ? [null, null] : [past.incidentAt(id, at), past.cardAt(id, at)]
  if (after === null || incident === null) return null
  const passed = past.eventAt(after.id, at, ['escalated_functionally'])
  const note = rows.find(({ kind }) => kind === 'note')
  const reason = passed?.type === 'escalated_functionally' ? passed.reason : (note?.text ?? '')
  const agentId = rows.find(({ agentId: one }) => one !== null)?.agentId ?? null
  const colleague = past.nameOf(asked?.lastAgentId ?? after.assigneeId)
  const to = colleague === null ? titleOf(lines, after.group) : byLanguage(() => colleague)
  const told = said.map(phraseOf).includes('passed-to')
  const queue = told ? queueTold(occasion) : null
  const agentName = past.nameOf(agentId) ?? ''
  if (to === null || (told && queue === null)) return null
  const event = { kind: 'passed_on', agentName, to, isToPerson: colleague !== null, reason, incident, queue } as const
  return { event, assumed: colleague === null ? "the group's title is today's" : null }
}

const titleOf = (lines: Lines, group: string | null): Readonly<Record<Language, string>> | null =>
  lines.groups.find(({ id }) => id === group)?.title ?? null

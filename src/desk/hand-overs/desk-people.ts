import { groupOf, peopleOf, type DeskAgent, type GroupPeople } from '../../routing/people-of-group.ts'
import type { Candidate, Waiting } from '../../routing/candidate.ts'
import type { Lines } from '../../routing/support-group.ts'
import type { Instant } from '../../kit/time.ts'
import type { SettingsSnapshot } from '../desk-context.ts'
import type { DeskAgentRow, DeskView, WaitingRow } from './queue-ports.ts'

/** Signed in, with a sign of life lately; or paged, with time to open the console. */
export const isOnline = (agent: DeskAgentRow, { waits }: Lines, at: Instant): boolean =>
  !agent.isDisabled &&
  agent.seenAt !== null &&
  (agent.seenAt > at || (agent.isSignedIn && at - agent.seenAt <= waits.lostMs))

const deskAgentsOf = (agents: readonly DeskAgentRow[]): readonly DeskAgent[] =>
  agents
    .filter(({ isDisabled }) => !isDisabled)
    .map(({ id, login, role }) => ({ id, login, isInCharge: role === 'supervisor' || role === 'admin' }))

/** Who works on what a group has; `null` is the first line. On call besides those of the group: those of the desk. */
export function peopleFor(
  group: string | null,
  agents: readonly DeskAgentRow[],
  { lines, onCall }: Pick<SettingsSnapshot, 'lines' | 'onCall'>,
): GroupPeople {
  const at = deskAgentsOf(agents)
  const people = peopleOf(groupOf(lines, group), at)
  if (lines.groups.length > 0) return people
  return { ...people, onCall: at.filter(({ login }) => onCall.includes(login)).map(({ id }) => id) }
}

export const talksOf = (agentId: string, view: DeskView): number =>
  view.talks.filter((talk) => talk.agentId === agentId).length

/** What has to fit into their capacity: an offer keeps its place. */
export const loadOf = (agentId: string, view: DeskView): number =>
  talksOf(agentId, view) + view.waiting.filter(({ offeredTo }) => offeredTo === agentId).length

const isAsked = (agentId: string, view: DeskView): boolean =>
  view.waiting.some(({ offeredTo }) => offeredTo === agentId)

export const capacityOf = (login: string, { capacities, usualCapacity }: Lines): number =>
  (Object.hasOwn(capacities, login) ? capacities[login] : undefined) ?? usualCapacity

export const candidatesOf = (view: DeskView, lines: Lines, at: Instant): readonly Candidate[] =>
  view.agents.map((agent) => ({
    id: agent.id,
    presence: agent.presence,
    isOnline: isOnline(agent, lines, at),
    capacity: capacityOf(agent.login, lines),
    load: loadOf(agent.id, view),
    isAsked: isAsked(agent.id, view),
    skills: (Object.hasOwn(lines.skills, agent.login) ? lines.skills[agent.login] : undefined) ?? noSkills,
    lastServedAt: agent.lastServedAt,
  }))

const noSkills = { main: null, also: [] }

export const waitingOf = (
  row: WaitingRow,
  view: DeskView,
  settings: Pick<SettingsSnapshot, 'lines' | 'onCall'>,
): Waiting => {
  const { members, supervisors } = peopleFor(row.group, view.agents, settings)
  return { ...row, members, supervisors }
}

/** Whether anybody of a group is there to be offered something. */
export function isAnyoneThere(
  group: string | null,
  agents: readonly DeskAgentRow[],
  settings: Pick<SettingsSnapshot, 'lines' | 'onCall'>,
  at: Instant,
): boolean {
  const { members } = peopleFor(group, agents, settings)
  return agents.some(
    (agent) => members.includes(agent.id) && agent.presence === 'on_duty' && isOnline(agent, settings.lines, at),
  )
}

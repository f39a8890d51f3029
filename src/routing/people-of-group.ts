import type { Lines, SupportGroup } from './support-group.ts'

/** An agent who may take part in the desk's work at all. */
export type DeskAgent = { readonly id: string; readonly login: string; readonly isInCharge: boolean }

export type GroupPeople = {
  readonly members: readonly string[]
  readonly supervisors: readonly string[]
  readonly onCall: readonly string[]
}

/** The group of an incident that names none, or one that is no longer there: the first line; null where there are no groups. */
export function groupOf(lines: Lines, id: string | null): SupportGroup | null {
  return lines.groups.find((group) => group.id === id) ?? lines.groups.find(({ tier }) => tier === 1) ?? null
}

/** The group of the first line that takes a category; who takes none takes the rest. Null where there are no groups. */
export function groupForCategory(lines: Lines, category: string | null): SupportGroup | null {
  const first = lines.groups.filter(({ tier }) => tier === 1)
  const taking = category === null ? undefined : first.find(({ categories }) => categories.includes(category))
  return taking ?? first.find(({ categories }) => categories.length === 0) ?? first[0] ?? null
}

/** Agents' ids. A desk without groups is one group of everybody; a group without supervisors has those of the whole desk. */
export function peopleOf(group: SupportGroup | null, agents: readonly DeskAgent[]): GroupPeople {
  const inCharge = agents.filter((agent) => agent.isInCharge).map(({ id }) => id)
  if (group === null) return { members: agents.map(({ id }) => id), supervisors: inCharge, onCall: [] }
  const named = (logins: readonly string[]) => agents.filter(({ login }) => logins.includes(login)).map(({ id }) => id)
  const supervisors = named(group.supervisors)
  return {
    members: named(group.members),
    supervisors: supervisors.length > 0 ? supervisors : inCharge,
    onCall: named(group.onCall),
  }
}

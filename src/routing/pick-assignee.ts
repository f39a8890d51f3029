import { type Candidate, skillOf } from './candidate.ts'

/** A registered incident that nobody has, in a group that assigns by itself. */
export type Unassigned = {
  readonly category: string | null
  readonly complainedOf: string | null
  /** Ids of the agents of its group. */
  readonly members: readonly string[]
}

/**
 * Who gets a registered incident in a group that assigns by load: whoever is on duty, knows it best and has the fewest
 * open ones. Chats in hand do not count, an incident waits until its agent gets to it. Null: nobody is on duty.
 */
export function pickAssignee(
  { category, complainedOf, members }: Unassigned,
  agents: readonly Candidate[],
  openOf: (agentId: string) => number,
): string | null {
  const [best] = agents
    .filter(({ id, presence, isOnline }) => members.includes(id) && presence === 'on_duty' && isOnline)
    .filter(({ id }) => id !== complainedOf)
    .toSorted(
      (a, b) =>
        skillOf(b, category) - skillOf(a, category) || openOf(a.id) - openOf(b.id) || Number(a.id) - Number(b.id),
    )
  return best?.id ?? null
}

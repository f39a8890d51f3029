import { type Candidate, canBeAsked, isAskedNow, isFree, skillOf, type Waiting } from './candidate.ts'
import { rankWaiting } from './rank-waiting.ts'

/** What is to be done about one who waits. */
export type Routed = {
  readonly waitingId: string
  /** Null: nobody can be offered it now. */
  readonly agentId: string | null
  /** Everybody has been asked: those who let it pass are asked anew. */
  readonly isNewRound: boolean
  /** Nobody of the group took it: it goes to those in charge. */
  readonly isToSupervisor: boolean
}

/**
 * Gives each of the waiting, the next one first, to the agent who knows it best and has the least to do: the last agent
 * of this user, then the skill, then the load, then who has been idle for longest; nobody is asked about two at once. When
 * the group has been through, its supervisors are asked; when they have been as well, a new round begins.
 */
export function route(waiting: readonly Waiting[], agents: readonly Candidate[]): readonly Routed[] {
  const byId = new Map(agents.map((agent) => [agent.id, agent]))
  const ranked = rankWaiting(waiting)
  const routed = new Map<string, Routed>()
  // Who was passed on to somebody is promised that very person: nobody else takes their next moment.
  const first = (one: Waiting) => (isPromised(one) ? Number(one.isPassedOn) + 1 : 0)
  for (const one of ranked.toSorted((a, b) => first(b) - first(a))) {
    const found = routeOne(one, byId)
    const agent = found.agentId === null ? undefined : byId.get(found.agentId)
    if (agent !== undefined) byId.set(agent.id, { ...agent, load: agent.load + 1, isAsked: true })
    routed.set(one.id, found)
  }
  return ranked.flatMap(({ id }) => routed.get(id) ?? [])
}

const isPromised = ({ isReturned, lastAgentId, missedBy, refusedBy }: Waiting): boolean =>
  isReturned && lastAgentId !== null && ![...missedBy, ...refusedBy].includes(lastAgentId)

function routeOne(waiting: Waiting, byId: ReadonlyMap<string, Candidate>): Routed {
  const of = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const agent = byId.get(id)
      return agent !== undefined && canBeAsked(waiting, agent) ? [agent] : []
    })
  const members = of(waiting.members)
  const fresh = members.filter(({ id }) => !waiting.missedBy.includes(id))
  const nothing = { waitingId: waiting.id, agentId: null, isNewRound: false, isToSupervisor: false }
  const best = bestOf(waiting, fresh.filter(isFree))
  if (best !== null) return { ...nothing, agentId: best.id }
  // One of the group will have room: it was nobody's refusal, only theirs to wait for.
  const wasAsked = waiting.missedBy.length + waiting.refusedBy.length > 0
  if (fresh.length > 0 && (!wasAsked || fresh.some(isAskedNow))) return nothing
  const supervisors = of(waiting.supervisors).filter(({ id }) => !waiting.missedBy.includes(id))
  const inCharge = bestOf(waiting, supervisors.filter(isFree))
  if (inCharge !== null) return { ...nothing, agentId: inCharge.id, isToSupervisor: true }
  if (waiting.missedBy.length === 0 || supervisors.some(isAskedNow)) return nothing
  const again = bestOf(waiting, [...members, ...of(waiting.supervisors)].filter(isFree))
  return again === null ? nothing : { ...nothing, agentId: again.id, isNewRound: true }
}

function bestOf(waiting: Waiting, agents: readonly Candidate[]): Candidate | null {
  const [best] = agents.toSorted(
    (a, b) =>
      Number(b.id === waiting.lastAgentId) - Number(a.id === waiting.lastAgentId) ||
      skillOf(b, waiting.category) - skillOf(a, waiting.category) ||
      a.load - b.load ||
      a.lastServedAt - b.lastServedAt ||
      Number(a.id) - Number(b.id),
  )
  return best ?? null
}

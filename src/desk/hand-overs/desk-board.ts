import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import type { Presence } from '../../routing/presence.ts'
import { rankWaiting } from '../../routing/rank-waiting.ts'
import type { SettingsSnapshot } from '../desk-context.ts'
import { capacityOf, isOnline, peopleFor, talksOf } from './desk-people.ts'
import type { DeskView } from './queue-ports.ts'

/** What stands offered to the agent who looks. */
type Offer = {
  readonly conversationId: string
  readonly incidentId: string
  readonly number: number
  readonly userName: string | null
  readonly priority: number
  readonly isVip: boolean
  readonly askedAt: Instant
  readonly endsAt: Instant
}

type Colleague = {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly presence: Presence
  readonly isOnline: boolean
  /** Talks they have; what is only offered is none yet. */
  readonly load: number
  readonly capacity: number
  readonly groups: readonly string[]
}

/** The desk as one agent sees it: themselves, what is offered to them, colleagues, groups, who is next. */
type DeskBoard = {
  readonly presence: Presence
  readonly offers: readonly Offer[]
  readonly colleagues: readonly Colleague[]
  readonly groups: readonly {
    readonly id: string
    readonly title: Readonly<Record<Language, string>>
    readonly tier: 1 | 2 | 3
  }[]
  /** Who waits for a person, the next one first. */
  readonly waiting: readonly {
    readonly incidentId: string
    readonly number: number
    readonly offeredTo: string | null
    /** Whose line it stands in: places are counted in it, as users are told them. */
    readonly group: string | null
    /** Who is asked before all others, as long as they have not let it pass. */
    readonly askFirst: string | null
  }[]
}

export function deskBoard(agentId: string, view: DeskView, settings: SettingsSnapshot, at: Instant): DeskBoard {
  const { lines } = settings
  const ranked = rankWaiting(view.waiting)
  const own = view.agents.find(({ id }) => id === agentId)
  return {
    presence: own?.presence ?? 'away',
    offers: ranked.flatMap((row) =>
      row.offeredTo === agentId && row.offerEndsAt !== null
        ? [
            {
              conversationId: row.conversationId,
              incidentId: row.incidentId,
              number: row.number,
              userName: row.userName,
              priority: row.priority,
              isVip: row.isVip,
              askedAt: row.askedAt,
              endsAt: row.offerEndsAt,
            },
          ]
        : [],
    ),
    colleagues: view.agents
      .filter(({ isDisabled }) => !isDisabled)
      .map((agent) => ({
        id: agent.id,
        login: agent.login,
        name: agent.name,
        presence: agent.presence,
        isOnline: isOnline(agent, lines, at),
        load: talksOf(agent.id, view),
        capacity: capacityOf(agent.login, lines),
        groups: lines.groups.filter(({ members }) => members.includes(agent.login)).map(({ id }) => id),
      })),
    groups: lines.groups.map(({ id, title, tier }) => ({ id, title, tier })),
    waiting: ranked.map(({ incidentId, number, offeredTo, group, lastAgentId, missedBy, refusedBy }) => {
      const { members } = peopleFor(group, view.agents, settings)
      const isAsked =
        lastAgentId !== null && members.includes(lastAgentId) && ![...missedBy, ...refusedBy].includes(lastAgentId)
      return { incidentId, number, offeredTo, group, askFirst: isAsked ? lastAgentId : null }
    }),
  }
}

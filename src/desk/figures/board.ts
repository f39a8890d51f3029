import type { Language } from '../../kit/language.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Instant } from '../../kit/time.ts'
import type { Presence } from '../../routing/presence.ts'
import { rankWaiting } from '../../routing/rank-waiting.ts'
import type { SettingsSnapshot } from '../desk-context.ts'
import { capacityOf, isOnline, talksOf } from '../hand-overs/desk-people.ts'
import type { DeskView } from '../hand-overs/queue-ports.ts'

type Line = {
  /** Null: of no group. */
  readonly title: Readonly<Record<Language, string>> | null
  readonly count: number
  readonly longestSince: Instant
}

type Person = {
  readonly id: string
  readonly name: SafeText
  readonly presence: Presence
  readonly isOnline: boolean
  readonly load: number
  readonly capacity: number
}

/** Who waits for a person, and who is there. */
type DeskNow = {
  readonly waiting: readonly {
    readonly conversationId: string
    readonly incidentId: string
    readonly number: number
    readonly userName: SafeText | null
    readonly priority: number
    readonly askedAt: Instant
    /** To whom it is being offered. */
    readonly offeredTo: SafeText | null
  }[]
  readonly lines: readonly Line[]
  readonly talks: number
  /** Those who take talks, whoever is there first. */
  readonly people: readonly Person[]
}

const mostShown = 12

export function deskNow(view: DeskView, settings: SettingsSnapshot, at: Instant): DeskNow {
  const ranked = rankWaiting(view.waiting)
  const names = new Map(view.agents.map(({ id, name }) => [id, name]))
  const groups = new Map(settings.lines.groups.map(({ id, title }) => [id, title]))
  const groupIds = [...new Set(ranked.map(({ group }) => group))]
  // Without groups everybody does; with them, whoever is in none is offered nothing.
  const members = new Set(settings.lines.groups.flatMap((group) => [...group.members, ...group.supervisors]))
  const takesTalks = (login: string) => members.size === 0 || members.has(login)
  const people = view.agents
    .filter(({ isDisabled, login, id }) => !isDisabled && (takesTalks(login) || talksOf(id, view) > 0))
    .map((agent) => ({
      id: agent.id,
      name: agent.name,
      presence: agent.presence,
      isOnline: isOnline(agent, settings.lines, at),
      load: talksOf(agent.id, view),
      capacity: capacityOf(agent.login, settings.lines),
    }))
  return {
    waiting: ranked.slice(0, mostShown).map((row) => ({
      conversationId: row.conversationId,
      incidentId: row.incidentId,
      number: row.number,
      userName: row.userName,
      priority: row.priority,
      askedAt: row.askedAt,
      offeredTo: row.offeredTo === null ? null : (names.get(row.offeredTo) ?? null),
    })),
    lines: groupIds.map((id) => {
      const rows = ranked.filter(({ group }) => group === id)
      return {
        title: id === null ? null : (groups.get(id) ?? null),
        count: rows.length,
        longestSince: Math.min(...rows.map(({ askedAt }) => askedAt)),
      }
    }),
    talks: view.talks.length,
    people: people.toSorted((a, b) => readiness(b) - readiness(a) || a.name.localeCompare(b.name)),
  }
}

const readiness = ({ isOnline: isThere, presence, load }: Person): number =>
  (isThere ? 4 : 0) + (presence === 'on_duty' ? 2 : presence === 'busy' ? 1 : 0) + (load > 0 ? 8 : 0)

import type { IncidentWrites } from '../../desk/incidents/incident-ports.ts'
import type { IncidentEvent } from '../../incidents/event.ts'
import type { Incident } from '../../incidents/incident.ts'
import { lifecycle } from '../../incidents/lifecycle.ts'

/**
 * The incidents of one user, known without reading: nobody else changes them. What becomes of one in a whole story is
 * written at once, which is most of the speed.
 */
export function holdIncidents(
  own: Map<string, Incident>,
  writes: IncidentWrites,
): { readonly writes: IncidentWrites; rest(): Promise<void> } {
  const changed = new Map<string, IncidentEvent[]>()
  const isDone = ({ status }: Incident) => (lifecycle[status].isOpen ? 0 : 1)
  const find = (is: (incident: Incident) => boolean) => [...own.values()].find(is) ?? null
  return {
    writes: {
      draw: (originEventId) => writes.draw(originEventId),
      insert: async (opened) => {
        own.set(opened.incident.id, opened.incident)
        await writes.insert(opened)
      },
      byOrigin: async (originEventId) => find((incident) => incident.originEventId === originEventId),
      lock: async (id) => own.get(id) ?? null,
      save: async (incident, events) => {
        own.set(incident.id, incident)
        changed.set(incident.id, [...(changed.get(incident.id) ?? []), ...events])
      },
      dueAlarms: async () => [],
      setAlarm: async (id, at) => {
        const incident = own.get(id)
        if (incident === undefined) return
        own.set(id, { ...incident, nextAlarmAt: at })
        changed.set(id, changed.get(id) ?? [])
      },
      changesAfter: async () => null,
      byNumber: async (number) => find((incident) => incident.number === number),
      addLink: (link, at) => writes.addLink(link, at),
      removeLink: (link) => writes.removeLink(link),
      moveLinks: (fromId, toId) => writes.moveLinks(fromId, toId),
      beforeResolve: (id) => writes.beforeResolve(id),
      resolverOf: async (id) => {
        const solved = changed.get(id)?.findLast(({ type }) => type === 'resolved')
        return solved?.actor.kind === 'agent' ? solved.actor.id : await writes.resolverOf(id)
      },
      ofUser: async (_, limit) =>
        [...own.values()].toSorted((a, b) => isDone(a) - isDone(b) || Number(b.id) - Number(a.id)).slice(0, limit),
      ofUserByNumber: async (_, number) => find((incident) => incident.number === number),
    },
    rest: async () => {
      for (const [id, events] of changed) {
        const incident = own.get(id)
        if (incident !== undefined) await writes.save(incident, events)
      }
      changed.clear()
    },
  }
}

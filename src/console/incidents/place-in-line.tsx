import type { Incident } from '../conversations/conversation.ts'
import { whereabouts } from '../hand-overs/colleague-options.tsx'
import { desk } from '../hand-overs/desk.ts'
import { language } from '../frame/language.ts'
import { say } from '../words/say.ts'

/** Of somebody who waits for a person: which place, and to whom they are offered at this moment. */
export function PlaceInLine({ incident }: { readonly incident: Incident }) {
  const all = desk.value?.waiting ?? []
  const own = all.find(({ incidentId }) => incidentId === incident.id)
  // The others' lines are not theirs.
  const waiting = all.filter(({ group }) => group === own?.group)
  const at = waiting.findIndex(({ incidentId }) => incidentId === incident.id)
  if (at < 0) return null
  const group = desk.value?.groups.find(({ id }) => id === own?.group)
  const colleague = (id: string | null | undefined) => desk.value?.colleagues.find((one) => one.id === id)
  const offeredTo = colleague(waiting[at]?.offeredTo)
  const first = colleague(waiting[at]?.askFirst)
  return (
    <p class="place-in-line">
      {group === undefined
        ? say('line-place', { place: at + 1, count: waiting.length })
        : say('line-place-of', { group: group.title[language.value], place: at + 1, count: waiting.length })}{' '}
      {offeredTo !== undefined
        ? say('line-offered-to', { name: offeredTo.name })
        : first !== undefined
          ? say('line-ask-first', { name: first.name, presence: whereabouts(first) })
          : say('line-offered-nobody')}
    </p>
  )
}

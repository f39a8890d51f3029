import type { Incident } from '../conversations/conversation.ts'
import { desk } from '../hand-overs/desk.ts'
import { say } from '../words/say.ts'

/** Of somebody who waits for a person: which place, and to whom they are offered at this moment. */
export function PlaceInLine({ incident }: { readonly incident: Incident }) {
  const waiting = desk.value?.waiting ?? []
  const at = waiting.findIndex(({ incidentId }) => incidentId === incident.id)
  if (at < 0) return null
  const offeredTo = desk.value?.colleagues.find(({ id }) => id === waiting[at]?.offeredTo)?.name
  return (
    <p class="place-in-line">
      {say('line-place', { place: at + 1, count: waiting.length })}{' '}
      {offeredTo === undefined ? say('line-offered-nobody') : say('line-offered-to', { name: offeredTo })}
    </p>
  )
}

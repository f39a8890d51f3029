import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ApiError } from '../connection/api-client.ts'
import { bindKeys } from '../frame/keys.ts'
import { wantFocus } from '../conversations/reply/composer.ts'
import { refusalText } from '../frame/refusal.tsx'
import { conversationHref, go } from '../frame/route.ts'
import { say } from '../words/say.ts'
import { BulletinBar } from './bulletins/bulletin-bar.tsx'
import { answerOffer, type Offer, offers } from './desk.ts'
import { ReplyOwed } from './notices/reply-owed.tsx'
import { SetAway } from './notices/set-away.tsx'
import { OfferLine } from './offer-line.tsx'
import { refreshQueue } from './queue.ts'

/** What became of an answer that came too late; it stays until it has been read. */
const missed = signal<{ readonly name: string; readonly error: ApiError } | null>(null)
const busyWith = signal<string | null>(null)

const nameIn = ({ userName }: Offer): string => userName ?? say('nameless')

async function answer(offer: Offer, refusedBecause: string | null): Promise<ApiError | null> {
  if (busyWith.value !== null) return null
  busyWith.value = offer.incidentId
  const answered = await answerOffer(offer, refusedBecause)
  busyWith.value = null
  void refreshQueue()
  if (answered.ok) {
    missed.value = null
    if (refusedBecause === null) {
      wantFocus(offer.conversationId)
      go(conversationHref(offer.conversationId, offer.incidentId))
    }
    return null
  }
  const isGone = !offers.value.some(({ incidentId }) => incidentId === offer.incidentId)
  if (isGone) missed.value = { name: nameIn(offer), error: answered.error }
  return answered.error
}

/** Above every page: who is offered to this agent and for how long. It never takes the focus. */
export function OfferBanner() {
  // The desk asks about one at a time.
  const [first] = offers.value
  useEffect(() => {
    if (first === undefined) return
    return bindKeys({ y: () => void answer(first, null) })
  }, [first?.incidentId])
  const lost = missed.value
  return (
    <div class="offers">
      <BulletinBar />
      <SetAway />
      <ReplyOwed />
      {first !== undefined && (
        <OfferLine
          key={first.incidentId}
          offer={first}
          name={nameIn(first)}
          isBusy={busyWith.value !== null}
          onAccept={() => answer(first, null)}
          onRefuse={(reason) => answer(first, reason)}
        />
      )}
      {lost !== null && (
        <p class="offer-missed" role="status">
          {say('offer-gone', { name: lost.name })} {refusalText(lost.error)}
          <button type="button" class="button small" onClick={() => (missed.value = null)}>
            {say('close')}
          </button>
        </p>
      )}
      <p class="visually-hidden" aria-live="assertive">
        {first === undefined ? '' : say('offer-announce', { name: nameIn(first), priority: first.priority })}
      </p>
    </div>
  )
}

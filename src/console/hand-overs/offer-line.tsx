import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { formatNumber } from '../../incidents/number.ts'
import { second } from '../../kit/time.ts'
import { longest } from '../../messaging/lengths.ts'
import type { ApiError } from '../connection/api-client.ts'
import { Icon } from '../frame/icon.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { priorityNames } from '../incidents/incident-kinds.ts'
import { now } from '../time/clock.ts'
import { duration } from '../time/format-time.ts'
import { say, sayKind } from '../words/say.ts'
import type { Offer } from './desk.ts'
import { BusyButton } from '../frame/controls/busy-button.tsx'

type Props = {
  readonly offer: Offer
  readonly name: string
  readonly isBusy: boolean
  readonly onAccept: () => Promise<ApiError | null>
  readonly onRefuse: (reason: string) => Promise<ApiError | null>
}

/** One person who waits for this agent's yes or no. */
export function OfferLine({ offer, name, isBusy, onAccept, onRefuse }: Props) {
  const isRefusing = useSignal(false)
  const reason = useSignal('')
  const error = useSignal<ApiError | null>(null)
  const left = Math.max(0, Math.ceil((offer.endsAt - now.value) / second))
  return (
    <section class={`offer ${offer.priority === 1 ? 'is-urgent' : ''}`} aria-label={say('offer-label', { name })}>
      <span class="offer-left" title={say('offer-left-hint')}>
        {say('offer-left', { count: left })}
      </span>
      <span class="offer-who">
        <strong>{name}</strong>
        {offer.isVip && <span class="vip">{say('vip')}</span>}
        <span class="number">{formatNumber(offer.number)}</span>
        <span
          class={`priority p${offer.priority}`}
          title={sayKind<number>(priorityNames, offer.priority)}
        >{`P${offer.priority}`}</span>
        <span class="hint">{say('waits', { time: duration(now.value - offer.askedAt) })}</span>
      </span>
      <span class="offer-buttons">
        <BusyButton
          type="button"
          class="button primary"
          title={say('offer-accept-hint')}
          isBusy={isBusy}
          onClick={() => void onAccept().then((refused) => (error.value = refused))}
        >
          <Icon name="check" size={14} />
          {say('offer-accept')}
          <kbd aria-hidden="true">Y</kbd>
        </BusyButton>
        <button
          type="button"
          class="button"
          aria-expanded={isRefusing.value}
          onClick={() => (isRefusing.value = !isRefusing.value)}
        >
          {say('offer-refuse')}
        </button>
      </span>
      {isRefusing.value && (
        <form
          class="offer-refusal"
          onSubmit={(event) => {
            event.preventDefault()
            void onRefuse(reason.value).then((refused) => (error.value = refused))
          }}
        >
          <ReasonInput value={reason.value} onInput={(text) => (reason.value = text)} />
          <BusyButton type="submit" class="button" isBusy={isBusy}>
            {say('offer-refuse-button')}
          </BusyButton>
        </form>
      )}
      <Refusal error={error.value} />
    </section>
  )
}

/** Opened by a click of the agent's own, so it may take the focus. */
function ReasonInput({ value, onInput }: { readonly value: string; readonly onInput: (text: string) => void }) {
  const box = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => box.current?.focus(), [])
  return (
    <input
      ref={box}
      value={value}
      required
      maxLength={longest.agentText}
      aria-label={say('offer-reason')}
      placeholder={say('offer-reason')}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  )
}

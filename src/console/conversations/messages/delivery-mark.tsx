import { useSignal } from '@preact/signals'
import { clockTime } from '../../time/format-time.ts'
import { conversation, resend, type Message } from '../conversation.ts'
import { messengerName, messengers } from '../../frame/messengers.tsx'
import { can } from '../../access/session.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { Icon, type IconName } from '../../frame/icon.tsx'
import { whyNotSent } from './why-not-sent.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Delivery = NonNullable<Message['delivery']>
type Stage = Delivery['status'] | 'delivered' | 'seen' | 'moved'

const icons: Readonly<Record<Stage, IconName>> = {
  queued: 'clock',
  sending: 'clock',
  sent: 'check',
  delivered: 'checks',
  seen: 'checks',
  refused: 'alert',
  unknown: 'question',
  dropped: 'close',
  moved: 'forward',
  held: 'pause',
  paused: 'pause',
}

const stages = {
  queued: 'delivery-queued',
  sending: 'delivery-sending',
  sent: 'delivery-sent',
  delivered: 'delivery-delivered',
  seen: 'delivery-seen',
  refused: 'delivery-refused',
  unknown: 'delivery-unknown',
  dropped: 'delivery-dropped',
  moved: 'delivery-moved',
  held: 'delivery-held',
  paused: 'delivery-paused',
} satisfies Record<Stage, SentenceId>

const stageOf = (delivery: Delivery): Stage => {
  // See database/people/people-writes.ts.
  if (delivery.status === 'dropped' && delivery.error === 'moved to another messenger') return 'moved'
  if (delivery.status !== 'sent') return delivery.status
  if (delivery.seenAt !== null) return 'seen'
  return delivery.deliveredAt !== null ? 'delivered' : 'sent'
}

/** How far a message is: a mark, its words on hover and focus, and the way on where it is stuck. */
export function DeliveryMark({ delivery }: { readonly delivery: Delivery }) {
  const stage = stageOf(delivery)
  const text = inWords(delivery, stage)
  return (
    <span class={`mark ${stage}`} title={text} role="img" aria-label={text} tabIndex={0}>
      <Icon name={icons[stage]} size={14} />
    </span>
  )
}

function inWords(delivery: Delivery, stage: Stage): string {
  const at = delivery.seenAt ?? delivery.deliveredAt ?? delivery.settledAt
  const time = at === null ? '' : `, ${clockTime(at)}`
  return `${sayKind(stages, stage)}${time}${reason(delivery, stage)}`
}

function reason({ error, attempts }: Delivery, stage: Stage): string {
  const tries = attempts > 1 ? `, ${say('delivery-attempts', { count: attempts })}` : ''
  // Dropped without a word: the sender found that its generation is old.
  if (error === null && stage === 'dropped') return `: ${say('message-refused-outdated')}`
  if (error === null || ['sent', 'delivered', 'seen', 'moved'].includes(stage)) return tries
  return `: ${whyNotSent(error)}${tries}`
}

/** Shown without hovering, because somebody has to decide. */
export function DeliveryTrouble({ message }: { readonly message: Message }) {
  const isBusy = useSignal(false)
  const { delivery } = message
  const channel = conversation.value?.channel ?? ''
  const isDisconnected = ({ name, isConnected }: (typeof messengers.value)[number]) => name === channel && !isConnected
  if (delivery === null || message.author !== 'agent') return null
  const isOff = delivery.status === 'queued' && messengers.value.some(isDisconnected)
  if (isOff) return <p class="trouble">{say('delivery-messenger-off', { messenger: messengerName(channel) })}</p>
  if (!['unknown', 'refused', 'held'].includes(delivery.status)) return null
  return (
    <p class="trouble">
      <span>{inWords(delivery, delivery.status)}</span>
      {delivery.status !== 'held' && can('act_on_conversations') && (
        <BusyButton
          type="button"
          class="button small"
          isBusy={isBusy.value}
          onClick={() => {
            isBusy.value = true
            void resend(message.number).then(() => (isBusy.value = false))
          }}
        >
          {say('delivery-resend')}
        </BusyButton>
      )}
    </p>
  )
}

import { useSignal } from '@preact/signals'
import { clockTime } from '../../time/format-time.ts'
import { messageWords } from '../../words/message-words.ts'
import { resend, type Message } from '../conversation.ts'
import { can } from '../../access/session.ts'
import { type Words, words } from '../../words/words.ts'
import { Icon, type IconName } from '../../frame/icon.tsx'

type Delivery = NonNullable<Message['delivery']>
type Stage = Delivery['status'] | 'delivered' | 'seen'

const icons: Readonly<Record<Stage, IconName>> = {
  queued: 'clock',
  sending: 'clock',
  sent: 'check',
  delivered: 'checks',
  seen: 'checks',
  refused: 'alert',
  unknown: 'question',
  dropped: 'close',
  held: 'pause',
}

const stageOf = (delivery: Delivery): Stage => {
  if (delivery.status !== 'sent') return delivery.status
  if (delivery.seenAt !== null) return 'seen'
  return delivery.deliveredAt !== null ? 'delivered' : 'sent'
}

/** How far a message is: a mark, its words on hover and focus, and the way on where it is stuck. */
export function DeliveryMark({ delivery }: { readonly delivery: Delivery }) {
  const stage = stageOf(delivery)
  const text = inWords(delivery, stage, words.value)
  return (
    <span class={`mark ${stage}`} title={text} role="img" aria-label={text} tabIndex={0}>
      <Icon name={icons[stage]} size={14} />
    </span>
  )
}

function inWords(delivery: Delivery, stage: Stage, t: Words): string {
  const at = delivery.seenAt ?? delivery.deliveredAt ?? delivery.settledAt
  const time = at === null ? '' : `, ${clockTime(at)}`
  return `${t.delivery[stage]}${time}${reason(delivery, stage, t)}`
}

function reason({ error, attempts }: Delivery, stage: Stage, t: Words): string {
  const tries = attempts > 1 ? `, ${t.delivery.attempts(attempts)}` : ''
  if (error === null || stage === 'sent' || stage === 'delivered' || stage === 'seen') return tries
  const [kind = '', ...detail] = error.split(': ')
  const because = messageWords.value.refusedBecause
  const said = [kind, ...detail].map((part) => because[part] ?? part).join(': ')
  return `: ${said}${tries}`
}

/** Shown without hovering, because somebody has to decide. */
export function DeliveryTrouble({ message }: { readonly message: Message }) {
  const isBusy = useSignal(false)
  const { delivery } = message
  if (delivery === null || message.author !== 'agent') return null
  if (delivery.status !== 'unknown' && delivery.status !== 'refused') return null
  const t = words.value
  return (
    <p class="trouble">
      <span>{inWords(delivery, delivery.status, t)}</span>
      {can('act_on_conversations') && (
        <button
          type="button"
          class="button small"
          disabled={isBusy.value}
          onClick={() => {
            isBusy.value = true
            void resend(message.number).then(() => (isBusy.value = false))
          }}
        >
          {t.delivery.resend}
        </button>
      )}
    </p>
  )
}

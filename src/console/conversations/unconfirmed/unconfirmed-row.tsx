import { useId } from 'preact/hooks'
import { BusyButton } from '../../frame/controls/busy-button.tsx'
import { MessengerIcon, messengerName } from '../../frame/messengers.tsx'
import { refusalText } from '../../frame/refusal.tsx'
import { messageHref } from '../../frame/route.ts'
import { failure } from '../../connection/api-client.ts'
import { serverNow } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say } from '../../words/say.ts'
import { whyNotSent } from '../messages/why-not-sent.ts'
import type { Act, Unconfirmed } from './unconfirmed.ts'

type Props = {
  readonly message: Unconfirmed
  readonly mayDecide: boolean
  readonly isChosen: boolean
  readonly isBusy: boolean
  readonly onChoose: () => void
  readonly onDecide: (act: Act) => void
}

export const nameOf = ({ userName }: Unconfirmed): string => userName ?? say('nameless')

/** One message: to whom, by whom, when, what, and why nobody knows. */
export function UnconfirmedRow({ message, mayDecide, isChosen, isBusy, onChoose, onDecide }: Props) {
  const id = useId()
  const { conversationId, incidentId, number, channel, agentName, text, at, error, obstacle } = message
  const name = nameOf(message)
  const time = dateTime(at, serverNow())
  return (
    <li class={isChosen ? 'unconfirmed-row is-chosen' : 'unconfirmed-row'} data-id={message.id}>
      {mayDecide && (
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={say('unconfirmed-choose', { name, time })}
          aria-describedby={id}
          onClick={onChoose}
        />
      )}
      <div class="unconfirmed-words">
        <p class="unconfirmed-who">
          <strong>{name}</strong>
          <span class="unconfirmed-messenger">
            <MessengerIcon channel={channel} /> {messengerName(channel)}
          </span>
          <span>{say('unconfirmed-by', { name: agentName ?? say('actor-bot') })}</span>
          <span class="number">{time}</span>
        </p>
        <a class="unconfirmed-text" id={id} href={messageHref(conversationId, incidentId, number)} title={text}>
          {text === '' ? say('unconfirmed-no-words') : text}
        </a>
        {error !== null && <p class="hint">{say('unconfirmed-why', { why: whyNotSent(error) })}</p>}
        {obstacle !== null && <p class="unconfirmed-obstacle">{refusalText(failure(obstacle).error)}</p>}
      </div>
      {mayDecide && (
        <div class="unconfirmed-acts">
          {obstacle === null && (
            <BusyButton
              type="button"
              class="button"
              isBusy={isBusy}
              aria-label={say('unconfirmed-send-one', { name })}
              aria-describedby={id}
              onClick={() => onDecide('send')}
            >
              {say('delivery-resend')}
            </BusyButton>
          )}
          <BusyButton
            type="button"
            class="button"
            isBusy={isBusy}
            aria-label={say('unconfirmed-drop-one', { name })}
            aria-describedby={id}
            onClick={() => onDecide('drop')}
          >
            {say('unconfirmed-drop')}
          </BusyButton>
        </div>
      )}
    </li>
  )
}

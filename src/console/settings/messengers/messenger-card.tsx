import { MessengerIcon, messengerName } from '../../frame/messengers.tsx'
import { now } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say, sayKind } from '../../words/say.ts'
import { CheckMessenger } from './check-messenger.tsx'
import { connectionHints, connectionNames, failureNames, type MessengerCard } from './messenger-kinds.ts'

type Props = { readonly messenger: MessengerCard }

/** One messenger: whether it is connected, what went over it, and its check. */
export function MessengerCardView({ messenger }: Props) {
  const { name, variable, connection, said, canCheck } = messenger
  const head = `messenger-${name}`
  return (
    <article class="messenger-card" aria-labelledby={head}>
      <header>
        <h3 id={head}>
          <MessengerIcon channel={name} /> {messengerName(name)}
        </h3>
        <span class={`messenger-state is-${connection}`}>{sayKind(connectionNames, connection)}</span>
      </header>
      <p class="hint">{sayKind(connectionHints, connection, { variable })}</p>
      {said !== null && (
        <p class="hint">
          {say('messenger-log-says')} <q lang="en">{said}</q>
        </p>
      )}
      <Figures messenger={messenger} />
      {canCheck && <CheckMessenger name={name} variable={variable} />}
    </article>
  )
}

function Figures({ messenger }: Props) {
  const { lastHeardAt, lastSentAt, waiting, waitingSince, failed } = messenger
  const moment = (at: number | null) => (at === null ? say('messenger-never') : dateTime(at, now.value))
  return (
    <dl class="messenger-figures">
      <dt>{say('messenger-last-heard')}</dt>
      <dd>{moment(lastHeardAt)}</dd>
      <dt>{say('messenger-last-sent')}</dt>
      <dd>{moment(lastSentAt)}</dd>
      <dt>{say('messenger-waiting')}</dt>
      <dd>
        {waitingSince === null
          ? say('messenger-nothing-waits')
          : say('messenger-waiting-since', { count: waiting, since: dateTime(waitingSince, now.value) })}
      </dd>
      <dt>{say('messenger-failed')}</dt>
      <dd>
        {failed.length === 0 ? (
          say('messenger-nothing-failed')
        ) : (
          <ul>
            {failed.map(({ reason, count }) => (
              <li key={reason}>
                <b>{count}</b> {sayKind(failureNames, reason)}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </dl>
  )
}

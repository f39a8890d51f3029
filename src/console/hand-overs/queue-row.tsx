import { formatNumber } from '../../incidents/number.ts'
import { duration, shortDate } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import { desk } from './desk.ts'
import { isGone, type Row } from './queue.ts'
import { me } from '../access/session.ts'
import { pendings, priorityNames, statuses, turns } from '../incidents/incident-kinds.ts'
import { Icon } from '../frame/icon.tsx'
import { isMediaKind, mediaNames } from '../conversations/messages/message-kinds.ts'
import { MessengerIcon, messengerName } from '../frame/messengers.tsx'
import { say, sayKind } from '../words/say.ts'

type Props = { readonly row: Row; readonly isCurrent: boolean; readonly href: string }

/** One line of the queue: what is urgent first, then who and what. */
export function QueueRow({ row, isCurrent, href }: Props) {
  const line = desk.value?.waiting ?? []
  const offeredTo = line.find(({ incidentId }) => incidentId === row.incidentId)?.offeredTo ?? null
  const offeredName =
    offeredTo === null
      ? null
      : offeredTo === me.value?.id
        ? say('row-offered-to-you')
        : say('row-offered-to', { name: desk.value?.colleagues.find(({ id }) => id === offeredTo)?.name ?? '' })
  const isMyMove = row.turn === 'agent' && row.holderId !== null && row.holderId === me.value?.id
  const isMine = row.assigneeId !== null && row.assigneeId === me.value?.id
  return (
    <a
      class={`row ${row.isUnread ? 'unread' : ''} ${isMyMove ? 'my-turn' : ''} ${isGone(row) ? 'gone' : ''}`}
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span class="row-top">
        <Urgency row={row} />
        <span class="row-name">{row.userName ?? say('nameless')}</span>
        {row.isVip && <span class="vip">{say('vip')}</span>}
        {row.isBlocked && <span class="row-blocked">{say('row-blocked')}</span>}
        {row.lastMessageAt !== null && <time class="row-time">{shortDate(row.lastMessageAt, now.value)}</time>}
      </span>
      {row.found === null ? (
        <span class="row-words">{lastWords(row)}</span>
      ) : (
        <span class="row-words found">
          {row.found.where === 'file' && <Icon name="clip" size={12} />}
          {row.found.parts.map(({ text, isHit }, index) => (isHit ? <mark key={index}>{text}</mark> : text))}
        </span>
      )}
      <span class="row-facts">
        <MessengerIcon channel={row.channel} />
        <span class="visually-hidden">{messengerName(row.channel)}</span>
        {row.number === null ? (
          <span>{say('no-incident')}</span>
        ) : (
          <span class="number">{formatNumber(row.number)}</span>
        )}
        {row.priority !== null && (
          <span class={`priority p${row.priority}`} title={sayKind(priorityNames, row.priority)}>
            P{row.priority}
          </span>
        )}
        <TurnMark row={row} isMine={isMyMove} />
        {row.hasFailed && (
          <span class="row-failed" title={say('row-failed')}>
            <Icon name="alert" size={14} />
            <span class="visually-hidden">{say('row-failed')}</span>
          </span>
        )}
        {row.hasDraft && <span class="row-draft">{say('row-draft')}</span>}
        {line.length > 1 &&
          offeredName === null &&
          row.incidentId !== null &&
          line[0]?.incidentId === row.incidentId && <span>{say('row-next')}</span>}
        <span class="row-owner">
          {offeredName !== null ? offeredName : row.assigneeName === null ? '' : isMine ? say('you') : row.assigneeName}
        </span>
      </span>
      {row.isUnread && <span class="visually-hidden">{say('unread')}</span>}
    </a>
  )
}

function Urgency({ row }: { readonly row: Row }) {
  const at = now.value
  const isLoud = row.nextDueAt !== null && (row.isWarned || row.nextDueAt <= at)
  // What burns is said before how long somebody sits there.
  if (row.waitingSince !== null && !isLoud) {
    const time = duration(at - row.waitingSince)
    return (
      <span class="urgency waits" title={say('waits', { time })}>
        {time}
        <span class="visually-hidden">{say('waits', { time: '' })}</span>
      </span>
    )
  }
  if (row.nextDueAt === null) return null
  const left = row.nextDueAt - at
  const text = duration(Math.abs(left))
  const loud = row.isWarned ? 'warned' : ''
  return left < 0 ? (
    <span class="urgency late" title={say('overdue', { time: text })}>
      −{text}
    </span>
  ) : (
    <span class={`urgency ${loud}`} title={say('due-in', { time: text })}>
      {text}
    </span>
  )
}

/** Whose move it is, in words; what is over says how it ended. */
function TurnMark({ row, isMine }: { readonly row: Row; readonly isMine: boolean }) {
  const { turn, status, pendingReason } = row
  // Whoever sits and waits is seen by the running time, and by whom they are offered to.
  if (turn === 'desk' && row.waitingSince !== null) return null
  if (row.isMerged) return <span>{say('row-merged')}</span>
  if (turn === null) return status === null ? null : <span>{sayKind(statuses, status)}</span>
  if (turn === 'other' && pendingReason !== null) return <span class="turn">{sayKind(pendings, pendingReason)}</span>
  if (isMine) return <span class="turn is-mine">{say('turn-mine')}</span>
  return <span class={`turn is-${turn}`}>{sayKind(turns, turn)}</span>
}

function lastWords(row: Row): string {
  if (row.lastWords !== '') return row.lastWords
  return row.lastKind !== null && isMediaKind(row.lastKind) ? sayKind(mediaNames, row.lastKind) : ''
}

import { formatNumber } from '../../incidents/number.ts'
import { duration, shortDate, stopwatch } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import { desk } from './desk.ts'
import { isGone, type Row } from './queue.ts'
import { isUnread } from '../conversations/seen.ts'
import { me } from '../access/session.ts'
import { priorityNames, statuses } from '../incidents/incident-kinds.ts'
import { isMediaKind, mediaNames } from '../conversations/messages/message-kinds.ts'
import { MessengerIcon, messengerName } from '../frame/messengers.tsx'
import { say, sayKind } from '../words/say.ts'

type Props = { readonly row: Row; readonly isCurrent: boolean; readonly href: string }

/** One line of the queue: what is urgent first, then who and what. */
export function QueueRow({ row, isCurrent, href }: Props) {
  const isNew = isUnread(row.conversationId, row.lastUserNumber)
  const line = desk.value?.waiting ?? []
  const offeredTo = line.find(({ incidentId }) => incidentId === row.incidentId)?.offeredTo ?? null
  const offeredName =
    offeredTo === null
      ? null
      : offeredTo === me.value?.id
        ? say('row-offered-to-you')
        : say('row-offered-to', { name: desk.value?.colleagues.find(({ id }) => id === offeredTo)?.name ?? '' })
  const isMine = row.assigneeId !== null && row.assigneeId === me.value?.id
  return (
    <a
      class={`row ${isNew ? 'unread' : ''} ${isGone(row) ? 'gone' : ''}`}
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span class="row-top">
        <Urgency row={row} />
        <span class="row-name">{row.userName ?? say('nameless')}</span>
        {row.isVip && <span class="vip">{say('vip')}</span>}
        {row.lastMessageAt !== null && <time class="row-time">{shortDate(row.lastMessageAt, now.value)}</time>}
      </span>
      <span class="row-words">{lastWords(row)}</span>
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
        {row.status !== null && row.status !== 'new' && <span>{sayKind(statuses, row.status)}</span>}
        {line.length > 1 &&
          offeredName === null &&
          row.incidentId !== null &&
          line[0]?.incidentId === row.incidentId && <span>{say('row-next')}</span>}
        <span class="row-owner">
          {offeredName !== null ? offeredName : row.assigneeName === null ? '' : isMine ? say('you') : row.assigneeName}
        </span>
      </span>
      {isNew && <span class="visually-hidden">{say('unread')}</span>}
    </a>
  )
}

function Urgency({ row }: { readonly row: Row }) {
  const at = now.value
  if (row.waitingSince !== null) {
    const time = stopwatch(at - row.waitingSince)
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
  return left < 0 ? (
    <span class="urgency late" title={say('overdue', { time: text })}>
      −{text}
    </span>
  ) : (
    <span class="urgency" title={say('due-in', { time: text })}>
      {text}
    </span>
  )
}

function lastWords(row: Row): string {
  if (row.lastWords !== '') return row.lastWords
  return row.lastKind !== null && isMediaKind(row.lastKind) ? sayKind(mediaNames, row.lastKind) : ''
}

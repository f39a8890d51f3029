import { formatNumber } from '../../incidents/number.ts'
import { duration, shortDate, stopwatch } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import { isGone, type Row } from './queue.ts'
import { isUnread } from '../conversations/seen.ts'
import { me } from '../access/session.ts'
import { words } from '../words/words.ts'
import { channelIcon, Icon } from '../frame/icon.tsx'

type Props = { readonly row: Row; readonly isCurrent: boolean; readonly href: string }

/** One line of the queue: what is urgent first, then who and what. */
export function QueueRow({ row, isCurrent, href }: Props) {
  const t = words.value
  const isNew = isUnread(row.conversationId, row.lastUserNumber)
  const isMine = row.assigneeId !== null && row.assigneeId === me.value?.id
  return (
    <a
      class={`row ${isNew ? 'unread' : ''} ${isGone(row) ? 'gone' : ''}`}
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span class="row-top">
        <Urgency row={row} />
        <span class="row-name">{row.userName ?? t.nameless}</span>
        {row.isVip && <span class="vip">{t.vip}</span>}
        {row.lastMessageAt !== null && <time class="row-time">{shortDate(row.lastMessageAt, now.value)}</time>}
      </span>
      <span class="row-words">{lastWords(row)}</span>
      <span class="row-facts">
        <Icon name={channelIcon(row.channel)} size={14} />
        <span class="visually-hidden">{t.channels[row.channel] ?? row.channel}</span>
        {row.number === null ? <span>{t.noIncident}</span> : <span class="number">{formatNumber(row.number)}</span>}
        {row.priority !== null && (
          <span class={`priority p${row.priority}`} title={t.priority[row.priority]}>
            P{row.priority}
          </span>
        )}
        {row.status !== null && row.status !== 'new' && <span>{t.status[row.status]}</span>}
        <span class="row-owner">{row.assigneeName === null ? '' : isMine ? t.you : row.assigneeName}</span>
      </span>
      {isNew && <span class="visually-hidden">{t.unread}</span>}
    </a>
  )
}

function Urgency({ row }: { readonly row: Row }) {
  const t = words.value
  const at = now.value
  if (row.waitingSince !== null) {
    const time = stopwatch(at - row.waitingSince)
    return (
      <span class="urgency waits" title={t.waits(time)}>
        {time}
        <span class="visually-hidden">{t.waits('')}</span>
      </span>
    )
  }
  if (row.nextDueAt === null) return null
  const left = row.nextDueAt - at
  const text = duration(Math.abs(left))
  return left < 0 ? (
    <span class="urgency late" title={t.overdue(text)}>
      −{text}
    </span>
  ) : (
    <span class="urgency" title={t.dueIn(text)}>
      {text}
    </span>
  )
}

function lastWords(row: Row): string {
  if (row.lastWords !== '') return row.lastWords
  return row.lastKind === null ? '' : (words.value.media[row.lastKind] ?? '')
}

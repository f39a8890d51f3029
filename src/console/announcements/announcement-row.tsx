import type { Instant } from '../../kit/time.ts'
import { plainText } from '../../messaging/markup/plain-text.ts'
import { dateTime, spoken } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import { say, sayKind } from '../words/say.ts'
import { type Announcement, statusNames, wordsOf } from './announcement-kinds.ts'
import type { Row } from './announcement-list.tsx'
import { Progress } from './progress.tsx'

/** One of them: what it says, how it stands, when and by whom, how far it is. */
export function AnnouncementRow({ row: { announcement, counts, waitsUntil } }: { readonly row: Row }) {
  const { id, texts, isUrgent, articleId } = announcement
  return (
    <li class="announcement-row">
      <a class="announcement-words" href={`#/announcements/${id}`}>
        {articleId === null ? plainText(wordsOf(texts)) : wordsOf(texts)}
      </a>
      <p class="announcement-head">
        <StatusMark announcement={announcement} />
        {isUrgent && <span class="announcement-urgent">{say('announcement-is-urgent')}</span>}
        <span class="hint">{whenAndWho(announcement, waitsUntil)}</span>
      </p>
      <Progress announcement={announcement} counts={counts} waitsUntil={waitsUntil} />
    </li>
  )
}

export const StatusMark = ({ announcement: { status } }: { readonly announcement: Announcement }) => (
  <span class={`status a-${status}`}>{sayKind(statusNames, status)}</span>
)

export function whenAndWho(announcement: Announcement, waitsUntil: Instant | null): string {
  const { status, createdAt, startsAt, startedAt, createdByName, articleId } = announcement
  const from =
    waitsUntil === null ? '' : ` · ${say('announcement-after-quiet', { time: spoken(waitsUntil, now.value) })}`
  const when =
    status === 'scheduled' && startsAt !== null
      ? `${say('announcement-begins', { time: spoken(startsAt, now.value) })}${from}`
      : dateTime(startedAt ?? createdAt, now.value)
  const nobody = articleId === null ? say('announcement-by-command') : say('announcement-by-article')
  const author = createdByName ?? nobody
  if (status === 'cancelled') return `${cancelled(announcement)} · ${say('announcement-author', { name: author })}`
  return `${when} · ${author}`
}

/** When it was called off and by whom, which may be another than its author. */
function cancelled({ finishedAt, createdAt, cancelledByName }: Announcement): string {
  const time = dateTime(finishedAt ?? createdAt, now.value)
  return cancelledByName === null
    ? say('announcement-cancelled-at', { time })
    : say('announcement-cancelled-by', { time, name: cancelledByName })
}

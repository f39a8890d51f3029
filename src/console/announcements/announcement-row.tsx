import type { Instant } from '../../kit/time.ts'
import { plainText } from '../../messaging/plain-text.ts'
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

export function whenAndWho(
  { status, createdAt, startsAt, startedAt, createdByName, articleId }: Announcement,
  waitsUntil: Instant | null,
): string {
  const from =
    waitsUntil === null ? '' : ` · ${say('announcement-after-quiet', { time: spoken(waitsUntil, now.value) })}`
  const when =
    status === 'scheduled' && startsAt !== null
      ? `${say('announcement-begins', { time: spoken(startsAt, now.value) })}${from}`
      : dateTime(startedAt ?? createdAt, now.value)
  const nobody = articleId === null ? say('announcement-by-command') : say('announcement-by-article')
  return `${when} · ${createdByName ?? nobody}`
}

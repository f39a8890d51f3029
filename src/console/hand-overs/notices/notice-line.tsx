import { formatNumber } from '../../../incidents/number.ts'
import { conversationHref } from '../../frame/route.ts'
import { Icon } from '../../frame/icon.tsx'
import type { Notice } from '../desk.ts'
import { now } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { categoryTitle } from '../../incidents/guard.ts'
import { ownReviewsHref, transcriptHref } from '../../quality/quality-kinds.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { noticeMatters, noticeNames, urgent } from './notice-kinds.ts'

type Props = { readonly notice: Notice; readonly onSeen: () => void }

/** What happened, to which incident, by whom, why and when. */
export function NoticeLine({ notice, onSeen }: Props) {
  const { kind, details, conversationId, incidentId, number, priority, at, seenAt } = notice
  const matter = matterOf(details.what)
  const isUnseen = seenAt === null
  return (
    <li class={`notice ${isUnseen ? 'unseen' : ''} ${urgent.includes(kind) ? 'is-urgent' : ''}`}>
      <time>{dateTime(at, now.value)}</time>
      <div class="notice-words">
        <p>
          <strong>{sayKind(noticeNames, kind)}</strong>
          {matter !== null && `: ${matter}`}
          {details.score !== undefined && `: ${say('notice-score', { score: details.score })}`}
          {details.count !== undefined && `: ${burstOf(details)}`}
          {details.by !== undefined && ` · ${details.by}`}
          {details.via !== undefined && ` · ${say('notice-via', { via: details.via })}`}
        </p>
        {details.why !== undefined && <p class="notice-why">{details.why}</p>}
        {majorHref(details) !== null && (
          <p class="notice-about">
            <a class="link" href={majorHref(details) ?? ''} onClick={isUnseen ? onSeen : undefined}>
              {details.majorId === undefined ? say('majors-declare') : say('notice-open')}
            </a>
          </p>
        )}
        {reviewHref(notice) !== null && (
          <p class="notice-about">
            <a class="link" href={reviewHref(notice) ?? ''} onClick={isUnseen ? onSeen : undefined}>
              {say('notice-see-review')}
            </a>
          </p>
        )}
        {conversationId !== null && (
          <p class="notice-about">
            <a
              class="link number"
              href={conversationHref(conversationId, incidentId)}
              onClick={isUnseen ? onSeen : undefined}
            >
              {number === null ? say('notice-open') : formatNumber(number)}
            </a>
            {priority !== null && <span class={`priority p${priority}`}>P{priority}</span>}
          </p>
        )}
      </div>
      {isUnseen && (
        <button type="button" class="button small" onClick={onSeen}>
          <Icon name="check" size={12} />
          {say('notice-seen')}
        </button>
      )}
    </li>
  )
}

/** Where one is told of, or declared with what was proposed filled in. */
function majorHref({ majorId, category, articleId, count }: Notice['details']): string | null {
  if (majorId !== undefined) return `#/majors/${majorId}`
  if (count === undefined) return null
  const [about, id] = typeof category === 'string' ? ['category', category] : ['article', articleId ?? '']
  return `#/majors/new/${about}/${encodeURIComponent(id)}`
}

/** Who was reviewed reads it among their own; who is answered, where they wrote it. */
function reviewHref({ kind, details: { transcriptId } }: Notice): string | null {
  if (transcriptId === undefined) return null
  return kind === 'reviewed' ? ownReviewsHref : transcriptHref(transcriptId)
}

const burstOf = ({ category, articleId, count = 0 }: Notice['details']): string =>
  typeof category === 'string'
    ? say('notice-burst-category', { count, category: categoryTitle(category) })
    : say('notice-burst-article', { count, article: articleId ?? '' })

export function matterOf(what: string | undefined): string | null {
  const known: Readonly<Record<string, SentenceId | undefined>> = noticeMatters
  const sentence = what === undefined ? undefined : known[what]
  return sentence === undefined ? null : say(sentence)
}

import { formatNumber } from '../../../incidents/number.ts'
import { can } from '../../access/session.ts'
import { messengerName } from '../../frame/messengers.tsx'
import { now } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say } from '../../words/say.ts'
import { AboutItem } from '../about-item.tsx'
import { type Listed, transcriptHref } from '../quality-kinds.ts'
import { percent } from '../say-score.ts'

/** One transcript of the list: whose work, what about, how far it has come. */
export function TranscriptRow({ item }: { readonly item: Listed }) {
  const { number, description, agentName, userName, channel } = item
  return (
    <li class="feedback-row">
      <p class="feedback-head">
        <strong>{agentName}</strong>
        <a class="link number" href={transcriptHref(item.id)}>
          {formatNumber(number)}
        </a>
        <span>
          {userName ?? say('nameless')} · {messengerName(channel)}
        </span>
        <span class="feedback-status">{stateOf(item)}</span>
      </p>
      <p class="quality-matter">{description}</p>
      <p class="hint">
        <AboutItem item={item} />
        {item.begunBy.length > 0 && ` · ${say('quality-also-begun', { names: item.begunBy.join(', ') })}`}
      </p>
      {item.reviews.map(({ reviewerId, reviewerName, savedAt, score, reply, acknowledgedAt }) => (
        <p class="hint" key={reviewerId}>
          <b class="number">{percent(score)}</b> · {reviewerName}
          {savedAt !== null && `, ${dateTime(savedAt, now.value)}`}
          {!item.isCalibration && ` · ${answerOf(reply, acknowledgedAt)}`}
        </p>
      ))}
      <span class="buttons">
        <a
          class="button small"
          href={transcriptHref(item.id)}
          aria-label={`${openWord(item)}: ${formatNumber(number)}, ${agentName}`}
        >
          {openWord(item)}
        </a>
      </span>
    </li>
  )
}

const isDone = ({ isCalibration, isSavedByMe, savedCount }: Listed): boolean =>
  isSavedByMe || (isCalibration ? savedCount > 1 : savedCount > 0)

function openWord(item: Listed): string {
  if (isDone(item) || !can('review_work')) return say('quality-look')
  return item.isBegunByMe ? say('quality-go-on') : say('quality-open')
}

function stateOf(item: Listed): string {
  if (item.isCalibration) {
    if (item.savedCount > 1) return say('quality-both-saved')
    return item.isSavedByMe ? say('quality-waits-for-other') : say('quality-waits-for-me')
  }
  return item.isBegunByMe ? say('quality-begun-by-me') : ''
}

function answerOf(reply: string | null, acknowledgedAt: number | null): string {
  if (reply !== null) return say('quality-has-reply')
  return acknowledgedAt === null ? say('quality-unread') : say('quality-was-read')
}

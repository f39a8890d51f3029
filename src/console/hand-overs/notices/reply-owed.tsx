import { formatNumber } from '../../../incidents/number.ts'
import { conversationHref } from '../../frame/route.ts'
import { say } from '../../words/say.ts'
import { markNoticesSeen, owing } from '../desk.ts'

/** A reply is owed and the conversation will soon go to a colleague: said where one is at work, not only on the bell. */
export function ReplyOwed() {
  return (
    <>
      {owing.value.map(({ id, number, conversationId, incidentId }) => (
        <div class="offer-missed" role="status" key={id}>
          {say('notice-reply-owed')}
          <span class="buttons">
            {conversationId !== null && number !== null && (
              <a
                class="button small"
                href={conversationHref(conversationId, incidentId)}
                onClick={() => void markNoticesSeen([id])}
              >
                {formatNumber(number)}
              </a>
            )}
          </span>
        </div>
      ))}
    </>
  )
}

import { useSignal } from '@preact/signals'
import { can } from '../../access/session.ts'
import { useAnswer } from '../../connection/use-answer.ts'
import { NotLoaded } from '../../connection/not-loaded.tsx'
import { api, ask } from '../../connection/api-client.ts'
import { language } from '../../frame/language.ts'
import { now } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { reasonOf, receiptNames, type ReceiptState, receiptStates } from '../../announcements/announcement-kinds.ts'
import { inReaders, type MajorUpdate } from './majors.ts'

const kindNames = {
  update: 'majors-kind-update',
  apology: 'majors-kind-apology',
  end: 'majors-kind-end',
} satisfies Record<MajorUpdate['kind'], SentenceId>

/** Who was left out of an update waits no more. */
const stateNames = { skipped: 'receipt-skipped' } satisfies Record<'skipped', SentenceId>
const outcomes: Readonly<Record<ReceiptState, SentenceId>> = { ...receiptNames, ...stateNames }

/** What was told, by whom, and what of it has arrived. */
export function UpdateLine({ update }: { readonly update: MajorUpdate }) {
  const isOpen = useSignal(false)
  const { kind, texts, at, createdByName, counts, announcementId } = update
  return (
    <li>
      <p>
        <time>{dateTime(at, now.value)}</time> <strong>{sayKind(kindNames, kind)}</strong>
        {createdByName !== null && `, ${createdByName}`}
      </p>
      {kind !== 'apology' && <p>{inReaders(texts, language.value)}</p>}
      {counts !== null && (
        <p class="hint">
          {say('majors-told', { count: counts.all })}
          {receiptStates
            .filter((one) => counts[one] > 0)
            .map((one) => ` · ${sayKind(outcomes, one)}: ${counts[one]}`)
            .join('')}
        </p>
      )}
      {announcementId !== null && can('announce') && (
        <details onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
          <summary>{say('majors-receipts')}</summary>
          {isOpen.value && <Receipts announcementId={announcementId} />}
        </details>
      )}
    </li>
  )
}

/** The first page of them: whoever looks for somebody in particular opens their conversation. */
function Receipts({ announcementId }: { readonly announcementId: string }) {
  const { value, error, reload } = useAnswer(
    () => ask(api.announcements[':id'].recipients.$get({ param: { id: announcementId }, query: { after: '0' } })),
    [announcementId],
  )
  if (value === null) return <NotLoaded error={error} reload={reload} />
  return (
    <ul class="major-children">
      {value.recipients.map((one) => (
        <li key={one.conversationId}>
          <a class="link" href={`#/c/${one.conversationId}`}>
            {one.userName ?? one.conversationId}
          </a>
          <span>{sayKind(outcomes, one.state)}</span>
          {reasonOf(one) !== '' && <span class="hint">{reasonOf(one)}</span>}
        </li>
      ))}
    </ul>
  )
}

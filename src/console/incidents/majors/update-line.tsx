import { useSignal } from '@preact/signals'
import { can } from '../../access/session.ts'
import { useAnswer } from '../../articles/editors-state.ts'
import { NotLoaded } from '../../articles/not-loaded.tsx'
import { api, ask } from '../../connection/api-client.ts'
import { language } from '../../frame/language.ts'
import { now } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { inReaders, type MajorUpdate } from './majors.ts'

const kindNames = {
  update: 'majors-kind-update',
  apology: 'majors-kind-apology',
  end: 'majors-kind-end',
} satisfies Record<MajorUpdate['kind'], SentenceId>

const receiptNames = {
  waiting: 'receipt-waiting',
  queued: 'receipt-queued',
  sent: 'receipt-sent',
  delivered: 'receipt-delivered',
  seen: 'receipt-seen',
  not_confirmed: 'receipt-not-confirmed',
  refused: 'receipt-refused',
  held: 'receipt-held',
  skipped: 'receipt-skipped',
  withdrawn: 'receipt-withdrawn',
} satisfies Record<Exclude<keyof NonNullable<MajorUpdate['counts']>, 'all'>, SentenceId>
type Receipt = keyof typeof receiptNames
const receipts = Object.keys(receiptNames) as readonly Receipt[]

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
          {receipts
            .filter((one) => counts[one] > 0)
            .map((one) => ` · ${sayKind(receiptNames, one)}: ${counts[one]}`)
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
          <span>{sayKind(receiptNames, one.state)}</span>
          {one.detail !== null && <span class="hint">{one.detail}</span>}
        </li>
      ))}
    </ul>
  )
}

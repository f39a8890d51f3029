import { api, type BodyOf } from '../connection/api-client.ts'
import { type Language, nearestOf } from '../../kit/language.ts'
import { language } from '../frame/language.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { whyNotSent } from '../conversations/messages/why-not-sent.ts'

const one = api.announcements[':id']
type Listed = BodyOf<typeof api.announcements.$get>
export type Announcement = Listed['announcements'][number]
export type Counts = NonNullable<Listed['counts'][string]>
export type Found = BodyOf<typeof one.$get>
export type Receipt = BodyOf<typeof one.recipients.$get>['recipients'][number]
export type ReceiptState = Receipt['state']
export type Move = Parameters<typeof one.moves.$post>[0]['json']['move']
type Status = Announcement['status']

export const statusNames = {
  draft: 'announcement-draft',
  scheduled: 'announcement-scheduled',
  running: 'announcement-running',
  paused: 'announcement-paused',
  cancelled: 'announcement-cancelled',
  finished: 'announcement-finished',
} satisfies Record<Status, SentenceId>

/** What became of it for one person; who was left out of an announcement has asked for that, mostly. */
export const receiptNames = {
  waiting: 'receipt-waiting',
  queued: 'receipt-queued',
  sent: 'receipt-sent',
  delivered: 'receipt-delivered',
  seen: 'receipt-seen',
  not_confirmed: 'receipt-not-confirmed',
  refused: 'receipt-refused',
  held: 'receipt-held',
  skipped: 'announcement-skipped',
  withdrawn: 'receipt-withdrawn',
} satisfies Record<ReceiptState, SentenceId>

export const receiptStates = Object.keys(receiptNames) as readonly ReceiptState[]

const skipReasons = {
  off: 'announcement-skipped-off',
  gone: 'announcement-skipped-gone',
  solved: 'announcement-skipped-solved',
} satisfies Record<NonNullable<Receipt['why']>, SentenceId>

/** Why somebody did not get it; '' where the outcome says it all. */
export function reasonOf({ why, detail }: Pick<Receipt, 'why' | 'detail'>): string {
  if (why !== null) return sayKind(skipReasons, why)
  return detail === null ? '' : whyNotSent(detail)
}

/** In the reader's language, or the nearest that there is. */
export const wordsOf = (texts: Readonly<Partial<Record<Language, string | undefined>>>): string =>
  nearestOf(texts, language.value) ?? ''

/** Reached its messenger, whatever has been heard of it since. */
const sentOf = ({ sent, delivered, seen }: Counts): number => sent + delivered + seen

/** How far it is, in words: only what there is of. */
export function progressOf(counts: Counts): readonly string[] {
  const { all, delivered, seen, refused, not_confirmed: unsure, held, skipped, withdrawn } = counts
  const parts: readonly (readonly [number, string])[] = [
    [delivered + seen, say('announcement-delivered', { count: delivered + seen })],
    [seen, say('announcement-seen', { count: seen })],
    [refused, say('announcement-refused', { count: refused })],
    [unsure, say('announcement-unsure', { count: unsure })],
    [held, say('announcement-held', { count: held })],
    [skipped, say('announcement-left-out', { count: skipped })],
    [withdrawn, say('announcement-withdrawn', { count: withdrawn })],
  ]
  return [
    say('announcement-sent-of', { sent: sentOf(counts), all }),
    ...parts.filter(([count]) => count > 0).map(([, words]) => words),
  ]
}

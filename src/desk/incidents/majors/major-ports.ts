import type { Incident } from '../../../incidents/incident.ts'
import type { MajorIncident, MajorTexts, MajorUpdateKind } from '../../../incidents/majors/major.ts'
import type { SafeText } from '../../../kit/safe-text.ts'
import type { Instant } from '../../../kit/time.ts'
import type { ReceiptCounts } from '../../announcements/receipt-ports.ts'

export type NewMajor = Pick<MajorIncident, 'title' | 'text' | 'category' | 'articleIds' | 'nextUpdateAt'> & {
  /** The incident it is declared on, which joins it; null: from nothing. */
  readonly incidentId: string | null
  /** The agent's id. */
  readonly declaredBy: string
  readonly at: Instant
}

/** What of an open one can be put right. */
export type MajorCorrection = Pick<MajorIncident, 'title' | 'text' | 'category' | 'articleIds'>

export type NewMajorUpdate = {
  readonly kind: MajorUpdateKind
  readonly texts: MajorTexts
  /** Null: the end. */
  readonly nextUpdateAt: Instant | null
  /** Sent in quiet hours too. */
  readonly isUrgent: boolean
  /** Null: the bot. */
  readonly createdBy: string | null
  readonly at: Instant
  /** The click's own id; null: it cannot come twice. */
  readonly requestId: string | null
}

/** An update on its way to somebody. */
export type MajorNews = {
  readonly major: MajorIncident
  readonly number: number
  readonly kind: MajorUpdateKind
  readonly texts: MajorTexts
  readonly nextUpdateAt: Instant | null
}

/** Enough reports of one thing in a short time. Exactly one of the two is set. */
export type Burst = {
  readonly category: string | null
  readonly articleId: string | null
  /** By how many people. */
  readonly reports: number
}

/** Major incidents within one transaction. */
export interface MajorWrites {
  declare(major: NewMajor): Promise<string>
  /** What is open, the newest first. */
  open(): Promise<readonly MajorIncident[]>
  find(id: string): Promise<MajorIncident | null>
  /**
   * Under a lock that those who join share and an update waits for: what joins stands either before an update, and is
   * told of it, or after it, and has heard of it with the joining. Null: there is no such one.
   */
  lockToJoin(id: string): Promise<MajorIncident | null>
  /** Alone. Null: there is no such one. */
  lockToTell(id: string): Promise<MajorIncident | null>
  /** Under `lockToTell`. */
  correct(id: string, correction: MajorCorrection): Promise<void>
  /** Whether this very click has told something already. */
  isKnownRequest(id: string, requestId: string): Promise<boolean>
  /** Tells all who wait for it, in one statement each once; under `lockToTell`. @returns the number it has. */
  tell(id: string, update: NewMajorUpdate): Promise<number>
  /** What an announcement tells. */
  news(id: string, number: number): Promise<MajorNews | null>
  /** Whose conversation an incident stands in; null: there is no such incident. */
  conversationOf(incidentId: string): Promise<string | null>
  /** Incidents of a conversation that wait for it, locked, the oldest first. */
  childrenIn(conversationId: string, id: string): Promise<readonly Incident[]>
  /** One that was promised to be told of by now, locked; null: none. */
  dueApology(at: Instant): Promise<MajorIncident | null>
  /** What bursts since then, was not proposed since then, and no open one is about. Waits for nobody who looks, too. */
  bursts(since: Instant, least: number): Promise<readonly Burst[]>
  recordProposal(burst: Burst, at: Instant): Promise<void>
}

/** One as the console shows it in a list. */
export type MajorRow = MajorIncident & {
  readonly incidentId: string | null
  readonly declaredByName: SafeText | null
  /** Incidents that wait for it now, and the people whose they are. */
  readonly children: number
  readonly people: number
  /** All that were ever resolved with it or still wait for it. */
  readonly joined: number
  /** Of these, those whose users said after its end that all is not well: opened again. */
  readonly back: number
}

export type MajorUpdateRow = Omit<NewMajorUpdate, 'isUrgent' | 'requestId'> & {
  readonly number: number
  readonly createdByName: SafeText | null
  /** By which its receipts are listed. */
  readonly announcementId: string | null
  readonly counts: ReceiptCounts | null
}

export type MajorChild = {
  readonly incidentId: string
  readonly number: number
  readonly status: Incident['status']
  readonly conversationId: string
  readonly userName: SafeText | null
  readonly description: SafeText
  /** Opened again after the end. */
  readonly isBack: boolean
}

/** What the console reads of them. */
export interface Majors {
  hasOpen(): Promise<boolean>
  /** Open ones first, then the newest. */
  list(limit: number): Promise<readonly MajorRow[]>
  find(id: string): Promise<{
    readonly major: MajorRow
    readonly updates: readonly MajorUpdateRow[]
    readonly children: readonly MajorChild[]
  } | null>
}

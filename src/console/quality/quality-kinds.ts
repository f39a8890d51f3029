import type { api, BodyOf } from '../connection/api-client.ts'
import type { SentenceId } from '../words/say.ts'

type Transcripts = (typeof api.quality)['transcripts']
export type ListAnswer = BodyOf<Transcripts['$get']>
export type Listed = ListAnswer['items'][number]
export type Opened = BodyOf<Transcripts[':id']['$get']>
export type Review = Opened['saved'][number]
export type OwnReview = BodyOf<typeof api.quality.mine.$get>['reviews'][number]
export type List = keyof ListAnswer['counts']
export type Content = Omit<Parameters<Transcripts[':id']['save']['$post']>[0]['json'], 'version'>

export const listNames = {
  to_review: 'quality-to-review',
  reviewed: 'quality-reviewed',
  calibration: 'quality-calibration',
} as const satisfies Record<List, SentenceId>

/** What stands there when nothing does. */
export const emptyHints = {
  to_review: 'quality-none-to-review',
  reviewed: 'quality-none-reviewed',
  calibration: 'quality-none-calibration',
} as const satisfies Record<List, SentenceId>

export const transcriptHref = (id: string): string => `#/quality/${id}`
/** Where an incident is chosen by hand: the page asks the server for its transcript. */
export const chooseHref = (incidentId: string): string => `#/quality/of/${incidentId}`
export const ownReviewsHref = '#/quality/mine'

import type { Instant } from '../../kit/time.ts'

/** Milliseconds as Postgres reads them. */
export const timestamp = (at: Instant): string => new Date(at).toISOString()
export const optionalTimestamp = (at: Instant | null): string | null => (at === null ? null : timestamp(at))

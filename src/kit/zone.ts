import { Temporal } from 'temporal-polyfill'

/** Whether this is a zone of the IANA database. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

import { isSame } from '../../kit/same-json.ts'
import type { Instant } from '../../kit/time.ts'
import type { AuditDetails } from '../access/audit/audit-ports.ts'
import type { Announcement, AnnouncementMove } from './announcement-ports.ts'

/** What the log says of a move: one that is started before its time is put on the schedule, whoever does it and wherever. */
export function movedDetails(move: AnnouncementMove, { status, startsAt }: Announcement, zone: string): AuditDetails {
  if (move !== 'start' || status !== 'scheduled') return { move }
  return startsAt === null ? { move: 'schedule' } : { move: 'schedule', at: localTime(startsAt, zone) }
}

/** What was changed, from what to what where it is a choice; whatever people wrote is nothing for the log. */
export function changedDetails(before: Announcement, after: Announcement, zone: string): AuditDetails {
  const timeOf = ({ startsAt }: Announcement) => (startsAt === null ? null : localTime(startsAt, zone))
  const channelsOf = ({ channels }: Announcement) => channels.toSorted().join(', ')
  return {
    ...(isSame(before.texts, after.texts) ? {} : { isTextsChanged: true }),
    ...(isSame(before.audience, after.audience) ? {} : { isAudienceChanged: true }),
    ...fromTo('channels', channelsOf(before), channelsOf(after)),
    ...fromTo('time', timeOf(before), timeOf(after)),
    ...fromTo('urgent', before.isUrgent, after.isUrgent),
  }
}

const fromTo = (name: string, from: AuditDetails[string], to: AuditDetails[string]): AuditDetails =>
  from === to ? {} : { [`${name}From`]: from, [`${name}To`]: to }

/** Swedes write dates as ISO does. */
const localTime = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)

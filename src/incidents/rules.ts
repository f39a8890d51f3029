import { defaultCalendar } from './clock/default-calendar.ts'
import { defaultTargets, type SlaTargets } from './clock/sla-targets.ts'
import type { WorkingCalendar } from './clock/working-calendar.ts'

/** What `decide` needs to know of the settings; a snapshot travels with every event. */
export interface IncidentRules {
  readonly calendar: WorkingCalendar
  readonly targets: SlaTargets
  /** A user may reopen until the end of this working day after resolving. */
  readonly reopenWithinWorkingDays: number
  /** Silence closes at the end of this working day after resolving. */
  readonly closeAfterWorkingDays: number
}

export const defaultRules: IncidentRules = {
  calendar: defaultCalendar,
  targets: defaultTargets,
  reopenWithinWorkingDays: 5,
  closeAfterWorkingDays: 3,
}

import { defaultCalendar } from './clock/default-calendar.ts'
import { type CountsTime, defaultTargets, type SlaTargets } from './clock/sla-targets.ts'
import type { WorkingCalendar } from './clock/working-calendar.ts'
import { defaultMatrix, type Priority, type PriorityMatrix } from './priority.ts'

/** What the clock needs to know of a support group. */
interface GroupRules {
  readonly calendar: WorkingCalendar
  /** Somebody can be called outside its hours: without, it promises nothing there. */
  readonly hasOnCall: boolean
}

/** Another promise for some incidents; what is not named fits all. */
export interface PromiseException {
  readonly group?: string
  readonly category?: string
  readonly isVip?: boolean
  readonly priority?: Priority
  readonly responseMs: number
  readonly resolutionMs: number
  readonly counts: CountsTime
}

/** What `decide` needs to know of the settings; a snapshot travels with every event. */
export interface IncidentRules {
  /** The desk's own hours: of incidents without a group, and of what is told to users. */
  readonly calendar: WorkingCalendar
  readonly targets: SlaTargets
  readonly matrix: PriorityMatrix
  /** By the group's id. A group that is not there counts like the desk. */
  readonly groups: Readonly<Record<string, GroupRules>>
  /** Of the desk itself. */
  readonly hasOnCall: boolean
  /** The first that fits wins over `targets`. */
  readonly exceptions: readonly PromiseException[]
  /** A user may reopen until the end of this working day after resolving. */
  readonly reopenWithinWorkingDays: number
  /** Silence closes at the end of this working day after resolving. */
  readonly closeAfterWorkingDays: number
}

export const defaultRules: IncidentRules = {
  calendar: defaultCalendar,
  targets: defaultTargets,
  matrix: defaultMatrix,
  groups: {},
  hasOnCall: false,
  exceptions: [],
  reopenWithinWorkingDays: 5,
  closeAfterWorkingDays: 3,
}

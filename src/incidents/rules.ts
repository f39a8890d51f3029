import { defaultCalendar } from './clock/default-calendar.ts'
import { defaultTargets, type SlaTargets } from './clock/sla-targets.ts'
import type { WorkingCalendar } from './clock/working-calendar.ts'
import type { Impact, Priority, Urgency } from './priority.ts'

/** What impact and urgency make together, by impact and then by urgency. */
type PriorityMatrix = Readonly<Record<Impact, Readonly<Record<Urgency, Priority>>>>

/** Impact + urgency - 1, so that 1 and 1 make the highest and 3 and 3 the lowest. */
const defaultMatrix: PriorityMatrix = {
  1: { 1: 1, 2: 2, 3: 3 },
  2: { 1: 2, 2: 3, 3: 4 },
  3: { 1: 3, 2: 4, 3: 5 },
}

/** What the clock needs to know of a support group. */
interface GroupRules {
  readonly calendar: WorkingCalendar
  /** Somebody can be called outside its hours: without, it promises nothing there. */
  readonly hasOnCall: boolean
}

/** Another promise for some incidents; what is not named fits all. */
interface PromiseException {
  readonly group?: string
  readonly category?: string
  readonly isVip?: boolean
  readonly priority?: Priority
  readonly responseMs: number
  readonly resolutionMs: number
  readonly counts: SlaTargets[Priority]['counts']
}

/** What `decide` needs to know of the settings; a snapshot travels with every event. */
export interface IncidentRules {
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

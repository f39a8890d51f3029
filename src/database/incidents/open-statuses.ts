import { sql } from 'kysely'
import { lifecycle, type Status } from '../../incidents/lifecycle.ts'

const statuses = Object.keys(lifecycle) as Status[]
const listed = (wanted: readonly Status[]) => sql.raw(wanted.map((status) => `'${status}'`).join(', '))

/** The statuses in which work is still owed, for `status in (…)`; as the lifecycle says. */
export const openStatuses = listed(statuses.filter((status) => lifecycle[status].isOpen))
/** The others. */
export const endedStatuses = listed(statuses.filter((status) => !lifecycle[status].isOpen))

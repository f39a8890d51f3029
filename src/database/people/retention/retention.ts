import type { DataClass, RetentionStore } from '../../../desk/people/retention/retention-ports.ts'
import type { Instant } from '../../../kit/time.ts'
import type { Database } from '../../server/connect.ts'
import { forgetConversations } from './forget-conversations.ts'
import { forgetCopies, forgetNotices } from './forget-copies.ts'
import { forgetFiles } from './forget-files.ts'
import { forgetIncidents } from './forget-incidents.ts'
import { forgetPeople } from './forget-people.ts'

type Forget = (trx: Database, before: Instant, limit: number) => Promise<number>

const forgetOf = {
  copies: forgetCopies,
  notices: forgetNotices,
  files: forgetFiles,
  conversations: forgetConversations,
  incidents: forgetIncidents,
  people: forgetPeople,
} as const satisfies Readonly<Record<DataClass, Forget>>

export const makeRetentionStore = (db: Database): RetentionStore => ({
  forget: (what, before, limit) => db.transaction().execute((trx) => forgetOf[what](trx, before, limit)),
})

import { startSenderLocks } from '../../../src/database/road/sender-locks.ts'
import { silentLog } from '../../support/silent-log.ts'

/** A process that holds the lock of one bot until it is ended; says so in a line. */
startSenderLocks({
  url: process.argv[2] ?? '',
  bots: new Map([['telegram', 'telegram 1']]),
  waitMs: () => 0,
  onGained: () => console.log('holds'),
  log: silentLog,
})
// The product's server keeps its process up; here it is this.
setInterval(() => {}, 60_000)

import { config as loadDotenv } from 'dotenv'
import { runSettings } from './settings/run.ts'
import { writeFault } from '../composition/process/terminal.ts'

/** The supervisors' tools: `npm run settings -- <command>`. */
loadDotenv({ quiet: true })
// `settings export | head` has read what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
runSettings(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    writeFault(error)
    process.exit(2)
  },
)

import { config as loadDotenv } from 'dotenv'
import { runPeople } from './people/run.ts'
import { writeFault } from '../composition/process/terminal.ts'

/** The supervisors' tools about the directory: `npm run people -- <command>`. */
loadDotenv({ quiet: true })
// `people import … | head` has read what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
runPeople(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    writeFault(error)
    process.exit(2)
  },
)

import { config as loadDotenv } from 'dotenv'
import { runKb } from './kb/run.ts'
import { writeFault } from '../composition/process/terminal.ts'

/** The editors' tools: `npm run kb -- <command>`. */
loadDotenv({ quiet: true })
// `kb test | head` has read what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
runKb(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    writeFault(error)
    process.exit(2)
  },
)

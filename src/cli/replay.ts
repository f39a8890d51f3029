import { config as loadDotenv } from 'dotenv'
import { allMessengers } from '../composition/messengers.ts'
import { runReplay } from './replay/run.ts'
import { writeFault } from '../composition/process/terminal.ts'

/** A stored conversation, stepped through the core again: `npm run replay -- CONVERSATION`. */
loadDotenv({ quiet: true })
// `replay | head` has read what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
runReplay(process.argv.slice(2), allMessengers).then(
  (code) => process.exit(code),
  (error: unknown) => {
    writeFault(error)
    process.exit(2)
  },
)

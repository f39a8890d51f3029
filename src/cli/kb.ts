import { config as loadDotenv } from 'dotenv'
import { runKb } from './kb/run.ts'

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
    console.error(error)
    process.exit(2)
  },
)

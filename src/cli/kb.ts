import { config as loadDotenv } from 'dotenv'
import { runKb } from './kb/run.ts'

/** The editors' tools: `npm run kb -- <command>`. */
loadDotenv({ quiet: true })
runKb(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(2)
  },
)

import { config as loadDotenv } from 'dotenv'
import { allMessengers } from '../composition/messengers.ts'
import { runSeed } from './seed/run.ts'
import { writeFault } from '../composition/process/terminal.ts'

/** A desk to try things out on: `npm run seed`. */
loadDotenv({ quiet: true })
runSeed(process.argv.slice(2), allMessengers).then(
  (code) => process.exit(code),
  (error: unknown) => {
    writeFault(error)
    process.exit(2)
  },
)

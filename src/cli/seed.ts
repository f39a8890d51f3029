import { config as loadDotenv } from 'dotenv'
import { allMessengers } from '../composition/messengers.ts'
import { runSeed } from './seed/run.ts'

/** A desk to try things out on: `npm run seed`. */
loadDotenv({ quiet: true })
runSeed(process.argv.slice(2), allMessengers).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(2)
  },
)

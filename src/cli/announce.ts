import { config as loadDotenv } from 'dotenv'
import { allMessengers } from '../composition/messengers.ts'
import { runAnnounce } from './announce/run-announce.ts'

loadDotenv({ quiet: true })
runAnnounce(process.argv.slice(2), allMessengers).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)

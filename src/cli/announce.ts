import { config as loadDotenv } from 'dotenv'
import { allMessengers } from '../composition/messengers.ts'
import { runAnnounce } from './announce/run-announce.ts'
import { writeProblem } from '../composition/process/terminal.ts'

loadDotenv({ quiet: true })
runAnnounce(process.argv.slice(2), allMessengers).then(
  () => process.exit(0),
  (error: unknown) => {
    writeProblem(error)
    process.exit(1)
  },
)

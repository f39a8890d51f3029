import { config as loadDotenv } from 'dotenv'
import { readConfig } from '../composition/config.ts'
import { withExistingDatabase } from '../composition/process/with-database.ts'
import { makeAuditLog } from '../database/access/audit-log.ts'
import { verifyChain } from '../desk/access/audit/audit-chain.ts'
import { writeError, writeOut, writeProblem } from '../composition/process/terminal.ts'

/**
 * `npm run audit -- verify`: whether every line of the audit log is what it was. The last seal is told, to be kept where
 * nobody of the desk can write: with it a log that was cut short shows too.
 */
async function main([command, ...more]: readonly string[]): Promise<number> {
  loadDotenv({ quiet: true })
  const read = readConfig(process.env, process.cwd())
  if (command !== 'verify' || more.length > 0 || 'problems' in read) {
    writeError('problems' in read ? 'The configuration is wrong: npm start lists what.' : 'npm run audit -- verify')
    return 1
  }
  return await withExistingDatabase(read.config, async ({ db }) => {
    const verdict = await verifyChain(makeAuditLog(db))
    if (!verdict.isWhole) {
      writeError(
        `Line ${verdict.number} of the audit log is not what was written, or another one is missing before it.`,
      )
      return 2
    }
    writeOut(`The audit log is whole: ${verdict.count} lines. The last seal is ${verdict.last}`)
    return 0
  })
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    writeProblem(error)
    process.exit(1)
  },
)

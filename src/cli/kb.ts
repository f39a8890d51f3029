import { config as loadDotenv } from 'dotenv'
import { ask } from './kb/ask.ts'
import { check } from './kb/check.ts'
import { type Command, UsageError } from './kb/command.ts'
import { learned } from './kb/learned.ts'
import { rank } from './kb/rank.ts'
import { test } from './kb/test.ts'

/** The editors' tools: `npm run kb -- <command>`. One file a command below `kb/`. */
const commands: readonly Command[] = [check, ask, test, learned, rank]

function usage(): string {
  const width = Math.max(...commands.map(({ usage }) => usage.length))
  const lines = commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.does}`)
  return ['npm run kb -- <command>', '', ...lines].join('\n')
}

async function main(argv: readonly string[]): Promise<number> {
  loadDotenv({ quiet: true })
  const [name, ...args] = argv
  const command = commands.find((each) => each.name === name)
  if (command === undefined) {
    console.error(name === undefined ? usage() : `There is no command "${name}".\n\n${usage()}`)
    return 2
  }
  try {
    return await command.run(args)
  } catch (error) {
    const isMisuse = error instanceof UsageError || (error instanceof Error && 'code' in error && isArgumentCode(error))
    console.error(error instanceof Error ? error.message : error)
    if (isMisuse) console.error(`\nnpm run kb -- ${command.usage}`)
    return 2
  }
}

/** What node:util's parseArgs throws. */
const isArgumentCode = (error: Error & { code: unknown }) => String(error.code).startsWith('ERR_PARSE_ARGS')

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(2)
  },
)
